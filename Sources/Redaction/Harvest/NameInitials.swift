import Serialization

/// First letters that stand for a harvested name: beside a part of one, or by themselves with dots.
extension WordIndex {
  /// The most initials of one name.
  private static let initialsMax = 3

  /// A name's range with the initials and short words beside it.
  ///
  /// `J. R. van Doe`, `Doe, J.`
  func withInitials(
    _ range: Range<Int>, of place: Range<Int>, _ words: [FoldedWords.Word], _ text: Span<UInt8>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    var at = place.lowerBound - 1
    while at >= 0, place.lowerBound - at <= Self.initialsMax,
      isInitial(at, words, text) || isTie(words[at].hash),
      isJoined(words[at].range.upperBound..<start, text)
    {
      start = words[at].range.lowerBound
      at -= 1
    }
    at = place.upperBound
    while at < words.count, at - place.upperBound < Self.initialsMax,
      isInitial(at, words, text) || isTie(words[at].hash),
      isJoined(end..<words[at].range.lowerBound, text)
    {
      end = words[at].range.upperBound
      at += 1
    }
    return start..<end
  }

  /// Whether a word is a letter with which a harvested name begins; letters that are words by
  /// themselves need a dot.
  private func isInitial(
    _ at: Int, _ words: [FoldedWords.Word], _ text: Span<UInt8>
  ) -> Bool {
    let word = words[at]
    guard word.letters == 1, word.isCapitalised, initials.contains(word.hash) else { return false }
    if isDotted(word, text) { return true }
    let letter = text[word.range.lowerBound]
    return letter != UInt8(ascii: "A") && letter != UInt8(ascii: "I")
  }

  private func isDotted(_ word: FoldedWords.Word, _ text: Span<UInt8>) -> Bool {
    word.range.upperBound < text.count && text[word.range.upperBound] == UInt8(ascii: ".")
  }

  /// Whether nothing but a dot, a comma and a space stands between two words of one name.
  private func isJoined(_ gap: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard gap.count <= 2 else { return false }
    for index in gap {
      switch text[index] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), 0x20: continue
      default: return false
      }
    }
    return true
  }

  /// `J.D.`: two or three dotted capitals with which harvested names begin, and no abbreviation.
  func dottedInitials(
    _ start: Int, _ words: [FoldedWords.Word], _ text: Span<UInt8>
  ) -> Int? {
    var at = start
    while at < words.count, at - start <= Self.initialsMax, words[at].letters == 1,
      words[at].isCapitalised, isDotted(words[at], text), initials.contains(words[at].hash),
      at == start || isJoined(words[at - 1].range.upperBound..<words[at].range.lowerBound, text)
    {
      at += 1
    }
    guard (2...Self.initialsMax).contains(at - start) else { return nil }
    var letters: [UInt8] = []
    for word in words[start..<at] { letters.append(text[word.range.lowerBound]) }
    return NameWords.dottedAbbreviations.contains(FoldedWords.hash(of: letters.span)) ? nil : at
  }
}
