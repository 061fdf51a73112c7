/// Why a text is not JSON as this project reads it (RFC 8259, without duplicate keys), and where.
///
/// The message never repeats what was found, only which class of thing it was.
package struct JSONError: Error, Equatable, Sendable {
  /// What the parser could have gone on with, or the limit that was passed.
  package enum Expectation: String, Sendable {
    case value = "a value"
    case endOfInput = "the end of the input"
    case keyOrEnd = "a quoted key or '}'"
    case key = "a quoted key"
    case colon = "':'"
    case commaOrBrace = "',' or '}'"
    case commaOrBracket = "',' or ']'"
    case literal = "true, false or null"
    case digit = "a digit"
    case closingQuote = "a closing quote"
    case escape = "an escape of RFC 8259 §7"
    case hexDigits = "four hexadecimal digits"
    case surrogatePair = "a surrogate pair"
    case noControl = "an escaped control character"
    case utf8 = "valid UTF-8"
    case uniqueKey = "a key that this object does not have yet"
    case depth = "no deeper nesting"
    case size = "a shorter document"
  }

  /// What was expected at `offset`.
  package let expected: Expectation
  /// The class of what stood there.
  package let found: String
  /// The place, in bytes from the start of the input.
  package let offset: Int

  /// The error at a place of an input, described by the class of the byte there.
  init(_ expected: Expectation, at offset: Int, in bytes: borrowing Span<UInt8>) {
    self.expected = expected
    self.offset = offset
    found = offset < bytes.count ? Self.describe(bytes[offset]) : "the end of the input"
  }

  /// The error where the byte at the place does not tell what is wrong.
  init(_ expected: Expectation, found: String, at offset: Int) {
    self.expected = expected
    self.found = found
    self.offset = offset
  }

  /// One line: what was expected, what was found, and the byte offset.
  package var message: String {
    "expected \(expected.rawValue), found \(found) at byte \(offset)"
  }

  private static func describe(_ byte: UInt8) -> String {
    switch byte {
    case 0x30...0x39: "a digit"
    case 0x41...0x5A, 0x61...0x7A: "a letter"
    case 0x09, 0x0A, 0x0D, 0x20: "white space"
    case 0x00...0x1F, 0x7F: "a control character"
    case 0x22: "a quote"
    case 0x7B, 0x7D, 0x5B, 0x5D: "a bracket"
    case 0x2C: "a comma"
    case 0x3A: "a colon"
    case 0x80...: "a byte outside ASCII"
    default: "punctuation"
    }
  }
}
