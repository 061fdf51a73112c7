/// A sequence of word classes with gaps, and how many points of suspicion it is worth.
///
///     override  ..4  all or prior  ..3  instruction      10 points: enough alone
///
/// A match stays within one sentence. Ten points within a window of words are a suspicion; each
/// phrase counts once in it.
struct Phrase: Sendable {
  /// One word of a phrase.
  struct Step: Sendable {
    /// The word is in one of these classes.
    var classes: ClassSet
    /// How many other words may stand between it and the step before.
    var gapMax: UInt8
  }

  /// What rule it speaks for.
  var rule: InstructionRule
  /// How much it adds; `Evidence.pointsToSuspect` is enough alone.
  var points: Int
  /// What it needs beyond its words.
  var condition: Condition
  /// The words in order.
  var steps: [Step]

  /// What a phrase needs beyond its words.
  enum Condition: Sendable {
    case none
    /// No word of business in it or right behind it, and the first word not negated.
    case noBusiness
    /// As to business, as `noBusiness`; and nothing that a customer can become in it or behind it.
    case noState
    /// No word of business in it or in the next few words, and the first word not negated.
    case noBusinessBehind
    /// The first word in capitals.
    case capitals
    /// The last word followed by a colon.
    case colon
    /// A word in it, or right behind it, tied to the one before by an underscore: a tool's name.
    case tied
    /// The first word within angle or square brackets.
    case bracketed
    /// The first word within `<|` and `|>`, or behind `###` and before a colon, or a `system` tag.
    case templated
    /// The first word alone within `<` and `>`.
    case tagged
    /// The first word within `<|` and `|>`.
    case barred
    /// The first word is the scheme of a Markdown image whose URL carries a query.
    case image
    /// The first word begins a line or sentence, and a colon follows.
    case heading
  }

  init(
    _ rule: InstructionRule, _ points: Int, _ steps: Step..., condition: Condition = .none
  ) {
    self.rule = rule
    self.points = points
    self.condition = condition
    self.steps = steps
  }
}

extension Phrase.Step {
  /// A word of one of the classes, directly behind the step before.
  static func word(_ classes: CueClass...) -> Self { step(0, classes) }

  /// A word of one of the classes, with at most so many words between.
  static func within(_ gapMax: UInt8, _ classes: CueClass...) -> Self { step(gapMax, classes) }

  private static func step(_ gapMax: UInt8, _ classes: [CueClass]) -> Self {
    var set = ClassSet.empty
    for one in classes { set.insert(one) }
    return Self(classes: set, gapMax: gapMax)
  }
}
