import Serialization

/// What a text holds, learnt in one look at its bytes: most texts need few of the stages.
struct TextTraits: OptionSet, Sendable {
  let rawValue: UInt8

  static let digits = TextTraits(rawValue: 1)
  static let letters = TextTraits(rawValue: 2)
  static let nonASCII = TextTraits(rawValue: 4)
  /// A character that could begin an escape of another format.
  static let escapes = TextTraits(rawValue: 8)
  static let spaces = TextTraits(rawValue: 16)
  /// Any other printable character that no date, decimal or id has.
  static let punctuation = TextTraits(rawValue: 32)
  /// What dates, decimals and ids have beside letters and digits: `- _ . : +`.
  static let joints = TextTraits(rawValue: 64)

  /// What every mask has one of, beside what else it is: `*`, `#`, `[`, `_`.
  static let maskMarks = TextTraits(rawValue: 128)

  /// The traits of a text.
  init(of text: Span<UInt8>) {
    var bits: UInt8 = 0
    let table = Self.table
    for index in text.indices { bits |= table[text[index]] }
    self.init(rawValue: bits)
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Whether a byte could begin an escape that `Escape` undoes.
  @inline(__always)
  static func mayEscape(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "%") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\")
  }

  private static let table = ByteTable { byte in
    var traits: TextTraits =
      switch byte {
      case 0x30...0x39: .digits
      case 0x41...0x5A, 0x61...0x7A: .letters
      case 0x80...0xFF: .nonASCII
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"),
        UInt8(ascii: "+"):
        .joints
      case 0x09, 0x0A, 0x0D, 0x20: .spaces
      case _ where mayEscape(byte): .escapes
      default: .punctuation
      }
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "_"):
      traits.insert(.maskMarks)
    default: break
    }
    return traits.rawValue
  }

  /// Whether the text has no free form: an id, a number, a date, one word.
  ///
  /// Such a text is not listed as untrusted, and holds no instruction.
  func isClosedShape(length: Int) -> Bool {
    let shapeBytesMax = 64
    return length <= shapeBytesMax
      && isDisjoint(with: [.nonASCII, .escapes, .spaces, .punctuation])
  }
}
