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

  private struct Value {
    let kind: Kind
    /// A part of a name: in a text it must be capitalised, or stand beside another part.
    let isPart: Bool
  }

  private var nodes: [Node] = []
  private var buckets: [Int32] = []
  private var parts = HashSet()
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
    count = 0
  }

  /// Whether a word is a part of a harvested person's name.
  func isPersonPart(_ hash: UInt64) -> Bool { parts.contains(hash) }

  /// Adds a value by its words; shorter than `lettersMin` letters in all, it says too little.
  mutating func add(
    _ words: ArraySlice<FoldedWords.Word>, kind: Kind, asPart: Bool, lettersMin: Int
  ) {
    guard let first = words.first else { return }
    var letters = 0
    for word in words { letters += word.letters }
    let isIdeographic = words.count > 1 && words.allSatisfy { $0.letters == 1 }
    guard letters >= lettersMin || isIdeographic else { return }
    if asPart { parts.insert(first.hash) }
    let value = Value(kind: kind, isPart: asPart)
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
  mutating func addJoined(_ value: Span<UInt8>, kind: Kind, lettersMin: Int) {
    folded.clear()
    FoldedWords.appendFolded(value, to: &folded)
    joined.clear()
    let spelling = folded
    FoldedWords.split(spelling.span, into: &joined)
    let words = joined[...]
    add(words, kind: kind, asPart: false, lettersMin: lettersMin)
  }

  /// Of equal values the last counts, but no part of a name takes the place of a whole value.
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
    if earlier.isPart || !value.isPart { nodes[index].value = value }
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

  /// Finds the values in a text that was split into words; at each word the longest match counts.
  func match(_ words: [FoldedWords.Word], into findings: inout [Finding]) {
    guard !isEmpty else { return }
    var at = 0
    var previousPartEnd = -1
    while at < words.count {
      guard let (value, count) = longest(at: at, in: words) else {
        at += 1
        continue
      }
      let besidePart = previousPartEnd == at || isPart(words, at: at + count)
      if value.isPart { previousPartEnd = at + count }
      if !value.isPart || words[at].isCapitalised || besidePart {
        let range = words[at].range.lowerBound..<words[at + count - 1].range.upperBound
        findings.append(Finding(kind: value.kind, range: range))
      }
      at += count
    }
  }

  private func isPart(_ words: [FoldedWords.Word], at index: Int) -> Bool {
    index < words.count && parts.contains(words[index].hash)
  }

  /// The longest value that begins at a word.
  private func longest(
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
