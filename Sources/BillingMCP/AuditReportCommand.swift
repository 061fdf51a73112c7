internal import Audit
internal import Server

/// `audit report`: the audit log as a page for people.
enum AuditReportCommand {
  /// How much is read at once, in bytes.
  private static let blockBytes = 1 << 20
  /// How long the verdict may take to leave, in milliseconds.
  private static let logMillisecondsMax: Int32 = 1000

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
    let log = try AuditLogFiles(path)
    try check(page, isNoneOf: log)
    let report = try report(on: log, period, context)
    switch AtomicFile.replace(page, with: report.html, random: RandomSource.bytes()) {
    case .unchanged(let error):
      throw ConfigurationProblem(
        .cannotCreate, "--html: expected a file that can be written, found \(error.symbol)")
    case .replaced, .unsettled: break
    }
    let status = status(of: report.trail.verdict)
    if status != .success {
      var errors = context.log
      errors.line(report.trail.verdict.rawValue + " The page says why.")
      errors.finish(milliseconds: logMillisecondsMax)
    }
    return status
  }

  /// As `audit verify` would end.
  private static func status(of verdict: ReportTrail.Verdict) -> CommandExit {
    switch verdict {
    case .sound: .success
    case .broken: .badData
    case .unproven: .badConfiguration
    }
  }

  /// The page must not take the place of what it is about.
  private static func check(
    _ page: String, isNoneOf log: AuditLogFiles
  ) throws(ConfigurationProblem) {
    guard let present = try? FileIdentity.ofTarget(page).get() else { return }
    let isLog = log.files.contains { file in
      (try? FileIdentity.ofTarget(file.path).get())?.isSameFile(as: present) ?? false
    }
    guard isLog else { return }
    throw ConfigurationProblem(
      .usage, "--html: expected a file of its own, found a file of the audit log")
  }

  private static func report(
    on log: AuditLogFiles, _ period: AuditPeriod, _ context: CommandContext
  ) throws(ConfigurationProblem) -> AuditReport {
    var tally = AuditTally(period: period)
    var key = try context.auditKey()
    var verification = AuditVerification(key: key, anchors: nil)
    key?.erase()
    var blocks = AuditBlocks()
    for file in log.files {
      blocks.beginFile()
      try read(file) { bytes in
        tally.take(bytes)
        if let block = blocks.take(bytes) { verification.check(block) }
      }
      tally.endFile()
      verification.check(blocks.endFile())
    }
    let paths = log.files.map(\.path)
    return AuditReport(
      tally, ReportTrail(verification.verdict(), files: paths), files: paths,
      made: SystemClock.now.wall, version: CommandVersion.current)
  }

  /// Passes on a file in blocks, to its end as it is now.
  private static func read(
    _ file: AuditLogFiles.File, _ receive: (ArraySlice<UInt8>) -> Void
  ) throws(ConfigurationProblem) {
    let descriptor = try file.open()
    defer { descriptor.close() }
    var block = [UInt8](repeating: 0, count: blockBytes)
    while true {
      switch descriptor.read(into: &block) {
      case .bytes(let count): receive(block[..<count])
      case .later: continue
      case .endOfInput, .broken: return
      case .failed(let error):
        throw ConfigurationProblem(
          .noInput, FileProblem(path: file.path, reason: .unreadable(symbol: error.symbol)).message)
      }
    }
  }
}
