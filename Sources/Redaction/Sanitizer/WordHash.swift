/// A running hash of a word's folded letters.
///
/// Two words of at most twelve letters a to z never share one.
struct WordHash: Equatable, Sendable {
  private var bits: UInt64 = 0

  @inline(__always)
  mutating func add(_ letter: UInt32) {
    bits = ((bits &<< 5) | (bits &>> 59)) ^ UInt64(truncatingIfNeeded: letter)
  }

  /// The finished hash; never 0, which marks an empty slot.
  @inline(__always)
  var value: UInt64 {
    let product = bits &* 0x9e37_79b9_7f4a_7c15
    return (product ^ (product &>> 32)) | 1
  }

  /// The hash of two words that follow each other.
  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let mixed = ((first &<< 7) | (first &>> 57)) ^ second
    return (mixed &* 0xbf58_476d_1ce4_e5b9) | 1
  }
}
