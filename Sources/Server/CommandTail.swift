package import Audit
package import Calendar

/// What the command `audit tail` was asked for.
package struct CommandTail: Sendable {
  /// The records that are wanted.
  package let filter: AuditFilter
  /// How many of the last ones.
  package let linesMax: Int
  /// Whether to go on with what is appended.
  package let isFollowing: Bool

  private static let lines = 0...10_000
  private static let linesDefault = 20
  /// The longest span that `--from` and `--to` may lie back, in units of any kind.
  private static let spanMax: Int64 = 100_000
  private static let units: [(letter: Character, milliseconds: Int64)] = [
    ("s", 1_000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000),
  ]
  /// The latest moment in epoch seconds: the last of the year 9999.
  private static let epochSecondsMax: Int64 = 253_402_300_799

  /// The options of a command line; spans such as `24h` lie back from `now`.
  package init(
    _ invocation: CommandInvocation, at now: Timestamp
  ) throws(ConfigurationProblem) {
    let options = invocation.options
    func one<Value>(
      _ flag: String, _ expected: String, _ read: (String) -> Value?
    ) throws(ConfigurationProblem) -> Value? {
      guard let text = options[flag] else { return nil }
      guard let value = read(text) else {
        throw ConfigurationProblem(.usage, "\(flag): expected \(expected), found another text")
      }
      return value
    }
    var filter = AuditFilter()
    filter.name = try one("--event", "the name of an event such as permission_denied") {
      AuditEvent.Name(rawValue: $0)
    }
    filter.category = try one("--type", Self.words(AuditEvent.Category.self)) {
      AuditEvent.Category(rawValue: $0)
    }
    filter.severity = try one("--severity", Self.words(AuditEvent.Severity.self)) {
      AuditEvent.Severity(rawValue: $0)
    }
    filter.outcome = try one("--outcome", Self.words(AuditEvent.Outcome.self)) {
      AuditEvent.Outcome(rawValue: $0)
    }
    let id = "1 to 64 letters, digits, _ or -"
    filter.userID = try one("--user", id) { AuditID($0)?.text }
    filter.subject = try one("--subject", id) { AuditID($0)?.text }
    filter.operation = try one("--tool", "the name of a tool or a method") {
      // A name that does not have the shape comes back as `unknown`.
      AuditOperation(known: $0).text == $0 ? $0 : nil
    }
    let moment = "a moment such as 2026-01-31T08:00:00Z, epoch seconds, or a span back such as 24h"
    filter.from = try one("--from", moment) { Self.moment($0, at: now) }
    filter.to = try one("--to", moment) { Self.moment($0, at: now) }
    self.filter = filter
    let range = "a number from \(Self.lines.lowerBound) to \(Self.lines.upperBound)"
    linesMax =
      try one("--lines", range) { text in
        Self.number(text).flatMap { Int(exactly: $0) }.flatMap {
          Self.lines.contains($0) ? $0 : nil
        }
      } ?? Self.linesDefault
    isFollowing = invocation.has("--follow")
  }

  private static func words<Word: CaseIterable & RawRepresentable>(
    _ words: Word.Type
  ) -> String where Word.RawValue == String {
    let all = words.allCases.map(\.rawValue)
    return all.dropLast().joined(separator: ", ") + " or " + (all.last ?? "")
  }

  private static func number(_ text: some StringProtocol) -> Int64? {
    text.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int64(text) : nil
  }

  private static func moment(_ text: String, at now: Timestamp) -> Timestamp? {
    if let seconds = number(text) {
      return seconds <= epochSecondsMax ? Timestamp(milliseconds: seconds * 1_000) : nil
    }
    if let unit = units.first(where: { $0.letter == text.last }),
      let count = number(text.dropLast())
    {
      guard count <= spanMax else { return nil }
      return Timestamp(milliseconds: now.milliseconds - count * unit.milliseconds)
    }
    return Timestamp(iso8601: text) ?? Timestamp(iso8601: text + "T00:00:00Z")
  }
}

extension Command {
  static let auditTail = Command(
    name: .auditTail, words: ["audit", "tail"], operands: [],
    options: [
      ("--lines", "N", "How many of the last records; 20 if not given."),
      ("--event", "EVENT", "Only this event: permission_denied, honeytoken_read …"),
      (
        "--type", "TYPE", "Only this family: api_request, security_event, rate_limit, config_event."
      ),
      ("--severity", "SEVERITY", "Only this severity: info, low, medium, high or critical."),
      ("--outcome", "OUTCOME", "Only what ended so: ok, permission_denied, not_found …"),
      ("--user", "ID", "Only what this user asked for."),
      ("--tool", "NAME", "Only this tool or method: get_account, resources/read …"),
      ("--subject", "HASH", "Only what was about this account, as audit hash prints it."),
      ("--from", "TIME", "Not before: a day, a moment in UTC, epoch seconds, or a span back: 24h."),
      ("--to", "TIME", "Before that moment."),
      ("--follow", nil, "Goes on with what is appended, through rotations, until interrupted."),
    ].map { Option(flag: $0, placeholder: $1, isRequired: false, summary: $2) },
    variables: ["BILLING_MCP_AUDIT_LOG"],
    summary: "Shows the last records of the audit log, and with --follow the next ones.",
    details: """
      Columns on a terminal, otherwise the records as they are, a line of JSON each. Rotated files
      are read as far back as needed. Lines that are no records are counted on stderr and never
      shown. Nothing is verified: audit verify does that. Exit status 66 when there is no log.
      """)
}
