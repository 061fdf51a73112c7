/// Names in prose: up to three capitalised words behind a form of address or a word for a role.
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
    guard start >= 3, let cue = Cue(text, before: start) else { return nil }
    guard UTF8Text.isCapital(text, at: start) else { return nil }
    let name = Name(text, at: start)
    guard name.words >= cue.wordsMin, !name.isCompany else { return nil }
    return Finding(kind: .person, range: start..<name.end)
  }

  /// What stands before a name and how many words it must have for it.
  private struct Cue {
    let wordsMin: Int

    init?(_ text: borrowing Span<UInt8>, before start: Int) {
      guard let (from, to, mark) = Self.word(text, before: start) else { return nil }
      if Self.isCareOf(text, from, to) {
        wordsMin = 1
        return
      }
      let classes = Vocabulary.shared.classes(of: text, from: from, to: to)
      let cues: WordClass = [.title, .role, .weakRole, .agent]
      guard !classes.isDisjoint(with: cues) else { return nil }
      if classes.contains(.title), Self.isTitle(text, from, to, mark, classes) {
        wordsMin = 1
        return
      }
      if classes.contains(.role) {
        wordsMin = 1
        return
      }
      if classes.contains(.weakRole) {
        wordsMin = 2
        return
      }
      // `spoke with Jane`, `signed by Jane Smith`: the verb stands before.
      guard classes.contains(.agent), mark == 0,
        let (verbFrom, verbTo, _) = Self.word(text, before: from),
        Vocabulary.shared.classes(of: text, from: verbFrom, to: verbTo).contains(.verb)
      else { return nil }
      wordsMin = 1
    }

    /// The word before a position: its range and the mark (0, `.`, `:`) behind it.
    private static func word(
      _ text: borrowing Span<UInt8>, before position: Int
    ) -> (Int, Int, UInt8)? {
      var end = position
      if UTF8Text.byte(text, end - 1) == UInt8(ascii: " ") { end -= 1 }
      var mark: UInt8 = 0
      switch UTF8Text.byte(text, end - 1) {
      case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ","):
        mark = text[end - 1]
        end -= 1
      default: break
      }
      guard end < position else { return nil }
      let start = UTF8Text.wordStart(text, before: end)
      return start < end ? (start, end, mark) : nil
    }

    /// Whether the word is the second half of `c/o`.
    private static func isCareOf(_ text: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
      to - from == 1 && text[from] | 0x20 == UInt8(ascii: "o")
        && UTF8Text.byte(text, from - 1) == UInt8(ascii: "/")
        && UTF8Text.byte(text, from - 2) | 0x20 == UInt8(ascii: "c")
    }

    /// Whether a word that may be a title is one here.
    private static func isTitle(
      _ text: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ mark: UInt8, _ classes: WordClass
    ) -> Bool {
      guard mark == 0 || mark == UInt8(ascii: ".") else { return false }
      guard UTF8Text.isCapital(text, at: from) || classes.contains(.anyCaseTitle) else {
        return false
      }
      // `M. Dupont`, but `Plan M Support`; `Oak Dr Portland` has a street before the `Dr`.
      if to - from == 1 {
        return mark == UInt8(ascii: ".") && UTF8Text.byte(text, from - 1) != UInt8(ascii: ".")
      }
      guard classes.contains(.streetAfter), let (earlier, earlierEnd, _) = word(text, before: from)
      else {
        return true
      }
      return !UTF8Text.isCapital(text, at: earlier)
        || !Vocabulary.shared.classes(of: text, from: earlier, to: earlierEnd)
          .isDisjoint(with: [.title, .role, .weakRole, .agent])
    }
  }

  /// The capitalised words from a position on.
  private struct Name {
    private(set) var end: Int
    private(set) var words = 0
    private(set) var isCompany = false

    init(_ text: borrowing Span<UInt8>, at start: Int) {
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
          guard classes.isDisjoint(with: [.noName, .title, .identifier]) else { break }
          words += 1
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
