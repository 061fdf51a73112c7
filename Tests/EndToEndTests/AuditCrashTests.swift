import Audit
import Foundation
import Testing

@testable import BillingMCP

/// Processes that are killed, and processes that write into one log at once.
@Suite struct AuditCrashTests {
  let place: Place
  let roles: String

  init() throws {
    place = try Place()
    roles = try place.write("roles.yaml", AuditLogs.openRoles)
  }

  private var log: AuditLogs { AuditLogs(path: place.auditLog) }

  private func environment(_ more: [String: String] = [:]) -> [String: String] {
    let roles = ["BILLING_MCP_ROLES": roles, "BILLING_MCP_AUDIT": "required"]
    return place.environment.merging(roles) { $1 }.merging(more) { $1 }
  }

  /// No answer leaves before its record is written, whenever the process dies.
  @Test func noAnswerIsSeenWithoutItsRecord() throws {
    var dice = SystemRandomNumberGenerator()
    let kills = AuditLogs.count(10, full: 200)
    var answered: [String] = []
    for _ in 0..<kills {
      let server = try Launch(
        environment: environment(["BILLING_MCP_AUDIT_ROTATE_BYTES": "65536"]))
      server.write(String(repeating: AuditLogs.call, count: 500))
      _ = server.lines(Int.random(in: 0...250, using: &dice))
      let moment = Deadline.now + UInt64.random(in: 0..<3_000_000, using: &dice)
      while Deadline.now < moment {}
      server.send(SIGKILL)
      #expect(server.finish() == .signal(SIGKILL))
      // A line that was cut off is no answer.
      let whole = server.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      answered += whole.compactMap { line in
        AuditLogs.member("requestId", of: line.replacingOccurrences(of: "\\\"", with: "\""))
      }
    }
    let recorded = Set(log.lines.compactMap { AuditLogs.member("request_id", of: $0) })
    let missing = answered.filter { !recorded.contains($0) }
    #expect(missing.isEmpty && !answered.isEmpty)
    let verdict = log.verdict
    #expect(verdict.isSound && verdict.tornLines.count <= kills)
    print(
      "killed \(kills) times: \(answered.count) answers seen, \(missing.count) without a record,",
      "\(recorded.count) records, \(verdict.tornLines.count) torn lines, \(log.files.count) files")
  }

  @Test func twoProcessesLoseNothingInOneLogThatIsRotated() throws {
    let calls = AuditLogs.count(2_000, full: 50_000)
    let input = try place.write("input", String(repeating: AuditLogs.call, count: calls))
    let servers = try (0..<2).map { _ in
      try Launch(
        environment: environment([
          "BILLING_MCP_AUDIT_ROTATE_BYTES": calls > 2_000 ? "1000000" : "65536"
        ]),
        script: "exec \"$@\" < '\(input)' > /dev/null")
    }
    for server in servers { #expect(server.finish(milliseconds: 300_000) == .exit(0)) }
    let lines = log.lines
    let requests = Set(
      lines.filter { AuditLogs.member("event", of: $0) == "request" }
        .compactMap { AuditLogs.member("request_id", of: $0) })
    #expect(requests.count == 2 * calls)
    #expect(log.verdict.isSound)
    #expect(log.events.count { $0 == "server_stopped" } == 2)
    #expect(!log.events.contains("audit_log_replaced"))
    let files = log.files.count
    #expect(files > 3)
    #expect(log.events.count { $0 == "audit_log_rotated" } == files - 1)
    for file in log.files.dropFirst() {
      #expect(Place.lines(of: file).first?.contains("audit_log_rotated") == true)
    }
    print("two processes, \(calls) calls each: \(lines.count) records in \(files) files")
  }
}
