import Calendar
import Digest
import Testing

@testable import Audit

/// Records for reports, as the lines of a log.
enum ReportSample {
  static func moment(_ text: String) throws -> Timestamp {
    try #require(Timestamp(iso8601: text))
  }

  static func event(
    _ name: AuditEvent.Name = .request, _ outcome: AuditEvent.Outcome = .ok,
    at text: String = "2024-02-29T12:00:00.000Z", user: String? = "u1",
    tool: String? = "get_account"
  ) throws -> AuditEvent {
    var event = AuditEvent(name, outcome, at: try moment(text), monotonicNanoseconds: 1)
    event.userID = user.flatMap { AuditID($0) }
    event.operation = tool.map { AuditOperation(known: $0) }
    event.durationMicroseconds = 1000
    return event
  }

  /// The lines of one chain.
  static func log(_ events: [AuditEvent], chain byte: UInt8 = 1) -> [UInt8] {
    var trail = AuditTrail(random: [UInt8](repeating: byte, count: 32))
    return events.flatMap { trail.line(for: $0) }
  }

  static func tally(_ log: [UInt8], period: AuditPeriod = .everything) -> AuditTally {
    var tally = AuditTally(period: period)
    tally.take(log[...])
    tally.endFile()
    return tally
  }

  static func trail(_ files: [[UInt8]]) -> ReportTrail {
    ReportTrail(AuditVerification.verdict(of: files), files: ["audit.jsonl"])
  }

  static func page(_ log: [UInt8], period: AuditPeriod = .everything) -> String {
    let report = AuditReport(
      tally(log, period: period), trail([log]), files: ["audit.jsonl"],
      made: Timestamp(milliseconds: 1_709_251_200_000), version: "0.0.0")
    return String(decoding: report.html, as: UTF8.self)
  }
}
