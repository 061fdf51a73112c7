import Calendar
import Testing

@testable import Audit

/// Bars in bounded number, whatever the moments are.
@Suite struct ReportTimelineTests {
  private func timeline(_ moments: [Timestamp], period: AuditPeriod = .everything) -> ReportTimeline
  {
    var timeline = ReportTimeline(period: period)
    for (index, moment) in moments.enumerated() {
      timeline.add(at: moment, isAnswered: index.isMultiple(of: 2))
    }
    return timeline
  }

  private func total(_ timeline: ReportTimeline) -> Int {
    timeline.bars.reduce(0) { $0 + $1.total }
  }

  @Test func eachStepIsAMultipleOfTheOneBefore() {
    for (narrow, wide) in zip(ReportStep.allCases, ReportStep.allCases.dropFirst()) {
      #expect(wide.milliseconds.isMultiple(of: narrow.milliseconds))
      #expect(narrow.wider == wide)
    }
  }

  @Test("no record is lost and bars stay few, whatever order and distance moments have")
  func law() {
    var dice = SeededDice(seed: 6)
    for round in 0..<200 {
      let reach = Int64(1) << Int64(round % 58)
      let moments = (0..<50).map { _ in
        Timestamp(milliseconds: Int64.random(in: -reach...reach, using: &dice))
      }
      let forward = timeline(moments)
      #expect(total(forward) == moments.count)
      #expect(forward.bars.count <= ReportTimeline.barsMax)
      #expect(forward.bars.map(\.total) == timeline(moments.reversed()).bars.map(\.total))
      for (bar, next) in zip(forward.bars, forward.bars.dropFirst()) {
        #expect(
          next.beginning.milliseconds - bar.beginning.milliseconds == forward.step.milliseconds)
      }
    }
  }

  @Test(
    "a bar begins where its step does: at midnight in UTC, on Mondays, on the leap day",
    arguments: [
      (ReportStep.day, "2024-02-29T23:59:59.999Z", "2024-02-29T00:00:00Z"),
      (.day, "2024-03-01T00:00:00.000Z", "2024-03-01T00:00:00Z"),
      (.week, "2024-03-03T23:59:59.999Z", "2024-02-26T00:00:00Z"),
      (.week, "2024-03-04T00:00:00.000Z", "2024-03-04T00:00:00Z"),
      (.sixHours, "2024-02-29T11:59:59.999Z", "2024-02-29T06:00:00Z"),
      (.hour, "1969-12-31T23:59:59.999Z", "1969-12-31T23:00:00Z"),
      (.minute, "1970-01-01T00:00:00.000Z", "1970-01-01T00:00:00Z"),
    ])
  func beginnings(_ step: ReportStep, _ moment: String, _ beginning: String) throws {
    let bar = step.bar(of: try ReportSample.moment(moment))
    #expect(step.beginning(of: bar).iso8601Seconds == beginning)
  }

  @Test func aPeriodWithTwoEndsIsShownWhole() throws {
    let period = try #require(
      AuditPeriod(
        from: AuditPeriod.first(of: "2024-02-26"), to: AuditPeriod.last(of: "2024-03-03")))
    let timeline = timeline([try ReportSample.moment("2024-02-29T10:00:00Z")], period: period)
    #expect(timeline.step == .sixHours)
    #expect(timeline.bars.count == 28)
    #expect(timeline.bars.first?.beginning.iso8601Seconds == "2024-02-26T00:00:00Z")
    #expect(timeline.bars.last?.beginning.iso8601Seconds == "2024-03-03T18:00:00Z")
    #expect(total(timeline) == 1)
  }

  @Test func nothingHasNoBarsAndOneMomentOne() throws {
    #expect(timeline([]).bars.isEmpty)
    let one = timeline([try ReportSample.moment("2024-02-29T10:00:30Z")])
    #expect(one.bars.map(\.total) == [1])
    #expect(one.step == .minute)
  }

  @Test("the greatest and the least moment there are do not trap")
  func extremes() {
    let timeline = timeline([Timestamp(milliseconds: .min), Timestamp(milliseconds: .max)])
    #expect(timeline.step == .fourCenturies)
    #expect(total(timeline) == 2)
  }
}

/// A small generator with a seed.
struct SeededDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
