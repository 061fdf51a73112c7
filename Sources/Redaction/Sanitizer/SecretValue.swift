internal import Serialization

/// What stands where a credential would be: what it is made of, and where it ends.
struct SecretValue {
  var range: Range<Int>
  var letters = 0
  var digits = 0
  /// Signs that prose does not put inside words.
  var signs = 0
  var isQuoted = false
  /// Whether a clause ends with it.
  var endsClause = false
  /// A mask, a placeholder, a URL: no value.
  var isStandIn = false

  var count: Int { range.count }
  var isMixed: Bool { letters > 0 && digits > 0 }

  /// How much of a value is read, in bytes.
  static let bytesMax = 256

  /// Reads the value at or behind a place, spaces and quotes aside; nil when there is none.
  init?(_ text: borrowing Span<UInt8>, at place: Int) {
    var start = place
    while start < text.count, start < place + 6, Self.isPadding(text[start]) {
      isQuoted = isQuoted || (text[start] != 0x20 && text[start] != 0x2a)
      start += 1
    }
    var end = start
    let limit = min(text.count, start + Self.bytesMax)
    while end < limit, !Self.isEnd(text[end]) { end += 1 }
    let hardEnd = end
    while end > start, Self.isTrailing(text[end - 1]) { end -= 1 }
    guard end > start else { return nil }
    range = start..<end
    endsClause = hardEnd > end || hardEnd == text.count || text[hardEnd] != 0x20
    var distinct: UInt128 = 0
    for index in range {
      let byte = text[index]
      distinct |= 1 << UInt128(byte & 0x7f)
      if ASCII.isDigit(byte) {
        digits += 1
      } else if ASCII.isLetter(byte) || byte >= 0x80 {
        letters += 1
      } else if !Self.isJoint(byte) {
        signs += 1
      }
    }
    let first = text[start]
    isStandIn =
      distinct.nonzeroBitCount < 2 || first == 0x3c || first == 0x5b || first == 0x7b
      || first == 0x28 || first == 0x2a || isVariable(text) || hasScheme(text) || isMeasure(text)
  }

  /// `${PASSWORD}`.
  private func isVariable(_ text: borrowing Span<UInt8>) -> Bool {
    count > 2 && text[range.lowerBound] == 0x24 && text[range.lowerBound + 1] == 0x7b
  }

  /// A URL is where a password is reset, not a password.
  private func hasScheme(_ text: borrowing Span<UInt8>) -> Bool {
    var index = range.lowerBound
    while index + 2 < range.upperBound {
      if text[index] == 0x3a, text[index + 1] == 0x2f, text[index + 2] == 0x2f { return true }
      index += 1
    }
    return false
  }

  /// `8-characters`, `2nd`, `90-day`, `8文字以上`: digits, then a word.
  private func isMeasure(_ text: borrowing Span<UInt8>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, ASCII.isDigit(text[index]) { index += 1 }
    guard index > range.lowerBound, index < range.upperBound else { return false }
    if text[index] >= 0x80 { return digits <= 3 }
    return text[index] == 0x2d && signs == 0 || (digits <= 2 && letters <= 2)
  }

  private static func isPadding(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0x2a
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x22 || byte == 0x60 || byte == 0x2c || byte == 0x3b
  }

  /// Punctuation of the sentence, not of the value.
  private static func isTrailing(_ byte: UInt8) -> Bool {
    byte == 0x2e || byte == 0x2c || byte == 0x3f || byte == 0x29 || byte == 0x27 || byte == 0x3a
      || byte == 0x5d || byte == 0x2a
  }

  /// What joins words in prose: hyphen, apostrophe, slash, full stop, colon, parentheses.
  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == 0x2d || byte == 0x27 || byte == 0x2f || byte == 0x2e || byte == 0x3a || byte == 0x28
      || byte == 0x29
  }
}
