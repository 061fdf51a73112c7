import Serialization

/// Masks that stand in a text already.
///
/// Their words name what is gone, and say nothing of the values beside them: else a text would be
/// read in another way once it is masked.
///
///     pay [phone omitted] 557084962      pay bank_account_42be72a90100cdd0 557084962
enum MaskWords {
  private static let tokenDigits = 16
  /// How many bytes a token has from its joint on: the joint, and the digits.
  static let tokenBytes = tokenDigits + 1
  private static let kindBytesMax = 64
  private static let closing = Array(" omitted]".utf8)
  private static let kinds = Kind.allCases.map { Array($0.rawValue.utf8) }
  /// 1 for what a mask begins with, in any case.
  private static let openings = ByteTable { byte in
    byte == UInt8(ascii: "[") || kinds.contains { $0[0] == ASCII.lowercased(byte) } ? 1 : 0
  }

  /// Where the mask begins that ends at a position; nil when none does.
  @inline(__always)
  static func start(_ text: borrowing Span<UInt8>, before end: Int) -> Int? {
    let mayEnd =
      UTF8Text.byte(text, end &- 1) == UInt8(ascii: "]")
      || UTF8Text.byte(text, end &- tokenBytes) == UInt8(ascii: "_")
    return mayEnd ? wholeStart(text, before: end) : nil
  }

  private static func wholeStart(_ text: borrowing Span<UInt8>, before end: Int) -> Int? {
    if UTF8Text.byte(text, end - 1) == UInt8(ascii: "]") {
      let closingStart = end - closing.count
      guard UTF8Text.matches(text, closing, at: closingStart) else { return nil }
      var start = closingStart
      while closingStart - start < kindBytesMax, isKindByte(UTF8Text.byte(text, start - 1)) {
        start -= 1
      }
      return UTF8Text.byte(text, start - 1) == UInt8(ascii: "[") ? start - 1 : nil
    }
    let joint = end - tokenDigits - 1
    guard UTF8Text.byte(text, joint) == UInt8(ascii: "_"), isToken(text, at: joint) else {
      return nil
    }
    for kind in kinds where UTF8Text.matches(text, kind, at: joint - kind.count) {
      return joint - kind.count
    }
    return nil
  }

  /// Where the mask ends that begins at a position; nil when none does.
  @inline(__always)
  static func end(_ text: borrowing Span<UInt8>, at start: Int) -> Int? {
    openings[UTF8Text.byte(text, start)] != 0 ? wholeEnd(text, at: start) : nil
  }

  private static func wholeEnd(_ text: borrowing Span<UInt8>, at start: Int) -> Int? {
    if UTF8Text.byte(text, start) == UInt8(ascii: "[") {
      var end = start + 1
      while end - start <= kindBytesMax, isKindByte(UTF8Text.byte(text, end)) { end += 1 }
      return UTF8Text.matches(text, closing, at: end) ? end + closing.count : nil
    }
    let initial = ASCII.lowercased(UTF8Text.byte(text, start))
    for kind in kinds where kind[0] == initial && UTF8Text.matches(text, kind, at: start) {
      let joint = start + kind.count
      if UTF8Text.byte(text, joint) == UInt8(ascii: "_"), isToken(text, at: joint) {
        return joint + 1 + tokenDigits
      }
    }
    return nil
  }

  /// Whether the digits of a token, and no more, stand behind its joint.
  private static func isToken(_ text: borrowing Span<UInt8>, at joint: Int) -> Bool {
    for index in joint + 1...joint + tokenDigits
    where ASCII.hexValue(UTF8Text.byte(text, index)) == nil {
      return false
    }
    return !UTF8Text.isAlphanumeric(text, joint + tokenDigits + 1)
  }

  private static func isKindByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "_")
  }
}
