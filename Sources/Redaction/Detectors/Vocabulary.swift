import Serialization

/// What words say, found by a hash of their case-folded letters.
///
/// An open-addressed table of 64-bit hashes. Two words with one hash would be taken for each
/// other: that costs a false alarm, never a crash, and the words of the table do not collide (a test).
struct Vocabulary: Sendable {
  static let shared = Vocabulary(VocabularyWords.rows)

  private static let slotCount = 4096

  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var classes: WordClass = []
  }

  private var slots: [Slot]
  /// A bit for each word: most words of a text are none of these, and need not reach into the slots.
  private var filter = [UInt64](repeating: 0, count: filterBits / 64)

  private static let filterBits = 1 << 14

  init(_ rows: [(WordClass, StaticString)]) {
    slots = Array(repeating: Slot(), count: Self.slotCount)
    for (meaning, words) in rows {
      for word in words.description.utf8.split(separator: UInt8(ascii: " ")) {
        let bytes = Array(word)
        insert(Self.hash(bytes.span, from: 0, to: bytes.count), meaning)
      }
    }
  }

  /// How many words the table tells apart.
  var wordCount: Int { slots.count { $0.hash != 0 } }

  private mutating func insert(_ hash: UInt64, _ meaning: WordClass) {
    var slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    while slots[slot].hash != 0, slots[slot].hash != hash {
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    slots[slot].hash = hash
    slots[slot].classes.formUnion(meaning)
    let bit = Self.bit(of: hash)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// The filter's bit of a hash, from other bits of it than the slot.
  @inline(__always)
  private static func bit(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> 40) & (filterBits - 1)
  }

  /// What the word at a range of the text says; nothing, if it is none of the table's.
  func classes(
    of text: borrowing Span<UInt8>, from start: Int, to end: Int
  ) -> WordClass {
    guard end > start, end - start <= UTF8Text.wordBytesMax else { return [] }
    let hash = Self.hash(text, from: start, to: end)
    let bit = Self.bit(of: hash)
    guard filter[bit &>> 6] & (1 &<< UInt64(truncatingIfNeeded: bit & 63)) != 0 else { return [] }
    var slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return slots[slot].classes }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return []
  }

  /// What the words say that stand in a run of a script without spaces (Han, kana, Hangul): of
  /// those that end last, the longest: `请联系电话` says *phone*.
  func classes(
    inside text: borrowing Span<UInt8>, from start: Int, to end: Int
  ) -> WordClass {
    var wordEnd = end
    while wordEnd > start {
      var wordStart = wordEnd
      var found: WordClass = []
      for _ in 0..<Self.unspacedCharactersMax where wordStart > start {
        wordStart = UTF8Text.scalarStart(text, before: wordStart)
        let classes = classes(of: text, from: wordStart, to: wordEnd)
        if !classes.isEmpty { found = classes }
      }
      if !found.isEmpty { return found }
      wordEnd = UTF8Text.scalarStart(text, before: wordEnd)
    }
    return []
  }

  /// How many characters the longest word of such a script has.
  private static let unspacedCharactersMax = 6

  /// A hash of the bytes with the case of Latin-1 and Cyrillic letters folded, eight at a time.
  @inline(__always)
  private static func hash(_ text: borrowing Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
    let count = end &- start
    if count <= ByteWord.bytesCount {
      // Most words are short and of ASCII: those are folded in one step.
      let word = ByteWord(text, at: start, count: count)
      if word.letterBytes >= count {
        return max(1, mixed(hashSeed ^ word.lowercased(count).byteSwapped &>> shift(count)))
      }
    }
    return longerHash(text, from: start, to: end)
  }

  private static func longerHash(
    _ text: borrowing Span<UInt8>, from start: Int, to end: Int
  ) -> UInt64 {
    var hash = hashSeed
    var chunk: UInt64 = 0
    var previous: UInt8 = 0
    for index in start..<end {
      var byte = text[index]
      if byte < 0x80 {
        byte = ASCII.lowercased(byte)
      } else if previous == 0xC3, byte >= 0x80, byte <= 0x9E {
        byte |= 0x20
      } else if previous == 0xD0, byte >= 0x90, byte <= 0xAF {
        byte ^= 0x20  // А…П become D0 B0…BF; Р…Я become D1 80…8F, below.
      } else if byte == 0xD0, index + 1 < end, text[index + 1] >= 0xA0, text[index + 1] <= 0xAF {
        byte = 0xD1
      }
      if chunk >> 56 != 0 {
        hash = mixed(hash ^ chunk)
        chunk = 0
      }
      chunk = chunk << 8 | UInt64(byte)
      previous = text[index]
    }
    return max(1, mixed(hash ^ chunk))
  }

  private static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// How far the first bytes of a word are from its low end when their order is turned round.
  @inline(__always)
  private static func shift(_ count: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: 8 &* (ByteWord.bytesCount &- count))
  }

  /// The multiplication carries upwards only: the high half is folded down for the slot.
  @inline(__always)
  private static func mixed(_ bits: UInt64) -> UInt64 {
    let product = bits &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
  }
}
