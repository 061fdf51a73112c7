import Digest
import Testing

@Suite("SHA256")
struct SHA256Tests {
  /// Messages and digests of FIPS 180-4's examples and NIST's byte vectors.
  static let vectors = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
        + "lmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ]

  @Test("where a message is cut makes no difference", arguments: 0...200)
  func splits(_ length: Int) {
    let message = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length) }
    let whole = SHA256.hash(message)
    for cut in 0...length {
      var hash = SHA256()
      hash.update(Array(message[..<cut]))
      hash.update(Array(message[cut...]))
      #expect(hash.digest() == whole)
    }
  }

  @Test("a digest taken on the way leaves the hash as it was")
  func digestIsPure() {
    var hash = SHA256()
    hash.update(Array("a".utf8))
    #expect(hash.digest() == hash.digest())
    hash.update(Array("bc".utf8))
    #expect(hash.digest() == SHA256.hash(Array("abc".utf8)))
  }

  @Test("published vectors", arguments: vectors)
  func vector(_ message: String, _ digest: String) {
    #expect(Hex.encode(SHA256.hash(Array(message.utf8))) == digest)
  }

  @Test("a million times a")
  func million() {
    var hash = SHA256()
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
    for _ in 0..<1000 { hash.update(piece) }
    #expect(
      Hex.encode(hash.digest())
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
