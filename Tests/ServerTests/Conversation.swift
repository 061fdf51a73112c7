import Digest
import Foundation
import Server

/// A golden conversation: what a client sends and is answered with, line by line.
///
///     # why this conversation is kept
///     ! set BILLING_MCP_PROFILE=finance-strict      before the first line: a variable
///     ! key sk-live-… readonly {"profile":"…"}      before the first line: an entry of the key store
///     ! wait 60                                     the clock goes on so many seconds
///     ! times 49                                    the next line is sent so often, one answer shown
///     ! nested 100000 · ! overlong · ! hex 7b7d     a line that no text file can hold
///     > {"jsonrpc":…}                               the client's line
///     < {"jsonrpc":…}                               what it is answered with
///
/// Lines that begin otherwise are kept as they are.
struct Conversation {
  enum Failure: Error {
    case badStep(line: Int)
  }

  /// The folder of the golden conversations.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Conversations")

  /// The names of all of them.
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: folder.path())) ?? []).sorted()

  private let lines: [String]
  private var environment: [String: String] = [:]
  private var keys: [Files.Key] = []

  /// A conversation as its file tells it.
  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for line in lines {
      if let setting = Self.rest(of: line, after: "! set "), let place = setting.firstIndex(of: "=")
      {
        environment[String(setting[..<place])] = String(setting[setting.index(after: place)...])
      } else if let key = Self.rest(of: line, after: "! key ") {
        let words = key.split(separator: " ", maxSplits: 2).map(String.init)
        let others = words.count > 2 ? String(words[2].dropFirst().dropLast()) : ""
        keys.append(Files.Key(key: words[0], role: words[1], others: others))
      }
    }
  }

  private static func rest(of line: String, after prefix: String) -> Substring? {
    line.hasPrefix(prefix) ? line.dropFirst(prefix.count) : nil
  }

  /// The conversation held anew: the same text, with the answers that came.
  func transcript() throws -> String {
    var files = Files()
    var environment = environment
    if !keys.isEmpty {
      environment["BILLING_MCP_KEYS_FILE"] = "/etc/keys.json"
      files[.keys] = .success(Array(Files.store(keys).utf8))
    }
    let stage = try Stage(environment, files: files)
    var times = 1
    var transcript: [String] = []
    for (index, line) in lines.enumerated() where !line.hasPrefix("< ") {
      transcript.append(line)
      var answers: [String] = []
      if line.hasPrefix("> ") {
        for _ in 0..<times { answers = stage.send(String(line.dropFirst(2))) }
        times = 1
      } else if line.hasPrefix("! ") {
        guard let given = try Self.step(line, on: stage, &times) else {
          throw Failure.badStep(line: index + 1)
        }
        answers = given
      }
      transcript += answers.map { "< " + $0 }
      stage.milliseconds += 1_000
    }
    return transcript.joined(separator: "\n")
  }

  private static func step(
    _ line: String, on stage: Stage, _ times: inout Int
  ) throws -> [String]? {
    let words = line.split(separator: " ").map(String.init)
    let number = words.count > 2 ? Int(words[2]) : nil
    switch (words[1], number) {
    case ("set", _), ("key", _): return []
    case ("wait", let seconds?): stage.milliseconds += Int64(seconds) * 1_000
    case ("times", let count?): times = count
    case ("nested", let depth?):
      return stage.send(
        #"{"jsonrpc":"2.0","id":7,"method":"ping","params":{"a":"#
          + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}}")
    case ("overlong", nil): return stage.sendOverlong()
    case ("hex", _) where words.count > 2:
      guard let bytes = Hex.decode(words[2]) else { return nil }
      return stage.send(bytes: bytes)
    default: return nil
    }
    return []
  }
}
