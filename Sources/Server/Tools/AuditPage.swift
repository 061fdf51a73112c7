internal import Audit
internal import Calendar
internal import MCP
internal import Serialization

/// Records of the audit log as an answer shows them, the latest first.
struct AuditPage {
  /// The records, the latest first.
  private(set) var records: [AuditRecord] = []
  /// Whether there are more behind them.
  private(set) var hasMore = false
  /// Lines on the way that are no records.
  private(set) var passedOver = 0
  private let reading: AuditReading

  /// The latest records that a filter takes, at most so many, behind a place.
  ///
  /// Nil when the place is not in what was read.
  init?(
    of reading: AuditReading, filter: AuditFilter, behind place: AuditCursor.Place? = nil,
    rowsMax: Int
  ) {
    self.reading = reading
    var lines = reading.lines
    if let place {
      guard let behind = Self.lines(of: reading, behind: place) else { return nil }
      lines = behind
    }
    while let line = lines.next() {
      guard let record = AuditRecord(line) else {
        passedOver += 1
        continue
      }
      guard filter.takes(record) else { continue }
      guard records.count < rowsMax else {
        hasMore = true
        return
      }
      records.append(record)
    }
  }

  /// The lines that are older than a record.
  ///
  /// Whoever can write the log can repeat a record: the oldest one counts, so that pages never turn
  /// in a circle.
  private static func lines(
    of reading: AuditReading, behind place: AuditCursor.Place
  ) -> AuditLines? {
    var lines = reading.lines
    var found: AuditLines?
    while let line = lines.next() {
      if let record = AuditRecord(line), record.chain == place.chain,
        record.sequence == place.sequence
      {
        found = lines
      }
    }
    return found
  }

  // MARK: JSON

  /// The first records of the page, and a cursor behind the last one of them where more follow.
  func json(rows: Int, cursor seal: AuditCursor? = nil) -> [UInt8] {
    var writer = JSONWriter(capacity: 256 + rows * 512)
    writer.beginObject()
    writer.key("records")
    writer.beginArray()
    for record in records.prefix(rows) { Self.write(record, to: &writer) }
    writer.endArray()
    if let seal, hasMore || rows < records.count, let last = records.prefix(rows).last {
      writer.member("nextCursor", seal.cursor(behind: last))
    }
    writer.member("complete", reading.isWhole)
    if let since = reading.since { writer.member("since", since.iso8601Milliseconds) }
    if passedOver > 0 { writer.member("passed_over", passedOver) }
    writer.endObject()
    return writer.bytes
  }

  private static func write(_ record: AuditRecord, to writer: inout JSONWriter) {
    func text(_ name: String, _ text: String?, _ writer: inout JSONWriter) {
      if let text { writer.member(name, text) }
    }
    func number(_ name: String, _ number: Int?, _ writer: inout JSONWriter) {
      if let number { writer.member(name, number) }
    }
    writer.beginObject()
    writer.member("timestamp", record.timestamp.iso8601Milliseconds)
    writer.member("event_type", record.category.rawValue)
    writer.member("event", record.name.rawValue)
    writer.member("severity", record.severity.rawValue)
    writer.member("outcome", record.outcome.rawValue)
    text("request_id", record.requestID?.text, &writer)
    text("client", record.client?.label, &writer)
    text("transport", record.client?.transport.rawValue, &writer)
    text("user_id", record.userID?.text, &writer)
    text("role", record.role?.text, &writer)
    text("key_id", record.keyID?.text, &writer)
    text("operation", record.operation.map(operation), &writer)
    text("subject", record.subject?.text, &writer)
    text("details", record.details?.text, &writer)
    if let counts = record.counts {
      writer.member("fields_removed", counts.fieldsRemoved)
      write(counts.masked, to: &writer)
      writer.member("sanitized", counts.sanitized)
    }
    number("bytes", record.bytes, &writer)
    number("withheld", record.bytesWithheld, &writer)
    number("duration_us", record.durationMicroseconds.map { Int(clamping: $0) }, &writer)
    if record.isFallback { writer.member("fallback", true) }
    writer.member("chain", record.chain)
    writer.member("sequence", record.sequence)
    writer.endObject()
  }

  /// Counts by kind, in the order of the kinds; nothing when there are none.
  static func write(_ masked: [AuditID: Int], to writer: inout JSONWriter) {
    guard !masked.isEmpty else { return }
    writer.key("masked")
    writer.beginArray()
    for (kind, count) in masked.sorted(by: { $0.key < $1.key }) {
      writer.beginObject()
      writer.member("kind", kind.text)
      writer.member("count", count)
      writer.endObject()
    }
    writer.endArray()
  }

  // MARK: Operations

  /// An operation of this server's own tables; of any other, which a log may name, nothing is told.
  static func operation(_ operation: AuditOperation) -> String {
    known.contains(operation.text) ? operation.text : AuditOperation.unknown.text
  }

  private static let known = Set(
    Desk.tools.map(\.name) + Method.allCases.map(\.rawValue))
}
