/// Single- and double-quoted scalars (YAML 1.2.2 §7.3.1 and §7.3.2).
enum YAMLQuotedScalar {
  /// The scalar whose opening quote is at the cursor, which ends behind its closing quote.
  static func scan(
    _ cursor: inout YAMLCursor, indent: Int
  ) throws(YAMLError) -> YAMLScalar {
    var scalar = YAMLScalar()
    let start = cursor.at
    let quote = cursor.byte
    /// The length of the content up to the last byte that folding does not strip.
    var solid = 0
    cursor.advance()
    while true {
      switch cursor.byte {
      case 0:
        throw cursor.failure(.closingQuote)
      case 0x0A:
        scalar.content.removeLast(scalar.content.count - solid)
        scalar.appendFold(breaks: try lineEnds(&cursor, indent: indent))
        scalar.isMultiline = true
        solid = scalar.content.count
      case 0x20, 0x09:
        scalar.content.append(cursor.byte)
        cursor.advance()
      case quote where quote == UInt8(ascii: "'") && cursor.byte(ahead: 1) == quote:
        scalar.content.append(quote)
        cursor.advance(to: cursor.at + 2)
        solid = scalar.content.count
      case quote:
        cursor.advance()
        scalar.range = start..<cursor.at
        return scalar
      case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""):
        try escape(&cursor, into: &scalar, indent: indent)
        solid = scalar.content.count
      default:
        scalar.content.append(cursor.byte)
        cursor.advance()
        solid = scalar.content.count
      }
    }
  }

  /// Moves from the end of a line to the next text; gives the number of line ends.
  private static func lineEnds(
    _ cursor: inout YAMLCursor, indent: Int
  ) throws(YAMLError) -> Int {
    var breaks = 0
    while cursor.isAtLineEnd, !cursor.isAtEnd {
      cursor.skipLine()
      guard !cursor.isAtMarker else { throw cursor.failure(.closingQuote) }
      cursor.skipBlanks()
      breaks += 1
    }
    guard !cursor.isAtEnd else { throw cursor.failure(.closingQuote) }
    guard cursor.indent >= indent else { throw cursor.failure(.deeperIndentation) }
    return breaks
  }

  private static func escape(
    _ cursor: inout YAMLCursor, into scalar: inout YAMLScalar, indent: Int
  ) throws(YAMLError) {
    cursor.advance()
    let letter = cursor.byte
    switch letter {
    case 0x0A:
      let breaks = try lineEnds(&cursor, indent: indent)
      scalar.appendLineFeeds(breaks - 1)
      scalar.isMultiline = true
    case UInt8(ascii: "x"): try scalarValue(&cursor, digits: 2, into: &scalar.content)
    case UInt8(ascii: "u"): try scalarValue(&cursor, digits: 4, into: &scalar.content)
    case UInt8(ascii: "U"): try scalarValue(&cursor, digits: 8, into: &scalar.content)
    default:
      guard let value = value(of: letter) else { throw cursor.failure(.escape) }
      JSONText.appendUTF8(value, to: &scalar.content)
      cursor.advance()
    }
  }

  /// Reads `xHH`, `uHHHH` or `UHHHHHHHH` at the cursor; halves of surrogate pairs are refused.
  private static func scalarValue(
    _ cursor: inout YAMLCursor, digits: Int, into content: inout [UInt8]
  ) throws(YAMLError) {
    let start = cursor.at - 1
    cursor.advance()
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = ASCII.hexValue(cursor.byte) else { throw cursor.failure(.hexDigits) }
      value = value << 4 | UInt32(digit)
      cursor.advance()
    }
    guard Unicode.Scalar(value) != nil else {
      throw cursor.failure(.scalarValue, found: "another number", at: start)
    }
    JSONText.appendUTF8(value, to: &content)
  }

  /// What a backslash and one more character stand for.
  private static func value(of letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "0"): 0x00
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"), 0x09: 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "e"): 0x1B
    case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"):
      UInt32(letter)
    case UInt8(ascii: "N"): 0x85
    case UInt8(ascii: "_"): 0xA0
    case UInt8(ascii: "L"): 0x2028
    case UInt8(ascii: "P"): 0x2029
    default: nil
    }
  }
}
