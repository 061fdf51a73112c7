import Audit
import Testing

@Suite("AuditID")
struct AuditIDTests {
  @Test("an id is 1 to 64 of letters, digits, _ and -")
  func shape() {
    let longest = String(repeating: "x", count: 64)
    for text in ["a", "A-1_z", longest] { #expect(AuditID(text)?.text == text) }
    for text in ["", longest + "x", "a b", "a\n", "é", "a/b", "a\"", "a.b", "\u{0}"] {
      #expect(AuditID(text) == nil)
    }
  }
}
