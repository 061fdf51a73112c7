internal import Audit

/// How much attention what happens deserves, by how often it happens to one caller in a minute, and
/// what is said aloud.
///
///     what                                    usually    beyond, in a minute
///     wrong or missing credential             medium     5 → high      all callers together
///     permission denied                       medium     10 → high     per user
///     limit reached                           medium     20 → high     per user
///     record that is not there                info       10 → medium   per user
///     text sanitized in an answer             low        5 → medium    per user
///     guessing, enumeration, probing          critical                 `suspicious_activity`
///     honeytoken read                         critical
///     audit log deleted, replaced, cut        critical
///
/// The free numbers of credentials, denials and misses are those from which `Guard` slows down and
/// raises `suspicious_activity`. What is critical is also written to stderr at once, one JSON line:
/// the record without its seal, whatever `LOG_LEVEL` says, at most `alarmsPerMinuteMax`; how many
/// were left out is said with the next one. The audit log has all of them.
///
/// **Bounded**, whoever comes: `watchedMax` pairs of user and cause, each with a few moments; when
/// there are more, the pair that was quiet the longest is forgotten.
struct Monitoring {
  /// What is counted.
  enum Cause: CaseIterable, Sendable {
    case authentication
    case denial
    case limit
    case miss
    case sanitized
  }

  /// A row of the table.
  struct Threshold: Sendable {
    let cause: Cause
    /// The severity of so many in a minute.
    let usual: AuditEvent.Severity
    let freePerMinute: Int
    /// The severity of each further one.
    let beyond: AuditEvent.Severity
  }

  /// The thresholds, each cause once.
  static let table = [
    Threshold(cause: .authentication, usual: .medium, freePerMinute: 5, beyond: .high),
    Threshold(cause: .denial, usual: .medium, freePerMinute: 10, beyond: .high),
    Threshold(cause: .limit, usual: .medium, freePerMinute: 20, beyond: .high),
    Threshold(cause: .miss, usual: .info, freePerMinute: 10, beyond: .medium),
    Threshold(cause: .sanitized, usual: .low, freePerMinute: 5, beyond: .medium),
  ]

  /// The most alarms on stderr in a minute.
  static let alarmsPerMinuteMax = 10
  /// The most pairs of user and cause that are watched at once.
  static let watchedMax = 1_024
  private static let minuteNanoseconds: UInt64 = 60_000_000_000

  private struct Watched: Hashable {
    let user: String
    let cause: Cause
  }

  /// The latest moments of each pair, oldest first, as many as are free.
  private var watched: [Watched: [UInt64]] = [:]
  /// The latest alarms, oldest first, as many as there may be in a minute.
  private var alarms: [UInt64] = []
  private var leftOut = 0

  /// How many pairs are watched, never over `watchedMax`.
  var watchedCount: Int { watched.count }

  // MARK: Severity

  /// The severity of a request's record; counts it.
  mutating func severity(of event: AuditEvent) -> AuditEvent.Severity {
    guard let cause = Self.cause(of: event),
      let threshold = Self.table.first(where: { $0.cause == cause })
    else { return event.severity }
    let pair = Watched(user: event.userID?.text ?? "", cause: cause)
    if watched[pair] == nil { makeRoom() }
    let isBeyond = Self.count(
      at: event.monotonicNanoseconds, in: &watched[pair, default: []],
      free: threshold.freePerMinute)
    return isBeyond ? threshold.beyond : threshold.usual
  }

  private static func cause(of event: AuditEvent) -> Cause? {
    switch event.outcome {
    case .authenticationRequired: .authentication
    case .permissionDenied: .denial
    case .rateLimitExceeded: .limit
    case .notFound: .miss
    case .ok: (event.counts?.sanitized ?? 0) > 0 ? .sanitized : nil
    default: nil
    }
  }

  /// Takes a moment in; whether so many others lie in the minute before it.
  private static func count(at now: UInt64, in moments: inout [UInt64], free: Int) -> Bool {
    let isBeyond =
      moments.count == free && now - min(now, moments.first ?? 0) < minuteNanoseconds
    if moments.count == free { moments.removeFirst() }
    moments.append(now)
    return isBeyond
  }

  /// Forgets the pair that was quiet the longest.
  private mutating func makeRoom() {
    guard watched.count >= Self.watchedMax else { return }
    let quietest = watched.min { ($0.value.last ?? 0) < ($1.value.last ?? 0) }
    if let quietest { watched[quietest.key] = nil }
  }

  // MARK: Alarms

  /// What is said aloud about an event.
  enum Alarm {
    case none
    /// The event's line, and how many alarms were left out before it.
    case line([UInt8], leftOutBefore: Int)
  }

  /// What is to be said aloud about an event; counts it.
  mutating func alarm(about event: AuditEvent) -> Alarm {
    guard event.severity == .critical else { return .none }
    let now = event.monotonicNanoseconds
    if alarms.count == Self.alarmsPerMinuteMax, let first = alarms.first,
      now - min(now, first) < Self.minuteNanoseconds
    {
      leftOut += 1
      return .none
    }
    if alarms.count == Self.alarmsPerMinuteMax { alarms.removeFirst() }
    alarms.append(now)
    defer { leftOut = 0 }
    return .line(event.line, leftOutBefore: leftOut)
  }
}

extension Session {
  /// Says aloud what must not wait for a reader of the log.
  mutating func alarm(about event: AuditEvent) -> [Effect] {
    guard case .line(let line, let leftOut) = monitoring.alarm(about: event) else { return [] }
    let note = "guard: \(leftOut) more alarms are in the audit log alone"
    return (leftOut > 0 ? say(.error, note) : []) + [.alarm(line: line)]
  }
}
