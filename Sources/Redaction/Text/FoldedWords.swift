import Serialization

/// A text as a sequence of words, for comparing values whatever their case and spacing.
///
/// A word is a run of letters and digits; a CJK character is a word by itself, as those scripts put
/// no space between them. Words are compared by a hash of their folded letters: lower case, and
/// Latin letters without their marks.
///
///     "O'Brien, 4B"   ->   o | brien | 4b
struct FoldedWords {
  /// One word: its hash, where it is, and whether its first letter is a capital (or has no case).
  ///
  /// Kept in 24 bytes, as a text has many: no text is as long as 4 GiB.
  struct Word {
    var hash: UInt64
    private let start: UInt32
    private let end: UInt32
    private let letterCount: UInt32
    let isCapitalised: Bool
    /// Whether its case changes behind the first letter, or letters and digits meet: `JohnDoe`,
    /// `doe42`; told of ASCII only.
    let hasSeams: Bool

    var range: Range<Int> { Int(start)..<Int(end) }
    var letters: Int { Int(letterCount) }

    @inline(__always)
    init(
      hash: UInt64, range: Range<Int>, isCapitalised: Bool, hasSeams: Bool = false, letters: Int
    ) {
      self.hash = hash
      start = UInt32(truncatingIfNeeded: range.lowerBound)
      end = UInt32(truncatingIfNeeded: range.upperBound)
      letterCount = UInt32(truncatingIfNeeded: letters)
      self.isCapitalised = isCapitalised
      self.hasSeams = hasSeams
    }
  }

  private static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let hashPrime: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The words of a text in order, appended to `words`.
  static func split(_ text: Span<UInt8>, into words: inout [Word]) {
    var at = 0
    while at < text.count {
      // Most words are short and ASCII from end to end: those are read in one step.
      let short =
        at &+ ByteWord.bytesCount <= text.count
        ? ByteWord(text, at: at) : ByteWord(text, at: at, count: text.count &- at)
      let letters = short.alphanumericBytes
      if letters < ByteWord.bytesCount, short.byte(letters) < 0x80 {
        if letters > 0 {
          words.append(
            Word(
              hash: mix(hashSeed, short.lowercased(letters)), range: at..<at &+ letters,
              isCapitalised: ASCII.isUppercase(short.byte(0)),
              hasSeams: short.changesClass(letters), letters: letters))
        }
        at &+= letters &+ 1
        continue
      }
      let first = text[at]
      let start = at
      var hash = hashSeed
      var hasSeams = false
      var count = ByteWord.bytesCount
      while count == ByteWord.bytesCount, at < text.count {
        let bytes = ByteWord(text, at: at, count: min(ByteWord.bytesCount, text.count - at))
        count = bytes.alphanumericBytes
        if count > 0 {
          hash = mix(hash, bytes.lowercased(count))
          hasSeams = hasSeams || bytes.changesClass(count)
          if at > start, (text[at - 1] ^ text[at]) & 0x60 != 0 { hasSeams = true }
        }
        at += count
      }
      if at < text.count, text[at] >= 0x80 {
        guard let word = word(in: text, from: start) else {
          at = Scalar.at(start, in: text).end
          continue
        }
        words.append(word)
        at = word.range.upperBound
      } else {
        words.append(
          Word(
            hash: hash, range: start..<at, isCapitalised: ASCII.isUppercase(first),
            hasSeams: hasSeams,
            letters: at - start))
      }
    }
  }

  /// The hash of a text that is one word.
  static func hash(of text: Span<UInt8>) -> UInt64 {
    var hash = hashSeed
    var at = 0
    while at < text.count {
      let count = min(ByteWord.bytesCount, text.count &- at)
      let bytes = ByteWord(text, at: at, count: count)
      guard bytes.alphanumericBytes >= count else { return Self.hash(ofScalars: text) }
      hash = mix(hash, bytes.lowercased(count))
      at += count
    }
    return hash
  }

  /// The same of a text that is not of ASCII letters and digits alone.
  private static func hash(ofScalars text: Span<UInt8>) -> UInt64 {
    var letters = Letters()
    var at = 0
    while at < text.count {
      let scalar = Scalar.at(at, in: text)
      if Scalar.isIdeographic(scalar.value) { return mix(hashSeed, UInt64(scalar.value)) }
      add(scalar.value, to: &letters)
      at = scalar.end
    }
    return letters.hash
  }

  /// Adds a letter; Arabic vowel signs and the stretching line are none.
  private static func add(_ scalar: UInt32, to letters: inout Letters) {
    switch scalar {
    case 0x640, 0x64B...0x65F, 0x670: return
    default: letters.add(Scalar.folded(scalar))
    }
  }

  /// The word that begins at a place; nil when what stands there is no letter or digit.
  private static func word(in text: Span<UInt8>, from start: Int) -> Word? {
    let first = Scalar.at(start, in: text)
    guard Scalar.isWord(first.value) else { return nil }
    if Scalar.isIdeographic(first.value) {
      return Word(
        hash: mix(hashSeed, UInt64(first.value)), range: start..<first.end, isCapitalised: true,
        letters: 1)
    }
    var letters = Letters()
    var at = start
    while at < text.count {
      let scalar = Scalar.at(at, in: text)
      guard Scalar.isWord(scalar.value), !Scalar.isIdeographic(scalar.value) else { break }
      add(scalar.value, to: &letters)
      at = scalar.end
    }
    let isCapitalised =
      first.value < 0x80 ? first.value &- 0x41 < 26 : !Scalar.isLowercase(first.value)
    return Word(
      hash: letters.hash, range: start..<at, isCapitalised: isCapitalised, letters: letters.count)
  }

  /// The folded letters of a word on their way into its hash, eight bytes at a time as `ByteWord`
  /// has them; a letter outside ASCII takes three bytes.
  private struct Letters {
    private(set) var count = 0
    private var mixed = FoldedWords.hashSeed
    private var bits: UInt64 = 0
    private var bytes = 0

    var hash: UInt64 { bytes > 0 ? FoldedWords.mix(mixed, bits) : mixed }

    mutating func add(_ letter: UInt32) {
      count += 1
      push(letter)
      if letter >= 0x80 {
        push(letter >> 8)
        push(letter >> 16)
      }
    }

    private mutating func push(_ byte: UInt32) {
      bits |= UInt64(byte & 0xFF) << UInt64(8 * bytes)
      bytes += 1
      guard bytes == ByteWord.bytesCount else { return }
      mixed = FoldedWords.mix(mixed, bits)
      bits = 0
      bytes = 0
    }
  }

  private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let mixed = (hash ^ value) &* hashPrime
    return mixed ^ mixed &>> 32
  }

  /// Appends a value's letters and digits folded, nothing between them: its normal form for tokens.
  static func appendFolded(_ value: Span<UInt8>, to folded: inout [UInt8]) {
    var at = 0
    while at < value.count {
      let byte = value[at]
      if byte < 0x80 {
        if ASCII.isAlphanumeric(byte) { folded.append(ASCII.lowercased(byte)) }
        at += 1
        continue
      }
      let scalar = Scalar.at(at, in: value)
      if Scalar.isWord(scalar.value) {
        JSONText.appendUTF8(Scalar.folded(scalar.value), to: &folded)
      }
      at = scalar.end
    }
  }
}
