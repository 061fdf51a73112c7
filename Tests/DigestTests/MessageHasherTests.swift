import Digest
import Testing

@Suite("MessageHasher")
struct MessageHasherTests {
  static let buffer: [UInt8] = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 3) }

  static func prefix(_ number: Int) -> DigestWords {
    DigestWords(bytes: SHA256.hash([UInt8(truncatingIfNeeded: number)]))
  }

  @Test("every length to 300 gives what SHA256 and HMAC give, one after another in one memory")
  func everyLength() {
    var hasher = MessageHasher()
    for length in Array(0...300) + [299, 3, 64, 0, 300] {
      let prefix = Self.prefix(length)
      let key = Self.prefix(length + 1)
      let bytes = prefix.bytes + Self.buffer[length..<2 * length]
      let plain = hasher.digest(
        prefix: prefix, piece: length..<2 * length, of: Self.buffer.span)
      #expect(plain.bytes == SHA256.hash(bytes))
      let keyed = hasher.digest(
        prefix: prefix, piece: length..<2 * length, of: Self.buffer.span, key: key)
      #expect(keyed.bytes == HMAC.sha256(key: key.bytes, message: bytes))
    }
  }

  @Test("words and bytes of a digest are the same thing, and so are their hashes")
  func words() {
    for number in 0..<20 {
      let digest = Self.prefix(number)
      #expect(DigestWords(bytes: digest.bytes) == digest)
      #expect(digest.hashed.bytes == SHA256.hash(digest.bytes))
    }
    #expect(DigestWords.zero.bytes == [UInt8](repeating: 0, count: 32))
  }
}
