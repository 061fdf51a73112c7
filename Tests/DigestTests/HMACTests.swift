import Digest
import Testing

@Suite("HMAC")
struct HMACTests {
  struct Vector: Sendable {
    let key: [UInt8]
    let message: [UInt8]
    let code: String
  }

  /// RFC 4231 §4, test cases 1 to 4, 6 and 7.
  static let vectors = [
    Vector(
      key: Array(repeating: 0x0B, count: 20), message: Array("Hi There".utf8),
      code: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    Vector(
      key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8),
      code: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
    Vector(
      key: Array(repeating: 0xAA, count: 20), message: Array(repeating: 0xDD, count: 50),
      code: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
    Vector(
      key: Array(1...25), message: Array(repeating: 0xCD, count: 50),
      code: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
    Vector(
      key: Array(repeating: 0xAA, count: 131),
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      code: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    Vector(
      key: Array(repeating: 0xAA, count: 131),
      message: Array(
        ("This is a test using a larger than block-size key and a larger than block-size data. "
          + "The key needs to be hashed before being used by the HMAC algorithm.").utf8),
      code: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
  ]

  @Test("a key that is ready gives one code for one message, however often")
  func reuse() {
    let hmac = HMAC(key: Array("key".utf8))
    let first = hmac.code(of: [1, 2, 3])
    #expect(hmac.code(of: [3, 2, 1]) != first)
    #expect(hmac.code(of: [1, 2, 3]) == first)
    #expect(HMAC.sha256(key: Array("key".utf8), message: [1, 2, 3]) == first)
  }

  @Test("RFC 4231", arguments: vectors)
  func vector(_ vector: Vector) {
    #expect(Hex.encode(HMAC.sha256(key: vector.key, message: vector.message)) == vector.code)
  }

  @Test("RFC 4231 test case 5, truncated to 128 bits")
  func truncated() {
    let code = HMAC.sha256(
      key: Array(repeating: 0x0C, count: 20), message: Array("Test With Truncation".utf8))
    #expect(Hex.encode(Array(code[..<16])) == "a3b6167473100ee06e0c796c2955552b")
  }
}
