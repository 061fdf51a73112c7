/// Copies of whole stretches of bytes: one move of memory instead of a check for every byte.
public enum ByteRun {
  /// Appends bytes that may lie in any memory.
  @inlinable @inline(__always)
  public static func append(_ bytes: borrowing Span<UInt8>, to output: inout [UInt8]) {
    // The memory is borrowed for this call alone. Measured: byte by byte, copies took a tenth of the
    // time of `redact`.
    unsafe bytes.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
  }

  /// Writes bytes over those that stand behind a place, which must be as many.
  @inlinable @inline(__always)
  public static func write(
    _ bytes: borrowing Span<UInt8>, over output: inout [UInt8], at start: Int
  ) {
    precondition(start >= 0 && start &+ bytes.count <= output.count, "the bytes are there")
    // Both memories are borrowed for this call alone, and the place is checked above.
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { room in
        guard let from = source.baseAddress, let to = room.baseAddress else { return }
        unsafe (to + start).update(from: from, count: source.count)
      }
    }
  }

  /// Whether a range of one text has the bytes of another, as long, that starts at a place.
  @inlinable @inline(__always)
  public static func areEqual(
    _ left: borrowing Span<UInt8>, _ range: Range<Int>, _ right: borrowing Span<UInt8>,
    at start: Int
  ) -> Bool {
    let count = range.count
    guard count >= ByteWord.bytesCount else {
      var offset = 0
      while offset < count {
        guard left[range.lowerBound &+ offset] == right[start &+ offset] else { return false }
        offset &+= 1
      }
      return true
    }
    // The last word overlaps the one before it.
    let last = count &- ByteWord.bytesCount
    var offset = 0
    while offset < last {
      let word = ByteWord(left, at: range.lowerBound &+ offset)
      guard word == ByteWord(right, at: start &+ offset) else { return false }
      offset &+= ByteWord.bytesCount
    }
    return ByteWord(left, at: range.lowerBound &+ last) == ByteWord(right, at: start &+ last)
  }
}
