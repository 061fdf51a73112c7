import Testing

@testable import Redaction

/// Texts as words.
struct FoldedWordsTests {
  private func words(_ text: String) -> [FoldedWords.Word] {
    var words: [FoldedWords.Word] = []
    let bytes = Array(text.utf8)
    FoldedWords.split(bytes.span, into: &words)
    return words
  }

  @Test(arguments: [
    ("O'Brien, 4B", ["O", "Brien", "4B"]), ("", []), (" -- ", []), ("漢字a", ["漢", "字", "a"]),
    ("Müller-Ωmega", ["Müller", "Ωmega"]), ("a—b", ["a", "b"]),
    ("abcdefghijklmnopq r", ["abcdefghijklmnopq", "r"]),
  ])
  func `A word is a run of letters and digits`(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let found = words(text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("MÜLLER", "muller"), ("Ærøskøbing", "ÆRØSKØBING"), ("Иван", "ИВАН"),
    ("JaneDoe99", "janedoe99"),
  ])
  func `Case and Latin marks do not count`(one: String, other: String) {
    #expect(words(one).map(\.hash) == words(other).map(\.hash))
  }

  @Test func `Capitals and letters are told`() {
    #expect(words("Jane doe Élan 漢 4x").map(\.isCapitalised) == [true, false, true, true, false])
    #expect(words("Jané").map(\.letters) == [4])
    #expect(words("abc").map(\.hash) != words("abd").map(\.hash))
  }
}
