internal import Calendar
internal import Serialization

/// The invoices that are past due as of a day, those due longest first, and what they come to.
struct OverdueInvoices {
  /// A place in the list: a due date and an id.
  struct Place: Comparable {
    let due: CivilDate
    let id: String

    init(due: CivilDate, id: String) {
      self.due = due
      self.id = id
    }

    /// Reads what `bytes` is; nil for anything else.
    init?(_ bytes: [UInt8]) {
      let text = String(decoding: bytes, as: UTF8.self)
      guard let due = CivilDate(iso8601: String(text.prefix(10))) else { return nil }
      self.init(due: due, id: String(text.dropFirst(10)))
    }

    /// The place as cursors seal it.
    var bytes: [UInt8] { Array((due.iso8601 + id).utf8) }

    static func < (left: Place, right: Place) -> Bool {
      left.due == right.due ? left.id < right.id : left.due < right.due
    }
  }

  /// One of them.
  private struct Row {
    let item: OpenInvoices.Item
    let days: Int
    let place: Place
  }

  /// What a row shows of an invoice; an `as_of` balance may differ from the record's own.
  static let invoiceFields = [
    "id", "invoiceNumber", "status", "invoiceDate", "dueDate", "totalAmount", "currency",
    "accountId",
  ]
  /// The fields that the rows tell of: with one of them hidden, none is shown.
  static let telling: [(entity: Entity, field: String)] = [
    (.invoice, "status"), (.invoice, "balance"), (.invoice, "dueDate"), (.invoice, "currency"),
  ]

  private let scope: ReportScope
  private var groups: GroupFilter
  private var totals: [String: SumGroup] = [:]
  private var rows: [Row] = []
  private let leftOut: Int
  private let daysMin: Int

  init(_ scope: ReportScope, daysMin: Int) throws(DecimalError) {
    self.scope = scope
    self.daysMin = daysMin
    groups = GroupFilter(sizeMin: scope.groupSizeMin)
    let open = try OpenInvoices(scope)
    leftOut = open.leftOut
    for item in open.items where item.balance.isPositive {
      guard let due = item.due else { continue }
      let days = scope.asOf.days(since: due)
      guard days >= daysMin else { continue }
      try totals[item.currency, default: SumGroup(item.currency)]
        .add(item.balance, isListable: item.isListable)
      let id = scope.ledger.shelf(.invoice).id(of: item.row)?.content ?? []
      let place = Place(due: due, id: String(decoding: id, as: UTF8.self))
      rows.append(Row(item: item, days: days, place: place))
    }
    let shown = Set(totals.filter { groups.shows($0.value.count) }.map(\.key))
    totals = totals.filter { shown.contains($0.key) }
    // What is too small a group in sum is not shown row by row.
    rows = scope.showsWhole(Self.telling) ? rows.filter { shown.contains($0.item.currency) } : []
    rows.sort { $0.place < $1.place }
  }

  /// The ledger rows of the invoices behind a place, at most so many.
  ///
  /// The invoice at the place may have been paid since: what is due later, or the same day with an id
  /// behind its own, comes next.
  func page(behind place: Place?, count: Int) -> (rows: [Int], next: Place?) {
    let rest = place.map { place in rows.drop { $0.place <= place } } ?? rows[...]
    let page = rest.prefix(count)
    return (page.map(\.item.row), rest.count > count ? page.last?.place : nil)
  }

  /// The members of the report, with these rows.
  func write(_ page: [Int], to writer: inout JSONWriter) throws(DecimalError) {
    writer.key("currencies")
    writer.beginArray()
    for (currency, total) in totals.sorted(by: { $0.key < $1.key }) {
      writer.beginObject()
      writer.member("currency", currency)
      try writer.member("total", total)
      if total.isListable { drillDown(currency).write(to: &writer, under: scope.disclosure) }
      writer.endObject()
    }
    writer.endArray()
    let wanted = Set(page)
    writer.key("invoices")
    writer.beginArray()
    for row in rows where wanted.contains(row.item.row) { try write(row, to: &writer) }
    writer.endArray()
    writer.member("suppressed_groups", groups.suppressed)
    writer.member("left_out", leftOut)
  }

  private func write(_ row: Row, to writer: inout JSONWriter) throws(DecimalError) {
    writer.beginObject()
    writer.member(
      "invoice", copying: scope.ledger.shelf(.invoice).record(row.item.row), Self.invoiceFields)
    if let account = row.item.account {
      writer.member(
        "account", copying: scope.ledger.shelf(.account).record(account), ReportTool.accountFields)
    }
    writer.member("days_overdue", row.days)
    writer.member("bucket", AgeBucket(due: row.item.due, asOf: scope.asOf).rawValue)
    let decimals = CurrencyUnits.decimals(of: row.item.currency)
    writer.member("open_amount", try row.item.balance.padded(toScale: decimals))
    writer.endObject()
  }

  private func drillDown(_ currency: String) -> DrillDown {
    var call = DrillDown("list_invoices", scope, currency: currency)
    call.set("status", .text("Posted"))
    call.set("balance_over", .number(0))
    call.set("invoice_to", scope.asOf)
    call.set("due_to", scope.asOf.adding(days: -daysMin))
    return call
  }
}
