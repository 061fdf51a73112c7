/// What a character looks like, for detection only: the text that leaves keeps its own.
///
/// Sources: Unicode TR39 confusables (the Latin look-alikes of Cyrillic, Greek and the letter-like
/// blocks), TR36 §3.5 (invisible characters), the general categories Zs and Pd of Unicode 15.
enum Confusables {
  /// What a scalar folds to.
  enum Fold {
    /// It has no look: invisible and combining characters.
    case nothing
    case ascii(UInt8)
    case itself
    case text(StaticString)
  }

  /// The folded form of a scalar outside ASCII; an ASCII scalar is itself.
  static func fold(_ scalar: UInt32) -> Fold {
    if scalar < 0x80 { return .ascii(UInt8(scalar)) }
    if isInvisible(scalar) { return .nothing }
    if isSpace(scalar) { return .ascii(0x20) }
    switch scalar {
    case 0x2010...0x2015, 0x2043, 0x2212, 0x2D7, 0x2796, 0x58A, 0x5BE, 0x1400, 0x1806, 0x2E17,
      0x2E1A, 0x2E3A,
      0x2E3B, 0x2E40, 0x2E5D, 0x301C, 0x3030, 0x30A0, 0xFE31, 0xFE32, 0xFE58, 0xFE63, 0x10EAD:
      return .ascii(0x2D)
    case 0x2018, 0x2019, 0x201B, 0x02BC, 0x2032: return .ascii(0x27)
    case 0x201C, 0x201D, 0x201F, 0x2033: return .ascii(0x22)
    case 0x2024, 0x3002, 0xFF61, 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0xFE52:
      return .ascii(0x2E)
    case 0x2044, 0x2215: return .ascii(0x2F)
    case 0xFF01...0xFF5E: return .ascii(UInt8(scalar - 0xFF01 + 0x21))
    case 0x1D400...0x1D7FF: return mathematical(scalar)
    case 0x2460...0x2468: return .ascii(UInt8(scalar - 0x2460 + 0x31))
    case 0x24B6...0x24CF: return .ascii(UInt8(scalar - 0x24B6 + 0x41))
    case 0x24D0...0x24E9: return .ascii(UInt8(scalar - 0x24D0 + 0x61))
    case 0x1F130...0x1F149: return .ascii(UInt8(scalar - 0x1F130 + 0x41))
    case 0x1F170...0x1F189: return .ascii(UInt8(scalar - 0x1F170 + 0x41))
    case 0x1F1E6...0x1F1FF: return .ascii(UInt8(scalar - 0x1F1E6 + 0x41))
    case 0xFB00: return .text("ff")
    case 0xFB01: return .text("fi")
    case 0xFB02: return .text("fl")
    default: break
    }
    if let digit = digit(scalar) { return .ascii(0x30 + digit) }
    return isDash(scalar) ? .ascii(0x2D) : .itself
  }

  /// Whether a scalar is a dash of any script, such as U+058A or U+2E3A.
  private static func isDash(_ scalar: UInt32) -> Bool {
    scalar >= 0x058A && !isUnspaced(scalar)
      && Unicode.Scalar(scalar)?.properties.generalCategory == .dashPunctuation
  }

  /// Kana, ideographs and Hangul, which have neither: asking Unicode's tables is slow.
  private static func isUnspaced(_ scalar: UInt32) -> Bool {
    (0x3041...0x3096).contains(scalar) || (0x30A1...0x30FA).contains(scalar)
      || (0x3400...0x9FFF).contains(scalar) || (0xAC00...0xD7A3).contains(scalar)
  }

  /// Whether a scalar combines with the one before: on an ASCII character it is a disguise, for the
  /// marks of Latin are left out already.
  static func isMark(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x0483, !isUnspaced(scalar) else { return false }
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Cyrillic and Greek letters that look Latin, for words that mix scripts.
  static func latin(_ scalar: UInt32) -> UInt8? {
    lookAlikes[scalar]
  }

  private static let lookAlikes: [UInt32: UInt8] = {
    let pairs = """
      аaсcеeоoрpхxуyіiјjѕsһhԁdԛqԝwҮYАAВBЕEКKМMНHОOРPСCТTХXІIЈJЅSαaοoνvρpτtυuιiκkχxΑAΒBΕEΖZΗH\
      ΙIΚKΜMΝNΟOΡPΤTΥYΧXɑaɡgıiℓlƖlօoѵvһhԍGѡw
      """
    var table: [UInt32: UInt8] = [:]
    var alike: Unicode.Scalar?
    for scalar in pairs.unicodeScalars {
      if let key = alike {
        table[key.value] = UInt8(truncatingIfNeeded: scalar.value)
        alike = nil
      } else {
        alike = scalar
      }
    }
    return table
  }()

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x2800: true
    default: false
    }
  }

  /// Zero-width, soft hyphens, bidi controls, variation selectors, tags, combining marks.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    default: false
    }
  }

  private static func digit(_ scalar: UInt32) -> UInt8? {
    guard let properties = Unicode.Scalar(scalar)?.properties, properties.numericType != nil,
      let value = properties.numericValue, value >= 0, value <= 9, value == value.rounded()
    else { return nil }
    // Ideographic numbers are words, not digits: 一 would turn every Chinese text into numbers.
    return Scalar.isIdeographic(scalar) ? nil : UInt8(value)
  }

  /// Letters and digits of the mathematical alphabets (U+1D400 to U+1D7FF).
  private static func mathematical(_ scalar: UInt32) -> Fold {
    if scalar >= 0x1D7CE { return .ascii(UInt8(0x30 + (scalar - 0x1D7CE) % 10)) }
    guard scalar < 0x1D6A4 else { return .itself }
    let letter = (scalar - 0x1D400) % 52
    return .ascii(UInt8(letter < 26 ? 0x41 + letter : 0x61 + letter - 26))
  }
}
