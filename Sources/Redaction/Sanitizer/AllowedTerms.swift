/// Phrases whose instructions are none here: their words mean nothing to the grammar.
///
/// Matched word by word as the text is read, so case, diacritics and punctuation are no matter.
struct AllowedTerms: Sendable {
  private let terms: [[UInt64]]

  init(_ terms: [String], vocabulary: CueVocabulary) {
    self.terms = terms.compactMap { term in
      let bytes = Array(term.utf8)
      var reader = WordReader(vocabulary)
      var hashes: [UInt64] = []
      while let word = reader.next(in: bytes.span) { hashes.append(word.hash) }
      return hashes.isEmpty ? nil : hashes
    }
  }

  /// Takes their meaning from the words of every term that occurs.
  func silence(_ words: inout [Word]) {
    guard !terms.isEmpty else { return }
    var silenced = -1
    for index in words.indices {
      for term in terms where isTerm(term, in: words, at: index) {
        silenced = max(silenced, index + term.count - 1)
      }
      if index <= silenced { words[index].classes = .empty }
    }
  }

  private func isTerm(_ term: [UInt64], in words: [Word], at index: Int) -> Bool {
    guard words[index].hash == term[0], index + term.count <= words.count else { return false }
    return term.indices.allSatisfy { words[index + $0].hash == term[$0] }
  }
}
