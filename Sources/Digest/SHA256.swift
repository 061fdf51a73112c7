/// SHA-256 (FIPS 180-4 §6.2), fed piece by piece.
///
///     message    | block 0 (64 bytes) | block 1 | … | rest (0 to 63 bytes, kept in `rest`) |
///     state      H(0) --block 0--> H(1) --block 1--> H(2) …
///     digest()   rest, 0x80, zeros, bit length (8 bytes, big-endian) --> H(n), 32 bytes
///
/// A value: a copy taken in mid-message goes on by itself, which is how `HMAC` keeps a key ready.
package struct SHA256: Sendable {
  /// The length of a digest, in bytes.
  package static let digestBytes = 32
  /// The length of what is compressed at once, in bytes.
  package static let blockBytes = 64

  /// H(i): eight words.
  private var state = Self.initialState
  /// What does not fill a block yet; always shorter than `blockBytes`.
  private var rest: [UInt8] = []
  /// The message so far, in bytes.
  private var messageBytes: UInt64 = 0

  /// The hash of no message yet.
  package init() {}

  /// The digest of a whole message.
  package static func hash(_ message: [UInt8]) -> [UInt8] { hash(message.span) }

  /// The digest of a whole message.
  package static func hash(_ message: borrowing Span<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(message)
    return hash.digest()
  }

  /// Takes the next bytes of the message; where it is cut makes no difference.
  package mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// Takes the next bytes of the message; where it is cut makes no difference.
  package mutating func update(_ bytes: borrowing Span<UInt8>) {
    messageBytes &+= UInt64(bytes.count)
    var at = 0
    if !rest.isEmpty {
      at = min(Self.blockBytes - rest.count, bytes.count)
      for index in 0..<at { rest.append(bytes[index]) }
      guard rest.count == Self.blockBytes else { return }
      state = Self.compressing(rest.span, into: state)
      rest.removeAll(keepingCapacity: true)
    }
    let whole = (bytes.count - at) / Self.blockBytes * Self.blockBytes
    if whole > 0 {
      state = Self.compressing(bytes.extracting(at..<at + whole), into: state)
    }
    for index in at + whole..<bytes.count { rest.append(bytes[index]) }
  }

  /// The digest of the message so far; more of it may follow.
  package func digest() -> [UInt8] {
    var tail = rest
    tail.append(0x80)
    let filled = (tail.count + 8 + Self.blockBytes - 1) / Self.blockBytes * Self.blockBytes
    tail.append(contentsOf: repeatElement(0, count: filled - 8 - tail.count))
    let bits = messageBytes &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    let state = Self.compressing(tail.span, into: state)
    var digest: [UInt8] = []
    digest.reserveCapacity(Self.digestBytes)
    for word in 0..<8 {
      for shift in [24, 16, 8, 0] as [UInt32] {
        digest.append(UInt8(truncatingIfNeeded: state[word] >> shift))
      }
    }
    return digest
  }

  // MARK: Compression

  /// The digest of a message of 32 bytes, given as words; quicker than by bytes.
  static func hash(_ message: DigestWords) -> DigestWords {
    var schedule = [UInt32](repeating: 0, count: 64)
    for t in 0..<8 { schedule[t] = message.words[t] }
    schedule[8] = 0x8000_0000
    schedule[15] = UInt32(digestBytes * 8)
    return DigestWords(rounds(&schedule, into: initialState))
  }

  /// The digest of a message that is padded already.
  static func words(ofPadded message: borrowing Span<UInt8>) -> DigestWords {
    DigestWords(compressing(message, into: initialState))
  }

  /// The hash computation over whole blocks (FIPS 180-4 §6.2.2).
  private static func compressing(
    _ blocks: borrowing Span<UInt8>, into start: SIMD8<UInt32>
  ) -> SIMD8<UInt32> {
    var state = start
    var schedule = [UInt32](repeating: 0, count: 64)
    for block in stride(from: 0, to: blocks.count, by: blockBytes) {
      for t in 0..<16 {
        let at = block &+ t &* 4
        schedule[t] =
          UInt32(blocks[at]) << 24 | UInt32(blocks[at &+ 1]) << 16
          | UInt32(blocks[at &+ 2]) << 8 | UInt32(blocks[at &+ 3])
      }
      state = rounds(&schedule, into: state)
    }
    return state
  }

  /// One block, which is the first 16 words of the schedule.
  @inline(__always)
  private static func rounds(
    _ schedule: inout [UInt32], into state: SIMD8<UInt32>
  ) -> SIMD8<UInt32> {
    let constants = Self.constants
    let k = constants.span
    for t in 16..<64 {
      schedule[t] =
        smallSigma1(schedule[t &- 2]) &+ schedule[t &- 7]
        &+ smallSigma0(schedule[t &- 15]) &+ schedule[t &- 16]
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in stride(from: 0, to: 64, by: 8) {
      round(a, b, c, &d, e, f, g, &h, k[t] &+ schedule[t])
      round(h, a, b, &c, d, e, f, &g, k[t &+ 1] &+ schedule[t &+ 1])
      round(g, h, a, &b, c, d, e, &f, k[t &+ 2] &+ schedule[t &+ 2])
      round(f, g, h, &a, b, c, d, &e, k[t &+ 3] &+ schedule[t &+ 3])
      round(e, f, g, &h, a, b, c, &d, k[t &+ 4] &+ schedule[t &+ 4])
      round(d, e, f, &g, h, a, b, &c, k[t &+ 5] &+ schedule[t &+ 5])
      round(c, d, e, &f, g, h, a, &b, k[t &+ 6] &+ schedule[t &+ 6])
      round(b, c, d, &e, f, g, h, &a, k[t &+ 7] &+ schedule[t &+ 7])
    }
    return state &+ SIMD8(a, b, c, d, e, f, g, h)
  }

  /// One round; instead of moving all eight words along, the caller turns their order.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ input: UInt32
  ) {
    let choice = g ^ (e & (f ^ g))
    let majority = (a & b) | (c & (a | b))
    let first = h &+ bigSigma1(e) &+ choice &+ input
    d &+= first
    h = first &+ bigSigma0(a) &+ majority
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, by count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  @inline(__always)
  private static func bigSigma0(_ x: UInt32) -> UInt32 {
    rotated(x, by: 2) ^ rotated(x, by: 13) ^ rotated(x, by: 22)
  }

  @inline(__always)
  private static func bigSigma1(_ x: UInt32) -> UInt32 {
    rotated(x, by: 6) ^ rotated(x, by: 11) ^ rotated(x, by: 25)
  }

  @inline(__always)
  private static func smallSigma0(_ x: UInt32) -> UInt32 {
    rotated(x, by: 7) ^ rotated(x, by: 18) ^ x &>> 3
  }

  @inline(__always)
  private static func smallSigma1(_ x: UInt32) -> UInt32 {
    rotated(x, by: 17) ^ rotated(x, by: 19) ^ x &>> 10
  }

  /// FIPS 180-4 §5.3.3.
  private static let initialState = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)

  /// FIPS 180-4 §4.2.2: of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
