internal import Calendar

/// From when to when a subscription runs, and how it goes on.
///
/// The end is a subscription's last day. Where a ledger gives none, it is the day before the start
/// lies `initialTerm` months back; and one that renews itself goes on from the day behind its end,
/// `renewalTerm` months at a time. Some months after a day means the same day of that month, or the
/// last one of a shorter month; it is always counted from the first day, so nothing drifts:
///
///     2024-02-29 + 12 months = 2025-02-28      + 48 months = 2028-02-29
struct Term: Sendable {
  /// The lengths of a term that are believed, in months.
  static let monthsRange = 1...1_200

  let start: CivilDate?
  let statedEnd: CivilDate?
  let isEvergreen: Bool
  let renews: Bool
  let renewalMonths: Int?
  let initialMonths: Int?

  /// The last day of the first term; nil when it has none, or none that is known.
  var end: CivilDate? {
    if isEvergreen { return nil }
    if let statedEnd { return statedEnd }
    guard let start, let initialMonths else { return nil }
    return Self.day(initialMonths, after: start)?.adding(days: -1)
  }

  /// The first end on or behind a day, renewed as often as it takes; nil when there is none.
  func nextEnd(from day: CivilDate) -> CivilDate? {
    guard let end else { return nil }
    if end >= day { return end }
    guard renews, let months = renewalMonths ?? initialMonths else { return nil }
    let anchor = end.adding(days: 1)
    // Close from below, then step by step: a term may be short and its end long ago.
    var count = max(1, Self.months(from: anchor, to: day) / months)
    while let begin = Self.day(count * months, after: anchor) {
      let last = begin.adding(days: -1)
      if last >= day { return last }
      count += 1
    }
    return nil
  }

  /// The day some months after another; nil behind the year 9999.
  static func day(_ months: Int, after day: CivilDate) -> CivilDate? {
    let parts = day.parts
    let month = parts.year * 12 + parts.month - 1 + months
    let (year, index) = (month / 12, month % 12 + 1)
    let last = CivilDate.dayCount(year: year, month: index)
    return CivilDate(year: year, month: index, day: min(parts.day, last))
  }

  /// How many months lie between the months of two days.
  private static func months(from first: CivilDate, to last: CivilDate) -> Int {
    let (a, b) = (first.parts, last.parts)
    return (b.year - a.year) * 12 + b.month - a.month
  }
}
