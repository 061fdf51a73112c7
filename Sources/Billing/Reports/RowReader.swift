internal import Calendar
internal import Serialization

/// Reads one record after another of a shelf, in one walk over each, without building anything.
///
///     names    [ status | balance | dueDate | … ]      what a report wants, by position
///     tokens   [   12   |    20   |    0    | … ]      of the record that was read last; 0 for none
struct RowReader {
  private let shelf: Shelf
  /// The record that was read last.
  private var document: Document
  private let table: FieldTable
  /// The position of each field of the table among the wanted ones; -1 for the others.
  private let wanted: [Int]
  private var tokens: [Int]

  /// A reader of some fields; nil when the ledger has no such list.
  init?(_ shelf: Shelf, _ names: [String]) {
    guard shelf.text != nil else { return nil }
    self.shelf = shelf
    document = Document.null
    table = FieldTable(shelf.entity)
    wanted = table.fields.map { field in names.firstIndex(of: field.name) ?? -1 }
    tokens = Array(repeating: 0, count: names.count)
  }

  /// Goes to a row.
  mutating func read(_ row: Int) {
    for position in tokens.indices { tokens[position] = 0 }
    guard let record = shelf.document(row) else { return }
    document = record
    var walk = FieldWalk(over: 0, of: document)
    while let (field, value) = walk.next(of: document, table) {
      if wanted[field] >= 0, document.tape[value].kind != .null { tokens[wanted[field]] = value }
    }
  }

  /// A value; nil when it is absent or null.
  func node(_ position: Int) -> Node? {
    tokens[position] == 0 ? nil : document.node(at: tokens[position])
  }

  /// Whether a value is exactly this text.
  func isText(_ position: Int, _ text: StaticString) -> Bool {
    tokens[position] != 0 && document.tape[tokens[position]].kind == .string
      && document.text(at: tokens[position], equals: text)
  }

  /// A text; nil for every other kind of value.
  func text(_ position: Int) -> String? { node(position)?.string }

  /// An amount; nil when there is none, and for one that could be a card, which is masked elsewhere.
  func amount(_ position: Int) throws(DecimalError) -> DecimalNumber? {
    guard tokens[position] != 0,
      !ColumnValue.isPaymentNumber(at: tokens[position], of: document)
    else { return nil }
    return try DecimalNumber(at: tokens[position], of: document)
  }

  /// A day, of a date and time that in UTC; nil when there is none.
  func day(_ position: Int) -> CivilDate? {
    guard tokens[position] != 0 else { return nil }
    let token = document.tape[tokens[position]]
    guard token.kind == .string else { return nil }
    if token.isEscaped { return Self.day(Array(document.text(at: tokens[position]).utf8).span) }
    return Self.day(document.bytes.span.extracting(token.range))
  }

  private static func day(_ text: borrowing Span<UInt8>) -> CivilDate? {
    text.count == 10 ? CivilDate(iso8601: text) : Timestamp(iso8601: text)?.date
  }
}
