import Digest
import Foundation
import Server

/// The deciding files of a stage: at first the shipped roles and profiles.
struct Files {
  typealias Content = Result<[UInt8], FileProblem>

  private var contents: [(file: DecidingFile, content: Content)] = []

  /// The roles and the four profiles of this repository.
  init() {
    self[.roles] = Self.shipped("roles")
    for name in ["finance-default", "finance-last4", "finance-strict", "finance-tokens"] {
      self[.profile(name)] = Self.shipped(name)
    }
  }

  /// Files with some of their texts replaced.
  init(_ texts: [DecidingFile: String]) {
    self.init()
    for (file, text) in texts { self[file] = .success(Array(text.utf8)) }
  }

  /// What a file holds; nil: nobody speaks of it.
  subscript(file: DecidingFile) -> Content? {
    get { contents.first { $0.file == file }?.content }
    set {
      contents.removeAll { $0.file == file }
      if let newValue { contents.append((file, newValue)) }
    }
  }

  /// Every file, in the order in which it was set.
  var inOrder: [(file: DecidingFile, content: Content)] { contents }

  /// The text of a file; empty when there is none.
  func text(_ file: DecidingFile) -> String {
    guard case .success(let bytes) = self[file] else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The folder of the repository.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file of `security_profiles`.
  static func shipped(_ name: String) -> Content {
    let path = repository.appending(path: "security_profiles/\(name).yaml").path()
    guard let data = FileManager.default.contents(atPath: path) else {
      return .failure(FileProblem(path: path, reason: .missing))
    }
    return .success(Array(data))
  }

  /// A file that is not there.
  static let missing = Content.failure(FileProblem(path: "/etc/keys.json", reason: .missing))

  /// An entry of a key store.
  struct Key {
    let key: String
    let role: String
    /// Further members, as the members of a JSON object: `"profile":"finance-strict"`.
    var others = ""
  }

  /// A key store of these keys; the first is `key-1` of `user_1`.
  static func store(_ keys: [Key]) -> String {
    let entries = keys.enumerated().map { index, entry in
      let digest = Hex.encode(SHA256.hash(Array(entry.key.utf8)))
      return #"{"id":"key-\#(index + 1)","sha256":"\#(digest)","user_id":"user_\#(index + 1)","#
        + #""role":"\#(entry.role)"\#(entry.others.isEmpty ? "" : ",")\#(entry.others)}"#
    }
    return #"{"keys":[\#(entries.joined(separator: ","))]}"#
  }
}
