import Digest
import Foundation

/// A way to write a value so that a naive search does not find it, and a reader or a decoder does.
enum Disguise: CaseIterable {
  case plain, upper, lower
  case spaces, dashes, dots, pairs
  case fullWidth, mathematical, arabicIndic, devanagari
  case homoglyphs, combining, zeroWidth, softHyphens, bidi, variation, tags
  case percent, decimalEntity, hexEntity, namedEntity, backslash, hexBackslash, nested
  case base64, base64URL, wrappedBase64, gluedBase64
  case spelled, reversed, initials, possessive

  /// Whether values of a kind are written so.
  func fits(_ kind: Secret.Kind) -> Bool {
    switch self {
    case .plain, .fullWidth, .mathematical, .zeroWidth, .softHyphens, .bidi, .variation, .tags,
      .combining, .percent, .decimalEntity, .hexEntity, .backslash, .hexBackslash, .nested:
      true
    case .upper, .lower, .homoglyphs: kind.hasLetters
    case .spaces, .dashes, .dots, .pairs: kind.isNumber
    case .arabicIndic, .devanagari: kind != .email && kind != .person
    case .namedEntity: kind == .email || kind == .phone || kind == .person || kind == .link
    // Base64 of less than nine bytes is a word.
    case .base64, .base64URL, .gluedBase64: kind != .checkValue
    case .wrappedBase64: kind == .iban || kind == .email || kind == .address || kind == .link
    case .spelled: kind == .email
    case .reversed, .initials, .possessive: kind == .person
    }
  }

  /// The value as it is written.
  func write(_ value: String, _ dice: inout Dice) -> String {
    switch self {
    case .plain: value
    case .upper: value.uppercased()
    case .lower: value.lowercased()
    case .spaces: Self.grouped(value, Self.spaceScalars, each: 1, &dice)
    case .dashes: Self.grouped(value, Self.dashScalars, each: 1, &dice)
    case .dots: Self.grouped(value, Self.dotScalars, each: 1, &dice)
    case .pairs:
      Self.grouped(
        value, Self.spaceScalars + Self.dashScalars + Self.dotScalars, each: 2, &dice)
    case .fullWidth: Self.mapped(value) { (0x21...0x7E).contains($0) ? $0 + 0xFEE0 : $0 }
    case .mathematical: Self.mapped(value, Self.bold)
    case .arabicIndic: Self.mapped(value) { (0x30...0x39).contains($0) ? $0 + 0x630 : $0 }
    case .devanagari: Self.mapped(value) { (0x30...0x39).contains($0) ? $0 + 0x936 : $0 }
    case .homoglyphs: Self.lookingAlike(value)
    case .combining: Self.followed(value, ["\u{301}", "\u{327}", "\u{20E3}"], &dice)
    case .zeroWidth: Self.followed(value, ["\u{200B}", "\u{200C}", "\u{2060}", "\u{FEFF}"], &dice)
    case .softHyphens: Self.followed(value, ["\u{AD}"], &dice)
    case .bidi: Self.followed(value, ["\u{202A}", "\u{202C}", "\u{200E}", "\u{2066}"], &dice)
    case .variation: Self.followed(value, ["\u{FE0F}", "\u{FE00}", "\u{E0100}"], &dice)
    case .tags: Self.mapped(value) { $0 + 0xE0000 }
    case .percent: value.utf8.map { "%" + Hex.encode([$0]) }.joined()
    case .decimalEntity: value.utf8.map { "&#\($0);" }.joined()
    case .hexEntity: value.utf8.map { "&#x\(Hex.encode([$0]));" }.joined()
    case .namedEntity: Self.named(value)
    case .backslash: value.utf8.map { "\\u00" + Hex.encode([$0]) }.joined()
    case .hexBackslash: value.utf8.map { "\\x" + Hex.encode([$0]) }.joined()
    case .nested: Self.nestedEscapes(value, &dice)
    case .base64: Data(value.utf8).base64EncodedString()
    case .base64URL: Base64URL.encode(Array(value.utf8))
    case .wrappedBase64: Self.wrapped(Data(value.utf8).base64EncodedString())
    case .gluedBase64:
      dice.letters(Int.random(in: 1...3, using: &dice)) + Data(value.utf8).base64EncodedString()
    case .spelled: Self.spelledOut(value, &dice)
    case .reversed: Self.name(value, ["$2, $1", "$2 $1"], &dice)
    case .initials: Self.name(value, ["$i. $2", "$i $2", "$1 $j."], &dice)
    case .possessive: Self.name(value, ["$1 $2's", "$1 $2\u{2019}s", "$2's", "$1's"], &dice)
    }
  }

  // MARK: Between digits

  private static let spaceScalars: [UInt32] =
    [0x20, 0xA0, 0x1680, 0x202F, 0x205F, 0x3000] + Array(0x2000...0x200A)
  /// The general category Pd of Unicode 15, and the minus sign.
  private static let dashScalars: [UInt32] =
    [
      0x2D, 0x58A, 0x5BE, 0x1400, 0x1806, 0x2E17, 0x2E1A, 0x2E3A, 0x2E3B, 0x2E40, 0x2E5D, 0x301C,
      0x3030, 0x30A0, 0xFE31, 0xFE32, 0xFE58, 0xFE63, 0xFF0D, 0x10EAD, 0x2212,
    ] + Array(0x2010...0x2015)
  private static let dotScalars: [UInt32] = [
    0x2E, 0xB7, 0x2022, 0x2024, 0x2027, 0x2219, 0x22C5, 0x3002, 0x30FB, 0xFF0E, 0xFF61, 0xFF65,
  ]

  private static func grouped(
    _ value: String, _ scalars: [UInt32], each: Int, _ dice: inout Dice
  ) -> String {
    var digits = value.filter { $0.isASCII && $0.isNumber }[...]
    let kinds = scalars.compactMap(Unicode.Scalar.init)
    var written = ""
    while !digits.isEmpty {
      if !written.isEmpty {
        for _ in 0..<each {
          if let scalar = kinds.randomElement(using: &dice) {
            written.unicodeScalars.append(scalar)
          }
        }
      }
      let count = Int.random(in: 1...5, using: &dice)
      written += digits.prefix(count)
      digits = digits.dropFirst(count)
    }
    return written
  }

  // MARK: Letter by letter

  private static func mapped(_ value: String, _ map: (UInt32) -> UInt32) -> String {
    String(
      String.UnicodeScalarView(
        value.unicodeScalars.map { Unicode.Scalar(map($0.value)) ?? $0 }))
  }

  private static func bold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x30...0x39: scalar - 0x30 + 0x1D7CE
    case 0x41...0x5A: scalar - 0x41 + 0x1D400
    case 0x61...0x7A: scalar - 0x61 + 0x1D41A
    default: scalar
    }
  }

  /// Latin letters and the Cyrillic ones that look like them.
  static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "\u{430}", "c": "\u{441}", "e": "\u{435}", "i": "\u{456}", "j": "\u{458}",
    "o": "\u{43E}", "p": "\u{440}", "q": "\u{51B}", "s": "\u{455}", "w": "\u{51D}",
    "x": "\u{445}", "y": "\u{443}", "A": "\u{410}", "E": "\u{415}", "J": "\u{408}",
    "K": "\u{41A}", "M": "\u{41C}", "X": "\u{425}",
  ]

  /// Every other letter is not what it seems; a word of none but Cyrillic letters is a word.
  private static func lookingAlike(_ value: String) -> String {
    let scalars = value.unicodeScalars.enumerated().map { index, scalar in
      index.isMultiple(of: 2) ? lookAlikes[scalar] ?? scalar : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func followed(
    _ value: String, _ marks: [Unicode.Scalar], _ dice: inout Dice
  ) -> String {
    var written = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      written.append(scalar)
      if let mark = marks.randomElement(using: &dice) { written.append(mark) }
    }
    return String(written)
  }

  // MARK: Escapes

  private static func named(_ value: String) -> String {
    let names: [Character: String] = [
      "@": "&commat;", ".": "&period;", " ": "&nbsp;", ":": "&colon;", "/": "&sol;",
      "-": "&hyphen;",
    ]
    return value.map { names[$0] ?? String($0) }.joined()
  }

  private static func nestedEscapes(_ value: String, _ dice: inout Dice) -> String {
    let way = Int.random(in: 0..<4, using: &dice)
    return value.utf8.map { byte in
      let hex = Hex.encode([byte])
      return switch way {
      case 0: "%25\(hex)"
      case 1: "%26#\(byte);"
      case 2: "&amp;#\(byte);"
      default: "\\u0025\(hex)"
      }
    }.joined()
  }

  private static func wrapped(_ text: String) -> String {
    var lines: [Substring] = []
    var rest = text[...]
    while !rest.isEmpty {
      lines.append(rest.prefix(16))
      rest = rest.dropFirst(16)
    }
    return lines.joined(separator: "\n")
  }

  // MARK: As people write

  private static func spelledOut(_ email: String, _ dice: inout Dice) -> String {
    let ways = [(" at ", " dot "), (" [at] ", " [dot] "), ("(at)", "(dot)"), (" AT ", " DOT ")]
    let way = ways.randomElement(using: &dice) ?? ways[0]
    let parts = email.split(separator: "@").map(String.init)
    return parts[0] + way.0 + parts[1].replacing(".", with: way.1)
  }

  private static func name(_ value: String, _ forms: [String], _ dice: inout Dice) -> String {
    let words = value.split(separator: " ").map(String.init)
    return (forms.randomElement(using: &dice) ?? forms[0])
      .replacing("$1", with: words[0]).replacing("$2", with: words[1])
      .replacing("$i", with: words[0].prefix(1)).replacing("$j", with: words[1].prefix(1))
  }
}
