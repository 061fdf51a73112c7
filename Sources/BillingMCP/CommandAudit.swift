internal import Audit
internal import Server

/// The audit records of a command that has no session.
struct CommandAudit {
  private var file: AuditFile
  private var log: ErrorLog
  private var trail: AuditTrail
  private var fallback: AuditTrail
  private let mode: Configuration.AuditMode

  /// Begins a chain behind what is in the configured log.
  init(_ context: CommandContext) {
    file = AuditFile(path: context.configuration.auditLog)
    log = context.log
    mode = context.configuration.auditMode
    let heads = AuditTail.heads(in: file.tail(bytesMax: AuditLimits.tailBytesMax))
    trail = AuditTrail(random: RandomSource.bytes(), after: heads)
    fallback = AuditTrail(random: RandomSource.bytes(), to: .fallback)
  }

  /// Writes the records of what is about to happen, or of its failure; throws when nothing takes them.
  mutating func append(
    _ records: [CommandChange.Record], isDone: Bool = true
  ) throws(ConfigurationProblem) {
    for record in records {
      let event = record.event(at: SystemClock.now, isDone: isDone)
      if file.append(trail.line(for: event)) { continue }
      trail.abandon()
      if mode == .fallback, log.append(record: fallback.line(for: event)) { continue }
      throw ConfigurationProblem(
        .cannotCreate, "expected a writable audit log, found a failed write: nothing was changed")
    }
  }
}
