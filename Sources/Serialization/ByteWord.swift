/// Eight bytes of a text, looked at together.
///
///     bytes   D i s p u t e d   " ,        the first at the low end of the word
///     plain   8                 0          how many bytes from the front need no closer look
///
/// A byte has its highest bit set in a mask when the test holds for it (Mycroft 1987): exact up to
/// the first such byte, which is all that is asked.
public struct ByteWord: Equatable, Sendable {
  /// How many bytes a word holds.
  public static let bytesCount = 8

  /// The first byte in the lowest eight bits.
  @usableFromInline var bits: UInt64

  @inlinable @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  /// The bytes at `start`, of which all eight must be there.
  @inlinable @inline(__always)
  public init(_ bytes: borrowing Span<UInt8>, at start: Int) {
    precondition(start >= 0 && start &+ Self.bytesCount <= bytes.count, "eight bytes are there")
    // Unaligned and checked above. Measured: strings are scanned three times as fast as by bytes.
    let loaded = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    self.init(bits: UInt64(littleEndian: loaded))
  }

  /// The `count` bytes at `start`, at most eight, and zeros behind them.
  @inlinable @inline(__always)
  public init(_ bytes: borrowing Span<UInt8>, at start: Int, count: Int) {
    if start &+ Self.bytesCount <= bytes.count {
      self.init(bytes, at: start)
      if count < Self.bytesCount { bits &= (1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1 }
    } else if bytes.count >= Self.bytesCount, count > 0 {
      precondition(start &+ count <= bytes.count, "the bytes are there")
      // The last eight bytes of the text, without those before `start`.
      self.init(bytes, at: bytes.count &- Self.bytesCount)
      bits &>>= UInt64(truncatingIfNeeded: 8 &* (start &+ Self.bytesCount &- bytes.count))
      bits &= (1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1
    } else {
      self.init(gathering: bytes, at: start, count: count)
    }
  }

  /// The same by single bytes, for a text of less than eight.
  @inline(never)
  @usableFromInline
  init(gathering bytes: borrowing Span<UInt8>, at start: Int, count: Int) {
    bits = 0
    for offset in 0..<count {
      bits |= UInt64(bytes[start + offset]) &<< UInt64(truncatingIfNeeded: 8 &* offset)
    }
  }

  /// The byte at a place from the front, 0 to 7.
  @inlinable @inline(__always)
  public func byte(_ place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: bits &>> UInt64(truncatingIfNeeded: 8 &* place))
  }

  /// Whether one of the bytes is `byte`.
  @inlinable @inline(__always)
  public func contains(_ byte: UInt8) -> Bool {
    Self.zeros(bits ^ Self.all(UInt64(byte))) & Self.all(0x80) != 0
  }

  /// How many bytes from the front are printable ASCII, and neither `"` nor `\`.
  @inlinable @inline(__always)
  public var plainBytes: Int {
    let control = bits &- Self.all(0x20)
    let found = Self.zeros(bits ^ Self.all(0x22)) | Self.zeros(bits ^ Self.all(0x5C))
    return ((control | found | bits) & Self.all(0x80)).trailingZeroBitCount >> 3
  }

  /// How many bytes from the front are ASCII letters and digits.
  @inlinable @inline(__always)
  public var alphanumericBytes: Int {
    let low = bits & Self.all(0x7F)
    let folded = low | Self.all(0x20)
    let digits = (low &+ Self.all(0x50)) & ~(low &+ Self.all(0x46))
    let letters = (folded &+ Self.all(0x1F)) & ~(folded &+ Self.all(0x05))
    return (~((digits | letters) & ~bits) & Self.all(0x80)).trailingZeroBitCount >> 3
  }

  /// How many bytes from the front are small ASCII letters.
  @inlinable @inline(__always)
  public var lowercaseBytes: Int {
    let low = bits & Self.all(0x7F)
    let letters = (low &+ Self.all(0x1F)) & ~(low &+ Self.all(0x05))
    return (~(letters & ~bits) & Self.all(0x80)).trailingZeroBitCount >> 3
  }

  /// How many bytes from the front are ASCII letters.
  @inlinable @inline(__always)
  public var letterBytes: Int {
    let folded = (bits & Self.all(0x7F)) | Self.all(0x20)
    let letters = (folded &+ Self.all(0x1F)) & ~(folded &+ Self.all(0x05))
    return (~(letters & ~bits) & Self.all(0x80)).trailingZeroBitCount >> 3
  }

  /// How many bytes from the back are ASCII letters.
  @inlinable @inline(__always)
  public var lastLetterBytes: Int {
    let folded = (bits & Self.all(0x7F)) | Self.all(0x20)
    let letters = (folded &+ Self.all(0x1F)) & ~(folded &+ Self.all(0x05))
    return (~(letters & ~bits) & Self.all(0x80)).leadingZeroBitCount >> 3
  }

  /// Whether one of the bytes is outside ASCII.
  @inlinable @inline(__always)
  public var hasNonASCII: Bool { bits & Self.all(0x80) != 0 }

  /// Whether, among the first `count` bytes, which are letters and digits, letters and digits meet, or
  /// the case changes behind the first.
  @inlinable @inline(__always)
  public func changesClass(_ count: Int) -> Bool {
    // Bit 6 tells letters from digits, bit 5 small letters from capitals.
    let changes = (bits ^ (bits &>> 8)) & (Self.all(0x60) & ~0x20)
    return changes & ((1 &<< UInt64(truncatingIfNeeded: 8 &* (count &- 1))) &- 1) != 0
  }

  /// Whether the first `count` bytes, which are letters and digits, are some of both.
  @inlinable @inline(__always)
  public func isMixed(_ count: Int) -> Bool {
    // Bit 6 tells letters from digits.
    let mask =
      Self.all(0x40)
      & (count < Self.bytesCount ? (1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1 : ~0)
    let letters = bits & mask
    return letters != 0 && letters != mask
  }

  /// How many bytes from the front are no ASCII digits.
  @inlinable @inline(__always)
  public var bytesBeforeDigit: Int {
    let low = bits & Self.all(0x7F)
    let digits = (low &+ Self.all(0x50)) & ~(low &+ Self.all(0x46)) & ~bits
    return (digits & Self.all(0x80)).trailingZeroBitCount >> 3
  }

  /// The first `count` bytes, which are letters and digits, in lower case, and zeros behind them.
  @inlinable @inline(__always)
  public func lowercased(_ count: Int) -> UInt64 {
    let all = bits | Self.all(0x20)
    return count < Self.bytesCount
      ? all & ((1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1) : all
  }

  @inlinable @inline(__always)
  static func zeros(_ bits: UInt64) -> UInt64 { (bits &- all(0x01)) & ~bits }

  /// Eight times the same byte.
  @inlinable @inline(__always)
  static func all(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
}
