/// Digits and signs that stand in for letters.
enum Leet {
  /// The letter that a folded code stands for when `1` is an `l`; other codes as they are.
  @inline(__always)
  static func letterWithL(_ code: UInt32) -> UInt32 { code == 0x31 ? 0x6c : letter(code) }

  /// The letter that a folded code stands for; other codes as they are.
  @inline(__always)
  static func letter(_ code: UInt32) -> UInt32 {
    switch code {
    case 0x30: 0x6f  // 0 o
    case 0x31: 0x69  // 1 i
    case 0x33: 0x65  // 3 e
    case 0x34, 0x40: 0x61  // 4 @ a
    case 0x35, 0x24: 0x73  // 5 $ s
    case 0x37: 0x74  // 7 t
    case 0x38: 0x62  // 8 b
    case 0x39: 0x67  // 9 g
    default: code
    }
  }
}
