/// A JSON document: its input bytes and the tape of tokens over them (drawn at `Token`).
///
/// The one type for parsed requests, ledger data, profiles and answers. Member order and the
/// spelling of every number are the input's: `1500.00` leaves as `1500.00`.
package struct Document: Sendable {
  /// The text that was parsed, as it came.
  package let bytes: [UInt8]
  /// The tape; never empty, the root is token 0.
  package let tape: [Token]

  /// Parses a whole text.
  ///
  /// Throws `JSONError` for anything that is not RFC 8259 JSON, for a repeated key in one object
  /// (also one that is spelled with escapes), a lone surrogate, and a passed limit.
  package init(
    parsing bytes: [UInt8], limits: JSONLimits = .standard
  ) throws(JSONError) {
    var parser = JSONParser(limits: limits)
    tape = try parser.parse(bytes.span)
    self.bytes = bytes
  }

  /// The document of `null`.
  package static let null = Document(
    bytes: Array("null".utf8),
    tape: [Token(offset: 0, length: 4, next: 1, kind: .null, flags: [])])

  /// A text, and a tape over it that was made elsewhere.
  init(bytes: [UInt8], tape: [Token]) {
    self.bytes = bytes
    self.tape = tape
  }

  /// Parses a text in a string; as `init(parsing:limits:)`.
  package init(parsing text: String, limits: JSONLimits = .standard) throws(JSONError) {
    try self.init(parsing: Array(text.utf8), limits: limits)
  }

  /// The document's one value.
  package var root: Node { Node(document: self, index: 0) }

  /// The value at an index of the tape.
  package func node(at index: Int) -> Node { Node(document: self, index: index) }

  /// The content of a string token, escapes undone; for any other scalar, its spelling.
  package func text(at index: Int) -> String {
    var content: [UInt8] = []
    JSONText.decode(tape[index], from: bytes.span, into: &content)
    return String(decoding: content, as: UTF8.self)
  }

  /// Whether the content of a string token is exactly these bytes.
  package func text(at index: Int, equals expected: StaticString) -> Bool {
    text(at: index, equals: expected.description)
  }

  /// Whether the content of a string token is exactly this text, compared as UTF-8.
  package func text(at index: Int, equals expected: String) -> Bool {
    let token = tape[index]
    if !token.isEscaped {
      guard Int(token.length) == expected.utf8.count else { return false }
      return bytes[token.range].elementsEqual(expected.utf8)
    }
    var content: [UInt8] = []
    JSONText.decode(token, from: bytes.span, into: &content)
    return content.elementsEqual(expected.utf8)
  }
}
