internal import Serialization

/// One pass over a text that tells whether anything in it deserves a second look.
///
/// Cheap enough for every string that leaves: a running hash per word, and one bit looked up at its
/// end.
struct FirstLook: Equatable, Sendable {
  /// A trigger word, or a script written without spaces.
  private(set) var hasTrigger = false
  /// A run of letters and digits as long as a key or an encoded text.
  private(set) var hasLongRun = false
  /// Many letters in a row, with no more digits than stand for letters: words glued together.
  private(set) var hasGluedLetters = false
  /// Several single letters in a row.
  private(set) var hasSpacedLetters = false

  /// The least length of a run that may be a key, encoded, or several words glued together.
  static let longRunBytesMin = 16
  /// The least number of single letters in a row that may be a word.
  static let spacedLettersMin = 6

  var isClean: Bool { !hasTrigger && !hasLongRun && !hasSpacedLetters }

  init(_ text: borrowing Span<UInt8>, _ vocabulary: CueVocabulary) {
    let plainGaps = Self.plainGaps
    var singles = 0
    var at = 0
    while at < text.count {
      // Most words are short and of letters and digits alone: those are read in one step, with the
      // gap behind them. Behind the text stands 0, which is a gap.
      let word =
        at &+ ByteWord.bytesCount <= text.count
        ? ByteWord(text, at: at) : ByteWord(text, at: at, count: text.count &- at)
      let length = word.alphanumericBytes
      if length < ByteWord.bytesCount, plainGaps[word.byte(length)] != 0 {
        if length > 0 { read(word, length, at, text, &singles, vocabulary) }
        at &+= length &+ 1
      } else {
        at = readWord(text, from: at, &singles, vocabulary)
      }
    }
  }

  /// 1 for what ends a word and opens no marker.
  private static let plainGaps = ByteTable { byte in
    byte < 0x80 && Letter.ascii(byte) == 0 && byte != 0x23 && byte != 0x3c ? 1 : 0
  }

  /// A word of less than eight ASCII letters and digits, which begins at a place.
  @inline(__always)
  private mutating func read(
    _ word: ByteWord, _ length: Int, _ start: Int, _ text: borrowing Span<UInt8>,
    _ singles: inout Int, _ vocabulary: CueVocabulary
  ) {
    let end = start &+ length
    if vocabulary.mayTrigger(word.lowercased(length)), isTrigger(text, start..<end, vocabulary) {
      hasTrigger = true
    }
    count(wordOf: length, &singles)
    if word.isMixed(length) { finishUnusual(length, 1, 0, vocabulary, text, end: end) }
  }

  /// Whether a word of ASCII letters and digits is a trigger.
  private func isTrigger(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>, _ vocabulary: CueVocabulary
  ) -> Bool {
    var hash = WordHash()
    for index in range { hash.add(UInt32(text[index] | 0x20)) }
    return vocabulary.isTrigger(hash.value)
  }

  /// Counts single letters in a row.
  @inline(__always)
  private mutating func count(wordOf letters: Int, _ singles: inout Int) {
    if letters > 1 {
      singles = 0
    } else {
      singles &+= 1
      if singles >= Self.spacedLettersMin { hasSpacedLetters = true }
    }
  }

  /// Any word, letter by letter, and the gap behind it, or a gap; returns the place behind.
  private mutating func readWord(
    _ text: borrowing Span<UInt8>, from start: Int, _ singles: inout Int,
    _ vocabulary: CueVocabulary
  ) -> Int {
    var hash = WordHash()
    var length = 0
    var digits = 0
    var ats = 0
    var index = start
    while index < text.count {
      let byte = text[index]
      if ASCII.isLetter(byte) {
        hash.add(UInt32(byte | 0x20))
        length &+= 1
        index &+= 1
        continue
      }
      let letter = byte >= 0x80 ? Letter.read(text, at: index) : Letter(ascii: byte)
      if letter.code == 0 {
        if opensMarker(text, at: index) { hasTrigger = true }
        if length > 0 {
          finish(hash, length, digits, ats, &singles, vocabulary, text, end: index)
        }
        return index + letter.bytes
      }
      if letter.code > Letter.mark {
        if byte < 0x80 { digits += 1 }
        if byte == 0x40 { ats += 1 }
        if Letter.isContinuous(letter.code) { hasTrigger = true }
        hash.add(letter.code)
        length += 1
      }
      index += letter.bytes
    }
    if length > 0 { finish(hash, length, digits, ats, &singles, vocabulary, text, end: index) }
    return index
  }

  /// `##`, `<|`, `</`, `<s`, `<i`: where a chat template's role may follow.
  @inline(__always)
  private func opensMarker(_ text: borrowing Span<UInt8>, at index: Int) -> Bool {
    let byte = text[index]
    guard byte == 0x23 || byte == 0x3c, index + 1 < text.count else { return false }
    let next = text[index + 1]
    return byte == 0x23
      ? next == 0x23
      : next == 0x7c || next == 0x2f || next | 0x20 == 0x73
        || next | 0x20 == 0x69
  }

  private mutating func finish(
    _ hash: WordHash, _ length: Int, _ digits: Int, _ ats: Int, _ singles: inout Int,
    _ vocabulary: CueVocabulary, _ text: borrowing Span<UInt8>, end: Int
  ) {
    if vocabulary.isTrigger(hash.value) { hasTrigger = true }
    count(wordOf: length, &singles)
    guard length > 1 else { return }
    guard length >= Self.longRunBytesMin || digits > 0 && digits < length else { return }
    finishUnusual(length, digits, ats, vocabulary, text, end: end)
  }

  /// A long word, or one with digits among its letters: few, so they are no part of the loop.
  @inline(never)
  private mutating func finishUnusual(
    _ length: Int, _ digits: Int, _ ats: Int, _ vocabulary: CueVocabulary,
    _ text: borrowing Span<UInt8>, end: Int
  ) {
    if length >= Self.longRunBytesMin, ats == 0, !isIdentifier(text, from: end - length, to: end) {
      hasLongRun = true
      if digits * 8 < length { hasGluedLetters = true }
    }
    guard digits > 0, digits < length, length < Self.longRunBytesMin else { return }
    lookUpStandIns(text, from: end - length, to: end, vocabulary)
  }

  /// No prefix before it, and digits, hexadecimal digits that decode to no text, or an IBAN's form.
  private func isIdentifier(
    _ text: borrowing Span<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    guard start >= 0 else { return false }
    if start > 0, text[start - 1] == 0x2d || text[start - 1] == 0x5f || text[start - 1] == 0x2e {
      return false
    }
    if isAccountNumber(text, from: start, to: end) { return true }
    var isHexadecimal = true
    var hasOddByte = false
    for index in start..<end {
      guard let value = ASCII.hexValue(text[index]) else {
        isHexadecimal = false
        break
      }
      // As text, every other digit is the high half of a byte: 2 to 7 in ASCII.
      if (index - start) & 1 == 0, value < 2 || value > 7 { hasOddByte = true }
    }
    return isHexadecimal && hasOddByte
  }

  /// Two capitals, two digits, then capitals and digits (ISO 13616).
  private func isAccountNumber(
    _ text: borrowing Span<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    guard ASCII.isLetter(text[start]), ASCII.isDigit(text[start + 2]),
      ASCII.isDigit(text[start + 3])
    else { return false }
    for index in start..<end where !ASCII.isDigit(text[index]) && text[index] &- 0x41 >= 26 {
      return false
    }
    return true
  }

  /// Looks a word up as it would be with its digits read as letters.
  private mutating func lookUpStandIns(
    _ text: borrowing Span<UInt8>, from start: Int, to end: Int, _ vocabulary: CueVocabulary
  ) {
    guard start >= 0 else { return }
    var hash = WordHash()
    var hashWithL = WordHash()
    for index in start..<end {
      hash.add(Leet.letter(Letter.ascii(text[index])))
      hashWithL.add(Leet.letterWithL(Letter.ascii(text[index])))
    }
    if vocabulary.isTrigger(hash.value) || vocabulary.isTrigger(hashWithL.value) {
      hasTrigger = true
    }
  }
}
