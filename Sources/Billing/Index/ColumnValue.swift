internal import Calendar
internal import PaymentNumbers
internal import Serialization

/// A value of a closed shape as it is compared: the raw text is where it came from.
///
/// The order of the cases is part of the order: codes out of the ordinary stand behind the usual
/// ones. A value that redaction could change has none, so that nothing is found or sorted by it.
enum ColumnValue: Hashable, Comparable {
  /// Days since 1970 of a date, milliseconds of a timestamp, 0 and 1 of a boolean, an integer.
  case whole(Int64)
  /// An amount.
  case decimal(DecimalNumber)
  /// An identifier, a number of a record, a currency, one of the usual codes.
  case text(String)
  /// A code that is not among the usual ones: anybody's word.
  case other(String)

  /// Amounts with fewer digits than this cannot be payment numbers.
  private static let paymentDigitsMin = 12
  private static let civilDateBytes = 10

  /// The value at a token; nil for null, and for what the shape does not close.
  ///
  /// Throws for an amount that has more digits than are calculated with.
  init?(at index: Int, of document: Document, as shape: Shape) throws(DecimalError) {
    let token = document.tape[index]
    switch (shape, token.kind) {
    case (_, .null), (_, .object), (_, .array): return nil
    case (.boolean, .true): self = .whole(1)
    case (.boolean, .false): self = .whole(0)
    case (.decimal, .number), (.decimal, .string):
      guard !Self.isPaymentNumber(at: index, of: document) else { return nil }
      self = .decimal(try DecimalNumber(at: index, of: document))
    case (.code, .number), (_, .true), (_, .false): return nil
    default: self.init(document.text(at: index), as: shape)
    }
  }

  /// The value of a text; nil for what the shape does not close.
  init?(_ text: String, as shape: Shape) {
    switch shape {
    case .id, .number, .reference, .currency: self = .text(text)
    case .code(let usual): self = usual.contains(text) ? .text(text) : .other(text)
    // Of a date and time the day in UTC, as everywhere.
    case .date:
      if let moment = Timestamp(iso8601: text) {
        self = .whole(Int64(moment.date.daysSinceEpoch))
        return
      }
      let bytes = Array(text.utf8.prefix(Self.civilDateBytes))
      guard let date = CivilDate(iso8601: bytes.span) else { return nil }
      self = .whole(Int64(date.daysSinceEpoch))
    case .timestamp:
      if let moment = Timestamp(iso8601: text) {
        self = .whole(moment.milliseconds)
      } else if let date = CivilDate(iso8601: text) {
        self = Self.start(of: date)
      } else {
        return nil
      }
    case .decimal:
      guard let number = try? DecimalNumber(text) else { return nil }
      self = .decimal(number)
    case .boolean:
      guard text == "true" || text == "false" else { return nil }
      self = .whole(text == "true" ? 1 : 0)
    case .integer:
      guard let number = Int64(text) else { return nil }
      self = .whole(number)
    case .text, .record, .list: return nil
    }
  }

  /// The first moment of a day, UTC.
  static func start(of date: CivilDate) -> ColumnValue {
    .whole(Int64(date.daysSinceEpoch) * Int64(millisecondsPerDay))
  }

  private static let millisecondsPerDay = 86_400_000

  /// The day of a value of a date or a timestamp.
  func day(as shape: Shape) -> CivilDate? {
    guard case .whole(let number) = self else { return nil }
    return shape == .date
      ? CivilDate(daysSinceEpoch: Int(number)) : Timestamp(milliseconds: number).date
  }

  /// An amount that could be a card is masked, so it is nothing to ask by.
  static func isPaymentNumber(at index: Int, of document: Document) -> Bool {
    let token = document.tape[index]
    guard token.length >= paymentDigitsMin, !token.isEscaped else { return false }
    let digits = document.bytes[token.range].filter { ASCII.isDigit($0) }
    return digits.count >= paymentDigitsMin && PaymentNumber.isValid(digits.span)
  }
}

extension Shape {
  /// Whether values of this shape have an order that can be asked by.
  var isOrdered: Bool {
    switch self {
    case .text, .record, .list: false
    default: true
    }
  }

  /// Whether it is a date or a timestamp.
  var isMoment: Bool { self == .date || self == .timestamp }
}
