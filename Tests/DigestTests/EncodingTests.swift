import Digest
import Testing

@Suite("Hex and Base64URL")
struct EncodingTests {
  private static func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 91 &+ count &* 7) }
  }

  @Test("decoding undoes encoding", arguments: 0...130)
  func roundTrip(_ count: Int) {
    let bytes = Self.bytes(count)
    #expect(Hex.decode(Hex.encode(bytes)) == bytes)
    #expect(Hex.decode(Hex.encode(bytes).uppercased()) == bytes)
    #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
  }

  @Test("only canonical base64url decodes: what does is what encoding gives back")
  func canonical() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let text = [UInt8(ascii: "A"), first, second]
        for candidate in [text, Array(text[1...])] {
          guard let bytes = Base64URL.decode(utf8: candidate) else { continue }
          #expect(Array(Base64URL.encode(bytes).utf8) == candidate)
        }
      }
    }
  }

  /// RFC 4648 §10, padding left out, and one with both characters of the URL alphabet.
  static let vectors = [
    ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
    ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy"), ("??>>", "Pz8-Pg"), ("~~~???", "fn5-Pz8_"),
  ]

  @Test("published vectors", arguments: vectors)
  func vector(_ content: String, _ text: String) {
    #expect(Base64URL.encode(Array(content.utf8)) == text)
    #expect(Base64URL.decode(text) == Array(content.utf8))
  }

  @Test(
    "what is not base64url is refused",
    arguments: ["Z", "Zg==", "Zg=", "Zm9vY", "Zm 9", "Zm9v\n", "Zh", "Zm9", "Pz8+", "fn5/", "é"])
  func refusesBase64URL(_ text: String) { #expect(Base64URL.decode(text) == nil) }

  @Test("what is not hexadecimal is refused", arguments: ["0", "0g", "0x10", "  ", "é", "00 "])
  func refusesHex(_ text: String) { #expect(Hex.decode(text) == nil) }
}
