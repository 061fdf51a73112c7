/// Cuts a text into words and looks each up, with the expressions that end in it.
///
/// Scripts written without spaces are cut by longest known word, else by character. Digits and
/// signs that stand in for letters (`1gn0r3`) are undone when the word is not known as it stands.
struct WordReader {
  private let vocabulary: CueVocabulary
  private(set) var index = 0
  private var previous: UInt64 = 0
  private var beforePrevious: UInt64 = 0

  init(_ vocabulary: CueVocabulary) { self.vocabulary = vocabulary }

  /// The next word, or nil at the end.
  mutating func next(in text: borrowing Span<UInt8>) -> Word? {
    var startsSentence = index == 0
    var isTied = false
    while index < text.count {
      let letter = Letter.read(text, at: index)
      if letter.code > Letter.mark { break }
      startsSentence = startsSentence || endsSentence(text, at: index)
      isTied = text[index] == 0x5f
      index += letter.bytes
    }
    guard index < text.count else { return nil }
    var word = read(text)
    word.startsSentence = startsSentence
    word.isTied = isTied
    if startsSentence {
      previous = 0
      beforePrevious = 0
    }
    lookUpExpressions(&word)
    return word
  }

  private mutating func lookUpExpressions(_ word: inout Word) {
    if previous != 0 {
      word.classes.form(union: vocabulary.classes(of: WordHash.pair(previous, word.hash)))
      if beforePrevious != 0 {
        let two = WordHash.pair(beforePrevious, previous)
        word.classes.form(union: vocabulary.classes(of: WordHash.pair(two, word.hash)))
      }
    }
    beforePrevious = previous
    previous = word.hash
  }

  private mutating func read(_ text: borrowing Span<UInt8>) -> Word {
    let start = index
    let first = Letter.read(text, at: index)
    if Letter.isContinuous(first.code) { return readContinuous(text) }
    var hash = WordHash()
    var stand = WordHash()
    var standWithL = WordHash()
    var letters = 0
    var capitals = 0
    var digits = 0
    var hasAt = false
    while index < text.count {
      let letter = Letter.read(text, at: index)
      if letter.code == 0 {
        guard isSilentApostrophe(text, at: index, after: letters) else { break }
        index += letter.bytes
        continue
      }
      if Letter.isContinuous(letter.code) { break }
      if letter.code != Letter.mark {
        hash.add(letter.code)
        let stood = Leet.letter(letter.code)
        stand.add(stood)
        standWithL.add(Leet.letterWithL(letter.code))
        if stood != letter.code { digits += 1 } else { letters += 1 }
        if text[index] &- 0x41 < 26 { capitals += 1 }
        if letter.code == 0x40, index > start { hasAt = true }
      }
      index += letter.bytes
    }
    var value = hash.value
    var classes = vocabulary.classes(of: value)
    if digits > 0, letters > 0, letters + digits > 2, classes.isEmpty {
      // The `i` that `1` stands for more often also serves words known only in expressions.
      let withL = vocabulary.classes(of: standWithL.value)
      value = withL.isEmpty ? stand.value : standWithL.value
      classes = vocabulary.classes(of: value)
    }
    if hasAt, classes.isEmpty { classes.insert(.address) }
    return Word(
      start: start, end: index, hash: value, classes: classes, startsSentence: false,
      isCapitals: letters > 1 && capitals == letters, isTied: false)
  }

  /// The longest known word of a script without spaces, or one character.
  private mutating func readContinuous(_ text: borrowing Span<UInt8>) -> Word {
    let start = index
    var hash = WordHash()
    var end = index
    var best = Word(
      start: start, end: start, hash: 0, classes: .empty, startsSentence: false,
      isCapitals: false, isTied: false)
    for count in 1...CueVocabulary.continuousMax {
      guard end < text.count else { break }
      let letter = Letter.read(text, at: end)
      guard Letter.isContinuous(letter.code) else { break }
      hash.add(letter.code)
      end += letter.bytes
      let classes = vocabulary.classes(of: hash.value)
      if count == 1 || !classes.isEmpty {
        best.end = end
        best.hash = hash.value
        best.classes = classes
      }
    }
    index = best.end
    return best
  }

  /// The apostrophe of `don't`, which is written without one as well.
  private func isSilentApostrophe(
    _ text: borrowing Span<UInt8>, at index: Int, after letters: Int
  ) -> Bool {
    guard letters > 2, text[index - 1] | 0x20 == 0x6e else { return false }
    let width = text[index] == 0x27 ? 1 : 3
    guard index + width < text.count, text[index + width] | 0x20 == 0x74 else { return false }
    let isLast = index + width + 1 >= text.count || Letter.ascii(text[index + width + 1]) == 0
    guard isLast else { return false }
    return width == 1
      || (text[index] == 0xe2 && text[index + 1] == 0x80 && text[index + 2] == 0x99)
  }

  /// Whether a gap's byte ends a sentence: a full stop before a space, a line's end before another.
  private func endsSentence(_ text: borrowing Span<UInt8>, at index: Int) -> Bool {
    let isLast = index + 1 >= text.count
    switch text[index] {
    case 0x21, 0x3b, 0x3f: return true
    case 0x2e: return isLast || text[index + 1] <= 0x20 || text[index + 1] == 0x22
    case 0x0a: return !isLast && text[index + 1] == 0x0a
    case 0xe3: return index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x82
    case 0xef:
      return index + 2 < text.count && text[index + 1] == 0xbc
        && (text[index + 2] == 0x81 || text[index + 2] == 0x9f)
    default: return false
    }
  }
}
