/// What a plain scalar means: the tag resolution of YAML 1.2.2 §10.3.2, with JSON for a result.
///
///     ~ null Null NULL    null            0o17 0x1F         15 31
///     true True TRUE      true            +1 007 .5 1.      1 7 0.5 1.0
///     yes no on off       text            1500.00 1e3       as they are spelled
enum YAMLCoreSchema {
  /// The meaning of a plain scalar.
  enum Meaning: Equatable {
    case null
    case bool(Bool)
    /// A number in JSON's spelling.
    case number([UInt8])
    case text
    /// A number that JSON cannot hold.
    case refused(YAMLError.Expectation, found: String)
  }

  private static let words: [(spelling: StaticString, meaning: Meaning)] = [
    ("", .null), ("~", .null), ("null", .null), ("Null", .null), ("NULL", .null),
    ("true", .bool(true)), ("True", .bool(true)), ("TRUE", .bool(true)),
    ("false", .bool(false)), ("False", .bool(false)), ("FALSE", .bool(false)),
    (".nan", notANumber), (".NaN", notANumber), (".NAN", notANumber),
    (".inf", infinity), (".Inf", infinity), (".INF", infinity),
    ("-.inf", infinity), ("-.Inf", infinity), ("-.INF", infinity),
    ("+.inf", infinity), ("+.Inf", infinity), ("+.INF", infinity),
  ]
  private static let infinity = Meaning.refused(.finiteNumber, found: "an infinity")
  private static let notANumber = Meaning.refused(.finiteNumber, found: "not a number")
  private static let wordBytesMax = 5

  /// The meaning of a plain scalar's content.
  static func meaning(of content: [UInt8]) -> Meaning {
    if content.count <= wordBytesMax {
      for word in words where content.elementsEqual(word.spelling.description.utf8) {
        return word.meaning
      }
    }
    if content.starts(with: "0x".utf8) { return integer(content, bitsPerDigit: 4) }
    if content.starts(with: "0o".utf8) { return integer(content, bitsPerDigit: 3) }
    return decimal(content).map(Meaning.number) ?? .text
  }

  /// `0o` or `0x` and digits, in decimal.
  private static func integer(_ content: [UInt8], bitsPerDigit: Int) -> Meaning {
    guard content.count > 2 else { return .text }
    var value: UInt64 = 0
    var overflows = false
    for byte in content.dropFirst(2) {
      guard let digit = ASCII.hexValue(byte), digit < 1 << bitsPerDigit else { return .text }
      overflows = overflows || value >> (64 - bitsPerDigit) != 0
      value = value << bitsPerDigit | UInt64(digit)
    }
    return overflows
      ? .refused(.smallInteger, found: "a longer one") : .number(Array(String(value).utf8))
  }

  /// `[-+]? ( \.[0-9]+ | [0-9]+ (\.[0-9]*)? ) ([eE][-+]?[0-9]+)?` in JSON's spelling.
  private static func decimal(_ content: [UInt8]) -> [UInt8]? {
    var rest = content[...]
    let sign = rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+")
    if sign { rest.removeFirst() }
    let whole = rest.prefix(while: ASCII.isDigit)
    rest = rest.dropFirst(whole.count)
    let hasPoint = rest.first == UInt8(ascii: ".")
    if hasPoint { rest.removeFirst() }
    let fraction = hasPoint ? rest.prefix(while: ASCII.isDigit) : []
    rest = rest.dropFirst(fraction.count)
    guard !whole.isEmpty || !fraction.isEmpty, isExponent(rest) else { return nil }
    var json: [UInt8] = content.first == UInt8(ascii: "-") ? [UInt8(ascii: "-")] : []
    let significant = whole.drop { $0 == UInt8(ascii: "0") }
    json.append(contentsOf: significant.isEmpty ? [UInt8(ascii: "0")] : significant)
    if hasPoint {
      json.append(UInt8(ascii: "."))
      json.append(contentsOf: fraction.isEmpty ? [UInt8(ascii: "0")] : fraction)
    }
    return json + rest
  }

  /// Whether this is nothing, or an exponent.
  private static func isExponent(_ text: ArraySlice<UInt8>) -> Bool {
    guard let letter = text.first else { return true }
    guard letter | 0x20 == UInt8(ascii: "e") else { return false }
    var digits = text.dropFirst()
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
      digits = digits.dropFirst()
    }
    return !digits.isEmpty && digits.allSatisfy(ASCII.isDigit)
  }
}
