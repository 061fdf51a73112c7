import Testing

@testable import Redaction

/// Harvested numbers, found again.
struct NumberIndexTests {
  private func index(_ numbers: [String]) -> NumberIndex {
    var index = NumberIndex()
    for number in numbers { index.add(Array(number.utf8).span, kind: .bankAccount) }
    index.seal()
    return index
  }

  private func found(_ index: NumberIndex, _ text: String) -> [String] {
    var findings: [Finding] = []
    let bytes = Array(text.utf8)
    index.match(bytes.span, into: &findings)
    return findings.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test func `A number is found in any grouping, whole groups only`() {
    let index = index(["7017468145"])
    #expect(found(index, "a 70 17468-145, b 7017468145.") == ["70 17468-145", "7017468145"])
    #expect(found(index, "(701) 746.8145") == ["701) 746.8145"])
    #expect(found(index, "17017468145 70174681450 70 1746814").isEmpty)
    #expect(found(index, "701 - 746 - 8145") == ["701 - 746 - 8145"])
    #expect(found(index, "7017468    145").isEmpty)
  }

  @Test func `Zeros and a country's code in front are of the number`() {
    let index = index(["7017468145"])
    #expect(found(index, "007017468145, +17017468145") == ["007017468145", "17017468145"])
    #expect(found(index, "+44 701 7468145, 0 0 0").count == 1)
    #expect(found(index, "+12347017468145 0000").isEmpty)
  }

  @Test func `The longest counts, and short or endless ones are not held`() {
    let index = index(["123456", "12345678", "12345", String(repeating: "1", count: 35), "123456"])
    #expect(found(index, "123456 78") == ["123456 78"])
    #expect(found(index, "123456 79") == ["123456"])
    #expect(found(index, "12345").isEmpty)
    #expect(index.kind(of: Array("12345678".utf8).span) == .bankAccount)
    #expect(index.kind(of: Array("1234567".utf8).span) == nil)
  }

  @Test func `Forgetting leaves nothing`() {
    var index = index(["123456"])
    index.removeAll()
    index.seal()
    #expect(index.isEmpty && found(index, "123456").isEmpty)
  }
}
