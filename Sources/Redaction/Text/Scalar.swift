import Serialization

/// Unicode scalars in valid UTF-8, with just the properties that matching needs.
enum Scalar {
  /// The scalar that begins at a byte of valid UTF-8, and the byte behind it.
  @inline(__always)
  static func at(_ index: Int, in text: Span<UInt8>) -> (value: UInt32, end: Int) {
    let first = text[index]
    if first < 0x80 { return (UInt32(first), index + 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let end = min(index + length, text.count)
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for next in index + 1..<max(index + 1, end) { value = value << 6 | UInt32(text[next] & 0x3F) }
    return (value, end)
  }

  /// The number of scalars in valid UTF-8.
  static func count(in text: Span<UInt8>) -> Int {
    var count = 0
    for index in text.indices where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Whether a scalar belongs to a word: a letter or a digit of any script.
  static func isWord(_ value: UInt32) -> Bool {
    if value < 0x80 { return ASCII.isAlphanumeric(UInt8(value)) }
    // The accented letters of European languages, without asking Unicode's tables.
    if latinLetters ~= value { return value != 0xD7 && value != 0xF7 }
    guard let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Whether a scalar is of a script that writes words without spaces.
  static func isIdeographic(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x9FFF,
      0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether a letter is in lower case; false for letters without case.
  static func isLowercase(_ value: UInt32) -> Bool {
    if value < 0x80 { return value &- 0x61 < 26 }
    return Unicode.Scalar(value)?.properties.isLowercase ?? false
  }

  /// A letter in lower case, without its marks when it is Latin.
  static func folded(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return UInt32(ASCII.lowercased(UInt8(value))) }
    let lower = latinCapitals ~= value ? value + 0x20 : value
    guard latinFirst...latinLast ~= lower else { return FurtherLetters.folded(lowercased(value)) }
    let base = latinBases[Int(lower - latinFirst)]
    return base == UInt8(ascii: ".") ? lower : UInt32(base)
  }

  private static func lowercased(_ value: UInt32) -> UInt32 {
    guard let mapping = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars,
      let first = mapping.first, mapping.count == 1
    else { return value }
    return first.value
  }

  /// The letters of Latin-1 and Latin Extended-A, and the signs × and ÷ between them.
  private static let latinLetters: ClosedRange<UInt32> = 0xC0...0x17F
  /// The capitals of Latin-1, 32 below their small letters.
  private static let latinCapitals: ClosedRange<UInt32> = 0xC0...0xDE
  private static let latinFirst: UInt32 = 0xDF
  private static let latinLast: UInt32 = 0x17E
  /// The base letter of U+00DF to U+017E, `.` where there is none.
  private static let latinBases: [UInt8] = Array(
    ("saaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiii"
      + "jjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz").utf8)
}
