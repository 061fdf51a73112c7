/// Finds text that instructs a model, and credentials in prose.
///
/// Expects normalised UTF-8 (look-alikes and digits folded, invisible characters gone, escapes
/// undone, case kept). What is left of disguise is undone here: stand-in digits, spaced and glued
/// letters, Base64, ROT13, reversal. Two looks: `FirstLook` passes clean text without allocating;
/// the rest is cut into words and read by `Grammar` and `Credentials`. Linear in the text's length.
struct Sanitizer: Sendable {
  /// How often an encoded text may hold another.
  static let encodingDepthMax = 2
  /// How many words are held at a time.
  static let wordsHeldMax = 2048
  /// How many words a phrase can reach.
  static let phraseWordsMax = 64

  private let vocabulary: CueVocabulary
  private let allowed: AllowedTerms

  /// - Parameter allowTerms: phrases whose instructions are none here; they excuse no credential.
  init(allowTerms: [String]) {
    vocabulary = .shared
    allowed = AllowedTerms(allowTerms, vocabulary: vocabulary)
  }

  /// Why the text must not be released, or nil.
  func suspicion(in text: borrowing Span<UInt8>) -> Suspicion? {
    suspicion(in: text, depth: 0)
  }

  private func suspicion(in text: borrowing Span<UInt8>, depth: Int) -> Suspicion? {
    let look = FirstLook(text, vocabulary)
    if look.isClean { return nil }
    if look.hasLongRun, let rule = KeyShape.find(in: text) { return .credential(rule) }
    var disguises: ClassSet = .empty
    if look.hasTrigger, let found = read(text, disguises: &disguises) { return found }
    guard depth < Self.encodingDepthMax else { return nil }
    if look.hasGluedLetters || look.hasSpacedLetters {
      let joined = Disguise.joined(text, vocabulary)
      if let found = again(joined, depth) { return found }
    }
    if look.hasLongRun, let found = again(normalised(Disguise.decoded(text)), depth) {
      return found
    }
    if disguises.contains(.rotated), let found = again(Disguise.rotated(text), depth) {
      return found
    }
    if disguises.contains(.reversed), let found = again(Disguise.reversed(text), depth) {
      return found
    }
    return nil
  }

  /// Looks at a text with one disguise undone; an empty one had none.
  private func again(_ text: [UInt8], _ depth: Int) -> Suspicion? {
    text.isEmpty ? nil : suspicion(in: text.span, depth: depth + 1)
  }

  /// A decoded text in the form that is read: what was encoded has not been normalised.
  private func normalised(_ text: [UInt8]) -> [UInt8] {
    if NormalisedText.isNormal(TextTraits(of: text.span)) { return text }
    var normal = NormalisedText()
    normal.normalise(text.span)
    return normal.folded
  }

  /// Reads all words, holding a bounded number of them.
  private func read(
    _ text: borrowing Span<UInt8>, disguises: inout ClassSet
  ) -> Suspicion? {
    var reader = WordReader(vocabulary)
    var evidence = Evidence()
    var words: [Word] = []
    words.reserveCapacity(min(Self.wordsHeldMax, text.count / 4 + 8))
    var offset = 0
    var isDone = false
    while !isDone {
      while words.count < Self.wordsHeldMax {
        guard let word = reader.next(in: text) else {
          isDone = true
          break
        }
        disguises.form(union: word.classes)
        words.append(word)
      }
      let ready = isDone ? words.count : words.count - Self.phraseWordsMax
      for index in 0..<ready {
        if let rule = Credentials.rule(at: index, of: words, in: text) { return .credential(rule) }
      }
      // What the next round begins with, as it was read: allowed terms excuse no credential.
      let held = Array(words[ready...])
      Ambiguity.settle(&words)
      allowed.silence(&words)
      if let rule = evidence.examine(words, 0..<ready, offset: offset, in: text) {
        return .instruction(rule)
      }
      words = held
      offset += ready
    }
    return nil
  }
}
