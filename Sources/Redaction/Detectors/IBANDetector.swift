import PaymentNumbers
import Serialization

/// IBANs: a country's length and structure, and mod 97; in one run or in printed groups, in one case.
enum IBANDetector {
  /// Separators between two characters of an IBAN.
  private static let separatorsMax = 2

  static func scan(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let check = sighting.position
    guard sighting.isTouched, check >= 2, UTF8Text.isDigit(text, check + 1),
      !UTF8Text.touchesBefore(text, check - 2)
    else { return nil }
    let structure = IBANRegistry.shared.structure(text[check - 2], text[check - 1])
    guard !structure.isEmpty else { return nil }
    var position = check + 2
    var remainder = 0
    let caseBit = text[check - 1] & 0x20
    guard text[check - 2] & 0x20 == caseBit else { return nil }
    for stretch in structure {
      for _ in 0..<stretch.count {
        position = skipSeparators(text, position)
        let byte = UTF8Text.byte(text, position)
        guard fits(byte, stretch.kind), ASCII.isDigit(byte) || byte & 0x20 == caseBit else {
          return nil
        }
        remainder = appending(byte, to: remainder)
        position += 1
      }
    }
    for index in check - 2..<check + 2 { remainder = appending(text[index], to: remainder) }
    guard remainder == 1, UTF8Text.isFree(text, after: position, digitsOnly: true) else {
      return nil
    }
    return Finding(kind: .iban, range: check - 2..<position)
  }

  private static func skipSeparators(_ text: borrowing Span<UInt8>, _ position: Int) -> Int {
    var end = position
    while end - position < separatorsMax {
      let byte = UTF8Text.byte(text, end)
      guard isSeparator(byte) else { break }
      end += 1
    }
    return end
  }

  @inline(__always)
  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x2D, 0x2E, 0x09, 0x0A, 0x0D: true  // space, dash, point, tab, line end
    default: false
    }
  }

  private static func fits(_ byte: UInt8, _ kind: UInt8) -> Bool {
    switch kind {
    case UInt8(ascii: "n"): ASCII.isDigit(byte)
    case UInt8(ascii: "a"): ASCII.isLetter(byte)
    default: ASCII.isAlphanumeric(byte)
    }
  }

  /// Letters count as 10 to 35 (ISO 7064).
  private static func appending(_ byte: UInt8, to remainder: Int) -> Int {
    ASCII.isDigit(byte)
      ? (remainder * 10 + Int(byte - 0x30)) % 97
      : (remainder * 100 + Int(byte & 0x1F) + 9) % 97
  }
}
