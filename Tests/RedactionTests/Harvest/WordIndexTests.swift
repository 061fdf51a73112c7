import Testing

@testable import Redaction

/// Harvested words, found again.
struct WordIndexTests {
  private func words(_ text: String) -> [FoldedWords.Word] {
    var words: [FoldedWords.Word] = []
    let bytes = Array(text.utf8)
    FoldedWords.split(bytes.span, into: &words)
    return words
  }

  private func found(_ index: WordIndex, _ text: String) -> [String] {
    var findings: [Finding] = []
    let bytes = Array(text.utf8)
    index.match(words(text), in: bytes.span, into: &findings)
    return findings.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  private func index(_ whole: [String], parts: [String] = []) -> WordIndex {
    var index = WordIndex()
    for text in whole { index.add(words(text)[...], kind: .address, lettersMin: 3) }
    for text in parts { index.add(words(text)[...], kind: .person, as: .part, lettersMin: 3) }
    return index
  }

  @Test func `The longest value at a word counts`() {
    let index = index(["one two", "one two three four", "two", "abc"])
    #expect(found(index, "one two three four") == ["one two three four"])
    #expect(found(index, "one two three, two; ONE-TWO") == ["one two", "two", "ONE-TWO"])
    #expect(found(index, "one").isEmpty)
    #expect(found(index, "one" + String(repeating: " ", count: 65) + "two") == ["two"])
  }

  @Test func `A part is capitalised or stands beside another`() {
    let index = index([], parts: ["jane", "doe"])
    #expect(found(index, "Jane doe, doe; jane. x doe y jane") == ["Jane", "doe", "doe", "jane"])
    #expect(found(index, "a jane b Doe") == ["Doe"])
    #expect(index.isPersonPart(words("JANE")[0].hash) && !index.isPersonPart(words("x")[0].hash))
  }

  @Test func `A value is held once, and whole where it is both`() {
    let index = index(["one two", "One Two", "jane"], parts: ["jane", "doe", "Doe"])
    #expect(index.count == 3)
    #expect(found(index, "x jane y") == ["jane"])
  }

  @Test func `A long value is found in pieces`() {
    let long = (0..<150).map { "word\($0)" }.joined(separator: " ")
    let index = index([long])
    #expect(found(index, "see \(long)").joined(separator: " ") == long)
  }

  @Test func `Forgetting leaves nothing, and short values say too little`() {
    var index = index(["one two", "ab"])
    #expect(index.count == 1)
    index.removeAll()
    #expect(index.isEmpty && found(index, "one two").isEmpty)
    for value in 0..<5_000 {
      index.add(words("john s\(value)x")[...], kind: .person, lettersMin: 3)
    }
    #expect(index.count == 5_000 && found(index, "John S4999x") == ["John S4999x"])
    index.removeAll()
    #expect(found(index, "John S4999x").isEmpty)
    index.add(words("one two")[...], kind: .person, lettersMin: 3)
    #expect(found(index, "one two") == ["one two"])
  }
}
