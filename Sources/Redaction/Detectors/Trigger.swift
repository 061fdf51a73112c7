import Serialization

/// The bytes at which a value can be recognised, each a bit.
///
/// One look-up for a byte and one for the byte behind it decide without a branch whether scanners
/// look here: most spaces and capitals of prose begin nothing.
enum Trigger: Int, CaseIterable, Sendable {
  /// The first digit of a run.
  case digit
  /// `@`
  case at
  /// `:`, of an IPv6 address, a URL with credentials, or `password:`
  case colon
  /// `=`, of `password=`
  case equals
  /// `-` or `_`, of a key's prefix (`sk-`, `ghp_`) or a PEM block
  case joint
  /// A space or an opening bracket, before a spelled-out `at` or `bearer`.
  case gap
  /// `A` to `Z`, or the first byte of a two-byte letter: a name, or a key such as `AKIA…`
  case capital
  /// The first byte of a Chinese or Japanese form of address: `先生`, `女士`, `様`, `さん`
  case honorific

  /// The bit of each byte's trigger; 0 where no value begins.
  static let bits = ByteTable { Trigger(of: $0)?.bit ?? 0 }

  /// The bits of the triggers that may stand before each byte.
  static let bitsBefore = ByteTable { byte in
    Trigger.allCases.reduce(0) { $1.isIdle(before: byte) ? $0 : $0 | $1.bit }
  }

  private static let honorificSeconds: [UInt8] = [0x85, 0xA5, 0xB0, 0xA4, 0xA7, 0xAE, 0x81]

  private var bit: UInt8 { 1 << UInt8(rawValue) }

  /// Whether the byte behind a trigger says that nothing is here.
  private func isIdle(before next: UInt8) -> Bool {
    switch self {
    case .digit, .at, .colon: false
    case .equals: next == 0
    // `at`, `arroba`, `bearer`, `chiocciola`
    case .gap: next | 0x20 < UInt8(ascii: "a") || next | 0x20 > UInt8(ascii: "c")
    case .joint: !ASCII.isAlphanumeric(next) && next != UInt8(ascii: "-")
    // 先 女 小 太, 様 氏 殿, さ
    case .honorific: !Self.honorificSeconds.contains(next)
    case .capital:
      !ASCII.isAlphanumeric(next) && next < 0x80 && next != UInt8(ascii: ".")
        && next != UInt8(ascii: "'") && next != UInt8(ascii: " ")
    }
  }

  private init?(of byte: UInt8) {
    let trigger: Trigger? =
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
      case UInt8(ascii: "@"): .at
      case UInt8(ascii: ":"): .colon
      case UInt8(ascii: "="): .equals
      case UInt8(ascii: "-"), UInt8(ascii: "_"): .joint
      case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .gap
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), 0xC3...0xC5, 0xCE, 0xD0: .capital
      case 0xE3, 0xE5, 0xE6: .honorific
      default: nil
      }
    guard let trigger else { return nil }
    self = trigger
  }
}
