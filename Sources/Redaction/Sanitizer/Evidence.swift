/// Adds up the points of the phrases in a text, within a window of words.
struct Evidence {
  /// Enough points for a suspicion.
  static let pointsToSuspect = 10
  /// How far apart phrases may stand and still add up.
  static let windowWords = 150

  private static let businesses = ClassSet(.business)
  private static let states = ClassSet(.customerState)

  private let grammar = Grammar.shared
  private var lastSeen: [Int]

  init() { lastSeen = Array(repeating: .min / 2, count: grammar.phrases.count) }

  /// Matches the phrases that begin at words `range` of a run of words that starts at `offset`.
  ///
  /// `words` reaches beyond the range as far as phrases do, or to the end.
  mutating func examine(
    _ words: [Word], _ range: Range<Int>, offset: Int, in text: borrowing Span<UInt8>
  ) -> InstructionRule? {
    var sentenceEnd = 0
    for index in range {
      if index >= sentenceEnd { sentenceEnd = endOfSentence(words, from: index) }
      var bits = words[index].classes.bits & grammar.openings.bits
      while bits != 0 {
        for phraseIndex in grammar.heads[bits.trailingZeroBitCount] {
          let phrase = grammar.phrases[phraseIndex]
          guard let last = match(phrase, words, index, sentenceEnd),
            holds(phrase.condition, words, index...last, text)
          else { continue }
          if let rule = record(phraseIndex, at: offset + index) { return rule }
        }
        bits &= bits - 1
      }
    }
    return nil
  }

  private func endOfSentence(_ words: [Word], from index: Int) -> Int {
    var end = index + 1
    while end < words.count, !words[end].startsSentence { end += 1 }
    return end
  }

  /// The last word of the phrase's shortest match from a word, if there is one.
  ///
  /// `reached` holds, as bits counted from the first word, where the steps so far can end.
  private func match(_ phrase: Phrase, _ words: [Word], _ first: Int, _ end: Int) -> Int? {
    var reached: UInt64 = 1
    for step in phrase.steps.dropFirst() {
      var next: UInt64 = 0
      while reached != 0 {
        let place = first + reached.trailingZeroBitCount
        reached &= reached - 1
        let stop = min(place + 2 + Int(step.gapMax), end, first + 64)
        var candidate = place + 1
        while candidate < stop {
          if words[candidate].classes.meets(step.classes) { next |= 1 << UInt64(candidate - first) }
          candidate += 1
        }
      }
      guard next != 0 else { return nil }
      reached = next
    }
    return first + reached.trailingZeroBitCount
  }

  private func holds(
    _ condition: Phrase.Condition, _ words: [Word], _ range: ClosedRange<Int>,
    _ text: borrowing Span<UInt8>
  ) -> Bool {
    let first = words[range.lowerBound]
    switch condition {
    case .none: return true
    case .noBusiness: return !isNegated(words, range.lowerBound) && !isBusiness(words, range)
    case .noState: return !isBusiness(words, range) && !has(Self.states, words, range, 3)
    case .noBusinessBehind:
      return !isNegated(words, range.lowerBound) && !has(Self.businesses, words, range, 5)
    case .capitals: return first.isCapitals
    case .colon: return Surroundings.hasColon(text, after: words[range.upperBound].end)
    case .tied:
      return words[range.lowerBound...min(range.upperBound + 2, words.count - 1)].contains(
        where: \.isTied)
    case .bracketed: return Surroundings.isBracketed(text, first)
    case .templated: return Surroundings.isTemplated(text, first)
    case .tagged: return Surroundings.isTagged(text, first)
    case .barred: return Surroundings.isBarred(text, first)
    case .image: return Surroundings.isImage(text, first)
    case .heading: return Surroundings.isHeading(text, first)
    }
  }

  /// Whether a word of the classes is in a phrase or among so many words behind it.
  private func has(
    _ classes: ClassSet, _ words: [Word], _ range: ClosedRange<Int>, _ behind: Int
  ) -> Bool {
    words[range.lowerBound...min(range.upperBound + behind, words.count - 1)].contains {
      $0.classes.meets(classes)
    }
  }

  /// “Do not ignore …”, “never forget …”.
  private func isNegated(_ words: [Word], _ index: Int) -> Bool {
    guard words[index].classes.contains(.override), !words[index].classes.contains(.stop) else {
      return false
    }
    var before = index - 1
    while before >= 0, before >= index - 2, !words[before + 1].startsSentence {
      let classes = words[before].classes
      if classes.contains(.not) || classes.contains(.never) { return true }
      before -= 1
    }
    return false
  }

  /// Whether a phrase is about business: in it, or behind a preposition right after it.
  private func isBusiness(_ words: [Word], _ range: ClosedRange<Int>) -> Bool {
    if words[range].contains(where: { $0.classes.contains(.business) }) { return true }
    let next = range.upperBound + 1
    guard next < words.count, !words[next].startsSentence, words[next].classes.contains(.of) else {
      return false
    }
    return words[next...min(next + 4, words.count - 1)].contains {
      $0.classes.contains(.business)
    }
  }

  /// Notes a phrase; its rule, or that of a heavier one near it, when the points suffice.
  private mutating func record(_ phrase: Int, at position: Int) -> InstructionRule? {
    let isRepeated = lastSeen[phrase] > position - Self.windowWords / 2
    lastSeen[phrase] = position
    if isRepeated { return nil }
    var points = 0
    var heaviest = phrase
    for (other, seen) in lastSeen.enumerated() where seen > position - Self.windowWords {
      points += grammar.phrases[other].points
      if grammar.phrases[other].points > grammar.phrases[heaviest].points { heaviest = other }
    }
    return points >= Self.pointsToSuspect ? grammar.phrases[heaviest].rule : nil
  }
}
