internal import Calendar
internal import Serialization

/// How often a subscription is billed.
enum BillingPeriod: String, CaseIterable, Sendable {
  case month = "Month"
  case quarter = "Quarter"
  case annual = "Annual"

  /// How many of it a year has.
  var perYear: Int {
    switch self {
    case .month: 12
    case .quarter: 4
    case .annual: 1
    }
  }
}

/// What the subscriptions that run on a day charge in a year: an exact sum, of which a month is a
/// twelfth.
struct RecurringRevenue {
  /// The subscriptions of each currency, with what they charge in a year.
  private(set) var byCurrency: [String: SumGroup] = [:]
  /// How many running subscriptions lack a currency, a charge or a known billing period.
  private(set) var leftOut = 0

  init(_ scope: ReportScope) throws(DecimalError) {
    guard var reader = SubscriptionReader(scope.ledger) else { return }
    for row in scope.rows(of: .subscription) {
      let found = try reader.read(row)
      guard found.isActive, found.runs(on: scope.asOf) else { continue }
      guard let currency = found.currency, let annual = found.annualAmount else {
        leftOut += 1
        continue
      }
      guard scope.wants(currency) else { continue }
      try byCurrency[currency, default: SumGroup(currency)].add(annual)
    }
  }

  /// A twelfth of a year's sum, rounded half to even once, to the decimals of the currency.
  static func monthly(_ annual: SumGroup, _ currency: String) throws(DecimalError) -> DecimalNumber
  {
    try annual.amount.divided(by: 12, scale: CurrencyUnits.decimals(of: currency))
  }
}

/// Reads the subscriptions of a ledger.
struct SubscriptionReader {
  private var reader: RowReader
  private static let fields = [
    "status", "currency", "recurringCharge", "billingPeriod", "subscriptionStartDate",
    "subscriptionEndDate", "termType", "autoRenew", "renewalTerm", "initialTerm",
  ]

  /// A reader; nil when the ledger has no subscriptions.
  init?(_ ledger: Ledger) {
    guard let reader = RowReader(ledger.shelf(.subscription), Self.fields) else { return nil }
    self.reader = reader
  }

  /// The subscription of a row.
  mutating func read(_ row: Int) throws(DecimalError) -> SubscriptionFacts {
    reader.read(row)
    let charge = try reader.amount(2)
    let period = reader.text(3).flatMap { BillingPeriod(rawValue: $0) }
    var annual: DecimalNumber?
    if let charge, let period { annual = try charge.multiplied(by: period.perYear) }
    let term = Term(
      start: reader.day(4), statedEnd: reader.day(5), isEvergreen: reader.isText(6, "EVERGREEN"),
      renews: reader.node(7)?.bool ?? false, renewalMonths: months(8), initialMonths: months(9))
    return SubscriptionFacts(
      isActive: reader.isText(0, "Active"), currency: reader.text(1), annualAmount: annual,
      term: term)
  }

  private func months(_ position: Int) -> Int? {
    reader.node(position)?.int.flatMap { Term.monthsRange.contains($0) ? $0 : nil }
  }
}

/// What reports compute from of a subscription.
struct SubscriptionFacts {
  let isActive: Bool
  let currency: String?
  /// What it charges in a year; nil when the charge or its period is not known.
  let annualAmount: DecimalNumber?
  let term: Term

  /// Whether it has begun by a day and not ended before it.
  func runs(on day: CivilDate) -> Bool {
    if let start = term.start, start > day { return false }
    guard !term.isEvergreen, !term.renews, let end = term.end else { return true }
    return end >= day
  }
}
