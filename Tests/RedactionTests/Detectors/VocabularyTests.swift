import Testing

@testable import Redaction

@Suite struct VocabularyTests {
  @Test("every word of the table is found, in lower and in upper case")
  func words() {
    for (meaning, words) in VocabularyWords.rows {
      for word in words.description.split(separator: " ") {
        let bytes = Array(word.utf8)
        let lower = Vocabulary.shared.classes(of: bytes.span, from: 0, to: bytes.count)
        #expect(lower.isSuperset(of: meaning), "\(word)")
      }
    }
    for word in ["CARD", "ACCOUNT", "ТЕЛЕФОН", "TÉLÉPHONE", "KONTO", "СЧЕТ"] {
      let bytes = Array(word.utf8)
      #expect(
        !Vocabulary.shared.classes(of: bytes.span, from: 0, to: bytes.count).isEmpty, "\(word)")
    }
  }

  @Test("no two words of the table collide")
  func collisions() {
    let words = Set(
      VocabularyWords.rows.flatMap { $0.1.description.split(separator: " ").map { String($0) } })
    #expect(Vocabulary.shared.wordCount == words.count)
  }

  @Test("other words say nothing")
  func others() {
    for word in ["", "zebra", "x", "ledgerline"] {
      let bytes = Array(word.utf8)
      #expect(Vocabulary.shared.classes(of: bytes.span, from: 0, to: bytes.count).isEmpty)
    }
  }

  @Test("context reaches thirty characters and the nearest claim wins")
  func reach() {
    func nearest(_ text: String) -> WordClass {
      let bytes = Array(text.utf8)
      return Context.before(bytes.span, bytes.count).nearest
    }
    #expect(nearest("card \(String(repeating: "é ", count: 14))") == .card)
    #expect(nearest("card \(String(repeating: "é ", count: 15))") == [])
    #expect(nearest("card for invoice ") == .identifier)
    #expect(nearest("discard ") == [])
    #expect(nearest("card_number: ") == .card)
    #expect(nearest("a/c ") == .account)
  }
}
