import Serialization

@testable import Redaction

/// Seeded secrets of a kind, and the disguises in which they are planted.
enum Planted {
  /// A card of 16 digits that passes Luhn, of a Visa range.
  static func card(_ random: inout SplitMix) -> String {
    var digits = [4]
    for _ in 0..<14 { digits.append(random.next(below: 10)) }
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let doubled = index % 2 == 0 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    digits.append((10 - sum % 10) % 10)
    return digits.map(String.init).joined()
  }

  /// A number of digits, the first not zero.
  static func number(_ count: Int, _ random: inout SplitMix) -> String {
    String(1 + random.next(below: 9))
      + (1..<count).map { _ in String(random.next(below: 10)) }.joined()
  }

  /// A word that no dictionary has, with a capital.
  static func name(_ random: inout SplitMix) -> String {
    let consonants = Array("bdfgklmnprtvz")
    let vowels = Array("aeiou")
    var word = ""
    for _ in 0..<3 {
      word.append(consonants[random.next(below: consonants.count)])
      word.append(vowels[random.next(below: vowels.count)])
    }
    return "Q" + word
  }

  /// How digits can be written so that a reader, or a decoder, still has them.
  enum Disguise: CaseIterable {
    case plain, spaced, dashed, fullWidth, zeroWidth, softHyphen, percent, html, backslash, base64
    case mathematical, arabic, tagged, twice, variation

    func apply(_ text: String) -> String {
      switch self {
      case .plain: text
      case .spaced: grouped(text, " ")
      case .dashed: grouped(text, "-")
      case .fullWidth: moved(text, 0xFF10)
      case .zeroWidth: text.map(String.init).joined(separator: "\u{200B}")
      case .softHyphen: text.map(String.init).joined(separator: "\u{AD}")
      case .percent: text.utf8.map { "%" + String($0, radix: 16) }.joined()
      case .html: text.utf8.map { "&#\($0);" }.joined()
      case .backslash: text.utf8.map { "\\u00" + String($0, radix: 16) }.joined()
      case .base64: Planted.base64(Array("number \(text).".utf8))
      case .mathematical: moved(text, 0x1D7CE)
      case .arabic: moved(text, 0x0660)
      case .tagged: moved(text, 0xE0030)
      case .twice: text.utf8.map { "%25" + String($0, radix: 16) }.joined()
      case .variation: text.map(String.init).joined(separator: "\u{FE0F}")
      }
    }

    private func grouped(_ text: String, _ separator: String) -> String {
      var parts: [Substring] = []
      var rest = text[...]
      while !rest.isEmpty {
        parts.append(rest.prefix(4))
        rest = rest.dropFirst(4)
      }
      return parts.joined(separator: separator)
    }

    private func moved(_ text: String, _ zero: UInt32) -> String {
      var moved = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        moved.append(Unicode.Scalar(scalar.value - 0x30 + zero) ?? scalar)
      }
      return String(moved)
    }
  }

  /// Base64 with padding.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      var bits: UInt32 = 0
      for index in 0..<3 { bits = bits << 8 | UInt32(index < part.count ? part[start + index] : 0) }
      for index in 0...part.count {
        text.append(alphabet[Int(bits >> UInt32(18 - 6 * index)) & 63])
      }
      text += String(repeating: "=", count: 3 - part.count)
    }
    return text
  }

  /// A text as JSON, every character escaped when `escapes`.
  static func json(_ text: String, escapes: Bool = false) -> String {
    guard escapes else {
      var writer = JSONWriter()
      writer.string(text)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    let units = text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "\"\(units.joined())\""
  }

  /// The digits of a text as any reader has them: every script's, escapes undone twice, base64 read.
  static func digits(of text: String) -> String {
    var normal = NormalisedText()
    var bytes = Array(text.utf8)
    for _ in 0..<3 {
      normal.normalise(bytes.span)
      bytes = normal.folded
    }
    var runs: [Base64Run] = []
    Base64Run.find(in: normal.folded.span, into: &runs)
    for run in runs { bytes += run.decoded }
    return String(decoding: bytes.filter(ASCII.isDigit), as: UTF8.self)
  }
}
