internal import Digest

/// What tells a chain from all others.
///
///     | 12 random bytes of the process, one draw for each destination | ordinal, 4 bytes |
///
/// Big-endian; in 32 lower-case hexadecimal digits. The ordinal counts, from 0, the chains that the
/// process began there: a higher one shows that those before it were abandoned, and the key of each
/// can be worked out again from its name.
struct ChainName: Sendable, Hashable {
  /// The first eight bytes.
  let high: UInt64
  /// The other eight.
  let low: UInt64

  /// The chain of a process, whose name has `AuditLimits.processBytes` bytes.
  init(process: [UInt8], ordinal: UInt32) {
    high = Self.word(process[..<8])
    low = Self.word(process[8...]) << 32 | UInt64(ordinal)
  }

  /// The chain with a name of 16 bytes, as two big-endian words.
  init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  /// The chain that 32 lower-case hexadecimal digits name; nil when they are something else.
  init?(text: String) {
    guard LowerHex.spells(text, bytes: AuditLimits.chainBytes),
      let bytes = Hex.decode(text)
    else { return nil }
    high = Self.word(bytes[..<8])
    low = Self.word(bytes[8...])
  }

  /// The chain's place among those of its process.
  var ordinal: UInt32 { UInt32(truncatingIfNeeded: low) }

  /// The name of the process's first chain.
  var first: ChainName { ChainName(high: high, low: low & ~0xFFFF_FFFF) }

  /// The bytes that name the process.
  var process: [UInt8] { Array(bytes.prefix(AuditLimits.processBytes)) }

  /// The name in hexadecimal digits.
  var text: String { Hex.encode(bytes) }

  /// The bytes that name a process, taken from random ones.
  static func process(_ random: [UInt8]) -> [UInt8] {
    precondition(
      random.count >= AuditLimits.processBytes, "a process's name needs 12 random bytes")
    return Array(random.prefix(AuditLimits.processBytes))
  }

  private var bytes: [UInt8] {
    [high, low].flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
    }
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
