/// A number for each of the 256 bytes: what a byte means to a scan, in one look-up.
public struct ByteTable: Sendable {
  @usableFromInline let numbers: [UInt8]

  /// The table of a function.
  public init(_ number: (UInt8) -> UInt8) { numbers = (0...255).map { number(UInt8($0)) } }

  /// The number of a byte.
  @inlinable @inline(__always)
  public subscript(_ byte: UInt8) -> UInt8 {
    // SAFETY: there are 256 numbers, and a byte is at most 255. Measured: with the check, looking
    // texts through took half as long again.
    unsafe numbers.span[unchecked: Int(byte)]
  }
}
