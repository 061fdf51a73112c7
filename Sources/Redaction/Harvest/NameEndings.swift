import Serialization

/// How names change in a sentence in Cyrillic and Arabic script: endings of case, and short words
/// that are written as one with the name.
///
///     Иванов, Ивановым     Анна, Анне     Достоевский, Достоевского     أحمد, وأحمد
enum NameEndings {
  private static let endings = NameWords.set(
    """
    а я у ю е и ы о й ь ой ей ом ем ым им ою ею ого его ому ему ых их ам ям ами ями ий ый ая яя ую \
    юю ое ові еві ів ське
    """)
  private static let endingLettersMax = 3
  /// The shortest stem, in bytes: three letters.
  private static let stemBytesMin = 6
  /// *and*, *so*, *with*, *for*, *like*, each one letter.
  private static let prefixes: [UInt32] = [0x648, 0x641, 0x628, 0x644, 0x643]
  private static let letterBytes = 2

  /// Where the stem of a word can end, the longest first.
  static func stemEnds(of word: Span<UInt8>) -> [Int] {
    guard isCyrillic(word) else { return [] }
    var ends: [Int] = []
    for letters in 1...endingLettersMax {
      let end = word.count - letters * letterBytes
      guard end >= stemBytesMin else { break }
      if endings.contains(FoldedWords.hash(of: word.extracting(end..<word.count))) {
        ends.append(end)
      }
    }
    return ends
  }

  /// Where a word begins behind a short word of Arabic that is tied to it.
  static func prefixEnd(of word: Span<UInt8>) -> Int? {
    guard word.count > stemBytesMin else { return nil }
    let first = Scalar.at(0, in: word)
    return prefixes.contains(first.value) ? first.end : nil
  }

  /// Where an Arabic name begins behind its article.
  static func articleEnd(of word: Span<UInt8>) -> Int? {
    guard word.count > stemBytesMin + letterBytes else { return nil }
    let first = Scalar.at(0, in: word)
    guard first.value == 0x627, Scalar.at(first.end, in: word).value == 0x644 else { return nil }
    return first.end + letterBytes
  }

  /// Whether all letters are of the Cyrillic block, of two bytes each.
  private static func isCyrillic(_ word: Span<UInt8>) -> Bool {
    guard word.count % letterBytes == 0 else { return false }
    var at = 0
    while at < word.count {
      guard word[at] &- 0xD0 < 4 else { return false }
      at += letterBytes
    }
    return true
  }
}
