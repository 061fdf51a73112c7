import Calendar
import Testing

@Suite("Timestamp")
struct TimestampTests {
  /// Moments all over four centuries, at steps that share no factor with a day.
  @Test("printing and reading is identity")
  func roundTrip() {
    var milliseconds: Int64 = -6_311_433_600_001
    while milliseconds < 6_311_433_600_000 {
      let moment = Timestamp(milliseconds: milliseconds)
      let seconds = Timestamp(milliseconds: milliseconds - (milliseconds % 1000 + 1000) % 1000)
      guard Timestamp(iso8601: moment.iso8601Milliseconds) == moment,
        Timestamp(iso8601: moment.iso8601Seconds) == seconds,
        CivilDate(iso8601: String(moment.iso8601Seconds.prefix(10))) == moment.date
      else {
        Issue.record("\(milliseconds) is \(moment.iso8601Milliseconds)")
        return
      }
      milliseconds += 499_979_999
    }
  }

  static let table: [(String, Int64)] = [
    ("1970-01-01T00:00:00Z", 0),
    ("1969-12-31T23:59:59.999Z", -1),
    ("2024-01-20T15:45:30Z", 1_705_765_530_000),
    ("2024-01-20T15:45:30.5Z", 1_705_765_530_500),
    ("2024-01-20T15:45:30.123456789Z", 1_705_765_530_123),
    ("2024-01-20T16:45:30+01:00", 1_705_765_530_000),
    ("2024-01-20T10:15:30-05:30", 1_705_765_530_000),
    ("2024-01-20T15:45:30-00:00", 1_705_765_530_000),
    ("2024-01-01T00:00:00+00:01", 1_704_067_140_000),
  ]

  @Test("known moments", arguments: table)
  func known(_ text: String, _ milliseconds: Int64) {
    #expect(Timestamp(iso8601: text)?.milliseconds == milliseconds)
  }

  @Test("the two spellings")
  func spellings() {
    let moment = Timestamp(milliseconds: 1_705_765_530_007)
    #expect(moment.iso8601Seconds == "2024-01-20T15:45:30Z")
    #expect(moment.iso8601Milliseconds == "2024-01-20T15:45:30.007Z")
    #expect(moment.date.iso8601 == "2024-01-20")
  }

  @Test(
    "what is no moment is refused",
    arguments: [
      "", "2024-01-20", "2024-01-20T15:45:30", "2024-01-20 15:45:30Z", "2024-01-20t15:45:30z",
      "2024-01-20T24:00:00Z", "2024-01-20T15:60:00Z", "2024-01-20T15:45:60Z",
      "2024-02-30T15:45:30Z", "2024-01-20T15:45Z", "2024-01-20T15:45:30.Z",
      "2024-01-20T15:45:30,5Z", "2024-01-20T15:45:30.1234567890Z", "2024-01-20T15:45:30+0100",
      "2024-01-20T15:45:30+01", "2024-01-20T15:45:30+24:00", "2024-01-20T15:45:30+01:60",
      "2024-01-20T15:45:30ZZ", "2024-01-20T15:45:30Z ", "1705765530",
    ])
  func refuses(_ text: String) { #expect(Timestamp(iso8601: text) == nil) }

  @Test("the farthest moments have a day and a spelling", arguments: [Int64.min, Int64.max])
  func ends(_ milliseconds: Int64) {
    let moment = Timestamp(milliseconds: milliseconds)
    #expect(!moment.iso8601Milliseconds.isEmpty)
    #expect((moment.date.daysSinceEpoch < 0) == (milliseconds < 0))
  }
}
