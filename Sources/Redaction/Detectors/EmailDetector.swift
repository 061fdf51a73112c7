import Serialization

/// Email addresses: RFC 5321, internationalised ones (RFC 6531), quoted local parts.
enum EmailDetector {
  /// RFC 5321 allows 64 octets; a longer one is masked all the same.
  private static let localBytesMax = 256
  private static let domainBytesMax = 255

  static func scan(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let at = sighting.position
    guard let end = domainEnd(text, at: at + 1), let start = localStart(text, before: at) else {
      return nil
    }
    return Finding(kind: .email, range: start..<end)
  }

  // MARK: Local part

  private static func localStart(_ text: borrowing Span<UInt8>, before at: Int) -> Int? {
    if UTF8Text.byte(text, at - 1) == UInt8(ascii: "\"") {
      return quotedStart(text, before: at - 1)
    }
    var start = at
    while at - start < localBytesMax {
      if isAtom(UTF8Text.byte(text, start - 1)) {
        start -= 1
      } else if let letter = UTF8Text.letterStart(text, before: start) {
        start = letter
      } else {
        break
      }
    }
    start = skipKey(text, start, at)
    // An address does not begin with a mark of punctuation.
    while start < at, text[start] < 0x80, !ASCII.isAlphanumeric(text[start]),
      text[start] != UInt8(ascii: "_"), hasLetterOrDigit(text, start, at)
    {
      start += 1
    }
    return start < at ? start : nil
  }

  /// `"jane doe"@example.com`: the quotation mark that opens.
  private static func quotedStart(_ text: borrowing Span<UInt8>, before close: Int) -> Int? {
    var index = close - 1
    while index >= 0, close - index < localBytesMax, text[index] >= 0x20 {
      if text[index] == UInt8(ascii: "\"") { return index + 1 < close ? index : nil }
      index -= 1
    }
    return nil
  }

  /// In `email=jane@…` the address begins behind the sign.
  private static func skipKey(_ text: borrowing Span<UInt8>, _ start: Int, _ at: Int) -> Int {
    var index = start
    while index < at {
      if text[index] == UInt8(ascii: "=") {
        return index > start && index + 1 < at ? index + 1 : start
      }
      guard ASCII.isLetter(text[index]) || text[index] == UInt8(ascii: "_") else { return start }
      index += 1
    }
    return start
  }

  private static func hasLetterOrDigit(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    for index in start..<end where ASCII.isAlphanumeric(text[index]) || text[index] >= 0x80 {
      return true
    }
    return false
  }

  /// RFC 5322's `atext` and the point, without letters outside ASCII.
  private static func isAtom(_ byte: UInt8) -> Bool {
    if ASCII.isAlphanumeric(byte) { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "%"), UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: "="),
      UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "*"),
      UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "^"), UInt8(ascii: "`"),
      UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"):
      return true
    default: return false
    }
  }

  // MARK: Domain

  private static func domainEnd(_ text: borrowing Span<UInt8>, at start: Int) -> Int? {
    if UTF8Text.byte(text, start) == UInt8(ascii: "[") { return literalEnd(text, at: start) }
    var position = start
    var labels = 0
    var end: Int?
    while position - start <= domainBytesMax {
      let label = position
      position = labelEnd(text, at: label)
      if position == label { break }
      labels += 1
      if labels > 1, isTopLevel(text, label, position) { end = position }
      guard UTF8Text.byte(text, position) == UInt8(ascii: ".") else { break }
      position += 1
    }
    return end
  }

  /// The end of a label: letters, digits, and hyphens between them.
  static func labelEnd(_ text: borrowing Span<UInt8>, at start: Int) -> Int {
    var position = start
    var end = start
    while position - start < domainBytesMax {
      if UTF8Text.isDigit(text, position) {
        position += 1
        end = position
      } else if let letter = UTF8Text.letterEnd(text, at: position) {
        position = letter
        end = position
      } else if position > start, UTF8Text.byte(text, position) == UInt8(ascii: "-") {
        position += 1
      } else {
        break
      }
    }
    return end
  }

  /// Two letters or more, or a punycode label.
  static func isTopLevel(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 2 else { return false }
    if UTF8Text.matches(text, punycode, at: start) { return end - start > punycode.count }
    for index in start..<end where text[index] < 0x80 && !ASCII.isLetter(text[index]) {
      return false
    }
    return true
  }

  private static let punycode = Array("xn--".utf8)

  /// `[192.0.2.1]`, `[IPv6:2001:db8::1]`.
  private static func literalEnd(_ text: borrowing Span<UInt8>, at start: Int) -> Int? {
    var position = start + 1
    while position - start < 64 {
      let byte = UTF8Text.byte(text, position)
      if byte == UInt8(ascii: "]") { return position > start + 2 ? position + 1 : nil }
      guard ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
      else { return nil }
      position += 1
    }
    return nil
  }
}
