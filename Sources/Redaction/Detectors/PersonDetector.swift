/// Names in prose: up to three capitalised words behind a form of address or a word for a role
/// (`NameCue`).
///
///     Mr John Doe · attn: Jane Smith · c/o Max Weber · spoke with Ana María Silva · Frau Dr. Groß
///
/// Words that are no names (days, departments, card brands) and companies stay.
enum PersonDetector {
  private static let wordsMax = 3
  private static let particlesMax = 3

  /// Scans from a capital letter.
  static func scan(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let start = sighting.position
    guard start >= 3, let cue = NameCue(text, before: start) else { return nil }
    guard UTF8Text.isCapital(text, at: start) else { return nil }
    let name = Name(text, at: start, isTitled: cue.isTitle)
    guard name.words >= cue.wordsMin, !name.isCompany else { return nil }
    return Finding(kind: .person, range: cue.nameStart..<name.end)
  }

  /// The capitalised words from a position on.
  private struct Name {
    private(set) var end: Int
    private(set) var words = 0
    private(set) var isCompany = false

    init(_ text: borrowing Span<UInt8>, at start: Int, isTitled: Bool) {
      end = start
      var position = start
      var particles = 0
      while words < wordsMax, particles <= particlesMax {
        let wordEnd = Self.wordEnd(text, at: position)
        guard wordEnd > position else { break }
        let classes = Vocabulary.shared.classes(of: text, from: position, to: wordEnd)
        if words > 0, classes.contains(.legalForm) {
          isCompany = true
          break
        }
        if UTF8Text.isCapital(text, at: position) {
          // A title before the name (`Herr Dr. Weber`) is left to its own sighting.
          // Behind `Mr` anything is a name: *Ms Page*, *Mr Day*.
          let others: WordClass = isTitled && words == 0 ? .title : [.noName, .title, .identifier]
          let isParticle = words > 0 && classes.contains(.particle)  // `Luis De La Rosa`
          guard isParticle || classes.isDisjoint(with: others) else { break }
          if !isParticle { words += 1 }
          end = wordEnd
        } else {
          guard words > 0, classes.contains(.particle), wordEnd - position > 1 else { break }
          particles += 1
        }
        position = Self.next(text, after: wordEnd, isInitial: wordEnd - position == 1)
        if position == wordEnd { break }
      }
    }

    /// A word with the apostrophes and hyphens inside it: `O'Brien`, `Al-Sayed`.
    private static func wordEnd(_ text: borrowing Span<UInt8>, at start: Int) -> Int {
      var end = UTF8Text.wordEnd(text, at: start)
      while end > start, end - start < UTF8Text.wordBytesMax {
        var mark = end
        switch UTF8Text.byte(text, mark) {
        case UInt8(ascii: "'"), UInt8(ascii: "-"): mark += 1
        case 0xE2
        where UTF8Text.byte(text, mark + 1) == 0x80
          && UTF8Text.byte(text, mark + 2) == 0x99:
          mark += 3
        default: return end
        }
        guard UTF8Text.isCapital(text, at: mark) else { return end }
        end = UTF8Text.wordEnd(text, at: mark)
      }
      return end
    }

    /// Where the next word starts: behind one space, or behind the point of an initial.
    private static func next(
      _ text: borrowing Span<UInt8>, after end: Int, isInitial: Bool
    ) -> Int {
      var position = end
      if isInitial, UTF8Text.byte(text, position) == UInt8(ascii: ".") { position += 1 }
      return UTF8Text.byte(text, position) == UInt8(ascii: " ") ? position + 1 : end
    }
  }
}
