/// A SHA-256 digest, or a key as long as one, as the eight words that it is computed in.
///
/// Big-endian as FIPS 180-4 §3.1 writes them. Without memory of its own: assigning a new value
/// overwrites the old one where it stands.
package struct DigestWords: Sendable, Hashable {
  /// The words, the first four bytes in the first one.
  package let words: SIMD8<UInt32>

  /// The digest with these words.
  package init(_ words: SIMD8<UInt32>) { self.words = words }

  /// The digest with these `SHA256.digestBytes` bytes.
  package init(bytes: [UInt8]) {
    precondition(bytes.count == SHA256.digestBytes, "a digest has 32 bytes")
    var words = SIMD8<UInt32>()
    for index in 0..<SHA256.digestBytes {
      words[index / 4] = words[index / 4] << 8 | UInt32(bytes[index])
    }
    self.words = words
  }

  /// 32 zero bytes.
  package static let zero = DigestWords(SIMD8<UInt32>())

  /// The digest as bytes.
  package var bytes: [UInt8] {
    (0..<SHA256.digestBytes).map { index in
      UInt8(truncatingIfNeeded: words[index / 4] >> UInt32(24 - index % 4 * 8))
    }
  }

  /// The SHA-256 of these 32 bytes.
  package var hashed: DigestWords { SHA256.hash(self) }
}
