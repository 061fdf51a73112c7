internal import Calendar
internal import Serialization

/// What was invoiced, collected, credited and written off in a stretch of time, by currency and
/// month, and what recurs.
struct RevenueSummary {
  /// The sums of one currency in one month, or in all of them.
  private struct Sums {
    var invoiced: SumGroup
    var tax: SumGroup
    var credited: SumGroup
    var writtenOff: SumGroup
    var collected: SumGroup

    init(_ currency: String) {
      let none = SumGroup(currency)
      (invoiced, tax, credited, writtenOff, collected) = (none, none, none, none, none)
    }

    /// Adds those groups of a month that may be shown.
    mutating func add(_ other: Sums, _ groups: inout GroupFilter) throws(DecimalError) {
      for (path, _) in RevenueSummary.measures where groups.shows(other[keyPath: path].count) {
        try self[keyPath: path].add(other[keyPath: path])
      }
    }
  }

  private static var measures: [(WritableKeyPath<Sums, SumGroup>, String)] {
    [
      (\.invoiced, "invoiced"), (\.tax, "tax"), (\.credited, "credited"),
      (\.writtenOff, "written_off"), (\.collected, "collected"),
    ]
  }

  private static let invoiceFields = [
    "status", "currency", "invoiceDate", "amount", "taxAmount", "totalAmount", "balance",
  ]
  private static let paymentFields = ["status", "currency", "paymentDate", "amount"]

  private let scope: ReportScope
  private let span: ClosedRange<CivilDate>
  private var months: [String: [Int: Sums]] = [:]
  private let recurring: RecurringRevenue
  private var leftOut: Int
  /// What was paid of each invoice, by currency: amounts of two are never added.
  private var paid: [UInt32: [String: DecimalNumber]] = [:]

  /// Reads what is dated in a stretch of days; what lies behind the scope's day is left out.
  init(_ scope: ReportScope, _ span: ClosedRange<CivilDate>) throws(DecimalError) {
    self.scope = scope
    self.span = span
    recurring = try RecurringRevenue(scope)
    leftOut = recurring.leftOut
    try readPayments()
    try readInvoices()
  }

  private mutating func readPayments() throws(DecimalError) {
    let shelf = scope.ledger.shelf(.payment)
    guard var reader = RowReader(shelf, Self.paymentFields) else { return }
    for row in scope.rows(of: .payment) {
      reader.read(row)
      guard reader.isText(0, "Processed") else { continue }
      let amount = try reader.amount(3)
      if let amount, let currency = reader.text(1), shelf.parents[row] != Shelf.none {
        let before = paid[shelf.parents[row]]?[currency] ?? .zero
        paid[shelf.parents[row], default: [:]][currency] = try before.adding(amount)
      }
      guard let currency = reader.text(1), let amount, let day = reader.day(2) else {
        leftOut += 1
        continue
      }
      guard scope.wants(currency), span.contains(day) else { continue }
      try add(amount, to: \.collected, currency, day)
    }
  }

  private mutating func readInvoices() throws(DecimalError) {
    let shelf = scope.ledger.shelf(.invoice)
    guard var reader = RowReader(shelf, Self.invoiceFields) else { return }
    for row in scope.rows(of: .invoice) {
      reader.read(row)
      guard reader.isText(0, "Posted") else { continue }
      let tax = try reader.amount(4)
      let total = try reader.amount(5)
      var amount = try reader.amount(3)
      let isStated = amount != nil
      if amount == nil, let total { amount = try total.subtracting(tax ?? .zero) }
      guard let currency = reader.text(1), let amount, let day = reader.day(2) else {
        leftOut += 1
        continue
      }
      guard scope.wants(currency), span.contains(day) else { continue }
      let measure = amount.isNegative ? \Sums.credited : \Sums.invoiced
      try add(amount, to: measure, currency, day, isListable: isStated)
      if let tax, !tax.isZero { try add(tax, to: \.tax, currency, day) }
      guard let total, total.isPositive, let balance = try reader.amount(6) else { continue }
      let gone = try total.subtracting(balance).subtracting(
        paid[UInt32(row)]?[currency] ?? .zero)
      if gone.isPositive { try add(gone, to: \.writtenOff, currency, day) }
    }
  }

  private mutating func add(
    _ amount: DecimalNumber, to measure: WritableKeyPath<Sums, SumGroup>, _ currency: String,
    _ day: CivilDate, isListable: Bool = true
  ) throws(DecimalError) {
    let month = day.year * 12 + day.month - 1
    try months[currency, default: [:]][month, default: Sums(currency)][keyPath: measure]
      .add(amount, isListable: isListable)
  }

  // MARK: Writing

  /// The members of the report.
  func write(to writer: inout JSONWriter) throws(DecimalError) {
    var groups = GroupFilter(sizeMin: scope.groupSizeMin)
    writer.member("from", span.lowerBound.iso8601)
    writer.member("to", span.upperBound.iso8601)
    writer.key("currencies")
    writer.beginArray()
    for currency in Set(months.keys).union(recurring.byCurrency.keys).sorted() {
      writer.beginObject()
      writer.member("currency", currency)
      try write(months[currency] ?? [:], currency, &groups, to: &writer)
      try writeRecurring(currency, &groups, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.member("suppressed_groups", groups.suppressed)
    writer.member("left_out", leftOut)
  }

  private func write(
    _ months: [Int: Sums], _ currency: String, _ groups: inout GroupFilter,
    to writer: inout JSONWriter
  ) throws(DecimalError) {
    var total = Sums(currency)
    let suppressed = groups.suppressed
    for sums in months.values { try total.add(sums, &groups) }
    for (path, name) in Self.measures {
      let tally = total[keyPath: path]
      writer.key(name)
      writer.beginObject()
      try writer.members(of: tally)
      // A list would show what is not in the sum.
      if groups.suppressed == suppressed, tally.count > 0, tally.isListable {
        drillDown(name, currency)?.write(to: &writer, under: scope.disclosure)
      }
      writer.endObject()
    }
    writer.key("months")
    writer.beginArray()
    for (month, sums) in months.sorted(by: { $0.key < $1.key }) {
      let shown = Self.measures.filter { path, _ in
        sums[keyPath: path].count > 0 && sums[keyPath: path].count >= scope.groupSizeMin
      }
      guard !shown.isEmpty else { continue }
      writer.beginObject()
      writer.member("month", Self.name(ofMonth: month))
      for (path, name) in shown { try writer.member(name, sums[keyPath: path]) }
      writer.endObject()
    }
    writer.endArray()
  }

  private func drillDown(_ measure: String, _ currency: String) -> DrillDown? {
    let isInvoice = measure == "invoiced"
    guard isInvoice || measure == "collected" else { return nil }
    var call = DrillDown(
      isInvoice ? "list_invoices" : "list_payments", scope, currency: currency)
    call.set("status", .text(isInvoice ? "Posted" : "Processed"))
    call.set(isInvoice ? "invoice_from" : "payment_from", span.lowerBound)
    call.set(isInvoice ? "invoice_to" : "payment_to", span.upperBound)
    if isInvoice { call.set("amount_min", .number(0)) }
    return call
  }

  private func writeRecurring(
    _ currency: String, _ groups: inout GroupFilter, to writer: inout JSONWriter
  ) throws(DecimalError) {
    let annual = recurring.byCurrency[currency] ?? SumGroup(currency)
    guard groups.shows(annual.count) else { return }
    writer.member("active_subscriptions", annual.count)
    writer.member("mrr", try RecurringRevenue.monthly(annual, currency))
    writer.member("arr", try annual.shown())
  }

  /// A month as `YYYY-MM`.
  static func name(ofMonth month: Int) -> String {
    let first = CivilDate(year: month / 12, month: month % 12 + 1, day: 1)
    return String((first?.iso8601 ?? "").prefix(7))
  }
}
