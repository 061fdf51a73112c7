/// Byte classes that more than one scanner needs.
///
/// Public like `ByteRun`, `ByteWord` and `Token`: Swift 6.3 inlines nothing less into other targets,
/// and a call for every byte doubled the time of a scan. No product lets others import it.
public enum ASCII {
  /// The value of a hexadecimal digit, 0 to 15, or nil.
  @inlinable
  public static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// Whether a byte is `0` to `9`.
  @inlinable @inline(__always)
  public static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether a byte is `A` to `Z`.
  @inlinable @inline(__always)
  public static func isUppercase(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// Whether a byte is `0` to `9`, `a` to `f` or `A` to `F`.
  @inlinable @inline(__always)
  public static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }

  /// Whether a byte is `A` to `Z` or `a` to `z`.
  @inlinable @inline(__always)
  public static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether a byte is a letter or a digit.
  @inlinable @inline(__always)
  public static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

  /// A letter in lower case, any other byte as it is.
  @inlinable @inline(__always)
  public static func lowercased(_ byte: UInt8) -> UInt8 {
    isUppercase(byte) ? byte | 0x20 : byte
  }
}
