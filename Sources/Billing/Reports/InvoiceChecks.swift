internal import Calendar
internal import Serialization

/// Whether an invoice adds up and agrees with what stands around it, check by check.
struct InvoiceChecks {
  /// What a check came to.
  private enum Outcome: String {
    case holds
    case fails
    /// A value that it needs is not there.
    case notApplicable = "not_applicable"
  }

  /// A value that was expected or found.
  private enum Value {
    case amount(DecimalNumber)
    case text(String)
  }

  private struct Check {
    let name: String
    let outcome: Outcome
    var expected: Value?
    var found: Value?
  }

  private static let fields = [
    "status", "currency", "amount", "taxAmount", "totalAmount", "balance", "invoiceDate", "dueDate",
    "lineItems",
  ]

  private let scope: ReportScope
  private let row: Int
  private var reader: RowReader
  private var checks: [Check] = []
  private var withheld = 0

  /// Checks the invoice of a row.
  init?(_ scope: ReportScope, row: Int) throws(DecimalError) {
    guard let reader = RowReader(scope.ledger.shelf(.invoice), Self.fields) else { return nil }
    self.scope = scope
    self.row = row
    self.reader = reader
    self.reader.read(row)
    try checkAmounts()
    try checkBalance()
    checkDates()
    checkCurrency()
    try checkStatus()
  }

  /// Makes a check if the profile shows everything that it tells of; else it is counted.
  private mutating func check(
    _ name: String, tells fields: [(entity: Entity, field: String)],
    _ made: () throws(DecimalError) -> Check?
  ) throws(DecimalError) {
    guard scope.showsWhole(fields) else {
      withheld += 1
      return
    }
    checks.append(try made() ?? Check(name: name, outcome: .notApplicable))
  }

  private static func compare(
    _ name: String, _ expected: DecimalNumber, _ found: DecimalNumber
  ) -> Check {
    Check(
      name: name, outcome: expected == found ? .holds : .fails, expected: .amount(expected),
      found: .amount(found))
  }

  private mutating func checkAmounts() throws(DecimalError) {
    let (reader, items) = (reader, reader.node(8)?.elements)
    let amount = try reader.amount(2)
    let nested = scope.disclosure.fields(of: "invoice").first { $0.name == "lineItems" }?.nested
    if nested != Entity.lineItem.rawValue {
      withheld += 1
    } else {
      try check("line_items_sum", tells: [(.invoice, "amount"), (.lineItem, "amount")]) {
        () throws(DecimalError) in
        guard let items, let amount else { return nil }
        var sum = DecimalNumber.zero
        for item in items {
          guard let part = item["amount"], !part.isNull else { return nil }
          sum = try sum.adding(try DecimalNumber(at: part.index, of: part.document))
        }
        return Self.compare("line_items_sum", sum, amount)
      }
    }
    let parts: [(Entity, String)] = [
      (.invoice, "amount"), (.invoice, "taxAmount"), (.invoice, "totalAmount"),
    ]
    try check("total_is_amount_plus_tax", tells: parts) { () throws(DecimalError) in
      guard let amount, let tax = try reader.amount(3), let total = try reader.amount(4) else {
        return nil
      }
      return Self.compare("total_is_amount_plus_tax", try amount.adding(tax), total)
    }
  }

  /// The balance is what payments have left; less is a write-off, which a ledger does not tell
  /// apart, and is shown as a failure with both numbers.
  private mutating func checkBalance() throws(DecimalError) {
    let (reader, paid) = (reader, try paid())
    let parts: [(Entity, String)] = [
      (.invoice, "totalAmount"), (.invoice, "balance"), (.invoice, "status"), (.payment, "amount"),
      (.payment, "status"), (.payment, "invoiceId"),
    ]
    try check("balance_is_total_minus_payments", tells: parts) { () throws(DecimalError) in
      guard reader.isText(0, "Posted"), let total = try reader.amount(4),
        let balance = try reader.amount(5)
      else { return nil }
      return Self.compare(
        "balance_is_total_minus_payments", try total.subtracting(paid), balance)
    }
  }

  /// What Processed payments of the invoice that the caller may see come to.
  private func paid() throws(DecimalError) -> DecimalNumber {
    let shelf = scope.ledger.shelf(.payment)
    var sum = DecimalNumber.zero
    guard var payments = RowReader(shelf, ["status", "amount", "currency"]) else { return sum }
    let currency = reader.text(1)
    for payment in shelf.rows
    where shelf.parents[payment] == UInt32(row) && scope.shows(payment, of: shelf) {
      payments.read(payment)
      // Amounts of another currency are no part of it.
      guard payments.isText(0, "Processed"), payments.text(2) == currency,
        let amount = try payments.amount(1)
      else { continue }
      sum = try sum.adding(amount)
    }
    return sum
  }

  private mutating func checkDates() {
    guard scope.showsWhole([(.invoice, "invoiceDate"), (.invoice, "dueDate")]) else {
      withheld += 1
      return
    }
    guard let date = reader.day(6), let due = reader.day(7) else {
      checks.append(Check(name: "due_on_or_after_invoice_date", outcome: .notApplicable))
      return
    }
    checks.append(
      Check(
        name: "due_on_or_after_invoice_date", outcome: due >= date ? .holds : .fails,
        expected: .text(date.iso8601), found: .text(due.iso8601)))
  }

  private mutating func checkCurrency() {
    guard scope.showsWhole([(.invoice, "currency"), (.account, "currency")]) else {
      withheld += 1
      return
    }
    let owner = scope.ledger.shelf(.invoice).owner(of: row)
    let account = owner.flatMap {
      scope.ledger.shelf(.account).record($0)?.node["currency"]?.string
    }
    guard let account, let own = reader.text(1) else {
      checks.append(Check(name: "currency_is_the_accounts", outcome: .notApplicable))
      return
    }
    checks.append(
      Check(
        name: "currency_is_the_accounts", outcome: account == own ? .holds : .fails,
        expected: .text(account), found: .text(own)))
  }

  /// An invoice that is not Posted is not owed; a Posted one is not dated after today.
  private mutating func checkStatus() throws(DecimalError) {
    let reader = reader
    try check(
      "only_posted_has_a_balance", tells: [(.invoice, "status"), (.invoice, "balance")]
    ) { () throws(DecimalError) in
      guard !reader.isText(0, "Posted"), let balance = try reader.amount(5) else { return nil }
      return Self.compare("only_posted_has_a_balance", .zero, balance)
    }
    guard scope.showsWhole([(.invoice, "status"), (.invoice, "invoiceDate")]) else {
      withheld += 1
      return
    }
    guard reader.isText(0, "Posted"), let date = reader.day(6) else {
      checks.append(Check(name: "posted_is_not_dated_ahead", outcome: .notApplicable))
      return
    }
    checks.append(
      Check(
        name: "posted_is_not_dated_ahead", outcome: date <= scope.today ? .holds : .fails,
        expected: .text(scope.today.iso8601), found: .text(date.iso8601)))
  }

  // MARK: Writing

  /// The members of the report.
  func write(to writer: inout JSONWriter) throws(DecimalError) {
    let decimals = reader.text(1).map { CurrencyUnits.decimals(of: $0) } ?? 0
    writer.member(
      "invoice", copying: scope.ledger.shelf(.invoice).record(row),
      ["id", "invoiceNumber", "status", "currency", "accountId"])
    writer.member("all_hold", !checks.contains { $0.outcome == .fails })
    writer.key("checks")
    writer.beginArray()
    for check in checks {
      writer.beginObject()
      writer.member("check", check.name)
      writer.member("outcome", check.outcome.rawValue)
      for (name, value) in [("expected", check.expected), ("found", check.found)] {
        switch value {
        case .amount(let amount): writer.member(name, try amount.padded(toScale: decimals))
        case .text(let text): writer.member(name, text)
        case nil: break
        }
      }
      writer.endObject()
    }
    writer.endArray()
    writer.member("withheld_checks", withheld)
  }
}
