import Audit
import Calendar
import Server
import Testing

/// What the options of `audit tail` come to.
@Suite struct CommandTailTests {
  private static let now = Timestamp(milliseconds: 1_767_323_045_000)

  private static func tail(_ arguments: String...) throws -> CommandTail {
    guard case .run(let invocation) = try CommandLineParser.parse(["audit", "tail"] + arguments)
    else { throw ConfigurationProblem(.internalError, "expected a command, found a text") }
    return try CommandTail(invocation, at: now)
  }

  @Test func withoutOptionsItIsTheLastTwenty() throws {
    let tail = try Self.tail()
    #expect(tail.filter == AuditFilter() && tail.linesMax == 20 && !tail.isFollowing)
    #expect(try Self.tail("--follow", "--lines=0").isFollowing)
  }

  @Test func everyFilterIsTakenOver() throws {
    let tail = try Self.tail(
      "--event", "permission_denied", "--type", "security_event", "--severity", "high", "--outcome",
      "permission_denied", "--user", "user_1", "--tool", "resources/read", "--subject", "00ff",
      "--lines", "10000")
    var filter = AuditFilter()
    filter.name = .permissionDenied
    filter.category = .securityEvent
    filter.severity = .high
    filter.outcome = .permissionDenied
    filter.userID = "user_1"
    filter.operation = "resources/read"
    filter.subject = "00ff"
    #expect(tail.filter == filter && tail.linesMax == 10_000)
  }

  @Test(
    arguments: [
      ("1767323045", 1_767_323_045_000), ("0", 0), ("90s", 1_767_322_955_000),
      ("5m", 1_767_322_745_000), ("24h", 1_767_236_645_000), ("7d", 1_766_718_245_000),
      ("2026-01-02", 1_767_312_000_000), ("2026-01-02T03:04:05Z", 1_767_323_045_000),
      ("2026-01-02T04:04:05.5+01:00", 1_767_323_045_500),
    ] as [(String, Int64)])
  func momentsAreReadInEveryForm(_ text: String, _ milliseconds: Int64) throws {
    #expect(try Self.tail("--from", text).filter.from == Timestamp(milliseconds: milliseconds))
    #expect(try Self.tail("--to", text).filter.to == Timestamp(milliseconds: milliseconds))
  }

  @Test(arguments: [
    ("--event", "everything"), ("--type", "x"), ("--severity", "urgent"), ("--outcome", "OK"),
    ("--user", "a b"), ("--tool", "a b"), ("--subject", ""), ("--lines", "-1"),
    ("--lines", "10001"), ("--lines", "99999999999999999999"), ("--from", "h"),
    ("--from", "yesterday"), ("--from", "999999999999999999h"), ("--from", "2026-02-30"),
    ("--to", "99999999999999"), ("--to", "-5h"),
  ])
  func whatIsNoFilterIsRefusedWithoutBeingRepeated(_ flag: String, _ text: String) {
    #expect {
      _ = try Self.tail("\(flag)=\(text)")
    } throws: { error in
      let problem = error as? ConfigurationProblem
      return problem?.status == .usage && problem?.message.hasPrefix("\(flag): expected") == true
        && (text.count < 3 || problem?.message.contains(text) == false)
    }
  }
}
