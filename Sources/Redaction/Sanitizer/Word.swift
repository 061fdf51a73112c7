/// One word of a text under suspicion: where it is and what it can be.
struct Word: Sendable {
  var start: Int
  var end: Int
  var hash: UInt64
  var classes: ClassSet
  /// Whether a sentence ended between the word before and this one.
  var startsSentence: Bool
  /// Whether it has at least two letters, all of them capitals.
  var isCapitals: Bool
  /// Whether an underscore ties it to the word before.
  var isTied: Bool
}
