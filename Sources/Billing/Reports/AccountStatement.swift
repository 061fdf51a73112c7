internal import Calendar
internal import Serialization

/// What an account was charged and paid between two days, with the balance after each, by currency.
struct AccountStatement {
  /// One line of it.
  private struct Entry {
    enum Kind: Int {
      case invoice
      case credit
      case payment

      var name: String { self == .invoice ? "invoice" : self == .credit ? "credit" : "payment" }
    }

    let day: CivilDate
    let kind: Kind
    let row: Int
    /// What it adds to the balance.
    let change: DecimalNumber
  }

  /// What the lines tell of: with one of these hidden, there are only balances.
  private static let telling: [(entity: Entity, field: String)] = [
    (.invoice, "status"), (.invoice, "invoiceDate"), (.invoice, "totalAmount"),
    (.invoice, "currency"), (.payment, "status"), (.payment, "paymentDate"),
    (.payment, "amount"), (.payment, "currency"),
  ]
  private static let invoiceFields = [
    "status", "currency", "invoiceDate", "amount", "taxAmount", "totalAmount",
  ]
  private static let paymentFields = ["status", "currency", "paymentDate", "amount"]

  private let scope: ReportScope
  private let span: ClosedRange<CivilDate>
  private var entries: [String: [Entry]] = [:]
  private var leftOut = 0

  /// Reads what the account of a scope was charged and paid up to the last of some days.
  init(_ scope: ReportScope, _ span: ClosedRange<CivilDate>) throws(DecimalError) {
    self.scope = scope
    self.span = span
    try readInvoices()
    try readPayments()
    for currency in entries.keys {
      entries[currency]?.sort {
        ($0.day, $0.kind.rawValue, $0.row) < ($1.day, $1.kind.rawValue, $1.row)
      }
    }
  }

  private mutating func readInvoices() throws(DecimalError) {
    guard var reader = RowReader(scope.ledger.shelf(.invoice), Self.invoiceFields) else { return }
    for row in scope.rows(of: .invoice) {
      reader.read(row)
      guard reader.isText(0, "Posted") else { continue }
      var total = try reader.amount(5)
      if total == nil, let amount = try reader.amount(3) {
        total = try amount.adding(try reader.amount(4) ?? .zero)
      }
      guard let currency = reader.text(1), let day = reader.day(2), let total else {
        leftOut += 1
        continue
      }
      add(
        Entry(day: day, kind: total.isNegative ? .credit : .invoice, row: row, change: total),
        currency)
    }
  }

  private mutating func readPayments() throws(DecimalError) {
    guard var reader = RowReader(scope.ledger.shelf(.payment), Self.paymentFields) else { return }
    for row in scope.rows(of: .payment) {
      reader.read(row)
      guard reader.isText(0, "Processed") else { continue }
      guard let currency = reader.text(1), let day = reader.day(2),
        let amount = try reader.amount(3)
      else {
        leftOut += 1
        continue
      }
      add(Entry(day: day, kind: .payment, row: row, change: amount.negated), currency)
    }
  }

  private mutating func add(_ entry: Entry, _ currency: String) {
    guard scope.wants(currency), entry.day <= span.upperBound else { return }
    entries[currency, default: []].append(entry)
  }

  // MARK: Writing

  /// The members of the report.
  func write(to writer: inout JSONWriter) throws(DecimalError) {
    var groups = GroupFilter(sizeMin: scope.groupSizeMin)
    let showsEntries = scope.showsWhole(Self.telling)
    writer.member(
      "account", copying: scope.account.flatMap { scope.ledger.shelf(.account).record($0) },
      ReportTool.accountFields)
    writer.member("from", span.lowerBound.iso8601)
    writer.member("to", span.upperBound.iso8601)
    writer.key("currencies")
    writer.beginArray()
    for (currency, entries) in entries.sorted(by: { $0.key < $1.key })
    where groups.shows(entries.count) {
      writer.beginObject()
      writer.member("currency", currency)
      try write(entries, currency, showsEntries, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.member("suppressed_groups", groups.suppressed)
    writer.member("left_out", leftOut)
  }

  private func write(
    _ entries: [Entry], _ currency: String, _ showsEntries: Bool, to writer: inout JSONWriter
  ) throws(DecimalError) {
    let decimals = CurrencyUnits.decimals(of: currency)
    let opening = entries.prefix { $0.day < span.lowerBound }
    var balance = DecimalNumber.zero
    for entry in opening { balance = try balance.adding(entry.change) }
    writer.member("opening_balance", try balance.padded(toScale: decimals))
    var sums = [SumGroup(currency), SumGroup(currency), SumGroup(currency)]
    var lines: [(entry: Entry, balance: DecimalNumber)] = []
    for entry in entries.dropFirst(opening.count) {
      balance = try balance.adding(entry.change)
      lines.append((entry, balance))
      try sums[entry.kind.rawValue].add(
        entry.kind == .payment ? entry.change.negated : entry.change)
    }
    try writer.member("invoiced", sums[0])
    try writer.member("credited", sums[1])
    try writer.member("paid", sums[2])
    writer.member("closing_balance", try balance.padded(toScale: decimals))
    guard showsEntries else { return }
    writer.key("entries")
    writer.beginArray()
    for (entry, balance) in lines {
      writer.beginObject()
      writer.member("date", entry.day.iso8601)
      writer.member("kind", entry.kind.name)
      if entry.kind == .payment {
        let record = scope.ledger.shelf(.payment).record(entry.row)
        writer.member("payment", copying: record, ["id", "paymentNumber", "invoiceId"])
      } else {
        let record = scope.ledger.shelf(.invoice).record(entry.row)
        writer.member("invoice", copying: record, ["id", "invoiceNumber", "dueDate"])
      }
      writer.member("change", try entry.change.padded(toScale: decimals))
      writer.member("balance", try balance.padded(toScale: decimals))
      writer.endObject()
    }
    writer.endArray()
  }
}
