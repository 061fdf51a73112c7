internal import Audit
internal import Server

/// The audit records of a command that has no session.
struct CommandAudit {
  private let auditLog: CommandLog
  private var log: ErrorLog
  private var fallback: AuditTrail
  private let mode: Configuration.AuditMode

  /// Begins a chain behind what is in the configured log; throws when it cannot be kept as it is
  /// configured.
  init(_ context: CommandContext) throws(ConfigurationProblem) {
    var key = try context.auditKey()
    defer { key?.erase() }
    auditLog = CommandLog(try AuditLog(context.configuration, transport: .command, key: key))
    log = context.log
    mode = context.configuration.auditMode
    fallback = AuditTrail(random: RandomSource.bytes(), to: .fallback, key: key)
  }

  /// Writes the records of what is about to happen, or of its failure; throws when nothing takes them.
  mutating func append(
    _ records: [CommandChange.Record], isDone: Bool = true
  ) throws(ConfigurationProblem) {
    for record in records {
      let event = record.event(at: SystemClock.now, isDone: isDone)
      let fate = auditLog.write(event)
      if fate?.isWritten == true { continue }
      if let problem = fate?.problem { log.line(problem) }
      if mode == .fallback {
        if log.append(record: fallback.line(for: event)) { continue }
        fallback.abandon()
      }
      throw ConfigurationProblem(
        .cannotCreate, "expected a writable audit log, found a failed write: nothing was changed")
    }
  }
}
