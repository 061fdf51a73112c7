import Foundation

/// The repository that these tests were compiled from.
enum Repository {
  /// The folder that holds `Package.swift`.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file, by its path from the root.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The paths of all files with an extension under a folder, in order.
  static func paths(in folder: String, extension suffix: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
    var paths: [String] = []
    while let path = found?.nextObject() as? String {
      if path.hasSuffix("." + suffix) { paths.append(folder + "/" + path) }
    }
    return paths.sorted()
  }

  /// Every Swift file under `Sources`, read once.
  static let sources = swift(in: "Sources")
  /// Every Swift file under `Tests`, read once.
  static let tests = swift(in: "Tests")

  private static func swift(in folder: String) -> [SourceText] {
    paths(in: folder, extension: "swift").compactMap { path in
      (try? text(path)).map { SourceText(path: path, source: $0) }
    }
  }
}
