import Calendar

/// An invented subscription: its terms, and the days on which it is billed.
struct SamplePlan {
  /// Before this day nothing is billed: 2023-01-01.
  static let firstDay = CivilDate(daysSinceEpoch: 19_358)
  /// The last day that the sample knows of; what would be paid later is open: 2025-12-31.
  static let lastDay = CivilDate(daysSinceEpoch: 20_453)

  private static let periods = [
    ("Quarter", 3), ("Month", 1), ("Annual", 12), ("Quarter", 3), ("Annual", 12), ("Quarter", 3),
    ("Annual", 12), ("Quarter", 3), ("Annual", 12),
  ]

  let id: String
  let serial: Int
  /// The place of its account.
  let account: Int
  let status: String
  let start: CivilDate
  /// Nil for one that runs until it is ended.
  let end: CivilDate?
  let isRenewing: Bool
  let termMonths: Int
  let period: (name: String, months: Int)
  /// In minor units.
  let charge: Int

  init(serial: Int, of account: SampleAccount, at place: Int, dice: inout SampleDice) {
    self.serial = serial
    self.account = place
    id = dice.identifier()
    period = Self.periods[serial % Self.periods.count]
    termMonths = [12, 24, 36, 6, 12, 60][serial / 2 % 6]
    status = Self.status(serial, of: account)
    isRenewing = serial % 3 != 0 && status != "Expired"
    let scale = account.market.minorUnits == 1 ? 100 : account.market.minorUnits
    charge = (40 + dice.below(1_160)) * scale * (period.months == 12 ? 4 : 1)
    start =
      status == "Draft"
      ? Self.lastDay.adding(days: 1)
      : Self.firstDay.adding(days: serial % 5 * 55 + dice.below(70))
    end = Self.end(
      status, start, termMonths, isRenewing: isRenewing, isEvergreen: serial % 6 == 5)
  }

  private static func status(_ serial: Int, of account: SampleAccount) -> String {
    if account.status != "Active" { return account.status }
    return serial % 9 == 3 ? "Canceled" : serial % 11 == 7 ? "Expired" : "Active"
  }

  /// The end of the running term, or of the last one.
  private static func end(
    _ status: String, _ start: CivilDate, _ months: Int, isRenewing: Bool, isEvergreen: Bool
  ) -> CivilDate? {
    switch status {
    case "Canceled": return start.adding(months: months).adding(days: -47)
    case "Expired":
      let end = start.adding(months: months)
      return min(end, lastDay.adding(days: -30)).adding(days: -1)
    default: break
    }
    if isEvergreen { return nil }
    var term = 1
    while start.adding(months: months * term) <= lastDay { term += 1 }
    // One that does not renew itself was once agreed upon for longer.
    return start.adding(months: months * term).adding(days: -1)
  }

  /// The first days of its billing periods, up to the middle of the last month.
  var billingDays: [CivilDate] {
    guard status != "Draft" else { return [] }
    var days: [CivilDate] = []
    var at = start
    while at <= min(end ?? Self.lastDay, Self.lastDay.adding(days: -12)) {
      days.append(at)
      at = start.adding(months: days.count * period.months)
    }
    return days
  }

  func row(for account: SampleAccount) -> SampleRows.Row {
    [
      "id": id,
      "name": "A-S" + SampleAccount.padded(200 + serial, to: 8),
      "status": status,
      "subscriptionStartDate": start.iso8601,
      "subscriptionEndDate": end?.iso8601 ?? "null",
      "termType": end == nil ? "EVERGREEN" : "TERMED",
      "autoRenew": String(isRenewing),
      "renewalTerm": String(termMonths),
      "initialTerm": String(termMonths),
      "accountId": account.id,
      "ratePlanId": "04" + SampleAccount.padded(9_001 + serial % 8, to: 4),
      "currency": account.market.currency,
      "recurringCharge": SampleMoney(charge, in: account.market).text,
      "billingPeriod": period.name,
    ]
  }
}

extension CivilDate {
  /// The same day some months later, or the last day of that month.
  fileprivate func adding(months: Int) -> CivilDate {
    let (year, month, day) = parts
    let later = year * 12 + month - 1 + months
    let last = CivilDate.dayCount(year: later / 12, month: later % 12 + 1)
    return CivilDate(year: later / 12, month: later % 12 + 1, day: min(day, last)) ?? self
  }
}
