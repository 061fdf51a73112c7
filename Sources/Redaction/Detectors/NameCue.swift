import Serialization

/// What stands before a name and how many words the name must have for it.
///
///     Mr John · Г-н Сорокин · z. Hd. Weber · Contact: Patel · Cordialement, Soucy · spoke with Jane
struct NameCue {
  let wordsMin: Int
  /// Where the name starts: before the particles of `van Hagen`, `da Luz`.
  private(set) var nameStart: Int
  /// Whether it is a form of address that nothing but a name follows.
  private(set) var isTitle = false

  private static let particlesMax = 2
  private static let cues: WordClass = [.title, .role, .weakRole, .agent]

  init?(_ text: borrowing Span<UInt8>, before start: Int) {
    guard var (from, to, mark) = Self.word(text, before: start) else { return nil }
    nameStart = start
    if Self.isAbbreviation(text, to) {
      wordsMin = 1
      return
    }
    var classes = Vocabulary.shared.classes(of: text, from: from, to: to)
    var particles = 0
    while classes.contains(.particle), mark == 0, particles < Self.particlesMax,
      let earlier = Self.word(text, before: from)
    {
      let (start, end, behind) = earlier
      let others = Vocabulary.shared.classes(of: text, from: start, to: end)
      // `spoke with Jane`, `hablé con Ana`: no particle of a name.
      if classes.contains(.agent), others.contains(.verb) { break }
      nameStart = from
      (from, to, mark, classes) = (start, end, behind, others)
      particles += 1
      if Self.isAbbreviation(text, to) {
        wordsMin = 1
        return
      }
    }
    guard !classes.isDisjoint(with: Self.cues) else { return nil }
    if classes.contains(.title), Self.isTitle(text, from, to, mark, classes) {
      wordsMin = 1
      isTitle = classes.contains(.anyCaseTitle)
      return
    }
    if classes.contains(.role) {
      wordsMin = 1
      return
    }
    if classes.contains(.weakRole) {
      wordsMin = classes.contains(.contact) && mark == UInt8(ascii: ":") ? 1 : 2
      return
    }
    // `spoke with Jane`, `signed by Jane Smith`: the verb stands before.
    guard classes.contains(.agent), mark == 0,
      let (verbFrom, verbTo, _) = Self.word(text, before: from),
      Vocabulary.shared.classes(of: text, from: verbFrom, to: verbTo).contains(.verb)
    else { return nil }
    wordsMin = 1
  }

  /// The word before a position: its range and the mark (0, `.`, `:`, `,`) behind it.
  ///
  /// A line may end behind a mark, and a space may stand before a colon, as in French.
  private static func word(
    _ text: borrowing Span<UInt8>, before position: Int
  ) -> (Int, Int, UInt8)? {
    var end = position
    while position - end < gapBytesMax, isGap(UTF8Text.byte(text, end - 1)) { end -= 1 }
    let hasBreak = position - end > 1 || UTF8Text.byte(text, end) == UInt8(ascii: "\n")
    var mark: UInt8 = 0
    switch UTF8Text.byte(text, end - 1) {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ","):
      mark = text[end - 1]
      end -= 1
    default: break
    }
    if hasBreak, mark != UInt8(ascii: ":"), mark != UInt8(ascii: ",") { return nil }
    if mark == UInt8(ascii: ":"), UTF8Text.byte(text, end - 1) == UInt8(ascii: " ") { end -= 1 }
    guard end < position else { return nil }
    var start = UTF8Text.wordStart(text, before: end)
    // `Г-н`, `Г-жа`
    if start < end, end - start <= 4, UTF8Text.byte(text, start - 1) == UInt8(ascii: "-"),
      let head = UTF8Text.letterStart(text, before: start - 1), head >= 0,
      UTF8Text.wordStart(text, before: head) == head
    {
      start = head
    }
    return start < end ? (start, end, mark) : nil
  }

  private static let gapBytesMax = 3

  private static func isGap(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Whether what ends at an index is one of the abbreviations of several letters and marks.
  private static func isAbbreviation(
    _ text: borrowing Span<UInt8>, _ end: Int
  ) -> Bool {
    guard mayBeAbbreviation(text, end) else { return false }
    for abbreviation in abbreviations {
      let start = end - abbreviation.count
      if UTF8Text.matches(text, abbreviation, at: start), !UTF8Text.touchesBefore(text, start) {
        return true
      }
    }
    return false
  }

  /// Whether a point or stroke stands inside, or a short last word: most words end here.
  private static func mayBeAbbreviation(_ text: borrowing Span<UInt8>, _ end: Int) -> Bool {
    for offset in 2...5 {
      let byte = UTF8Text.byte(text, end - offset)
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") { return true }
    }
    let last = UTF8Text.byte(text, end - 1)
    return UTF8Text.byte(text, end - 3) == UInt8(ascii: " ")
      && (last == UInt8(ascii: "e") || last == UInt8(ascii: "i") || last == UInt8(ascii: "d"))
      || last == UInt8(ascii: "k") && UTF8Text.byte(text, end - 5) == UInt8(ascii: " ")
      || UTF8Text.byte(text, end - 2) == UInt8(ascii: " ")
  }

  private static let abbreviations: [[UInt8]] = [
    "c/o", "a/c", "z. hd", "z.hd", "z. h", "t.a.v", "t. a. v", "sz. p", "sz.p", "sig.ra",
    "dott.ssa", "f.a.o", "i. a", "i.a", "attention de", "atención de", "atencion de",
    "attenzione di", "do rąk", "atenção de",
  ].map { Array($0.utf8) }

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
        .isDisjoint(with: cues)
  }
}
