internal import Audit
internal import Server

/// `audit tail`: the last records of the log, and those that come.
struct AuditTailCommand {
  private let request: CommandTail
  private let path: String
  private let output: Descriptor
  private var log: ErrorLog
  private var columns = AuditColumns()

  /// How often the log is looked at while it is followed, in milliseconds.
  private static let pollMilliseconds: Int32 = 200
  /// How long lines for people may take to leave, in milliseconds.
  private static let logMillisecondsMax: Int32 = 100

  /// Shows the log.
  static func run(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    guard let path = context.configuration.auditLog else {
      throw ConfigurationProblem(
        .badConfiguration, "BILLING_MCP_AUDIT_LOG: expected a path, found none and no home folder")
    }
    var command = AuditTailCommand(
      request: try CommandTail(context.invocation, at: SystemClock.now.wall), path: path,
      output: context.streams.output, log: context.log)
    defer { command.log.finish(milliseconds: logMillisecondsMax) }
    try command.run()
    return .success
  }

  private init(request: CommandTail, path: String, output: Descriptor, log: ErrorLog) {
    self.request = request
    self.path = path
    self.output = output
    self.log = log
  }

  private mutating func run() throws(ConfigurationProblem) {
    var past = AuditPast(path: path, filter: request.filter, linesMax: request.linesMax)
    let live = try past.read()
    passOver(past.passedOver)
    guard show(past.lines), request.isFollowing else { return }
    var future = AuditFuture(path: path, after: live)
    var progress = AuditFuture.Progress()
    repeat {
      let wait = progress.isMore ? 0 : Self.pollMilliseconds
      if Poll.wait(for: output, [], milliseconds: wait).isReaderGone { return }
      progress = future.progress()
      for note in progress.notes { log.line("\(path): \(note)") }
      log.flush()
    } while show(progress.lines)
  }

  /// Shows those of some lines that are wanted; false when nobody reads them any more.
  private mutating func show(_ lines: [[UInt8]?]) -> Bool {
    var wanted: [AuditPast.Line] = []
    var passedOver = 0
    for line in lines {
      if let line, let record = AuditRecord(line[...]) {
        if request.filter.takes(record) { wanted.append((record, line)) }
      } else {
        passedOver += 1
      }
    }
    passOver(passedOver)
    return show(wanted)
  }

  private mutating func passOver(_ count: Int) {
    guard count > 0 else { return }
    log.line("\(path): \(count) \(count == 1 ? "line is" : "lines are") no record: passed over")
  }

  /// Writes records; false when nobody reads them any more.
  private mutating func show(_ lines: [AuditPast.Line]) -> Bool {
    guard !lines.isEmpty else { return true }
    let bytes =
      output.isTerminal
      ? Array(columns.text(of: lines.map(\.record)).utf8)
      : lines.flatMap { $0.bytes + [0x0A] }
    if case .bytes = output.writeAll(bytes) { return true }
    return false
  }
}

extension Poll.Readiness {
  /// Whether whoever reads what is written has gone.
  fileprivate var isReaderGone: Bool { !isDisjoint(with: .gone) }
}
