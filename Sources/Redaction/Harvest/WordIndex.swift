import Serialization

/// Harvested values as sequences of words: a tree with one node for each beginning of a value.
///
///     "Jane Doe", "Jane Roe"     root ─ jane ● part ─┬─ doe ● whole
///                                                    └─ roe ● whole
///                                root ─ doe ● part      root ─ roe ● part
///
/// The children of all nodes are in one hash table, by node and word, so a step costs the same
/// however many values begin alike, and a value that is there is not added again.
struct WordIndex {
  private struct Node {
    let parent: Int32
    let word: UInt64
    /// The next node of the same bucket.
    var next: Int32
    /// What ends here; nil for a beginning only.
    var value: Value?
  }

  /// What a text must show for a value to count there.
  enum Form {
    /// Nothing more: any case counts.
    case whole
    /// A capital at one of its words.
    case capital
    /// A part of a name: a capital, or another part beside it.
    case part
  }

  struct Value {
    let kind: Kind
    let form: Form
  }

  private var nodes: [Node] = []
  private var buckets: [Int32] = []
  private var parts = HashSet()
  /// How many letters parts have: bit 5 for five.
  private var partLengths: UInt64 = 0
  /// Parts of two letters, which say something only beside a title or another part.
  private(set) var shortParts = HashSet()
  /// The short words inside names: `van`, `de`.
  private(set) var particles = HashSet()
  /// The first letters of parts, as words of one letter.
  private(set) var initials = HashSet()
  /// The first letters of parts once more: bit 0 for `a`.
  private(set) var firstLetters: UInt32 = 0
  private var folded: [UInt8] = []
  private var joined: [FoldedWords.Word] = []

  /// How many different values there are.
  private(set) var count = 0
  var isEmpty: Bool { count == 0 }

  /// How far apart, in bytes, two words of one value may stand in a text.
  private static let gapMax = 64
  /// The longest sequence that is followed; a longer value is several of them.
  static let wordsMax = 64
  private static let bucketsMin = 64
  /// A larger table is not kept from one answer to the next.
  private static let bucketsKeptMax = 4_096
  private static let root: Int32 = -1

  mutating func removeAll() {
    if buckets.count > Self.bucketsKeptMax {
      buckets = []
    } else {
      for node in nodes { buckets[bucket(of: node.word, under: node.parent)] = -1 }
    }
    nodes.clear()
    parts.removeAll()
    partLengths = 0
    shortParts.removeAll()
    particles.removeAll()
    initials.removeAll()
    firstLetters = 0
    count = 0
  }

  /// Whether a word is a part of a harvested person's name.
  func isPersonPart(_ hash: UInt64) -> Bool { parts.contains(hash) }

  /// Whether any part of a harvested name has so many letters.
  func mayBePart(letters: Int) -> Bool { partLengths & Self.lengthBit(letters) != 0 }

  /// All lengths past the last bit share it.
  private static func lengthBit(_ letters: Int) -> UInt64 { 1 &<< UInt64(min(letters, 63)) }

  /// Adds a value by its words; shorter than `lettersMin` letters in all, it says too little.
  mutating func add(
    _ words: ArraySlice<FoldedWords.Word>, kind: Kind, as form: Form = .whole, lettersMin: Int
  ) {
    guard let first = words.first else { return }
    var letters = 0
    for word in words { letters += word.letters }
    let isIdeographic = words.count > 1 && words.allSatisfy { $0.letters == 1 }
    guard letters >= lettersMin || isIdeographic else { return }
    if form == .part {
      parts.insert(first.hash)
      partLengths |= Self.lengthBit(letters)
    }
    let value = Value(kind: kind, form: form)
    guard words.count > Self.wordsMax else { return insert(words, value) }
    // Pieces of one size: a short rest would be an everyday word.
    let pieces = (words.count + Self.wordsMax - 1) / Self.wordsMax
    let size = (words.count + pieces - 1) / pieces
    var rest = words
    while !rest.isEmpty {
      insert(rest.prefix(size), value)
      rest = rest.dropFirst(size)
    }
  }

  /// Adds a value as the one word that it is without its separators.
  mutating func addJoined(
    _ value: Span<UInt8>, kind: Kind, as form: Form = .whole, lettersMin: Int
  ) {
    folded.clear()
    FoldedWords.appendFolded(value, to: &folded)
    joined.clear()
    let spelling = folded
    FoldedWords.split(spelling.span, into: &joined)
    let words = joined[...]
    add(words, kind: kind, as: form, lettersMin: lettersMin)
  }

  /// Remembers the first letter of a name's part, given the part's UTF-8.
  mutating func addInitial(of part: Span<UInt8>) {
    if part[0] < 0x80 { firstLetters |= 1 << UInt32((part[0] | 0x20) & 31) }
    initials.insert(FoldedWords.hash(of: part.extracting(0..<Scalar.at(0, in: part).end)))
  }

  /// Remembers a short word that stands before a part.
  mutating func addParticle(_ hash: UInt64) { particles.insert(hash) }

  /// Remembers a part of two letters.
  mutating func addShort(_ hash: UInt64) { shortParts.insert(hash) }

  /// Of equal values a whole one counts before a part, a person before another kind, and else the
  /// kind that is declared first: in any order of the values.
  private mutating func insert(_ words: ArraySlice<FoldedWords.Word>, _ value: Value) {
    var node = Self.root
    for word in words {
      node = child(of: node, word.hash) ?? append(word.hash, under: node)
    }
    let index = Int(node)
    guard let earlier = nodes[index].value else {
      nodes[index].value = value
      count += 1
      return
    }
    if Self.rank(value) < Self.rank(earlier) { nodes[index].value = value }
  }

  private static func rank(_ value: Value) -> Int {
    let form =
      switch value.form {
      case .whole: 0
      case .capital: 1
      case .part: 2
      }
    return form * 100 + (value.kind == .person ? 0 : 1 + value.kind.index)
  }

  /// Whether a word is a whole name without its spaces.
  func isWholePerson(_ hash: UInt64) -> Bool {
    guard let node = child(of: Self.root, hash), let value = nodes[Int(node)].value else {
      return false
    }
    return value.kind == .person && value.form == .whole
  }

  /// Whether a value begins with the first word of a text, which begins with a letter or digit of
  /// ASCII.
  func mayBegin(with text: Span<UInt8>) -> Bool {
    if isEmpty { return false }
    var end = 0
    while end < text.count, ASCII.isAlphanumeric(text[end]) { end += 1 }
    return child(of: Self.root, FoldedWords.hash(of: text.extracting(0..<end))) != nil
  }

  private mutating func append(_ word: UInt64, under parent: Int32) -> Int32 {
    if nodes.count * 2 >= buckets.count { grow() }
    let bucket = bucket(of: word, under: parent)
    let index = Int32(nodes.count)
    nodes.append(Node(parent: parent, word: word, next: buckets[bucket], value: nil))
    buckets[bucket] = index
    return index
  }

  private mutating func grow() {
    buckets = [Int32](repeating: -1, count: max(Self.bucketsMin, buckets.count * 2))
    for index in nodes.indices {
      let bucket = bucket(of: nodes[index].word, under: nodes[index].parent)
      nodes[index].next = buckets[bucket]
      buckets[bucket] = Int32(index)
    }
  }

  /// The longest value that begins at a word.
  func longest(
    at start: Int, in words: [FoldedWords.Word]
  ) -> (value: Value, count: Int)? {
    var best: (value: Value, count: Int)?
    var node = Self.root
    var at = start
    while at < words.count, at - start < Self.wordsMax {
      if at > start,
        words[at].range.lowerBound - words[at - 1].range.upperBound > Self.gapMax
      {
        break
      }
      guard let next = child(of: node, words[at].hash) else { break }
      node = next
      at += 1
      if let value = nodes[Int(node)].value { best = (value, at - start) }
    }
    return best
  }

  @inline(__always)
  private func child(of parent: Int32, _ word: UInt64) -> Int32? {
    if buckets.isEmpty { return nil }
    var next = buckets[bucket(of: word, under: parent)]
    while next >= 0 {
      let node = nodes[Int(next)]
      if node.word == word, node.parent == parent { return next }
      next = node.next
    }
    return nil
  }

  @inline(__always)
  private func bucket(of word: UInt64, under parent: Int32) -> Int {
    let hash = word ^ UInt64(truncatingIfNeeded: parent &+ 1) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash ^ hash >> 29) & (buckets.count - 1)
  }
}
