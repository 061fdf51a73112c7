/// A hash of an object's key by its spelling, eight bytes at a time.
///
/// Not keyed: whoever looks keys up by it compares the keys too, and bounds how often.
public enum KeyHash {
  /// The hash of bytes of a text; the same wherever they stand.
  @inlinable @inline(__always)
  public static func of(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, seed: UInt64 = 0
  ) -> UInt64 {
    var hash = (seed ^ UInt64(range.count)) &* 0x9E37_79B9_7F4A_7C15
    var at = range.lowerBound
    while at < range.upperBound {
      let count = min(ByteWord.bytesCount, range.upperBound - at)
      hash = (hash ^ ByteWord(bytes, at: at, count: count).bits) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 32
      at &+= count
    }
    return hash
  }
}
