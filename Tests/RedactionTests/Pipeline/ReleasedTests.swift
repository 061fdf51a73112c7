import Testing

@testable import Redaction

/// What a released text can be made from.
struct ReleasedTests {
  @Test(arguments: [
    "billing:tool:get_account", "billing:*", "analytics://metrics/24h", "2026-07-28", "1.0.0",
    "finance-default", "billing://account/{id}", "sk-test-...", "12345678", "a1-2345678-b9",
  ])
  func `Vocabulary is an identifier`(text: String) {
    #expect(ReleasedText.identifier(text).text == text)
  }

  @Test(arguments: [
    "", "a b", "jane@example.com", "é", "123456789", "4111111111111111", "4111-1111-1111-1111",
    "card_4111.1111.1111.1111", "4111/1111/1", "1-2_3.4/5-6_7.8/9",
    String(repeating: "a", count: 129),
  ])
  func `A number in any grouping is none`(text: String) {
    #expect(ReleasedText.identifier(text).text == "[omitted]")
  }

  @Test func `An id may hold a long number, and nothing but its alphabet`() {
    #expect(ReleasedText.id("8ac6885e98a80a470198a8574f040545").text.count == 32)
    #expect(ReleasedText.id("12345678901").text == "12345678901")
    for text in ["", "a.b", "a b", String(repeating: "a", count: 65)] {
      #expect(ReleasedText.id(text).text == "[omitted]")
    }
  }

  @Test func `Texts are put together from released ones`() {
    let text: ReleasedText = "expected \(3) of \(.identifier("rows")), found \(.id("x y"))"
    #expect(text.text == "expected 3 of rows, found [omitted]")
    #expect(ReleasedText.list(["a", "b"], separator: "|").text == "a|b")
  }
}
