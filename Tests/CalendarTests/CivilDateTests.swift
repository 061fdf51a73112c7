import Calendar
import Testing

@Suite("CivilDate")
struct CivilDateTests {
  /// Five centuries, day by day, against counting on the fingers.
  @Test("every day from 1599 to 2100 follows the one before it, and reads back")
  func everyDay() throws {
    var (year, month, day) = (1599, 1, 1)
    var date = try #require(CivilDate(year: year, month: month, day: day))
    while year <= 2100 {
      let parts = date.parts
      guard parts == (year, month, day), CivilDate(year: year, month: month, day: day) == date,
        CivilDate(iso8601: date.iso8601) == date
      else {
        Issue.record("\(year)-\(month)-\(day) is \(date.iso8601)")
        return
      }
      let next = date.adding(days: 1)
      guard date < next, next.days(since: date) == 1, next.adding(days: -1) == date else {
        Issue.record("the day after \(date.iso8601) is \(next.iso8601)")
        return
      }
      date = next
      day += 1
      let leap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test("the first and last days of every year from 0 to 9999 are a year apart")
  func everyYear() throws {
    for year in 0...9999 {
      let first = try #require(CivilDate(year: year, month: 1, day: 1))
      let last = try #require(CivilDate(year: year, month: 12, day: 31))
      let february = CivilDate.dayCount(year: year, month: 2)
      #expect(last.days(since: first) == 336 + february)
      #expect(CivilDate(iso8601: last.iso8601) == last)
      #expect((CivilDate(year: year, month: 2, day: 29) != nil) == (february == 29))
    }
  }

  /// Days since the epoch as `date -u -d … +%s` counts them.
  static let table = [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2024-01-20", 19_742),
    ("0000-01-01", -719_528), ("0000-03-01", -719_468), ("9999-12-31", 2_932_896),
    ("1900-03-01", -25_508),
  ]

  @Test("known days", arguments: table)
  func known(_ text: String, _ days: Int) {
    #expect(CivilDate(iso8601: text)?.daysSinceEpoch == days)
    #expect(CivilDate(daysSinceEpoch: days).iso8601 == text)
  }

  @Test(
    "what is no date is refused",
    arguments: [
      "", "2024-1-20", "2024-01-2", "24-01-20", "2024/01/20", "2024-01-20 ", " 2024-01-20",
      "2024-13-01", "2024-00-01", "2024-01-00", "2024-01-32", "2023-02-29", "1900-02-29",
      "2024-04-31", "20240120", "-024-01-20", "+024-01-20", "２024-01-2", "2024-01-20T",
    ])
  func refuses(_ text: String) { #expect(CivilDate(iso8601: text) == nil) }

  @Test("arithmetic at the ends neither traps nor turns around")
  func ends() {
    let date = CivilDate(daysSinceEpoch: 0)
    #expect(date.adding(days: .max).daysSinceEpoch == CivilDate.distanceDaysMax)
    #expect(date.adding(days: .max).adding(days: .max) == date.adding(days: .max))
    #expect(date.adding(days: .min).adding(days: .min) == date.adding(days: .min))
    #expect(date.adding(days: .min).parts.year < -300_000_000)
    #expect(CivilDate(daysSinceEpoch: -719_529).iso8601 == "-0001-12-31")
  }
}
