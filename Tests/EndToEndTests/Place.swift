import Foundation

/// A folder of a test's own, gone with its value: the home, the policy and the files of a launch.
final class Place {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path() + "billing-mcp-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// What a launch is given unless a test wants something else: this folder as home.
  var environment: [String: String] { ["HOME": path] }

  /// Where a launch with this folder as home keeps its audit records.
  var auditLog: String {
    #if canImport(Darwin)
      path + "/Library/Logs/billing-mcp/audit.jsonl"
    #else
      path + "/.local/state/billing-mcp/audit.jsonl"
    #endif
  }

  /// Writes a file, by default for its owner alone, and gives its path.
  @discardableResult
  func write(_ name: String, _ content: String, mode: Int = 0o600) throws -> String {
    let file = path + "/" + name
    try Data(content.utf8).write(to: URL(filePath: file))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    return file
  }

  /// The lines of a file, wherever it is; none when there is no such file.
  static func lines(of file: String) -> [String] {
    guard let content = FileManager.default.contents(atPath: file) else { return [] }
    return String(decoding: content, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
