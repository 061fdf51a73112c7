import Serialization

/// A text in the form that detectors read, with the way back to the text as it came.
///
/// Digits of every script become ASCII digits, letters that look Latin become Latin, spaces become
/// one ASCII space, characters that no reader sees are left out, and percent, HTML and backslash
/// escapes are undone. Each byte of the folded text knows where its source began:
///
///     source   ４ 1 <ZWSP> 1 1 &#49;        (offsets in UTF-8)
///     folded   4  1 1 1 1
///     origins  0  3 7 8 9                    and at the end: 14
struct NormalisedText {
  /// The folded text, UTF-8.
  private(set) var folded: [UInt8] = []
  /// For each folded byte the source offset at which its character begins, then the source's end.
  private(set) var origins: [UInt32] = []
  /// Whether the text carries letters that no reader sees: tag characters outside of a flag, or
  /// variation selectors in a row, of which 256 spell any bytes.
  private(set) var hidesText = false
  /// How many tag characters may still belong to the flag that stands before them.
  private var flagTagsLeft = 0
  /// Whether a character of another script became an ASCII one: it may spell an escape.
  private var isSpeltAnew = false
  /// How many variation selectors stand in a row.
  private var selectors = 0

  /// The source bytes of a range of the folded text.
  func source(of range: Range<Int>) -> Range<Int> {
    Int(origins[range.lowerBound])..<Int(origins[range.upperBound])
  }

  /// Whether a text of these traits is its own normal form.
  static func isNormal(_ traits: TextTraits) -> Bool {
    traits.isDisjoint(with: [.nonASCII, .escapes])
  }

  /// Folds a text; what was there before is forgotten, its memory is kept.
  mutating func normalise(_ text: Span<UInt8>) {
    hidesText = false
    flagTagsLeft = 0
    selectors = 0
    var hasLookAlikes = false
    var undone = fold(text, &hasLookAlikes)
    var rounds = 1
    while undone > 0 || isSpeltAnew, rounds < Self.escapeRoundsMax,
      folded.contains(where: TextTraits.mayEscape)
    {
      let (source, places) = (folded, origins)
      undone = fold(source.span, &hasLookAlikes)
      for index in origins.indices { origins[index] = places[Int(origins[index])] }
      rounds += 1
    }
    if hasLookAlikes { foldMixedWords() }
  }

  /// How often escapes inside escapes are undone: `%2534` is `%34` is `4`.
  private static let escapeRoundsMax = 4

  /// Folds a text once; returns how many escapes it undid.
  private mutating func fold(_ text: Span<UInt8>, _ hasLookAlikes: inout Bool) -> Int {
    folded.clear()
    origins.clear()
    folded.reserveCapacity(text.count)
    origins.reserveCapacity(text.count + 1)
    isSpeltAnew = false
    var undone = 0
    var at = 0
    while at < text.count {
      let byte = text[at]
      if TextTraits.mayEscape(byte), let escape = Escape.at(at, in: text) {
        noteHidden(escape.scalar)
        append(escape.scalar, from: at)
        at = escape.end
        undone += 1
      } else if byte < 0x80 {
        let start = at
        selectors = 0
        flagTagsLeft = 0
        repeat {
          at += 1
        } while at < text.count && text[at] < 0x80 && !TextTraits.mayEscape(text[at])
        ByteRun.append(text.extracting(start..<at), to: &folded)
        origins.append(contentsOf: UInt32(start)..<UInt32(at))
      } else {
        let scalar = Scalar.at(at, in: text)
        noteHidden(scalar.value)
        hasLookAlikes = hasLookAlikes || Confusables.latin(scalar.value) != nil
        append(scalar.value, from: at)
        at = scalar.end
      }
    }
    origins.append(UInt32(text.count))
    return undone
  }

  /// Counts what can spell a hidden sentence.
  ///
  /// Tag characters (U+E0020 to U+E007E) that are no region's flag: a few behind a black flag
  /// (UTS 51 §4.2), three of which would spell a card's check value. And variation selectors in a row
  /// (U+FE00 to U+FE0F, U+E0100 to U+E01EF), of which a character has one.
  private mutating func noteHidden(_ scalar: UInt32) {
    let flagTagsMax = 6
    let selectorsMax = 6
    switch scalar {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      selectors += 1
      if selectors > selectorsMax { hidesText = true }
    case 0xE0020...0xE007E:
      if flagTagsLeft == 0 { hidesText = true }
      flagTagsLeft -= 1
    case 0x1F3F4:
      flagTagsLeft = flagTagsMax
      selectors = 0
    default:
      flagTagsLeft = 0
      if selectors == 0 { return }
      if case .nothing = Confusables.fold(scalar) { return }
      selectors = 0
    }
  }

  /// Makes look-alikes Latin in words that hold Latin letters too: no language mixes scripts so.
  private mutating func foldMixedWords() {
    let (source, places) = (folded, origins)
    folded.clear()
    origins.clear()
    var words: [FoldedWords.Word] = []
    FoldedWords.split(source.span, into: &words)
    var copied = 0
    for word in words {
      let isMixed =
        source[word.range].contains(where: ASCII.isLetter)
        && source[word.range].contains { $0 >= 0x80 }
      guard isMixed else { continue }
      copy(source, places, copied..<word.range.lowerBound)
      var at = word.range.lowerBound
      while at < word.range.upperBound {
        let scalar = Scalar.at(at, in: source.span)
        if let latin = Confusables.latin(scalar.value) {
          push(latin, from: Int(places[at]))
        } else {
          copy(source, places, at..<scalar.end)
        }
        at = scalar.end
      }
      copied = word.range.upperBound
    }
    copy(source, places, copied..<source.count)
    if let end = places.last { origins.append(end) }
  }

  private mutating func copy(_ source: [UInt8], _ places: [UInt32], _ range: Range<Int>) {
    folded.append(contentsOf: source[range])
    origins.append(contentsOf: places[range])
  }

  private mutating func append(_ scalar: UInt32, from origin: Int) {
    switch Confusables.fold(scalar) {
    case .nothing: return
    case .ascii(let byte):
      if scalar >= 0x80, byte < 0x80 { isSpeltAnew = true }
      push(byte, from: origin)
    case .itself:
      if let last = folded.last, last < 0x80, Confusables.isMark(scalar) { return }
      let before = folded.count
      JSONText.appendUTF8(scalar, to: &folded)
      for _ in before..<folded.count { origins.append(UInt32(origin)) }
    case .text(let letters):
      for byte in letters.description.utf8 { push(byte, from: origin) }
    }
  }

  private mutating func push(_ byte: UInt8, from origin: Int) {
    folded.append(byte)
    origins.append(UInt32(origin))
  }
}
