internal import Audit
internal import Server
internal import Synchronization

/// The audit log with the thread that writes it.
struct AuditRecorder: Sendable {
  /// The thread.
  let writer: AuditWriter
  private let shared: Shared

  private final class Shared: Sendable {
    let log: Mutex<AuditLog>
    /// What people have to hear of; apart from the log, which may be busy for long.
    let problem = Mutex<(text: String?, isTold: Bool)>((nil, true))

    init(_ log: AuditLog) { self.log = Mutex(log) }

    /// Does something with the log, on the thread.
    func with<Result: Sendable>(_ body: (inout AuditLog) -> Result) -> Result {
      let (result, text) = log.withLock { log in (body(&log), log.problem) }
      problem.withLock { problem in
        if problem.text != text { problem = (text, text == nil) }
      }
      return result
    }
  }

  /// A log that nothing was written to yet; throws when it cannot be kept as it is configured.
  init(
    _ configuration: Configuration, transport: AuditClient.Transport, key: AuditKey?
  ) throws(ConfigurationProblem) {
    let shared = Shared(try AuditLog(configuration, transport: transport, key: key))
    self.shared = shared
    writer = AuditWriter(
      AuditWriter.Work(
        append: { event in shared.with { $0.append(event) } },
        abandon: { shared.with { $0.abandon() } },
        rest: { shared.with { $0.rest() } },
        close: { shared.with { $0.close() } }))
  }

  /// Writes a record within the bound; whether it is written.
  func append(_ event: AuditEvent) -> Bool { writer.hand(event) && writer.finish() }

  /// Writes the closing record, if there is anything to close.
  func close() {
    if writer.hand(nil) { _ = writer.finish(milliseconds: Self.closeMillisecondsMax) }
  }

  /// How long the closing record is waited for, in milliseconds.
  private static let closeMillisecondsMax: UInt64 = 200

  /// What people have to hear of, once.
  func takeProblem() -> String? {
    shared.problem.withLock { problem in
      guard !problem.isTold else { return nil }
      problem.isTold = true
      return problem.text
    }
  }
}
