import Serialization
import Testing

@Suite("JSONError")
struct JSONErrorTests {
  @Test(
    "each expectation is reported at its byte, with the class of what is there",
    arguments: [
      ("", "expected a value, found the end of the input at byte 0"),
      ("[1,]", "expected a value, found a bracket at byte 3"),
      ("[,1]", "expected a value, found a comma at byte 1"),
      ("[+1]", "expected a value, found punctuation at byte 1"),
      ("NaN", "expected a value, found a letter at byte 0"),
      ("\u{FEFF}1", "expected a value, found a byte outside ASCII at byte 0"),
      ("1 2", "expected the end of the input, found a digit at byte 2"),
      ("01", "expected the end of the input, found a digit at byte 1"),
      ("{} \u{0}", "expected the end of the input, found a control character at byte 3"),
      ("{1", "expected a quoted key or '}', found a digit at byte 1"),
      ("{,", "expected a quoted key or '}', found a comma at byte 1"),
      (#"{"a":1,}"#, "expected a quoted key, found a bracket at byte 7"),
      (#"{"a":1,b"#, "expected a quoted key, found a letter at byte 7"),
      (#"{"a" 1}"#, "expected ':', found a digit at byte 5"),
      (#"{"a":1 "b""#, "expected ',' or '}', found a quote at byte 7"),
      (#"{"a":1]"#, "expected ',' or '}', found a bracket at byte 6"),
      ("[1 2]", "expected ',' or ']', found a digit at byte 3"),
      ("[1", "expected ',' or ']', found the end of the input at byte 2"),
      ("trux", "expected true, false or null, found a letter at byte 3"),
      ("nul", "expected true, false or null, found the end of the input at byte 3"),
      ("-", "expected a digit, found the end of the input at byte 1"),
      ("1.x", "expected a digit, found a letter at byte 2"),
      ("1e+", "expected a digit, found the end of the input at byte 3"),
      (#""abc"#, "expected a closing quote, found the end of the input at byte 4"),
      (#""\x""#, "expected an escape of RFC 8259 §7, found a letter at byte 2"),
      (#""\"#, "expected an escape of RFC 8259 §7, found the end of the input at byte 2"),
      (#""\u12g4""#, "expected four hexadecimal digits, found a letter at byte 5"),
      (#""\u12"#, "expected four hexadecimal digits, found the end of the input at byte 5"),
      (#""a\ud800""#, "expected a surrogate pair, found half of one at byte 2"),
      (#""a\udc00""#, "expected a surrogate pair, found half of one at byte 2"),
      (#""\ud800\u0041""#, "expected a surrogate pair, found half of one at byte 1"),
      (#""\ud800\n""#, "expected a surrogate pair, found half of one at byte 1"),
      (#""\ud800\ud800""#, "expected a surrogate pair, found half of one at byte 1"),
      ("\"a\u{1}\"", "expected an escaped control character, found a control character at byte 2"),
      ("\"a\n\"", "expected an escaped control character, found white space at byte 2"),
      (
        #"{"a":1,"a":2}"#,
        "expected a key that this object does not have yet, found a repeated key at byte 7"
      ),
    ])
  func message(_ text: String, _ message: String) {
    let error = #expect(throws: JSONError.self) { try Document(parsing: text) }
    #expect(error?.message == message)
  }

  @Test("passed limits are reported where they are passed")
  func limits() {
    let limits = JSONLimits(documentBytesMax: 4, depthMax: 2)
    let depth = #expect(throws: JSONError.self) { try Document(parsing: "[[[", limits: limits) }
    #expect(depth?.message == "expected no deeper nesting, found more than 2 levels at byte 2")
    let size = #expect(throws: JSONError.self) { try Document(parsing: "[1, 2]", limits: limits) }
    #expect(size?.message == "expected a shorter document, found 6 bytes at byte 4")
  }

  @Test(
    "each class of invalid UTF-8 is refused at its first byte",
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x22], [0xE0, 0x80, 0x80],
      [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80],
      [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    ] as [[UInt8]])
  func invalidUTF8(_ sequence: [UInt8]) {
    for key in [[], Array(#"{""#.utf8)] as [[UInt8]] {
      let text = (key.isEmpty ? [0x22, 0x61] : key + [0x61]) + sequence + [0x22]
      let error = #expect(throws: JSONError.self) { try Document(parsing: text) }
      #expect(error?.expected == .utf8)
      #expect(error?.offset == text.count - 1 - sequence.count)
    }
  }

  @Test("the edges of valid UTF-8 are read")
  func validUTF8() throws {
    let edges = "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
    #expect(try Document(parsing: "\"\(edges)\"").root.string == edges)
  }
}
