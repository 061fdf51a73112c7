import Testing

@testable import Redaction

/// A profile's own patterns.
struct CustomDetectorTests {
  private func found(_ pattern: String, _ text: String) -> [String] {
    let detector = CustomDetector(Profile.Custom(kind: "x", pattern: Array(pattern.utf8)))
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    detector.scan(bytes.span) { ranges.append($0) }
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func `A match touches no letter or digit`() {
    #expect(
      found("EMP-###", "EMP-123, EMP-1234 xEMP-567 EMP-89a(EMP-001)") == ["EMP-123", "EMP-001"])
    #expect(found("@@#", "ab1 ab12 é1b2 xy9") == ["ab1", "xy9"])
    #expect(found("<#>", "a<1>b<2>") == ["<1>", "<2>"])
    #expect(found("###", "12").isEmpty)
  }
}
