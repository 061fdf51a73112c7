import Testing

@testable import Redaction

/// The form that detectors read, and the way back.
struct NormalisedTextTests {
  private func normal(_ text: String) -> NormalisedText {
    var normal = NormalisedText()
    let bytes = Array(text.utf8)
    normal.normalise(bytes.span)
    return normal
  }

  static let cases: [(text: String, folded: String, origins: [UInt32])] = [
    ("４1\u{200B}11&#49;", "41111", [0, 3, 7, 8, 9, 14]),
    ("٤٢", "42", [0, 2, 4]), ("४", "4", [0, 3]), ("𝟜a", "4a", [0, 4, 5]),
    ("é漢", "é漢", [0, 0, 2, 2, 2, 5]),
    ("%34%32", "42", [0, 3, 6]), ("%2534", "4", [0, 5]), ("%C3%A9", "é", [0, 0, 6]),
    ("&#52", "4", [0, 4]), ("&#52x", "4x", [0, 4, 5]), ("&#x34z", "4z", [0, 5, 6]),
    ("&#x34;", "4", [0, 6]), ("&amp;#52;", "4", [0, 9]), ("&#;", "&#;", [0, 1, 2, 3]),
    (#"\u0034"#, "4", [0, 6]), (#"\x34"#, "4", [0, 4]), (#"\q"#, #"\q"#, [0, 1, 2]),
    ("a\u{A0}b", "a b", [0, 1, 3, 4]), ("ﬁn", "fin", [0, 0, 3, 4]),
    ("pаy", "pay", [0, 1, 3, 4]), ("раз", "раз", [0, 0, 2, 2, 4, 4, 6]),
    ("", "", [0]),
  ]

  @Test(arguments: cases)
  func `Each folded byte knows where it came from`(
    text: String, folded: String, origins: [UInt32]
  ) {
    let normal = normal(text)
    #expect(String(decoding: normal.folded, as: UTF8.self) == folded)
    #expect(normal.origins == origins)
    #expect(normal.source(of: 0..<normal.folded.count) == Int(origins[0])..<text.utf8.count)
  }

  @Test(arguments: ["\u{FE01}", "\u{E0101}", "\u{FE01}\u{200B}", "%F3%A0%84%81"])
  func `Characters that spell what nobody sees are hidden text`(unit: String) {
    #expect(normal("fine" + String(repeating: unit, count: 7)).hidesText)
    #expect(!normal("fine" + String(repeating: unit, count: 6)).hidesText)
  }

  @Test func `A tag character is hidden text unless it is of a flag`() {
    #expect(normal("CVV \u{E0031}").hidesText)
    #expect(normal("CVV &#xE0031;").hidesText)
    let scotland = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}"
    #expect(!normal("From \(scotland)\(scotland), with love").hidesText)
    #expect(normal("From \(scotland)\u{E0031}").hidesText)
    #expect(normal("\u{1F3F4} \u{E0031}").hidesText)
  }

  @Test(arguments: [
    0x2010, 0x2212, 0x58A, 0x1400, 0x1806, 0x2E3A, 0x301C, 0x3030, 0xFE32, 0xFF0D, 0x10EAD,
  ])
  func `Every dash is a hyphen`(scalar: UInt32) throws {
    let dash = Character(try #require(Unicode.Scalar(scalar)))
    #expect(normal("4\(dash)1").folded == Array("4-1".utf8))
  }

  @Test(arguments: [0xB7, 0x2022, 0x2219, 0x22C5, 0x3002, 0x30FB, 0xFF0E, 0xFF65])
  func `Every dot between digits is a full stop`(scalar: UInt32) throws {
    let dot = Character(try #require(Unicode.Scalar(scalar)))
    #expect(normal("4\(dot)1").folded == Array("4.1".utf8))
  }

  @Test func `One selector a character is none`() {
    #expect(!normal(String(repeating: "❤\u{FE0F}", count: 40)).hidesText)
    #expect(!normal(String(repeating: "4\u{FE0F}", count: 40)).hidesText)
    #expect(!normal(String(repeating: "葛\u{E0100}", count: 40)).hidesText)
  }
}
