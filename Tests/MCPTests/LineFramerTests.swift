import MCP
import Testing

@Suite("LineFramer")
struct LineFramerTests {
  typealias Frame = LineFramer.Frame

  static let limit = 12

  static let streams: [(bytes: [UInt8], frames: [Frame])] = [
    (text(""), []),
    (text("\n\r\n \t\r\n\r"), []),
    (text("{\"a\":1}\r\n\n[2]\nend"), [line("{\"a\":1}"), line("[2]"), line("end")]),
    ([0xEF, 0xBB, 0xBF] + text("a\nb"), [line("a"), line("b")]),
    ([0xEF, 0xBB, 0xBF, 0x0A, 0xEF, 0xBB, 0xBF, 0x0A], [.line([0xEF, 0xBB, 0xBF])]),
    ([0xEF, 0xBB], [.line([0xEF, 0xBB])]),
    (text("a\u{2028}b\u{85}\nc\rd\n"), [line("a\u{2028}b\u{85}"), line("c\rd")]),
    (text("123456789012\n1"), [line("123456789012"), line("1")]),
    (text("1234567890123\nin step\n"), [.overlong, line("in step")]),
    (text("            \r\n1234567890123"), [.overlong, .overlong]),
    (text("1234567890123456789012345678901234567890\n\nx\r"), [.overlong, line("x")]),
    ([0, 0xFF, 0x0A, 0x0D, 0x0D, 0x0A], [.line([0, 0xFF])]),
  ]

  static func text(_ text: String) -> [UInt8] { Array(text.utf8) }
  static func line(_ text: String) -> Frame { .line(Array(text.utf8)) }

  static func frames(of chunks: [ArraySlice<UInt8>]) -> [Frame] {
    var framer = LineFramer(frameBytesMax: limit)
    var frames: [Frame] = []
    for chunk in chunks { frames += framer.feed(chunk) }
    if let last = framer.finish() { frames.append(last) }
    return frames
  }

  @Test(
    "what comes out does not depend on the chunks: every pair of split points, and single bytes")
  func chunking() {
    for (bytes, frames) in Self.streams {
      #expect(Self.frames(of: [bytes[...]]) == frames)
      #expect(Self.frames(of: bytes.indices.map { bytes[$0...$0] }) == frames)
      for first in 0...bytes.count {
        for second in first...bytes.count {
          let chunks = [bytes[..<first], bytes[first..<second], bytes[second...]]
          #expect(Self.frames(of: chunks) == frames, "\(bytes) split at \(first), \(second)")
        }
      }
    }
  }

  @Test("an overlong line is reported as soon as it is one, and once")
  func overlongEarly() {
    var framer = LineFramer(frameBytesMax: 4)
    #expect(framer.feed(Self.text("12345")[...]) == [.overlong])
    #expect(framer.feed(Self.text("678")[...]) == [])
    #expect(framer.feed(Self.text("9\nok\n")[...]) == [Self.line("ok")])
    #expect(framer.finish() == nil)
  }

  @Test("a framer that finished is at the start of a stream")
  func restart() {
    var framer = LineFramer()
    _ = framer.feed(Self.text("a")[...])
    #expect(framer.finish() == Self.line("a"))
    #expect(framer.feed([0xEF, 0xBB, 0xBF, 0x62, 0x0A]) == [Self.line("b")])
  }

  @Test("a line of exactly 4 MiB is read, one byte more is not")
  func limit() {
    let line = [UInt8](repeating: 0x31, count: WireLimits.frameBytesMax)
    var framer = LineFramer()
    #expect(framer.feed((line + [0x0A])[...]) == [.line(line)])
    #expect(framer.feed((line + [0x31, 0x0A])[...]) == [.overlong])
  }
}
