internal import Audit
internal import Synchronization

/// The audit log of a command: each record is written by a thread of its own, and waited for within
/// the bound.
///
/// A command writes one record or a few, so what a thread costs does not matter here; the server's
/// records are written otherwise (see `Baton`). Once a write hangs, the log is given up.
final class CommandLog: Sendable {
  private struct Desk {
    /// The log, while nothing is written.
    var log: AuditLog?
    var fate: AuditLog.Fate?
    var isGivenUp = false
  }

  private let desk: Mutex<Desk>

  /// A log that nothing was written to yet.
  init(_ log: AuditLog) { desk = Mutex(Desk(log: log)) }

  /// How long a record may take to be written, in milliseconds.
  private static let writeMillisecondsMax: Int32 = 2_000

  /// Writes the record of an event; nil: it was waited for long enough, or one before it was.
  func write(_ event: AuditEvent) -> AuditLog.Fate? {
    guard let log = desk.withLock({ $0.log.take() }) else { return nil }
    let done = WakePipe()
    let body = ThreadBody {
      var log = log
      let fate = log.write(event)
      self.desk.withLock { desk in
        if !desk.isGivenUp { desk = Desk(log: log, fate: fate) }
      }
      done.wake()
    }
    guard ThreadBody.start(body) != nil else { return nil }
    done.wait(milliseconds: Self.writeMillisecondsMax)
    let fate = desk.withLock { desk in
      desk.isGivenUp = desk.fate == nil
      return desk.fate.take()
    }
    if fate != nil { done.close() }
    return fate
  }
}
