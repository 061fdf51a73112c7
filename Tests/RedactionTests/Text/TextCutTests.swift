import Testing

@testable import Redaction

/// Where long texts end.
struct TextCutTests {
  private func cut(_ text: String, _ lengthMax: Int) -> String? {
    let bytes = Array(text.utf8)
    guard let cut = TextCut(bytes.span, lengthMax: lengthMax) else { return nil }
    return String(decoding: bytes[..<cut.bytes], as: UTF8.self) + cut.suffix
  }

  @Test func `Scalars count, not bytes`() {
    #expect(cut("漢字", 2) == nil)
    #expect(cut("漢字漢", 2) == "漢字… [1 more characters]")
    #expect(cut("abc", 0) == "… [3 more characters]")
    #expect(cut("", 0) == nil)
  }

  @Test func `A cut text is not cut again, another text with that end is`() {
    #expect(cut("ab… [7 more characters]", 2) == nil)
    #expect(cut("abc… [7 more characters]", 2) != nil)
    #expect(cut("ab… [x more characters]", 2) != nil)
    #expect(cut("ab… [123456789 more characters]", 2) != nil)
  }
}
