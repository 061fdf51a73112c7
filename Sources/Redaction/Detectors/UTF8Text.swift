import Serialization

/// What the scanners ask of UTF-8 text: letters, words and what touches a value.
///
/// A letter here is an ASCII letter or a scalar outside ASCII that is no punctuation or symbol.
/// Every walk is bounded by the limits below, so that no scanner is more than linear.
enum UTF8Text {
  /// No longer run of letters is looked at as one word.
  static let wordBytesMax = 48

  /// The byte at an index, 0 outside the text.
  @inline(__always)
  static func byte(_ text: borrowing Span<UInt8>, _ index: Int) -> UInt8 {
    index >= 0 && index < text.count ? text[index] : 0
  }

  @inline(__always)
  static func isDigit(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    ASCII.isDigit(byte(text, index))
  }

  @inline(__always)
  static func isAlphanumeric(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    ASCII.isAlphanumeric(byte(text, index))
  }

  /// Where the scalar that ends before an index starts.
  static func scalarStart(_ text: borrowing Span<UInt8>, before index: Int) -> Int {
    var start = index - 1
    while start > 0, index - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The end of the letter that starts at an index, or nil if there is none.
  @inline(__always)
  static func letterEnd(_ text: borrowing Span<UInt8>, at index: Int) -> Int? {
    let lead = byte(text, index)
    if lead < 0x80 { return ASCII.isLetter(lead) ? index + 1 : nil }
    return widerLetterEnd(text, at: index)
  }

  /// The end of the letter outside ASCII that starts at an index.
  private static func widerLetterEnd(_ text: borrowing Span<UInt8>, at index: Int) -> Int? {
    let next = byte(text, index + 1)
    switch text[index] {
    case 0xC3...0xDF: return min(index + 2, text.count)
    case 0xE3 where next == 0x80: return nil
    case 0xE0, 0xE1, 0xE3...0xED: return min(index + 3, text.count)
    case 0xCC, 0xC2, 0xE2, 0xEE, 0xEF: return nil
    case 0xF0 where next != 0x9F: return min(index + 4, text.count)
    default: return nil
    }
  }

  /// The start of the letter that ends before an index, or nil if there is none.
  @inline(__always)
  static func letterStart(_ text: borrowing Span<UInt8>, before index: Int) -> Int? {
    let last = byte(text, index - 1)
    if last < 0x80 { return ASCII.isLetter(last) ? index - 1 : nil }
    return widerLetterStart(text, before: index)
  }

  /// The start of the letter outside ASCII that ends before an index.
  private static func widerLetterStart(
    _ text: borrowing Span<UInt8>, before index: Int
  ) -> Int? {
    let start = scalarStart(text, before: index)
    return letterEnd(text, at: start) == nil ? nil : start
  }

  /// Where the run of letters that ends before an index starts (the index itself: none).
  @inline(__always)
  static func wordStart(_ text: borrowing Span<UInt8>, before index: Int) -> Int {
    let first = index &- ByteWord.bytesCount
    if first >= 0, index <= text.count {
      // Most words are short and of ASCII: those are seen at once.
      let word = ByteWord(text, at: first)
      let letters = word.lastLetterBytes
      if letters < ByteWord.bytesCount, word.byte(7 &- letters) < 0x80 { return index &- letters }
    }
    return longerWordStart(text, before: index)
  }

  private static func longerWordStart(_ text: borrowing Span<UInt8>, before index: Int) -> Int {
    var start = index
    while index - start < wordBytesMax, let earlier = letterStart(text, before: start) {
      start = earlier
    }
    return start
  }

  /// Where the run of letters that starts at an index ends (the index itself: none).
  @inline(__always)
  static func wordEnd(_ text: borrowing Span<UInt8>, at index: Int) -> Int {
    if index >= 0, index &+ ByteWord.bytesCount <= text.count {
      let word = ByteWord(text, at: index)
      let letters = word.letterBytes
      if letters < ByteWord.bytesCount, word.byte(letters) < 0x80 { return index &+ letters }
    }
    return longerWordEnd(text, at: index)
  }

  private static func longerWordEnd(_ text: borrowing Span<UInt8>, at index: Int) -> Int {
    var end = index
    while end - index < wordBytesMax, let later = letterEnd(text, at: end) { end = later }
    return end
  }

  /// How many scalars a range holds.
  static func scalarCount(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    if range.count <= ByteWord.bytesCount {
      let word = ByteWord(text, at: range.lowerBound, count: range.count)
      if !word.hasNonASCII { return range.count }
    }
    var count = 0
    for index in range where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Whether a letter or digit of an alphabetic script ends right before an index.
  ///
  /// Scripts that write no spaces between words (Han, kana, Hangul) touch everything.
  static func touchesBefore(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    if text[index - 1] < 0x80 { return ASCII.isAlphanumeric(text[index - 1]) }
    guard let start = letterStart(text, before: index) else { return false }
    return text[start] < 0xE3
  }

  /// Whether a letter or digit of an alphabetic script starts at an index.
  static func touchesAfter(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    let next = byte(text, index)
    if next < 0x80 { return ASCII.isAlphanumeric(next) }
    return next < 0xE3 && letterEnd(text, at: index) != nil
  }

  /// Whether the text at an index begins with a capital letter (Latin, Greek, Cyrillic).
  static func isCapital(_ text: borrowing Span<UInt8>, at index: Int) -> Bool {
    let lead = byte(text, index)
    if lead < 0x80 { return lead &- 0x41 < 26 }
    let next = byte(text, index + 1)
    switch lead {
    case 0xC3: return next >= 0x80 && next <= 0x9E && next != 0x97
    case 0xC4: return isCapitalExtended(0x100 + UInt32(next & 0x3F))
    case 0xC5: return isCapitalExtended(0x140 + UInt32(next & 0x3F))
    case 0xCE: return next >= 0x86 && next <= 0xA9
    case 0xD0: return next >= 0x80 && next <= 0xAF
    default: return false
    }
  }

  /// Latin Extended-A: capitals are even, but odd in 0139–0148 and 0179–017E.
  private static func isCapitalExtended(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x139...0x148, 0x179...0x17E: !scalar.isMultiple(of: 2)
    case 0x138, 0x149, 0x17F: false
    case 0x178: true
    default: scalar.isMultiple(of: 2)
    }
  }

  /// Whether a value may end at an index: nothing touches it, and it is no part of a longer
  /// number, decimal or hyphenated identifier.
  ///
  /// With `digitsOnly` a hyphen binds only where a digit follows, not a letter.
  static func isFree(
    _ text: borrowing Span<UInt8>, after end: Int, digitsOnly: Bool = false
  ) -> Bool {
    if touchesAfter(text, end) { return false }
    switch byte(text, end) {
    case UInt8(ascii: "-"), UInt8(ascii: "_"):
      return digitsOnly ? !isDigit(text, end + 1) : !isAlphanumeric(text, end + 1)
    case UInt8(ascii: "."): return !isDigit(text, end + 1)
    default: return true
    }
  }

  /// Whether the bytes at an index are those of a lower-case ASCII word, case aside.
  static func matches(_ text: borrowing Span<UInt8>, _ word: [UInt8], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= text.count else { return false }
    for offset in word.indices where ASCII.lowercased(text[index + offset]) != word[offset] {
      return false
    }
    return true
  }
}
