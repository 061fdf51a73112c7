/// The phrases that instructions to a model are made of, indexed by their first word's class.
struct Grammar: Sendable {
  let phrases: [Phrase]
  /// The phrases that begin with a class, by its raw value.
  let heads: [[Int]]
  /// Every class that begins a phrase.
  let openings: ClassSet

  /// The phrases of every rule.
  static let shared = Grammar(
    overrides + disclosures + roles + personas + restrictions + refusals + reaches + markers
      + commands + wordOrders)

  init(_ phrases: [Phrase]) {
    var heads = [[Int]](repeating: [], count: CueClass.allCases.count)
    var openings = ClassSet.empty
    for (index, phrase) in phrases.enumerated() {
      guard let first = phrase.steps.first else { continue }
      openings.form(union: first.classes)
      for one in CueClass.allCases where first.classes.contains(one) {
        heads[Int(one.rawValue)].append(index)
      }
    }
    self.phrases = phrases
    self.heads = heads
    self.openings = openings
  }
}
