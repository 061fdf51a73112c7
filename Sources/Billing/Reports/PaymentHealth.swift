internal import Calendar
internal import Serialization

/// How payments went in the days up to one: how many succeeded, and how soon invoices were paid.
struct PaymentHealth {
  /// The payments of one currency, or of one kind of method in it.
  private struct Outcomes {
    var processed: SumGroup
    var failed: SumGroup
    var reversed: SumGroup
    var pending: SumGroup
    /// Days from invoice to payment, of those processed that name a dated invoice.
    var days: [Int] = []

    init(_ currency: String) {
      let none = SumGroup(currency)
      (processed, failed, reversed, pending) = (none, none, none, none)
    }

    /// The payments with an end, of which the rates are.
    var attempts: Int { processed.count + failed.count + reversed.count }
    var count: Int { attempts + pending.count }
    /// The smallest of the groups that are told apart: a rate gives each of them away.
    var smallest: Int {
      [processed.count, failed.count, reversed.count, pending.count, days.count]
        .filter { $0 > 0 }.min() ?? 0
    }
  }

  /// The decimals of rates and of means.
  private static let rateScale = 2
  private static let fields = ["status", "currency", "paymentDate", "amount", "paymentMethod"]

  private let scope: ReportScope
  private let span: ClosedRange<CivilDate>
  private var byCurrency: [String: Outcomes] = [:]
  private var byMethod: [String: [String: Outcomes]] = [:]
  private var leftOut = 0

  /// Reads the payments of so many days, the last of them the scope's own.
  init(_ scope: ReportScope, days: Int) throws(DecimalError) {
    self.scope = scope
    span = scope.asOf.adding(days: 1 - days)...scope.asOf
    let shelf = scope.ledger.shelf(.payment)
    guard var reader = RowReader(shelf, Self.fields) else { return }
    var invoices = RowReader(scope.ledger.shelf(.invoice), ["invoiceDate"])
    for row in scope.rows(of: .payment) {
      reader.read(row)
      guard let path = Self.outcome(of: reader.text(0)) else { continue }
      guard let currency = reader.text(1), let day = reader.day(2),
        let amount = try reader.amount(3)
      else {
        leftOut += 1
        continue
      }
      guard scope.wants(currency), span.contains(day) else { continue }
      var waited: Int?
      if path == \Outcomes.processed, shelf.parents[row] != Shelf.none,
        scope.shows(Int(shelf.parents[row]), of: scope.ledger.shelf(.invoice))
      {
        invoices?.read(Int(shelf.parents[row]))
        waited = invoices?.day(0).map { day.days(since: $0) }
      }
      let method = PaymentMethodType.name(of: reader.node(4)?["type"]?.string)
      try byCurrency[currency, default: Outcomes(currency)][keyPath: path].add(amount)
      try byMethod[currency, default: [:]][method, default: Outcomes(currency)][keyPath: path]
        .add(amount)
      if let waited {
        byCurrency[currency]?.days.append(waited)
        byMethod[currency]?[method]?.days.append(waited)
      }
    }
  }

  private static func outcome(of status: String?) -> WritableKeyPath<Outcomes, SumGroup>? {
    switch status {
    case "Processed": \.processed
    case "Error": \.failed
    case "Reversed": \.reversed
    case "Draft", "Processing": \.pending
    default: nil
    }
  }

  // MARK: Writing

  /// The members of the report.
  func write(to writer: inout JSONWriter) throws(DecimalError) {
    var groups = GroupFilter(sizeMin: scope.groupSizeMin)
    writer.member("from", span.lowerBound.iso8601)
    writer.member("to", span.upperBound.iso8601)
    writer.key("currencies")
    writer.beginArray()
    for (currency, outcomes) in byCurrency.sorted(by: { $0.key < $1.key })
    where groups.shows(outcomes.smallest) {
      writer.beginObject()
      writer.member("currency", currency)
      try write(outcomes, currency, method: false, to: &writer)
      try write(byMethod[currency] ?? [:], currency, &groups, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    CardExpiry(scope).write(&groups, to: &writer)
    writer.member("suppressed_groups", groups.suppressed)
    writer.member("left_out", leftOut)
  }

  /// The methods of a currency; none when one of them is too small a group, since it could be found
  /// by taking the others from the whole.
  private func write(
    _ methods: [String: Outcomes], _ currency: String, _ groups: inout GroupFilter,
    to writer: inout JSONWriter
  ) throws(DecimalError) {
    let suppressed = groups.suppressed
    for outcomes in methods.values { _ = groups.shows(outcomes.smallest) }
    guard groups.suppressed == suppressed else { return }
    writer.key("methods")
    writer.beginArray()
    for (method, outcomes) in methods.sorted(by: { $0.key < $1.key }) {
      writer.beginObject()
      writer.member("method", method)
      try write(outcomes, currency, method: true, to: &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  private func write(
    _ outcomes: Outcomes, _ currency: String, method: Bool, to writer: inout JSONWriter
  ) throws(DecimalError) {
    let measures = [
      ("processed", "Processed", outcomes.processed), ("failed", "Error", outcomes.failed),
      ("reversed", "Reversed", outcomes.reversed),
    ]
    for (name, status, tally) in measures {
      writer.key(name)
      writer.beginObject()
      try writer.members(of: tally)
      if outcomes.attempts > 0 {
        let percent = try DecimalNumber(tally.count * 100)
          .divided(by: outcomes.attempts, scale: Self.rateScale)
        writer.member("percent", percent)
      }
      if !method, tally.count > 0 {
        var call = DrillDown("list_payments", scope, currency: currency)
        call.set("status", .text(status))
        call.set("payment_from", span.lowerBound)
        call.set("payment_to", span.upperBound)
        call.write(to: &writer, under: scope.disclosure)
      }
      writer.endObject()
    }
    try writer.member("pending", outcomes.pending)
    guard !outcomes.days.isEmpty else { return }
    let days = outcomes.days.sorted()
    let middle = days.count / 2
    let (low, high) = (days[(days.count - 1) / 2], days[middle])
    writer.key("days_to_pay")
    writer.beginObject()
    writer.member("count", days.count)
    writer.member(
      "mean",
      try DecimalNumber(days.reduce(0, +)).divided(by: days.count, scale: Self.rateScale))
    writer.member("median", try DecimalNumber(low + high).divided(by: 2, scale: 1))
    writer.endObject()
  }
}

/// The kinds of payment methods that reports speak of; a ledger may call them anything.
enum PaymentMethodType {
  private static let known = [
    "CreditCard", "DebitCard", "BankTransfer", "DirectDebit", "ACH", "SEPA", "WireTransfer",
    "PayPal", "Check", "Cash", "ApplePay", "GooglePay",
  ]

  /// A known kind by its name, whatever its case; `Other` for the rest, `Unknown` for none.
  static func name(of type: String?) -> String {
    guard let type else { return "Unknown" }
    let folded = type.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
    return known.first { $0.lowercased() == folded } ?? "Other"
  }
}
