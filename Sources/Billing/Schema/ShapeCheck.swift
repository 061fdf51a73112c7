internal import Calendar
internal import Serialization

/// The test of a value that a ledger is read with: a shape without what only people need of it.
///
/// Trivial to copy, since it is asked for every member of every record.
enum ShapeCheck {
  case identifier
  case moment
  case currency
  case decimal
  case text
  case boolean
  case integer
  case list
  case anything

  /// What a ledger wants of a value that does not pass; nil when it does, as null always does.
  func expectation(at index: Int, of document: Document) -> LedgerProblem.Expectation? {
    let token = document.tape[index]
    switch token.kind {
    case .null: return nil
    case .object: return self == .anything ? nil : expectation
    case .array: return self == .anything || self == .list ? nil : expectation
    case .true, .false: return self == .anything || self == .boolean ? nil : expectation
    case .number, .string: break
    }
    guard token.isEscaped else {
      return expectation(of: document.bytes.span.extracting(token.range), token.kind)
    }
    let decoded = Array(document.text(at: index).utf8)
    return expectation(of: decoded.span, token.kind)
  }

  /// What is wanted of the content of a string or of the spelling of a number.
  private func expectation(
    of text: borrowing Span<UInt8>, _ kind: Token.Kind
  ) -> LedgerProblem.Expectation? {
    let isString = kind == .string
    switch self {
    case .identifier: return Identifier.expectation(of: text, isNumber: !isString)
    case .moment: return isString && Self.isMoment(text) ? nil : .date
    case .currency: return isString && Self.isCurrency(text) ? nil : .currency
    case .decimal:
      guard !isString || Self.isDecimal(text) else { return .decimal }
      return Self.isCalculable(text) ? nil : .amount
    case .boolean: return isString ? nil : .boolean
    case .list: return .list
    case .text, .integer, .anything: return nil
    }
  }

  /// What a value that does not pass is told.
  private var expectation: LedgerProblem.Expectation {
    switch self {
    case .identifier: .identifier
    case .moment: .date
    case .currency: .currency
    case .decimal: .decimal
    case .boolean: .boolean
    case .integer: .integer
    case .list: .list
    case .text, .anything: .text
    }
  }

  /// Whether a text is a civil date, or a date and time with its offset (RFC 3339).
  static func isMoment(_ text: borrowing Span<UInt8>) -> Bool {
    text.count == 10 ? CivilDate(iso8601: text) != nil : Timestamp(iso8601: text) != nil
  }

  /// Whether a text is three capitals.
  static func isCurrency(_ text: borrowing Span<UInt8>) -> Bool {
    guard text.count == 3 else { return false }
    for at in 0..<3 where !(0x41...0x5A ~= text[at]) { return false }
    return true
  }

  /// Whether reports can calculate with a decimal: shorter ones without an exponent always can.
  private static func isCalculable(_ text: borrowing Span<UInt8>) -> Bool {
    var isPlain = text.count <= plainBytesMax
    for at in 0..<text.count where text[at] | 0x20 == UInt8(ascii: "e") { isPlain = false }
    return isPlain || (try? DecimalNumber(parsing: text)) != nil
  }

  private static let plainBytesMax = 18

  /// Whether a text is an optional minus, digits, and optionally a point and digits.
  static func isDecimal(_ text: borrowing Span<UInt8>) -> Bool {
    var at = 0
    if at < text.count, text[at] == UInt8(ascii: "-") { at += 1 }
    var digits = 0
    var fraction: Int?
    while at < text.count {
      if ASCII.isDigit(text[at]) {
        if let seen = fraction { fraction = seen + 1 } else { digits += 1 }
      } else if text[at] == UInt8(ascii: "."), digits > 0, fraction == nil {
        fraction = 0
      } else {
        return false
      }
      at += 1
    }
    return digits > 0 && fraction != 0
  }
}
