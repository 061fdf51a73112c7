import Testing

@testable import Redaction

/// The table of known words.
@Suite struct CueVocabularyTests {
  private func words(_ text: String) -> [Word] {
    let bytes = Array(text.utf8)
    var reader = WordReader(.shared)
    var words: [Word] = []
    while let word = reader.next(in: bytes.span) { words.append(word) }
    return words
  }

  /// Every word and expression of the lexicon is found as what it is.
  @Test func findsEveryWord() {
    for entry in Lexicon.all.joined() {
      for spelled in entry.words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let text = spelled.filter { $0 != "*" }
        #expect(words(text).last?.classes.contains(entry.wordClass) == true, "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("PRÉCÉDENTES", "precedentes"), ("Prévias", "previas"), ("ИГНОРИРУЙ", "игнорируй"),
    ("игнopиpуй", "игнорируй"), ("ŻÓŁĆ", "zolc"), ("don't", "dont"), ("don’t", "dont"),
  ])
  func foldsSpellings(_ one: String, _ other: String) {
    #expect(words(one).map(\.hash) == words(other).map(\.hash))
  }

  @Test func unknownWordsHaveNoClass() {
    #expect(words("zebra quagga okapi").allSatisfy { $0.classes.isEmpty })
  }
}
