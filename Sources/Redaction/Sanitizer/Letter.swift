/// Reads one letter of UTF-8 text, folded so that spellings of one word hash alike.
///
/// Case, diacritics of Latin letters and Cyrillic look-alikes of Latin letters are folded (a
/// normaliser before us may have folded those already, in whole Russian words); combining marks
/// fold to nothing. Text that is no UTF-8 reads as gaps.
struct Letter {
  /// What was read: a folded code point, 0 for a gap, or `mark`.
  var code: UInt32
  /// How many bytes it took, at least 1.
  var bytes: Int

  /// The code of a combining mark, which belongs to the word and adds nothing.
  static let mark: UInt32 = 1

  /// Whether a code is of a script written without spaces.
  static func isContinuous(_ code: UInt32) -> Bool { code >= 0x3041 && code <= 0x9fff }

  @inline(__always)
  static func read(_ text: borrowing Span<UInt8>, at index: Int) -> Letter {
    let byte = text[index]
    guard byte >= 0x80 else { return Letter(code: ascii(byte), bytes: 1) }
    return wide(text, at: index, lead: byte)
  }

  /// A lower-case letter, a digit, `@` and `$` (which stand in for letters), or 0.
  @inline(__always)
  static func ascii(_ byte: UInt8) -> UInt32 {
    if (byte | 0x20) &- 0x61 < 26 { return UInt32(byte | 0x20) }
    if byte &- 0x30 < 10 || byte == 0x40 || byte == 0x24 { return UInt32(byte) }
    return 0
  }

  private static func wide(_ text: borrowing Span<UInt8>, at index: Int, lead: UInt8) -> Letter {
    func tail(_ offset: Int) -> UInt32? {
      guard index + offset < text.count, text[index + offset] & 0xc0 == 0x80 else { return nil }
      return UInt32(text[index + offset] & 0x3f)
    }
    switch lead {
    case 0xc2...0xdf:
      guard let low = tail(1) else { break }
      return Letter(code: folded(UInt32(lead & 0x1f) << 6 | low), bytes: 2)
    case 0xe0...0xef:
      guard let middle = tail(1), let low = tail(2) else { break }
      let code = UInt32(lead & 0x0f) << 12 | middle << 6 | low
      // General punctuation and symbols, CJK punctuation, full-width forms: gaps.
      let isGap = (0x2000...0x303f).contains(code) || code >= 0xf900 || code == 0x30fb
      return Letter(code: isGap ? 0 : folded(code), bytes: 3)
    case 0xf0...0xf4:
      guard tail(1) != nil, tail(2) != nil, tail(3) != nil else { break }
      return Letter(code: 0, bytes: 4)
    default: break
    }
    return Letter(code: 0, bytes: 1)
  }

  private static func folded(_ code: UInt32) -> UInt32 {
    switch code {
    case 0xc0...0x17f: UInt32(latin[Int(code) - 0xc0])
    case 0x300...0x36f: mark
    case 0x400...0x40f: cyrillic[Int(code) - 0x400 + 0x20]
    case 0x410...0x42f: cyrillic[Int(code) - 0x410]
    case 0x430...0x45f: cyrillic[Int(code) - 0x430]
    case ..<0xc0: 0
    case 0x250...0x29f, 0x1d00...0x1d22, 0xa730...0xa731: smallCapital(code)
    default: code
    }
  }

  /// The letter that a small capital of phonetics is, or the code itself.
  private static func smallCapital(_ code: UInt32) -> UInt32 {
    smallCapitals.first { $0.code == code }?.letter ?? code
  }

  private static let smallCapitals: [(code: UInt32, letter: UInt32)] = zip(
    "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ".unicodeScalars, "abcdefghijklmnoprstuvwyz".unicodeScalars
  ).map { ($0.value, $1.value) }

  /// U+00C0 to U+017F without their diacritics.
  private static let latin = Array(
    """
    aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
    lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.utf8
  ).map { $0 == 0x20 ? 0 : $0 }

  /// U+0430 to U+045F: the Latin letter that a letter looks like in lower or upper case, or itself.
  private static let cyrillic: [UInt32] = {
    let looks = Array("a_b__e____k_mho_pcty_x__________ee__esiij_______".utf8)
    return looks.enumerated().map { $1 == 0x5f ? 0x430 + UInt32($0) : UInt32($1) }
  }()
}

extension Letter {
  /// A byte below 0x80.
  @inline(__always)
  init(ascii byte: UInt8) { self.init(code: Self.ascii(byte), bytes: 1) }
}
