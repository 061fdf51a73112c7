/// One Swift file as the house rules see it: its lines, its comments, and the tokens of its code.
struct SourceText {
  /// A word (with a leading `@` or `#`), a name in backticks or a single other character, outside
  /// comments and strings.
  struct Token {
    let text: String
    let line: Int
    /// Whether it touches the token before it.
    let glued: Bool

    /// Whether it is a word rather than punctuation.
    var isWord: Bool { text.utf8.contains(where: SourceText.isWordByte) }
  }

  /// Where it stands, from the repository's root: `Sources/Server/Gate.swift`.
  let path: String
  let lines: [Substring]
  let tokens: [Token]
  /// The comment on a line, slashes included; lines count from 1.
  let comments: [Int: String]

  init(path: String, source: String) {
    self.path = path
    let scanner = SwiftScanner(source)
    var lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
    tokens = Self.tokens(of: scanner.blanked)
    comments = scanner.comments.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// The target that the file belongs to: `Server` in `Sources/Server/Gate.swift`.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// A violation in this file.
  func violation(line: Int, _ message: String) -> Violation {
    Violation(path: path, line: line, message: message)
  }

  /// Whether these tokens stand at the place, one directly after the other.
  func matches(_ texts: [String], at index: Int) -> Bool {
    guard index + texts.count <= tokens.count else { return false }
    return zip(tokens[index...], texts).allSatisfy { $0.text == $1 }
  }

  private static func tokens(of code: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var line = 1
    var glued = false
    var at = 0
    while at < code.count {
      let start = at
      if code[at] == UInt8(ascii: "\n") { line += 1 }
      if code[at] <= UInt8(ascii: " ") {
        glued = false
        at += 1
        continue
      }
      if code[at] == UInt8(ascii: "`") { at = endOfRawName(in: code, from: at) }
      if code[at] == UInt8(ascii: "@") || code[at] == UInt8(ascii: "#") { at += 1 }
      while at < code.count, isWordByte(code[at]) { at += 1 }
      if at == start { at += 1 }
      tokens.append(
        Token(text: String(decoding: code[start..<at], as: UTF8.self), line: line, glued: glued))
      glued = true
    }
    return tokens
  }

  /// The closing backtick of a name, or where it breaks off.
  private static func endOfRawName(in code: [UInt8], from start: Int) -> Int {
    let ends = [UInt8(ascii: "`"), UInt8(ascii: "\n")]
    let end = code[(start + 1)...].firstIndex { ends.contains($0) } ?? code.count
    return end < code.count && code[end] == UInt8(ascii: "`") ? end : start
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"),
      UInt8(ascii: "`"), 0x80...:
      true
    default: false
    }
  }
}
