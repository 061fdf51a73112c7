import Testing

@testable import Redaction

/// Shapes that leave without a scan.
struct ClosedShapeTests {
  private func isSafe(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return ClosedShape.isSafe(bytes.span, TextTraits(of: bytes.span))
  }

  @Test(arguments: [
    "", "0", "-1500.00", "12345678901", "1.2345", "2024-01-20", "2024-12-31T23:59",
    "2024-01-20T15:45:30Z", "2024-01-20T15:45:30.123456789+05:30",
  ])
  func `An amount or a timestamp is safe`(text: String) { #expect(isSafe(text)) }

  @Test(arguments: [
    "123456789012", "1.23456", "1.", "-", "2024-13-01", "2024-01-32", "2024-01-20T1545",
    "2024-01-20T15:45:30.4111111111111111", "2024-01-20 15:45", "a", "1e5", "2024-01-20Z",
  ])
  func `Anything else is looked at`(text: String) { #expect(!isSafe(text)) }

  @Test func `A word has letters only, and not many`() {
    func isWord(_ text: String) -> Bool {
      let bytes = Array(text.utf8)
      return ClosedShape.isWord(bytes.span, TextTraits(of: bytes.span))
    }
    #expect(isWord("Active") && isWord(String(repeating: "a", count: 24)))
    #expect(!isWord("A1") && !isWord("a_b") && !isWord(String(repeating: "a", count: 25)))
  }
}
