internal import Audit
internal import Server

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The audit log of this process: its chain, the file that it is in, and the anchor beside it.
///
///     look at the file ─ same ────────────────────────────────┐
///          │           ├ too large: rotate ──────────────────┤ chain goes on
///          │           ├ moved to a closed file: reopen ─────┘
///          │           └ deleted, replaced, truncated: audit_log_replaced begins a new chain
///     write the line ── whole ── fsync (always) ── anchor (when due)
///                    └─ short, failed, not synced: the chain ends, the next record begins another
///
/// Everything here may take as long as the disk takes: see `Baton`.
struct AuditLog: Sendable {
  /// What became of the file that the chain was in.
  enum Loss: String {
    case deleted
    case replaced
    case truncated
  }

  private var file: AuditFile
  private var trail: AuditTrail
  private var anchor: AuditAnchorFile?
  private let delivery: Configuration.AuditDelivery
  private let transport: AuditClient.Transport
  /// Whether the chains that came before are known; they are looked for at the first record.
  private var hasReadHeads = false
  /// What became of the file, until a record says so.
  private var loss: Loss?
  /// Why the file cannot be used, and what people have not heard of yet.
  private var problem: String?
  private var untold: String?
  /// Who syncs the file now and then; nil: nobody.
  private let syncer: AuditSyncer?

  /// How long another process may take to rotate, in milliseconds.
  private static let lockMillisecondsMax: Int32 = 1_000

  /// A log that is opened at its first record; its chain begins behind what the file holds.
  ///
  /// Throws when the anchor that is configured cannot be written to.
  init(
    _ configuration: Configuration, transport: AuditClient.Transport, key: AuditKey?
  ) throws(ConfigurationProblem) {
    syncer = configuration.auditDelivery.fsync == .interval ? AuditSyncer() : nil
    file = AuditFile(path: configuration.auditLog)
    delivery = configuration.auditDelivery
    self.transport = transport
    trail = AuditTrail(random: RandomSource.bytes(), key: key)
    if let path = configuration.auditAnchor {
      anchor = try AuditAnchorFile(path: path, isRequired: configuration.auditMode == .required)
    }
  }

  /// As `init`, with the key that the configuration names.
  static func make(
    _ context: CommandContext, _ transport: AuditClient.Transport
  ) throws(ConfigurationProblem) -> AuditLog {
    var key = try context.auditKey()
    defer { key?.erase() }
    return try AuditLog(context.configuration, transport: transport, key: key)
  }

  /// The end of the log: of the live file, and where that is short, of the one before it.
  private static func tail(of path: String) -> [UInt8] {
    let live = AuditFile.tail(of: path, bytesMax: AuditLimits.tailBytesMax)
    guard live.count < AuditLimits.tailBytesMax, let newest = ClosedAuditFiles(of: path).newest
    else { return live }
    return AuditFile.tail(of: newest, bytesMax: AuditLimits.tailBytesMax) + live
  }

  // MARK: Records

  /// What became of a record.
  struct Fate: Sendable {
    let isWritten: Bool
    /// What people have to hear of, once.
    let problem: String?
  }

  /// Writes the record of an event, nil for the one that closes the log.
  mutating func write(_ event: AuditEvent?) -> Fate {
    let isWritten = event.map { append($0) } ?? close()
    defer { untold = nil }
    return Fate(isWritten: isWritten, problem: untold)
  }

  /// Writes the record of an event; whether it is written, and known to the anchor where that is
  /// required.
  mutating func append(_ event: AuditEvent) -> Bool { prepare() && record(event) }

  /// Ends the chain by its closing record, if there is a chain.
  mutating func close() -> Bool {
    guard trail.last != nil else { return true }
    let isWritten = append(event(.serverStopped))
    return isWritten && (delivery.fsync == .never || file.sync())
  }

  /// Ends the chain though its last record may be written: who waited for it gave it up.
  mutating func abandon() { trail.beginAnew() }

  private mutating func record(_ event: AuditEvent) -> Bool {
    let line = trail.line(for: event)
    guard file.append(line) else {
      trail.abandon()
      return false
    }
    // What a failed fsync has lost is lost: a second one would say nothing of it.
    if delivery.fsync == .always, !file.sync() {
      trail.abandon()
      file.close()
      return false
    }
    syncer?.fileWasWritten()
    return tellAnchor(closing: event.name == .serverStopped)
  }

  /// Tells the anchor of the last record when that is due; false when it had to hear and did not.
  private mutating func tellAnchor(closing: Bool) -> Bool {
    guard let head = trail.last, let fate = anchor?.tell(head, isKeyed: trail.isKeyed, closing)
    else { return true }
    switch fate {
    case .told: return true
    case .refused: return false
    // Nothing may follow a closing record.
    case .failedFirst: return closing || record(event(.auditAnchorUnavailable, .internalError))
    case .failed: return true
    }
  }

  /// An event of the log itself.
  private func event(
    _ name: AuditEvent.Name, _ outcome: AuditEvent.Outcome = .ok, heads: [AuditHead] = []
  ) -> AuditEvent {
    let now = SystemClock.now
    var event = AuditEvent(
      name, outcome, at: now.wall, monotonicNanoseconds: now.monotonicNanoseconds)
    event.client = AuditClient(name: nil, transport: transport)
    event.heads = heads
    return event
  }

  // MARK: The file

  /// Sees to it that the file at the path is open, and that what became of it is recorded.
  private mutating func prepare() -> Bool {
    if !hasReadHeads, let path = file.path {
      hasReadHeads = true
      trail.follow(AuditTail.heads(in: Self.tail(of: path)))
    }
    if syncer?.takeFailure() == true {
      untold = file.path.map { "\($0): expected to sync the audit log, found it failing" }
      trail.beginAnew()
      file.close()
    }
    switch file.look() {
    case .same(let bytes):
      guard delivery.rotateBytes > 0, bytes >= delivery.rotateBytes, file.isRegular else {
        return tellLoss()
      }
      return tellLoss() && rotate()
    case .truncated: lose(.truncated)
    case .gone: leave(.deleted)
    case .other: leave(.replaced)
    case .closed: break
    }
    return (file.isOpen || reopen()) && tellLoss()
  }

  /// Lets go of a file that is no longer at the path.
  private mutating func leave(_ loss: Loss) {
    if !isRotated { lose(loss) }
    // What was written since the last sync is in this file, which nobody else syncs.
    if delivery.fsync == .interval { _ = file.sync() }
    file.close()
  }

  private mutating func lose(_ loss: Loss) {
    trail.beginAnew()
    self.loss = self.loss ?? loss
  }

  /// Whether the open file is one of the closed ones now, with our last record where it was.
  private var isRotated: Bool {
    guard let path = file.path, let identity = file.identity,
      let closed = ClosedAuditFiles(of: path).find(identity)
    else { return false }
    guard let last = trail.last, file.end > 0 else { return true }
    let seal = Array("\"\(last.hash)\"}\n".utf8)
    let end = file.end
    return AuditFile.bytes(of: closed) { _ in max(0, end - seal.count)..<end } == seal
  }

  /// Opens the file at the path.
  ///
  /// Whoever rotates holds a lock until the new file has its first record; where that process died,
  /// this one writes it.
  private mutating func reopen() -> Bool {
    guard let path = file.path else { return false }
    let before = file.identity
    let present = try? FileIdentity.ofLink(path).get()
    let isFresh = present.map { $0.kind == .file && $0.size == 0 } ?? true
    let isBehindClosed = isFresh && ClosedAuditFiles(of: path).newest != nil
    let lock =
      isBehindClosed
      ? FileLock.take(path, waitMilliseconds: Self.lockMillisecondsMax) : nil
    defer { lock?.release() }
    guard open(path) else { return false }
    if let before, let identity = file.identity, !identity.isSameFile(as: before), loss == nil,
      ClosedAuditFiles(of: path).find(before) == nil
    {
      lose(.replaced)
    }
    guard isBehindClosed, loss == nil, file.isEmpty, let newest = ClosedAuditFiles(of: path).newest
    else { return true }
    return recordRotation(of: newest)
  }

  private mutating func open(_ path: String) -> Bool {
    let reason = file.openForAppending()
    if let descriptor = file.descriptor { syncer?.take(descriptor) }
    let found = reason.map { FileProblem(path: path, reason: $0).message }
    if let found, found != problem { untold = found }
    problem = found
    return reason == nil
  }

  /// Says what became of the file that the chain was in, once.
  private mutating func tellLoss() -> Bool {
    guard let loss else { return true }
    var event = event(.auditLogReplaced)
    event.details = AuditID(loss.rawValue)
    guard record(event) else { return false }
    self.loss = nil
    untold = file.path.map { "\($0): the audit log was \(loss.rawValue): a new chain begins" }
    return true
  }

  // MARK: Rotation

  /// Closes the file and begins the next; false when there is no file to write into then.
  ///
  /// Every step leaves what the next process goes on from: a file that is closed and none that is
  /// live, a live one without a record, a file too many.
  private mutating func rotate() -> Bool {
    guard let path = file.path, let lock = FileLock.take(path, waitMilliseconds: 0) else {
      return true
    }
    defer { lock.release() }
    guard case .same(let bytes) = file.look(), bytes >= delivery.rotateBytes else { return true }
    if delivery.fsync != .never, !file.sync() {
      trail.beginAnew()
      file.close()
      return reopen()
    }
    let closed = ClosedAuditFiles(of: path).next
    // Where the folder cannot be listed the number is a guess: rename(2) would replace what is there.
    guard case .failure(let absent) = FileIdentity.ofLink(closed), absent.code == ENOENT else {
      untold = "\(path): expected a folder that can be listed to rotate the audit log, found none"
      return true
    }
    guard FileSystem.rename(path, to: closed) == nil else { return true }
    file.close()
    guard open(path) else { return false }
    if delivery.fsync != .never { _ = FileSystem.syncFolder(FileSystem.folder(of: path)) }
    guard recordRotation(of: closed) else { return false }
    if delivery.rotateCount > 0 { dropOldest(path) }
    return true
  }

  private mutating func recordRotation(of closed: String) -> Bool {
    let tail = AuditFile.tail(of: closed, bytesMax: AuditLimits.tailBytesMax)
    return record(event(.auditLogRotated, heads: AuditTail.heads(in: tail)))
  }

  /// Removes the oldest files over the count, each after a record that says so.
  private mutating func dropOldest(_ path: String) {
    let closed = ClosedAuditFiles(of: path)
    for number in closed.numbers.dropLast(delivery.rotateCount) {
      let oldest = closed.path(number)
      let tail = AuditFile.tail(of: oldest, bytesMax: AuditLimits.tailBytesMax)
      guard record(event(.auditLogDropped, heads: AuditTail.heads(in: tail))) else { return }
      _ = FileSystem.remove(oldest)
    }
  }
}
