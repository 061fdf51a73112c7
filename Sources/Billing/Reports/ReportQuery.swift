package import Calendar
package import Serialization

/// Answers the reports for one caller.
///
/// Scope and bait come before everything: what the caller may not see is in no number.
package struct ReportQuery: Sendable {
  private let view: LedgerView
  private let groupSizeMin: Int
  private let rowsMax: Int
  private let seal: CursorSeal
  private let today: CivilDate

  /// Answers from a caller's view of a ledger.
  ///
  /// `groupSizeMin` and `rowsMax` are the profile's `min_group_size` and `max_list_items`; `seal`
  /// must be bound to principal, scope and profile; `today` is the day in UTC.
  package init(
    _ view: LedgerView, groupSizeMin: Int, rowsMax: Int, seal: CursorSeal, today: CivilDate
  ) {
    self.view = view
    self.groupSizeMin = max(1, groupSizeMin)
    self.rowsMax = max(1, rowsMax)
    self.seal = seal
    self.today = today
  }

  /// What a report answers to its arguments; nil stands for none.
  ///
  /// `rowCountMax`: no more rows than these, since more did not fit.
  package func answer(
    tool name: String, arguments: Node?, rowCountMax: Int = .max
  ) throws(BillingError) -> ReportAnswer {
    guard let tool = ReportTool.named(name) else { throw .unknownTool }
    let arguments = try ReportArguments(arguments, of: tool, under: view.disclosure)
    let asOf = try arguments.day("as_of") ?? today
    var scope = ReportScope(
      view: view, today: today, asOf: asOf, groupSizeMin: groupSizeMin)
    scope.currency = arguments.text("currency")
    if let text = try arguments.identifier("account_id") { scope.account = try account(text, tool) }
    return try write(tool, scope, arguments, rowCountMax)
  }

  // MARK: What is asked for

  /// The account that a text names, if the caller may see it and ask by it.
  private func account(_ text: String, _ tool: ReportTool) throws(BillingError) -> Int {
    let tells = tool.arguments.first { $0.name == "account_id" }?.tells ?? []
    guard tells.allSatisfy({ view.disclosure.isWhole($0.field, of: $0.entity) }) else {
      throw .notFound(.account)
    }
    return try row(of: .account, text)
  }

  /// The row that a text names by id or number; a bait is not there.
  private func row(of entity: Entity, _ text: String) throws(BillingError) -> Int {
    let shelf = view.ledger.shelf(entity)
    let key = KeyText(text)
    var row = view.disclosure.isWhole(Schema.key(of: entity), of: entity) ? shelf.row(id: key) : nil
    if row == nil, let number = Schema.number(of: entity),
      view.disclosure.isWhole(number, of: entity)
    {
      row = shelf.row(number: key)
    }
    guard let row, view.isVisible(row, of: shelf), view.bait.name(of: row, in: shelf) == nil else {
      throw .notFound(entity)
    }
    return row
  }

  /// The days from one argument to another; 12 months up to the last one by default.
  private func span(
    _ arguments: ReportArguments, upTo last: CivilDate
  ) throws(BillingError) -> ClosedRange<CivilDate> {
    let to = min(try arguments.day("to") ?? last, last)
    let month = to.adding(days: 1 - to.day)
    let from = try arguments.day("from") ?? Term.day(-11, after: month) ?? month
    guard from <= to else {
      throw .invalidArgument(name: "from", expected: "a day that is not after the last one")
    }
    return from...to
  }

  // MARK: Reports

  private func write(
    _ tool: ReportTool, _ scope: ReportScope, _ arguments: ReportArguments, _ rowCountMax: Int
  ) throws(BillingError) -> ReportAnswer {
    var writer = JSONWriter(capacity: 2_048)
    var context: [Record] = []
    var page: (key: String, count: Int)?
    var nextCursor: String?
    writer.beginObject()
    switch tool.kind {
    case .statement, .validation: break
    default: writer.member("as_of", scope.asOf.iso8601)
    }
    switch tool.kind {
    case .aging:
      let groups = arguments.text("group_by") == ReportTool.byAccount
      try Self.exactly { () throws(DecimalError) in
        var report = try ReceivablesAging(scope, groupsByAccount: groups)
        try report.write(to: &writer)
        context = accounts(report.accounts)
      }
    case .overdue:
      let found = try overdue(scope, arguments, rowCountMax, to: &writer)
      page = ("invoices", found.rows.count)
      nextCursor = found.nextCursor
      context = records(found.rows, of: .invoice)
    case .revenue:
      let span = try span(arguments, upTo: scope.asOf)
      try Self.exactly { () throws(DecimalError) in
        try RevenueSummary(scope, span).write(to: &writer)
      }
    case .renewals:
      let months = try arguments.number("months")
      try Self.exactly { () throws(DecimalError) in
        try RenewalCalendar(scope, months: months).write(to: &writer)
      }
    case .payments:
      let days = try arguments.number("days")
      try Self.exactly { () throws(DecimalError) in
        try PaymentHealth(scope, days: days).write(to: &writer)
      }
    case .statement:
      let span = try span(arguments, upTo: try arguments.day("to") ?? today)
      try Self.exactly { () throws(DecimalError) in
        try AccountStatement(scope, span).write(to: &writer)
      }
      context = accounts(scope.account.map { [$0] } ?? [])
    case .validation:
      guard let text = try arguments.identifier("invoice_id") else { throw .notFound(.invoice) }
      let row = try row(of: .invoice, text)
      try Self.exactly { () throws(DecimalError) in
        try InvoiceChecks(scope, row: row)?.write(to: &writer)
      }
      context = records([row], of: .invoice)
    }
    writer.endObject()
    return ReportAnswer(
      json: writer.bytes, entity: tool.entity, method: tool.method, context: context, page: page,
      nextCursor: nextCursor)
  }

  /// Computes with decimals; what does not fit is a fault of the ledger.
  private static func exactly(
    _ compute: () throws(DecimalError) -> Void
  ) throws(BillingError) {
    do throws(DecimalError) { try compute() } catch { throw .unfitAmount }
  }

  private func overdue(
    _ scope: ReportScope, _ arguments: ReportArguments, _ rowCountMax: Int,
    to writer: inout JSONWriter
  ) throws(BillingError) -> (rows: [Int], nextCursor: String?) {
    let query = Array("overdue_invoices \(scope.asOf.iso8601) ".utf8) + arguments.bound
    var behind: OverdueInvoices.Place?
    if let cursor = arguments.text("cursor") {
      behind = OverdueInvoices.Place(try seal.place(of: cursor, query: query))
      guard behind != nil else { throw .invalidCursor }
    }
    let count = min(try arguments.number("limit"), rowsMax, rowCountMax)
    let daysMin = try arguments.number("days_min")
    var page: (rows: [Int], next: OverdueInvoices.Place?) = ([], nil)
    try Self.exactly { () throws(DecimalError) in
      let report = try OverdueInvoices(scope, daysMin: daysMin)
      page = report.page(behind: behind, count: count)
      try report.write(page.rows, to: &writer)
    }
    return (page.rows, page.next.map { seal.cursor(at: $0.bytes, query: query) })
  }

  // MARK: Context

  /// Some records with their accounts and customers.
  private func records(_ rows: [Int], of entity: Entity) -> [Record] {
    rows.compactMap { view.ledger.shelf(entity).record($0) }
      + view.ledger.context(of: rows, entity: entity)
  }

  private func accounts(_ rows: [Int]) -> [Record] { records(rows.sorted(), of: .account) }
}
