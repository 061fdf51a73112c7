import Audit
import Calendar
import Serialization
import Testing

@testable import Server

/// How much attention what happens deserves, and what is said aloud.
@Suite struct MonitoringTests {
  private static let ann = "key-of-ann-000000000000000000000000"
  private static let wrong = Ask.call("get_account", key: "sk-live-no-such-key")

  private static func severities(_ stage: Stage, _ event: String) throws -> [String] {
    try stage.records.map { try Document(parsing: $0).root }
      .filter { $0["event"]?.string == event }.compactMap { $0["severity"]?.string }
  }

  private static func event(
    _ outcome: AuditEvent.Outcome, user: String, at seconds: UInt64, sanitized: Int = 0
  ) -> AuditEvent {
    var event = AuditEvent(
      .request, outcome, at: Timestamp(milliseconds: 0),
      monotonicNanoseconds: seconds * 1_000_000_000)
    event.userID = AuditID(user)
    if sanitized > 0 {
      event.counts = AuditEvent.Counts()
      event.counts?.sanitized = sanitized
    }
    return event
  }

  private static func critical(at nanoseconds: UInt64) -> AuditEvent {
    AuditEvent(
      .honeytokenRead, .ok, at: Timestamp(milliseconds: 0), monotonicNanoseconds: nanoseconds)
  }

  @Test func everyCauseHasOneRow() {
    #expect(Set(Monitoring.table.map(\.cause)) == Set(Monitoring.Cause.allCases))
    #expect(Monitoring.table.count == Monitoring.Cause.allCases.count)
    for row in Monitoring.table { #expect(row.usual < row.beyond && row.freePerMinute > 0) }
  }

  @Test func wrongCredentialsAreHighFromTheSixthInAMinute() throws {
    let stage = try Ask.stage(as: "readonly")
    for _ in 0..<7 { stage.send(Self.wrong) }
    #expect(
      try Self.severities(stage, "authentication_failed")
        == Array(repeating: "medium", count: 5) + ["high", "high"])
    #expect(try Self.severities(stage, "suspicious_activity") == ["critical"])
    stage.pass(60_000)
    stage.send(Self.wrong)
    #expect(try Self.severities(stage, "authentication_failed").last == "medium")
  }

  @Test func denialsLimitsMissesAndSanitizedTextsHaveTheirThresholds() {
    for (outcome, sanitized, cause) in [
      (AuditEvent.Outcome.permissionDenied, 0, Monitoring.Cause.denial),
      (.rateLimitExceeded, 0, .limit), (.notFound, 0, .miss), (.ok, 3, .sanitized),
    ] {
      guard let row = Monitoring.table.first(where: { $0.cause == cause }) else { continue }
      var monitoring = Monitoring()
      func severity(_ user: String, at second: UInt64) -> AuditEvent.Severity {
        monitoring.severity(
          of: Self.event(outcome, user: user, at: second, sanitized: sanitized))
      }
      for _ in 0..<row.freePerMinute { #expect(severity("ann", at: 100) == row.usual) }
      #expect(severity("bob", at: 100) == row.usual)
      #expect(severity("ann", at: 159) == row.beyond)
      #expect(severity("ann", at: 220) == row.usual)
    }
  }

  @Test func whatIsAnsweredAsUsualIsNothingSpecial() {
    var monitoring = Monitoring()
    for second in 0..<100 as Range<UInt64> {
      let event = Self.event(.ok, user: "ann", at: second)
      #expect(monitoring.severity(of: event) == .info)
    }
    #expect(monitoring.watchedCount == 0)
  }

  @Test func aRecordThatGoesToTheErrorStreamIsCountedOnce() throws {
    let stage = try Stage()
    stage.logTakes = false
    for _ in 0..<5 { stage.send(Self.wrong) }
    #expect(stage.errorRecords.allSatisfy { $0.contains(#""severity":"medium""#) })
    #expect(stage.errorRecords.count == 5)
  }

  @Test func memoryIsBoundedWhoeverComes() {
    var monitoring = Monitoring()
    for user in 0..<5_000 {
      let event = Self.event(.notFound, user: "user_\(user)", at: UInt64(user))
      _ = monitoring.severity(of: event)
      #expect(monitoring.watchedCount <= Monitoring.watchedMax)
    }
  }

  // MARK: Alarms

  @Test(arguments: ["debug", "error"])
  func whatIsCriticalIsSaidAloudAtEveryLevel(_ level: String) throws {
    let stage = try Ask.stage(as: "readonly", ["LOG_LEVEL": level])
    for _ in 0..<7 { stage.send(Self.wrong) }
    #expect(stage.alarms.count == 1)
    let alarm = try #require(stage.alarms.first)
    let record = try #require(stage.records.first { $0.contains("suspicious_activity") })
    #expect(record.hasPrefix(String(alarm.dropLast())))
    let root = try Document(parsing: alarm).root
    for name in ["chain", "sequence", "hash", "fallback"] { #expect(root[name] == nil) }
    #expect(root["severity"]?.string == "critical")
  }

  @Test func alarmsAreAtMostSoManyAMinuteAndTheRestIsCounted() {
    var monitoring = Monitoring()
    var lines = 0
    for number in 0..<1_000 {
      let event = Self.critical(at: UInt64(number) * 1_000_000)
      if case .line(_, let leftOut) = monitoring.alarm(about: event) {
        lines += 1
        #expect(leftOut == 0)
      }
    }
    #expect(lines == Monitoring.alarmsPerMinuteMax)
    guard case .line(_, let leftOut) = monitoring.alarm(about: Self.critical(at: 90_000_000_000))
    else {
      Issue.record("expected an alarm after a minute, found none")
      return
    }
    #expect(leftOut == 1_000 - Monitoring.alarmsPerMinuteMax)
  }
}
