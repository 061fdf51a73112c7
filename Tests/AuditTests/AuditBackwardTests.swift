import Audit
import Testing

@Suite("AuditBackward")
struct AuditBackwardTests {
  /// The lines of a file that is read backwards in blocks of a size.
  static func lines(_ text: String, by size: Int) -> (lines: [String], overlong: Int) {
    let bytes = Array(text.utf8)
    var backward = AuditBackward()
    var lines: [String] = []
    var at = bytes.count
    while at > 0 {
      let start = max(0, at - size)
      lines += backward.lines(of: Array(bytes[start..<at]), isFirst: start == 0)
        .map { String(decoding: $0, as: UTF8.self) }
      at = start
    }
    return (lines, backward.overlongCount)
  }

  @Test("lines do not depend on the size of blocks")
  func blocks() {
    let text = "\none\n\ntwo, longer\nthree\n\n\nx\n"
    for size in 1...text.utf8.count + 1 {
      let found = Self.lines(text, by: size)
      #expect(found.lines == ["x", "three", "two, longer", "one"], "\(size)")
      #expect(found.overlong == 0)
    }
  }

  @Test("a line that is too long is left out and counted, wherever it stands")
  func overlong() {
    let long = String(repeating: "y", count: AuditLimits.lineBytesMax + 1)
    for text in ["\(long)\none\ntwo\n", "one\n\(long)\ntwo\n", "one\ntwo\n\(long)\n"] {
      for size in [7, 100, 1_000, 16 << 10, 64 << 10, 1 << 20] {
        let found = Self.lines(text, by: size)
        #expect(found.lines == ["two", "one"], "\(size)")
        #expect(found.overlong == 1, "\(size)")
      }
    }
    let fitting = String(repeating: "y", count: AuditLimits.lineBytesMax)
    for size in [7, 1_000, 64 << 10] {
      #expect(Self.lines("one\n\(fitting)\n", by: size).lines == [fitting, "one"])
    }
  }

  @Test("a stretch that begins within a line leaves that out")
  func cut() {
    let bytes = Array("half\none\ntwo\n".utf8)
    let cut = AuditLines(bytes, isCut: true).map { String(decoding: $0, as: UTF8.self) }
    #expect(cut == ["two", "one"])
    #expect(AuditLines(Array("half".utf8), isCut: true).map(Array.init).isEmpty)
    #expect(AuditLines([]).map(Array.init).isEmpty)
    #expect(
      AuditLines(bytes).map { String(decoding: $0, as: UTF8.self) } == ["two", "one", "half"])
  }
}
