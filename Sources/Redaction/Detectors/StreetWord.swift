extension StreetName {
  /// A word of a street's name and what the vocabulary says of it.
  struct Word {
    let start: Int
    let end: Int
    let classes: WordClass
    let isCapital: Bool
    /// `5th`, `42nd`.
    let isOrdinal: Bool

    /// The word that starts at an index.
    init?(_ text: borrowing Span<UInt8>, at index: Int) {
      var end = index
      while end - index < 3, UTF8Text.isDigit(text, end) { end += 1 }
      let isOrdinal = end > index
      end = UTF8Text.wordEnd(text, at: end)
      guard end > index, !UTF8Text.isDigit(text, end - 1) else { return nil }
      // `O'Connell`, `King's`
      if UTF8Text.byte(text, end) == UInt8(ascii: "'"),
        UTF8Text.letterEnd(text, at: end + 1) != nil
      {
        end = UTF8Text.wordEnd(text, at: end + 1)
      }
      self.init(text, index, end, isOrdinal: isOrdinal)
    }

    /// The word that ends before an index.
    init?(_ text: borrowing Span<UInt8>, before index: Int) {
      let start = UTF8Text.wordStart(text, before: index)
      guard start < index else { return nil }
      self.init(text, start, index, isOrdinal: false)
    }

    private init(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, isOrdinal: Bool) {
      self.start = start
      self.end = end
      self.isOrdinal = isOrdinal
      classes = Vocabulary.shared.classes(of: text, from: start, to: end)
      isCapital = UTF8Text.isCapital(text, at: start)
    }

    var isStreetBefore: Bool {
      isCapital && classes.contains(.streetBeforeCapital) || classes.contains(.streetBefore)
    }

    /// `12 place Bellecour`: small letters are enough between a number and a capital.
    func isStreetBehindNumber(_ text: borrowing Span<UInt8>) -> Bool {
      classes.contains(.streetBehindNumber) && UTF8Text.byte(text, end) == UInt8(ascii: " ")
        && !UTF8Text.isDigit(text, end + 1) && !isShouted(text, at: end + 1)
    }

    /// Whether two capitals start at an index: `API` is no name of a street.
    private func isShouted(_ text: borrowing Span<UInt8>, at index: Int) -> Bool {
      guard UTF8Text.isCapital(text, at: index), let next = UTF8Text.letterEnd(text, at: index)
      else { return false }
      return UTF8Text.isCapital(text, at: next)
    }

    func isAllCapitals(_ text: borrowing Span<UInt8>) -> Bool {
      for index in start..<end where text[index] &- 0x41 >= 26 { return false }
      return true
    }

    /// `N`, `SW`, `North`.
    func isDirection(_ text: borrowing Span<UInt8>) -> Bool {
      for index in start..<end where !Self.directionLetters.contains(text[index] | 0x20) {
        return false
      }
      return end - start <= 2 || end - start == 4 || end - start == 5
    }

    /// The letters of *north*, *south*, *east*, *west*.
    private static let directionLetters = Array("northsuewa".utf8)

    /// Whether the word ends as Germanic street names do.
    func hasStreetEnding(_ text: borrowing Span<UInt8>) -> Bool {
      Self.endings.contains { ending in
        end - start >= ending.count && UTF8Text.matches(text, ending, at: end - ending.count)
          && (end - start > ending.count || ending.count > 4)
      }
        || UTF8Text.byte(text, end) == UInt8(ascii: ".") && end - start >= 3
          && UTF8Text.matches(text, Self.abbreviation, at: end - 3)
    }

    private static let abbreviation = Array("str".utf8)
    private static let endings: [[UInt8]] = [
      "straße", "strasse", "gasse", "platz", "allee", "weg", "damm", "ufer", "steig", "chaussee",
      "straat", "laan", "gracht", "plein", "kade", "singel", "gade", "vej", "gatan", "vägen",
      "veien", "katu", "kuja", "polku", "gränd", "stigen", "torget", "stræde", "allé", "steeg",
      "dreef", "boulevard", "promenade", "-ring",
    ].map { Array($0.utf8) }
  }
}
