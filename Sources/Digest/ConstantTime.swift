/// Comparison whose duration does not tell where two secrets differ (ASVS 5.0, 11.2.4).
package enum ConstantTime {
  /// Whether two byte strings are equal.
  ///
  /// Reads every byte of `left` whatever it finds: lengths may be learnt from the duration, contents
  /// not. Meant for digests and codes, whose length is no secret.
  package static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    equal(left, right, count: (left.count, right.count))
  }

  /// As `equal(_:_:)`, over anything that yields bytes by index, so that a test can count the reads.
  package static func equal<Bytes: RandomAccessCollection>(_ left: Bytes, _ right: Bytes) -> Bool
  where Bytes.Element == UInt8, Bytes.Index == Int {
    equal(left, right, count: (left.count, right.count))
  }

  @inline(__always)
  private static func equal<Bytes: RandomAccessCollection>(
    _ left: Bytes, _ right: Bytes, count: (left: Int, right: Int)
  ) -> Bool where Bytes.Element == UInt8, Bytes.Index == Int {
    var difference: UInt8 = count.left == count.right ? 0 : 1
    for offset in 0..<count.left {
      let byte = left[left.startIndex + offset]
      // Past the end of a shorter `right`, the byte is read and compared with its complement.
      difference |= byte ^ (offset < count.right ? right[right.startIndex + offset] : ~byte)
    }
    return difference == 0
  }
}
