internal import Audit
internal import Server

/// `audit report`: the audit log as a page for people.
enum AuditReportCommand {
  /// Reads the log, and writes the page whether or not the trail verifies.
  static func run(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    let invocation = context.invocation
    guard let page = invocation.options["--html"], !page.isEmpty else {
      throw ConfigurationProblem(.usage, "--html: expected a path, found none")
    }
    guard let path = invocation.operands.first ?? context.configuration.auditLog else {
      throw ConfigurationProblem(
        .noInput, "BILLING_MCP_AUDIT_LOG: expected a path, found none and no home folder")
    }
    let period = try CommandPeriod.of(invocation)
    let log = try AuditLogReader(at: path)
    defer { log.close() }
    try check(page, isNoneOf: log)
    let report = try report(on: log, period)
    switch AtomicFile.replace(page, with: report.html, random: RandomSource.bytes()) {
    case .unchanged(let error):
      throw ConfigurationProblem(
        .cannotCreate, "--html: expected a file that can be written, found \(error.symbol)")
    case .replaced, .unsettled: break
    }
    guard report.trail.verdict == .sound else {
      var errors = context.log
      errors.line(report.trail.verdict.rawValue + " The page says where.")
      errors.finish(milliseconds: logMillisecondsMax)
      return .badData
    }
    return .success
  }

  private static let logMillisecondsMax: Int32 = 1000

  /// The page must not take the place of what it is about.
  private static func check(
    _ page: String, isNoneOf log: AuditLogReader
  ) throws(ConfigurationProblem) {
    guard let present = try? FileIdentity.ofTarget(page).get() else { return }
    if log.files.contains(where: { $0.identity.isSameFile(as: present) }) {
      throw ConfigurationProblem(
        .usage, "--html: expected a file of its own, found a file of the audit log")
    }
  }

  private static func report(
    on log: AuditLogReader, _ period: AuditPeriod
  ) throws(ConfigurationProblem) -> AuditReport {
    var tally = AuditTally(period: period)
    var content: [UInt8] = []
    for file in log.files {
      try log.read(file) { block in
        tally.take(block)
        content += block
      }
      tally.endFile()
    }
    return AuditReport(
      tally, ReportTrail(AuditChainCheck(content)), files: log.files.map(\.path),
      made: SystemClock.now.wall, version: CommandVersion.current)
  }
}
