import Digest
import Testing

/// How often bytes were read.
private final class Counter {
  var reads = 0
}

/// Bytes that count how often they are read.
private struct CountedBytes: RandomAccessCollection {
  let bytes: [UInt8]
  let counter: Counter

  var startIndex: Int { 0 }
  var endIndex: Int { bytes.count }
  subscript(index: Int) -> UInt8 {
    counter.reads += 1
    return bytes[index]
  }
}

@Suite("ConstantTime")
struct ConstantTimeTests {
  static let secret = SHA256.hash(Array("secret".utf8))

  private func reads(comparing other: [UInt8]) -> (equal: Bool, reads: Int) {
    let counter = Counter()
    let equal = ConstantTime.equal(
      CountedBytes(bytes: Self.secret, counter: counter),
      CountedBytes(bytes: other, counter: counter))
    return (equal, counter.reads)
  }

  @Test("as many bytes are read wherever the first difference is")
  func readsEverything() {
    let match = reads(comparing: Self.secret)
    #expect(match.equal)
    #expect(match.reads == 2 * Self.secret.count)
    for at in Self.secret.indices {
      var other = Self.secret
      other[at] ^= 0x80
      let mismatch = reads(comparing: other)
      #expect(!mismatch.equal)
      #expect(mismatch.reads == match.reads)
    }
  }

  @Test("different lengths differ, prefixes too, and all of the left is read", arguments: 0...40)
  func lengths(_ count: Int) {
    let other = Array((Self.secret + Self.secret)[..<count])
    let outcome = reads(comparing: other)
    #expect(outcome.equal == (count == Self.secret.count))
    #expect(outcome.reads == Self.secret.count + min(count, Self.secret.count))
    #expect(ConstantTime.equal(Self.secret, other) == outcome.equal)
  }

  @Test("nothing equals nothing")
  func empty() {
    #expect(ConstantTime.equal([], []))
    #expect(!ConstantTime.equal([], [0]))
    #expect(!ConstantTime.equal([0], []))
  }
}
