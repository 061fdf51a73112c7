/// Whether an identifier is a card number or a bank account number.
///
/// For texts without words around them, such as ids: both the check digits and the issuer range (PAN,
/// ISO/IEC 7812) or the country's structure (IBAN, ISO 13616) must agree.
package enum PaymentNumber {
  /// The length of the shortest card number; IBANs are longer.
  package static let lengthMin = 12

  private static let cardLengths = lengthMin...19
  private static let ibanLengths = 15...34

  /// Whether a text without separators is a valid PAN or IBAN.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    isCard(text) || isIBAN(text)
  }

  /// Whether a text is 12 to 19 digits in an issuer's range that pass Luhn.
  private static func isCard(_ text: Span<UInt8>) -> Bool {
    guard cardLengths ~= text.count else { return false }
    var sum = 0
    var firstSix: UInt32 = 0
    for at in text.indices {
      let digit = Int(text[at] &- 0x30)
      guard digit < 10 else { return false }
      if at < 6 { firstSix = firstSix * 10 + UInt32(digit) }
      let isDoubled = (text.count - at).isMultiple(of: 2)
      sum += isDoubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
    }
    return sum.isMultiple(of: 10)
      && IssuerRanges.lengths(firstSix: firstSix) & 1 << UInt32(text.count) != 0
  }

  /// Whether a text has a country's length and a remainder of 1 (ISO 7064, mod 97-10).
  private static func isIBAN(_ text: Span<UInt8>) -> Bool {
    guard ibanLengths ~= text.count else { return false }
    let structure = IBANRegistry.shared.structure(text[0], text[1])
    guard structure.reduce(4, { $0 + $1.count }) == text.count else { return false }
    var remainder = 0
    for step in text.indices {
      let byte = text[step + 4 < text.count ? step + 4 : step + 4 - text.count]
      if byte &- 0x30 < 10 {
        remainder = (remainder * 10 + Int(byte - 0x30)) % 97
      } else if (byte | 0x20) &- 0x61 < 26 {
        remainder = (remainder * 100 + Int(byte & 0x1F) + 9) % 97
      } else {
        return false
      }
    }
    return remainder == 1
  }
}
