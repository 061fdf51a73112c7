internal import Serialization

/// What is owed as of a day, by currency and by how long it is past due.
struct ReceivablesAging {
  /// The open invoices of one currency, or of one account in it.
  private struct Aged {
    var buckets: [SumGroup]
    var credits: SumGroup

    init(_ currency: String) {
      buckets = AgeBucket.allCases.map { _ in SumGroup(currency) }
      credits = SumGroup(currency)
    }

    mutating func add(_ item: OpenInvoices.Item, _ bucket: Int) throws(DecimalError) {
      if item.balance.isNegative {
        try credits.add(item.balance, isListable: item.isListable)
      } else {
        try buckets[bucket].add(item.balance, isListable: item.isListable)
      }
    }
  }

  private let scope: ReportScope
  private var groups: GroupFilter
  private var byCurrency: [String: Aged] = [:]
  private var byAccount: [String: [Int: Aged]] = [:]
  private let leftOut: Int

  init(_ scope: ReportScope, groupsByAccount: Bool) throws(DecimalError) {
    self.scope = scope
    groups = GroupFilter(sizeMin: scope.groupSizeMin)
    let open = try OpenInvoices(scope)
    leftOut = open.leftOut
    for item in open.items {
      let bucket = AgeBucket(due: item.due, asOf: scope.asOf)
      let position = AgeBucket.allCases.firstIndex(of: bucket) ?? 0
      try byCurrency[item.currency, default: Aged(item.currency)].add(item, position)
      if groupsByAccount, let account = item.account {
        try byAccount[item.currency, default: [:]][account, default: Aged(item.currency)]
          .add(item, position)
      }
    }
  }

  /// The members of the report.
  mutating func write(to writer: inout JSONWriter) throws(DecimalError) {
    writer.key("currencies")
    writer.beginArray()
    for (currency, aged) in byCurrency.sorted(by: { $0.key < $1.key }) {
      writer.beginObject()
      writer.member("currency", currency)
      try write(aged, currency, account: nil, isBrief: false, to: &writer)
      if let accounts = byAccount[currency] { try write(accounts, currency, to: &writer) }
      writer.endObject()
    }
    writer.endArray()
    writer.member("suppressed_groups", groups.suppressed)
    writer.member("left_out", leftOut)
  }

  private mutating func write(
    _ aged: Aged, _ currency: String, account: Int?, isBrief: Bool, to writer: inout JSONWriter
  ) throws(DecimalError) {
    var total = SumGroup(currency)
    let suppressed = groups.suppressed
    writer.key("buckets")
    writer.beginArray()
    for (bucket, group) in zip(AgeBucket.allCases, aged.buckets) where groups.shows(group.count) {
      try total.add(group)
      if group.count == 0, isBrief || bucket == .noDueDate { continue }
      writer.beginObject()
      writer.member("bucket", bucket.rawValue)
      try writer.members(of: group)
      if !isBrief, bucket != .noDueDate, group.count > 0, group.isListable {
        drillDown(bucket, currency, account).write(to: &writer, under: scope.disclosure)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.key("total")
    writer.beginObject()
    try writer.members(of: total)
    // A list would show what is not in the sum.
    if total.count > 0, total.isListable, groups.suppressed == suppressed {
      drillDown(nil, currency, account).write(to: &writer, under: scope.disclosure)
    }
    writer.endObject()
    if groups.shows(aged.credits.count) { try writer.member("credits", aged.credits) }
  }

  /// The invoices of a bucket, or of all of them.
  private func drillDown(_ bucket: AgeBucket?, _ currency: String, _ account: Int?) -> DrillDown {
    var call = DrillDown("list_invoices", scope, currency: currency, account: account)
    call.set("status", .text("Posted"))
    call.set("balance_over", .number(0))
    call.set("invoice_to", scope.asOf)
    let due = bucket?.due(asOf: scope.asOf)
    call.set("due_from", due?.first)
    call.set("due_to", due?.last)
    return call
  }

  /// The accounts of a currency, those that owe most first.
  private mutating func write(
    _ accounts: [Int: Aged], _ currency: String, to writer: inout JSONWriter
  ) throws(DecimalError) {
    var rows: [(account: Int, aged: Aged, owed: DecimalNumber)] = []
    for (account, aged) in accounts {
      var owed = DecimalNumber.zero
      for tally in aged.buckets where tally.count >= scope.groupSizeMin {
        owed = try owed.adding(tally.amount)
      }
      rows.append((account, aged, owed))
    }
    rows.sort { $0.owed == $1.owed ? $0.account < $1.account : $0.owed > $1.owed }
    writer.key("accounts")
    writer.beginArray()
    for row in rows {
      writer.beginObject()
      writer.member(
        "account", copying: scope.ledger.shelf(.account).record(row.account),
        ReportTool.accountFields)
      try write(row.aged, currency, account: row.account, isBrief: true, to: &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  /// The rows of the accounts that are shown.
  var accounts: [Int] { byAccount.values.flatMap { $0.keys } }
}
