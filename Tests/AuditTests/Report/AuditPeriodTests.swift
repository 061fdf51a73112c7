import Calendar
import Testing

@testable import Audit

/// What belongs to a period.
@Suite struct AuditPeriodTests {
  private func shifted(_ moment: Timestamp, by milliseconds: Int64) -> Timestamp {
    Timestamp(milliseconds: moment.milliseconds + milliseconds)
  }

  @Test(
    "both ends belong to it, and a day is taken whole, the leap day too",
    arguments: [
      ("2024-02-28", "2024-02-29T00:00:00.000Z", 1), ("2024-02-29", "2024-03-01T00:00:00.000Z", 1),
      ("2023-02-28", "2023-03-01T00:00:00.000Z", 1), ("2023-12-31", "2024-01-01T00:00:00.000Z", 1),
      ("2024-02-29T12:00:00Z", "2024-02-29T12:00:00.001Z", 0),
      ("2024-02-29T12:00:00+02:00", "2024-02-29T10:00:00.001Z", 0),
    ])
  func ends(_ text: String, _ after: String, _ days: Int64) throws {
    let first = try #require(AuditPeriod.first(of: text))
    let last = try #require(AuditPeriod.last(of: text))
    let next = try ReportSample.moment(after)
    #expect(last.milliseconds - first.milliseconds == (days == 1 ? 86_399_999 : 0))
    let period = try #require(AuditPeriod(from: first, to: last))
    #expect(period.contains(first) && period.contains(last))
    #expect(!period.contains(shifted(first, by: -1)) && !period.contains(next))
    #expect(period.contains(shifted(next, by: -1)))
  }

  @Test(arguments: [
    "", "2023-02-29", "2024-2-29", "yesterday", "1700000000", "2024-02-29T25:00:00Z",
  ])
  func otherTextsAreNone(_ text: String) {
    #expect(AuditPeriod.first(of: text) == nil && AuditPeriod.last(of: text) == nil)
  }

  @Test func aPeriodDoesNotEndBeforeItBegins() {
    let (early, late) = (Timestamp(milliseconds: 1), Timestamp(milliseconds: 2))
    #expect(AuditPeriod(from: late, to: early) == nil)
    #expect(AuditPeriod(from: early, to: early) != nil)
    #expect(AuditPeriod(from: late)?.contains(early) == false)
    #expect(AuditPeriod(to: early)?.contains(late) == false)
    #expect(AuditPeriod.everything.contains(Timestamp(milliseconds: .min)))
  }
}
