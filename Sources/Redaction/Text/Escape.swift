import Serialization

/// Escapes of other formats inside a text: `%34`, `&#52;`, `&#52`, `&amp;`, `\u0034`, `\x34`, `\u{34}`,
/// `\U00000034`.
struct Escape {
  /// What the escape stands for.
  let scalar: UInt32
  /// The byte behind it.
  let end: Int

  private static let entities: [(name: StaticString, scalar: UInt32)] = [
    ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27), ("nbsp", 0x20),
    ("commat", 0x40), ("period", 0x2E), ("hyphen", 0x2D), ("sol", 0x2F), ("colon", 0x3A),
    ("num", 0x23), ("shy", 0xAD), ("zwj", 0x200D), ("zwnj", 0x200C), ("Tab", 0x09),
    ("NewLine", 0x0A), ("lowbar", 0x5F), ("plus", 0x2B), ("lpar", 0x28), ("rpar", 0x29),
  ]

  /// The escape that begins at a byte; nil when none does.
  static func at(_ start: Int, in text: Span<UInt8>) -> Escape? {
    switch text[start] {
    case UInt8(ascii: "%"): percent(start, text)
    case UInt8(ascii: "&"): entity(start, text)
    case UInt8(ascii: "\\"): backslash(start, text)
    default: nil
    }
  }

  /// RFC 3986 §2.1; a run of them is UTF-8.
  private static func percent(_ start: Int, _ text: Span<UInt8>) -> Escape? {
    guard let first = octet(start, text) else { return nil }
    if first < 0x80 { return Escape(scalar: UInt32(first), end: start + 3) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4 else { return nil }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for index in 1..<length {
      guard let next = octet(start + 3 * index, text), next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return Escape(scalar: value, end: start + 3 * length)
  }

  private static func octet(_ start: Int, _ text: Span<UInt8>) -> UInt8? {
    guard start + 2 < text.count, text[start] == UInt8(ascii: "%"),
      let high = ASCII.hexValue(text[start + 1]), let low = ASCII.hexValue(text[start + 2])
    else { return nil }
    return high << 4 | low
  }

  private static func entity(_ start: Int, _ text: Span<UInt8>) -> Escape? {
    if start + 1 < text.count, text[start + 1] == UInt8(ascii: "#") {
      return reference(start, text)
    }
    let nameMax = 8
    var end = start + 1
    while end < text.count, end - start <= nameMax, text[end] != UInt8(ascii: ";") { end += 1 }
    guard end < text.count, text[end] == UInt8(ascii: ";"), end > start + 1 else { return nil }
    let name = text.extracting(start + 1..<end)
    for entity in entities where name.equals(entity.name.description) {
      return Escape(scalar: entity.scalar, end: end + 1)
    }
    return nil
  }

  /// `&#52;` and `&#x34;`; browsers read them without the `;` too (HTML §13.2.5.80).
  private static func reference(_ start: Int, _ text: Span<UInt8>) -> Escape? {
    let digitsMax = 8
    let isHex = start + 2 < text.count && text[start + 2] | 0x20 == UInt8(ascii: "x")
    let radix: UInt8 = isHex ? 16 : 10
    let first = start + (isHex ? 3 : 2)
    var end = first
    while end < text.count, end - first < digitsMax,
      let digit = ASCII.hexValue(text[end]), digit < radix
    {
      end += 1
    }
    let isClosed = end < text.count && text[end] == UInt8(ascii: ";")
    // A character that is no ASCII may be a digit or the `;` once it is folded: the next round knows.
    if !isClosed, end < text.count, text[end] >= 0x80 { return nil }
    return number(first..<max(first, end), radix: UInt32(radix), text).map {
      Escape(scalar: $0, end: isClosed ? end + 1 : end)
    }
  }

  private static func backslash(_ start: Int, _ text: Span<UInt8>) -> Escape? {
    guard start + 1 < text.count else { return nil }
    if text[start + 1] == UInt8(ascii: "u"), start + 2 < text.count,
      text[start + 2] == UInt8(ascii: "{")
    {
      return braced(start, text)
    }
    let digits = widths.first { $0.letter == text[start + 1] }?.digits ?? 0
    guard digits > 0, start + 2 + digits <= text.count else { return nil }
    return number(start + 2..<start + 2 + digits, radix: 16, text).map {
      Escape(scalar: $0, end: start + 2 + digits)
    }
  }

  private static let widths: [(letter: UInt8, digits: Int)] = [
    (UInt8(ascii: "u"), 4), (UInt8(ascii: "x"), 2), (UInt8(ascii: "U"), 8),
  ]

  /// `\u{34}` of ECMAScript, Rust and Swift.
  private static func braced(_ start: Int, _ text: Span<UInt8>) -> Escape? {
    let digitsMax = 8
    let first = start + 3
    var end = first
    while end < text.count, end - first < digitsMax, ASCII.hexValue(text[end]) != nil { end += 1 }
    guard end < text.count, text[end] == UInt8(ascii: "}") else { return nil }
    return number(first..<end, radix: 16, text).map { Escape(scalar: $0, end: end + 1) }
  }

  private static func number(
    _ range: Range<Int>, radix: UInt32, _ text: Span<UInt8>
  ) -> UInt32? {
    guard !range.isEmpty else { return nil }
    var value: UInt32 = 0
    for index in range {
      guard let digit = ASCII.hexValue(text[index]), digit < radix else { return nil }
      value = value &* radix &+ UInt32(digit)
    }
    return Unicode.Scalar(value) == nil ? nil : value
  }
}
