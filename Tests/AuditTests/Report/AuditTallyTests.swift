import Calendar
import Testing

@testable import Audit

/// What is counted, and that whoever writes the log cannot make it grow or trap.
@Suite struct AuditTallyTests {
  @Test func anEmptyLogIsNothing() {
    let tally = ReportSample.tally([])
    #expect(tally.recordCount.value == 0 && tally.unreadableCount.value == 0)
    #expect(tally.first == nil && tally.timeline.bars.isEmpty && tally.latestEvents.isEmpty)
  }

  @Test func oneRequestIsOneRequest() throws {
    var event = try ReportSample.event()
    var counts = AuditEvent.Counts()
    counts.fieldsRemoved = 3
    counts.sanitized = 2
    counts.masked[try #require(AuditID("card"))] = 5
    event.counts = counts
    event.bytes = 70
    let tally = ReportSample.tally(ReportSample.log([event]))
    #expect(tally.requests.value == 1)
    #expect(tally.outcomes == [.ok: count(1)])
    #expect(tally.maskedCount.value == 5 && tally.masked.values == ["card": count(5)])
    #expect(tally.sanitizedCount.value == 2 && tally.removedCount.value == 3)
    #expect(tally.bytes.value == 70)
    #expect(tally.first == event.timestamp && tally.last == event.timestamp)
    #expect(tally.users.values["u1"]?.requests.value == 1)
    #expect(tally.tools.values["get_account"]?.masked.value == 5)
    #expect(tally.latestEvents.isEmpty)
  }

  @Test("a refusal is a request; what stands beside a request is none")
  func kinds() throws {
    let log = ReportSample.log([
      try ReportSample.event(.permissionDenied, .permissionDenied),
      try ReportSample.event(.rateLimitExceeded, .rateLimitExceeded),
      try ReportSample.event(.honeytokenRead), try ReportSample.event(),
      try ReportSample.event(.serverStopped, user: nil, tool: nil),
    ])
    let tally = ReportSample.tally(log)
    #expect(tally.recordCount.value == 5 && tally.requests.value == 3)
    #expect(tally.users.values["u1"]?.unanswered.value == 2)
    #expect(tally.latestEvents.map(\.name) == [.honeytokenRead, .permissionDenied])
    #expect(tally.happenings[.honeytokenRead]?.severity == .critical)
  }

  @Test("what is outside the period is counted as that and as nothing else")
  func period() throws {
    let day = "2024-02-29"
    let period = try #require(
      AuditPeriod(from: AuditPeriod.first(of: day), to: AuditPeriod.last(of: day)))
    let moments = [
      "2024-02-28T23:59:59.999Z", "2024-02-29T00:00:00.000Z", "2024-02-29T23:59:59.999Z",
      "2024-03-01T00:00:00.000Z",
    ]
    let log = ReportSample.log(try moments.map { try ReportSample.event(at: $0) })
    let tally = ReportSample.tally(log, period: period)
    #expect(tally.recordCount.value == 2 && tally.outsideCount.value == 2)
    #expect(tally.first?.iso8601Milliseconds == moments[1])
    #expect(tally.last?.iso8601Milliseconds == moments[2])
  }

  @Test("where a block ends does not matter")
  func blocks() throws {
    let log = ReportSample.log(try (0..<3).map { _ in try ReportSample.event() })
    for cut in log.indices {
      var tally = AuditTally()
      tally.take(log[..<cut])
      tally.take(log[cut...])
      tally.endFile()
      #expect(tally.requests.value == 3 && tally.unreadableCount.value == 0)
    }
  }

  @Test("lines that are no records, or too long for one, are counted and passed over")
  func unreadable() throws {
    let long = [UInt8](repeating: 0x61, count: AuditLimits.lineBytesMax * 3)
    let log =
      Array("no record\n".utf8) + long + [0x0A] + ReportSample.log([try ReportSample.event()])
      + Array("{\"timestamp\":".utf8)
    for size in [1, 7, 1000, log.count] {
      var tally = AuditTally()
      var rest = log[...]
      while !rest.isEmpty {
        tally.take(rest.prefix(size))
        rest = rest.dropFirst(size)
      }
      tally.endFile()
      #expect(tally.requests.value == 1 && tally.unreadableCount.value == 3)
    }
  }

  @Test("invented names fill the table and are then counted together")
  func names() throws {
    let more = 500
    let events = try (0..<AuditTally.usersMax + more).map { number in
      try ReportSample.event(user: "u\(number)", tool: "t\(number)")
    }
    let tally = ReportSample.tally(ReportSample.log(events))
    #expect(tally.users.values.count == AuditTally.usersMax)
    #expect(tally.users.others?.requests.value == more)
    #expect(tally.tools.values.count == AuditTally.toolsMax)
    #expect(tally.requests.value == events.count)
  }

  @Test("of many events the latest are kept, the latest first")
  func latest() throws {
    let events = try (0..<AuditTally.eventsMax + 7).map { number in
      try ReportSample.event(.permissionDenied, .permissionDenied, user: "u\(number)")
    }
    let tally = ReportSample.tally(ReportSample.log(events))
    #expect(tally.happenings[.permissionDenied]?.count.value == events.count)
    let users = tally.latestEvents.compactMap { $0.userID?.text }
    #expect(users == events.suffix(AuditTally.eventsMax).reversed().compactMap { $0.userID?.text })
  }

  @Test func sumsStayAtTheirGreatest() {
    var count = SaturatingCount()
    count += .max
    count += .max
    count += -5
    #expect(count.value == .max)
  }

  @Test("a percentile is never below the true one and at most a sixteenth above it")
  func latency() throws {
    var dice = SeededDice(seed: 3)
    for _ in 0..<100 {
      let values = (0..<Int.random(in: 1...300, using: &dice)).map { _ in
        UInt64.random(in: 0..<(1 << UInt64.random(in: 1...40, using: &dice)), using: &dice)
      }
      var latency = ReportLatency()
      for value in values { latency.add(microseconds: value) }
      for percent in [1, 50, 99, 100] {
        let rank = max(1, (values.count * percent + 99) / 100)
        let exact = values.sorted()[rank - 1]
        let told = try #require(latency.percentile(percent))
        #expect(told >= exact && told <= exact + exact / 16)
      }
    }
    #expect(ReportLatency().percentile(50) == nil)
  }

  private func count(_ number: Int) -> SaturatingCount {
    var count = SaturatingCount()
    count += number
    return count
  }
}
