internal import Access
internal import Audit
internal import Calendar
internal import Serialization

/// What the records of a day come to: `analytics://metrics/24h`.
///
/// One's own are those of the same user by the same key: a key that is narrowed to some accounts must
/// not show what another key of its user saw. Whoever has the permission `billing:admin:metrics`
/// sees all, and by user. No number of one's own depends on another's records; how far back the log
/// was read does, so of that only `complete` is told.
struct AuditMetrics {
  /// The permission to see everyone's.
  static let permission = "billing:admin:metrics"
  /// How many operations and users are listed, those with the most requests.
  private static let rowsMax = 20
  private static let windowMilliseconds: Int64 = 86_400_000

  /// What is counted of some requests.
  private struct Tally {
    var requests = 0
    var refusals = 0
    var durations: [UInt64] = []
  }

  /// Whether everyone's records are counted.
  private let isForAll: Bool
  private let from: Timestamp
  private let to: Timestamp
  private let reading: AuditReading
  private var total = Tally()
  private var answered = 0
  private var cancelled = 0
  private var reasons: [AuditEvent.Outcome: Int] = [:]
  private var counts = AuditEvent.Counts()
  private var released = 0
  private var withheld = 0
  private var operations: [String: Tally] = [:]
  private var users: [String: Tally] = [:]
  private var events: [String: (severity: AuditEvent.Severity, count: Int)] = [:]
  private var passedOver = 0

  /// Counts the last 24 hours of a log, as a principal may know them.
  init(of reading: AuditReading, for principal: Principal, at now: Timestamp) {
    self.reading = reading
    isForAll = principal.may(Self.permission)
    from = Timestamp(milliseconds: now.milliseconds - Self.windowMilliseconds)
    to = now
    for line in reading.lines {
      guard let record = AuditRecord(line) else {
        passedOver += 1
        continue
      }
      let isOwn =
        record.userID?.text == principal.userID && record.keyID?.text == principal.keyID
      guard isForAll || isOwn, from <= record.timestamp, record.timestamp <= to else { continue }
      count(record)
    }
  }

  private mutating func count(_ record: AuditRecord) {
    if record.category == .securityEvent {
      let severity = max(events[record.name.rawValue]?.severity ?? .info, record.severity)
      events[record.name.rawValue, default: (severity, 0)].count += 1
      events[record.name.rawValue]?.severity = severity
    }
    // Notes about a request have no duration; its one decision has.
    guard let duration = record.durationMicroseconds else { return }
    let isRefused = record.outcome != .ok && record.outcome != .cancelled
    if record.outcome == .ok { answered += 1 }
    if record.outcome == .cancelled { cancelled += 1 }
    if isRefused { reasons[record.outcome, default: 0] += 1 }
    if let counts = record.counts {
      self.counts.fieldsRemoved += counts.fieldsRemoved
      self.counts.sanitized += counts.sanitized
      for (kind, count) in counts.masked { self.counts.masked[kind, default: 0] += count }
    }
    released += record.bytes ?? 0
    withheld += record.bytesWithheld ?? 0
    let operation = record.operation.map(AuditPage.operation) ?? AuditOperation.unknown.text
    func add(to tally: inout Tally) {
      tally.requests += 1
      if isRefused { tally.refusals += 1 }
      tally.durations.append(duration)
    }
    add(to: &total)
    add(to: &operations[operation, default: Tally()])
    if isForAll, let user = record.userID?.text { add(to: &users[user, default: Tally()]) }
  }

  // MARK: JSON

  /// The document, of the entity `OpsEntities.metrics`.
  var json: [UInt8] {
    var writer = JSONWriter(capacity: 2_048)
    writer.beginObject()
    writer.member("scope", isForAll ? "all" : "own")
    writer.member("from", from.iso8601Seconds)
    writer.member("to", to.iso8601Seconds)
    writer.member("complete", isComplete)
    if isForAll, let since = reading.since { writer.member("since", since.iso8601Milliseconds) }
    writer.member("requests", total.requests)
    writer.member("answered", answered)
    writer.member("cancelled", cancelled)
    writer.key("refusals")
    writer.beginArray()
    for (reason, count) in reasons.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      writer.beginObject()
      writer.member("reason", reason.rawValue)
      writer.member("count", count)
      writer.endObject()
    }
    writer.endArray()
    AuditPage.write(counts.masked, to: &writer)
    writer.member("fields_removed", counts.fieldsRemoved)
    writer.member("texts_sanitized", counts.sanitized)
    writer.member("bytes_released", released)
    writer.member("bytes_withheld", withheld)
    Self.write(latencyOf: total, to: &writer)
    Self.write(operations, as: "operations", "operation", to: &writer)
    if isForAll {
      Self.write(users, as: "users", "user_id", to: &writer)
      writeEvents(to: &writer)
      if passedOver > 0 { writer.member("passed_over", passedOver) }
    }
    writer.endObject()
    return writer.bytes
  }

  /// Whether the whole day was read.
  private var isComplete: Bool {
    reading.isWhole || reading.since.map { $0 < from } ?? false
  }

  private static func write(
    _ rows: [String: Tally], as key: String, _ name: String, to writer: inout JSONWriter
  ) {
    let most = rows.sorted { left, right in
      (right.value.requests, left.key) < (left.value.requests, right.key)
    }
    writer.key(key)
    writer.beginArray()
    for (row, tally) in most.prefix(rowsMax) {
      writer.beginObject()
      writer.member(name, row)
      writer.member("requests", tally.requests)
      writer.member("refusals", tally.refusals)
      if name == "operation" { write(latencyOf: tally, to: &writer) }
      writer.endObject()
    }
    writer.endArray()
  }

  private func writeEvents(to writer: inout JSONWriter) {
    writer.key("security_events")
    writer.beginArray()
    for (event, row) in events.sorted(by: { $0.key < $1.key }) {
      writer.beginObject()
      writer.member("event", event)
      writer.member("severity", row.severity.rawValue)
      writer.member("count", row.count)
      writer.endObject()
    }
    writer.endArray()
  }

  /// The 50th and 99th percentile by nearest rank; nothing when there is nothing to measure.
  private static func write(latencyOf tally: Tally, to writer: inout JSONWriter) {
    let sorted = tally.durations.sorted()
    for (name, percent) in [("latency_p50_us", 50), ("latency_p99_us", 99)] {
      let rank = (sorted.count * percent + 99) / 100
      if rank > 0 { writer.member(name, Int(clamping: sorted[rank - 1])) }
    }
  }
}
