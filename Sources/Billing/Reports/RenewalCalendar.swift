internal import Calendar
internal import Serialization

/// Which subscriptions end in the months to come, and which of them renew themselves.
struct RenewalCalendar {
  /// The subscriptions of one currency that end in one month.
  private struct Ends {
    var renewing: SumGroup
    var ending: SumGroup
  }

  private let scope: ReportScope
  private let last: CivilDate
  private var months: [String: [Int: Ends]] = [:]
  private var leftOut = 0

  /// Reads the Active subscriptions whose term ends from the scope's day to the end of the last of
  /// so many months, its own month being the first.
  init(_ scope: ReportScope, months count: Int) throws(DecimalError) {
    self.scope = scope
    let first = scope.asOf.adding(days: 1 - scope.asOf.day)
    last = Term.day(count, after: first)?.adding(days: -1) ?? scope.asOf
    guard var reader = SubscriptionReader(scope.ledger) else { return }
    for row in scope.rows(of: .subscription) {
      let found = try reader.read(row)
      guard found.isActive, !found.term.isEvergreen else { continue }
      if let start = found.term.start, start > scope.asOf { continue }
      guard found.term.end != nil else {
        leftOut += 1
        continue
      }
      guard let end = found.term.nextEnd(from: scope.asOf), end <= last else { continue }
      guard let currency = found.currency, let annual = found.annualAmount else {
        leftOut += 1
        continue
      }
      guard scope.wants(currency) else { continue }
      let isListable = found.term.statedEnd == end && found.term.start != nil
      let none = SumGroup(currency)
      let month = end.year * 12 + end.month - 1
      let path = found.term.renews ? \Ends.renewing : \Ends.ending
      try self.months[currency, default: [:]][month, default: Ends(renewing: none, ending: none)][
        keyPath: path
      ].add(annual, isListable: isListable)
    }
  }

  /// The members of the report.
  func write(to writer: inout JSONWriter) throws(DecimalError) {
    var groups = GroupFilter(sizeMin: scope.groupSizeMin)
    writer.member("from", scope.asOf.iso8601)
    writer.member("to", last.iso8601)
    writer.key("currencies")
    writer.beginArray()
    for (currency, months) in months.sorted(by: { $0.key < $1.key }) {
      var total = Ends(renewing: SumGroup(currency), ending: SumGroup(currency))
      writer.beginObject()
      writer.member("currency", currency)
      writer.key("months")
      writer.beginArray()
      for (month, ends) in months.sorted(by: { $0.key < $1.key }) {
        writer.beginObject()
        writer.member("month", RevenueSummary.name(ofMonth: month))
        try write(ends.renewing, "auto_renewing", month, currency, &groups, to: &writer)
        try write(ends.ending, "ending", month, currency, &groups, to: &writer)
        writer.endObject()
        if ends.renewing.count >= scope.groupSizeMin { try total.renewing.add(ends.renewing) }
        if ends.ending.count >= scope.groupSizeMin { try total.ending.add(ends.ending) }
      }
      writer.endArray()
      try writer.member("auto_renewing", total.renewing)
      try writer.member("ending", total.ending)
      writer.endObject()
    }
    writer.endArray()
    writer.member("suppressed_groups", groups.suppressed)
    writer.member("left_out", leftOut)
  }

  private func write(
    _ tally: SumGroup, _ name: String, _ month: Int, _ currency: String,
    _ groups: inout GroupFilter, to writer: inout JSONWriter
  ) throws(DecimalError) {
    guard tally.count > 0, groups.shows(tally.count) else { return }
    writer.key(name)
    writer.beginObject()
    try writer.members(of: tally)
    if tally.isListable, let first = CivilDate(year: month / 12, month: month % 12 + 1, day: 1) {
      var call = DrillDown("list_subscriptions", scope, currency: currency)
      call.set("status", .text("Active"))
      call.set("auto_renew", .flag(name == "auto_renewing"))
      call.set("start_to", scope.asOf)
      call.set("end_from", max(first, scope.asOf))
      let end = first.adding(days: CivilDate.dayCount(year: month / 12, month: month % 12 + 1) - 1)
      call.set("end_to", min(end, last))
      call.write(to: &writer, under: scope.disclosure)
    }
    writer.endObject()
  }
}
