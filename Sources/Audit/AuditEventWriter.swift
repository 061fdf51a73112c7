internal import Calendar
internal import Serialization

/// How an event is spelled: members in one order, what does not apply left out.
extension AuditEvent {
  /// Writes the event's members into an object that the caller opened.
  func write(to writer: inout JSONWriter) {
    writer.member("timestamp", timestamp.iso8601Milliseconds)
    writer.member("monotonic_ns", Int(clamping: monotonicNanoseconds))
    writer.member("event_type", name.kind.category.rawValue)
    writer.member("request_id", requestID?.text)
    writer.member("severity", severity.rawValue)
    writer.member("event", name.rawValue)
    if let client {
      writer.key("client")
      writer.beginObject()
      writer.member("name", client.label)
      writer.member("transport", client.transport.rawValue)
      writer.endObject()
    }
    writer.member("user_id", userID?.text)
    writer.member("role", role?.text)
    writer.member("key_id", keyID?.text)
    writer.member("operation", operation?.text)
    writer.member("subject", subject?.text)
    writer.member("outcome", outcome.rawValue)
    writer.member("details", details?.text)
    if let counts { Self.write(counts, to: &writer) }
    writer.member("bytes", bytes)
    writer.member("duration_us", durationMicroseconds.map { Int(clamping: $0) })
    writer.member("traceparent", traceparent?.text)
  }

  private static func write(_ counts: Counts, to writer: inout JSONWriter) {
    writer.key("counts")
    writer.beginObject()
    writer.member("fields_removed", counts.fieldsRemoved)
    writer.key("masked")
    writer.beginObject()
    for (kind, count) in counts.masked.sorted(by: { $0.key < $1.key }) {
      writer.member(kind.text, count)
    }
    writer.endObject()
    writer.member("sanitized", counts.sanitized)
    writer.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  fileprivate mutating func member(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    integer(value)
  }
}
