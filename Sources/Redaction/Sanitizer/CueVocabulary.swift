/// Every known word's classes, by hash: an open-addressed table, and a filter of trigger words.
///
///     "ignore" -> hash -> slot 0x5f2 -> sets[17] = {override}
///                      -> filter bit   "worth a second look"
///
/// Built once per process from `Lexicon` (about 2,000 words), in a fraction of a millisecond.
struct CueVocabulary: Sendable {
  private static let slotCount = 8192
  private static let filterBits = 1 << 15

  private var keys = [UInt64](repeating: 0, count: slotCount)
  private var indices = [UInt16](repeating: 0, count: slotCount)
  private var sets: [ClassSet] = [.empty] + CueClass.allCases.map { ClassSet($0) }
  private var filter = [UInt64](repeating: 0, count: filterBits / 64)
  /// The same for trigger words of less than eight letters a to z, by their spelling.
  private var spellings = [UInt64](repeating: 0, count: filterBits / 64)
  /// The most bytes and characters of a known word: bounds for cutting glued letters apart.
  static let lettersMax = 16
  static let continuousMax = 6
  /// The most words of one expression.
  static let expressionWordsMax = 3

  /// The table of every language.
  static let shared = CueVocabulary(Lexicon.all)

  init(_ lexicon: [[Lexicon.Entry]]) {
    for entries in lexicon {
      for entry in entries { add(entry) }
    }
  }

  /// The classes of a word or expression; empty for an unknown one.
  @inline(__always)
  func classes(of hash: UInt64) -> ClassSet {
    var slot = Int(truncatingIfNeeded: hash &>> 40) & (Self.slotCount - 1)
    while keys[slot] != 0 {
      if keys[slot] == hash { return sets[Int(indices[slot])] }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return .empty
  }

  /// Whether the sight of a word is worth a second look: one bit says no to nearly all words.
  @inline(__always)
  func isTrigger(_ hash: UInt64) -> Bool {
    let bit = Int(truncatingIfNeeded: hash &>> 32) & (Self.filterBits - 1)
    guard filter[bit &>> 6] & (1 &<< UInt64(bit & 63)) != 0 else { return false }
    return classes(of: hash).contains(.trigger)
  }

  /// Whether a word of one to seven letters a to z may be a trigger, given by its spelling: the first
  /// letter in the lowest byte.
  @inline(__always)
  func mayTrigger(_ spelling: UInt64) -> Bool {
    let bit = Self.bit(of: spelling)
    return spellings[bit &>> 6] & (1 &<< UInt64(truncatingIfNeeded: bit & 63)) != 0
  }

  @inline(__always)
  private static func bit(of spelling: UInt64) -> Int {
    Int(truncatingIfNeeded: (spelling &* 0x9E37_79B9_7F4A_7C15) &>> 49) & (filterBits - 1)
  }

  /// Whether a word is known as itself and not only as part of an expression.
  func isWord(_ hash: UInt64) -> Bool {
    var classes = classes(of: hash)
    classes.remove(ClassSet(.trigger))
    return !classes.isEmpty
  }

  private mutating func add(_ entry: Lexicon.Entry) {
    let bytes = Array(entry.words.utf8)
    let text = bytes.span
    var expression = Expression()
    var word = WordHash()
    var spelling: UInt64 = 0
    var isMarked = false
    var index = 0
    while index <= text.count {
      let byte = index < text.count ? text[index] : 0x20
      let letter = byte < 0x80 ? Letter(code: Letter.ascii(byte), bytes: 1) : .read(text, at: index)
      if letter.code > Letter.mark {
        word.add(letter.code)
        // Of a longer word nothing is asked by its spelling.
        spelling = spelling &<< 8 | UInt64(letter.code & 0xFF)
      } else if letter.code == 0, word != WordHash() {
        expression.append(word.value, spelling: spelling, isMarked: isMarked)
        word = WordHash()
        spelling = 0
        isMarked = false
      }
      if byte == 0x2a { isMarked = true }
      if byte == 0x20 || byte == 0x0a, expression.count > 0 {
        insert(expression, as: entry.wordClass)
        expression = Expression()
      }
      index += letter.bytes
    }
  }

  private mutating func insert(_ expression: Expression, as wordClass: CueClass) {
    put(expression.hash, wordClass)
    guard wordClass.isTrigger else { return }
    put(expression.trigger, .trigger)
    let bit = Int(truncatingIfNeeded: expression.trigger >> 32) & (Self.filterBits - 1)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
    let spelt = Self.bit(of: expression.triggerSpelling)
    spellings[spelt >> 6] |= 1 << UInt64(spelt & 63)
  }

  private mutating func put(_ hash: UInt64, _ wordClass: CueClass) {
    var slot = Int(truncatingIfNeeded: hash >> 40) & (Self.slotCount - 1)
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & (Self.slotCount - 1) }
    guard keys[slot] == hash else {
      // Each class alone has the set behind the empty one.
      keys[slot] = hash
      indices[slot] = UInt16(wordClass.rawValue) + 1
      return
    }
    var set = sets[Int(indices[slot])]
    if set.contains(wordClass) { return }
    set.insert(wordClass)
    indices[slot] = index(of: set)
  }

  /// The place of a set among the distinct ones.
  private mutating func index(of set: ClassSet) -> UInt16 {
    if let found = sets.lastIndex(of: set) { return UInt16(found) }
    sets.append(set)
    return UInt16(sets.count - 1)
  }

  /// The words of one lexicon entry.
  private struct Expression {
    private(set) var count = 0
    private(set) var hash: UInt64 = 0
    private(set) var trigger: UInt64 = 0
    /// The trigger's letters, the first in the lowest byte.
    private(set) var triggerSpelling: UInt64 = 0
    private var hasMark = false

    mutating func append(_ word: UInt64, spelling: UInt64, isMarked: Bool) {
      count += 1
      precondition(
        count <= CueVocabulary.expressionWordsMax, "an expression has at most three words")
      hash = count == 1 ? word : WordHash.pair(hash, word)
      if isMarked || !hasMark {
        trigger = word
        triggerSpelling = Self.turned(spelling)
      }
      hasMark = hasMark || isMarked
    }

    /// A spelling with its last letter in the lowest byte, turned round.
    private static func turned(_ spelling: UInt64) -> UInt64 {
      spelling.byteSwapped >> UInt64(spelling.leadingZeroBitCount & ~7)
    }
  }
}
