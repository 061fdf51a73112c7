/// Strings: RFC 8259 §7 escapes and RFC 3629 UTF-8, checked while the end is looked for.
extension JSONParser {
  /// The string whose opening quote is at the current place; ends behind its closing quote.
  mutating func string(_ bytes: borrowing Span<UInt8>) throws(JSONError) -> Token {
    let start = at &+ 1
    at = JSONText.plainEnd(in: bytes, from: start)
    // Most strings are plain to their end.
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") { return end(from: start, []) }
    return try unusualString(bytes, from: start)
  }

  /// The same of a string that was plain up to the current place.
  private mutating func unusualString(
    _ bytes: borrowing Span<UInt8>, from start: Int
  ) throws(JSONError) -> Token {
    var flags: Token.Flags = []
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""): return end(from: start, flags)
      case UInt8(ascii: "\\"):
        flags.insert(.escaped)
        try escape(bytes)
      case 0x80...:
        flags.insert(.nonASCII)
        let length = UTF8Check.length(at: at, in: bytes)
        guard length > 0 else {
          throw JSONError(.utf8, found: "an invalid sequence", at: at)
        }
        if byte == 0xC2 || byte == 0xE2, UTF8Check.isLineBreak(at: at, in: bytes) {
          flags.insert(.lineBreaks)
        }
        at += length
      default:
        throw JSONError(.noControl, at: at, in: bytes)
      }
      at = JSONText.plainEnd(in: bytes, from: at)
    }
    throw JSONError(.closingQuote, at: at, in: bytes)
  }

  /// The token of the string whose closing quote is at the current place, which is passed.
  @inline(__always)
  private mutating func end(from start: Int, _ flags: Token.Flags) -> Token {
    // An input is at most 2 GiB long.
    let token = Token(
      offset: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: at &- start),
      next: 0, kind: .string, flags: flags)
    at &+= 1
    return token
  }

  private mutating func escape(_ bytes: borrowing Span<UInt8>) throws(JSONError) {
    guard at + 1 < bytes.count else { throw JSONError(.escape, at: at + 1, in: bytes) }
    switch bytes[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 2
    case UInt8(ascii: "u"):
      let start = at
      let unit = try codeUnit(bytes)
      switch unit {
      case 0xD800...0xDBFF:
        guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
          bytes[at + 1] == UInt8(ascii: "u")
        else { throw JSONError(.surrogatePair, found: "half of one", at: start) }
        let low = try codeUnit(bytes)
        guard 0xDC00...0xDFFF ~= low else {
          throw JSONError(.surrogatePair, found: "half of one", at: start)
        }
      case 0xDC00...0xDFFF:
        throw JSONError(.surrogatePair, found: "half of one", at: start)
      default: break
      }
    default: throw JSONError(.escape, at: at + 1, in: bytes)
    }
  }

  /// Reads `\uXXXX` at the current place.
  private mutating func codeUnit(_ bytes: borrowing Span<UInt8>) throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for index in at + 2..<at + 6 {
      guard index < bytes.count, let digit = ASCII.hexValue(bytes[index]) else {
        throw JSONError(.hexDigits, at: index, in: bytes)
      }
      unit = unit << 4 | UInt32(digit)
    }
    at += 6
    return unit
  }
}

/// What the parser has to know of UTF-8.
enum UTF8Check {
  /// The length in bytes of the well-formed sequence at a place (Unicode table 3-7), or 0.
  static func length(at start: Int, in bytes: borrowing Span<UInt8>) -> Int {
    let first = bytes[start]
    let second: ClosedRange<UInt8>
    let length: Int
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard start + length <= bytes.count, second.contains(bytes[start + 1]) else { return 0 }
    for index in start + 2..<max(start + 2, start + length) where bytes[index] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }

  /// Whether U+0085, U+2028 or U+2029 begins at a place: line ends to some readers of lines.
  static func isLineBreak(at start: Int, in bytes: borrowing Span<UInt8>) -> Bool {
    if bytes[start] == 0xC2 { return start + 1 < bytes.count && bytes[start + 1] == 0x85 }
    return bytes[start] == 0xE2 && start + 2 < bytes.count && bytes[start + 1] == 0x80
      && bytes[start + 2] & 0xFE == 0xA8
  }
}
