import Audit
import Calendar
import Serialization
import Testing

@Suite("AuditRecord")
struct AuditRecordTests {
  /// The line of an event as a reader of a log gets it.
  static func line(_ event: AuditEvent, to destination: AuditTrail.Destination = .log) -> String {
    var trail = AuditTrail(random: AuditTrailTests.random(0xAB), to: destination)
    return AuditTrailTests.text(trail.line(for: event).filter { $0 != 0x0A })
  }

  static func record(_ line: String) -> AuditRecord? { AuditRecord(Array(line.utf8)[...]) }

  static let full = line(AuditTrailTests.full)

  @Test("what was written is read")
  func roundTrip() throws {
    let event = AuditTrailTests.full
    let record = try #require(Self.record(Self.full))
    #expect(record.timestamp == event.timestamp)
    #expect(record.monotonicNanoseconds == event.monotonicNanoseconds)
    #expect(record.category == .apiRequest)
    #expect(record.name == .request)
    #expect(record.severity == .info)
    #expect(record.outcome == .ok)
    #expect(record.requestID == event.requestID)
    #expect(record.client == event.client)
    #expect(record.userID == event.userID)
    #expect(record.role == event.role)
    #expect(record.keyID == event.keyID)
    #expect(record.operation == event.operation)
    #expect(record.details == nil)
    #expect(record.counts == event.counts)
    #expect(record.bytes == 512)
    #expect(record.bytesWithheld == 96)
    #expect(record.durationMicroseconds == 42)
    #expect(record.traceparent == event.traceparent)
    #expect(record.chain == AuditTrailTests.chain)
    #expect(record.sequence == 1)
    #expect(!record.isFallback)
  }

  @Test("every event in every outcome, of a named, an unknown and a nameless client, is read")
  func vocabulary() throws {
    for name in AuditEvent.Name.allCases {
      for outcome in AuditEvent.Outcome.allCases {
        for client in ["Zed", "another", nil] {
          var event = AuditEvent(
            name, outcome, at: Timestamp(milliseconds: 0), monotonicNanoseconds: .max)
          event.client = AuditClient(name: client, transport: .command)
          event.durationMicroseconds = .max
          let record = try #require(Self.record(Self.line(event, to: .fallback)))
          #expect(record.name == name && record.outcome == outcome)
          #expect(record.client == event.client && record.isFallback)
          #expect(record.durationMicroseconds == UInt64(AuditRecord.numberMax))
        }
      }
    }
  }

  @Test("members that are not known are passed over")
  func unknownMembers() throws {
    let body = Self.full.dropFirst()
    let more = #"{"heads":[{"x":[1,{}]}],"later":"\u202e\u001b","n":1e999,"# + body
    #expect(Self.record(more) == Self.record(Self.full))
  }

  @Test(
    "a member of another type or shape makes the line no record",
    arguments: [
      ("timestamp", #""yesterday""#), ("timestamp", "1705765530"), ("monotonic_ns", "-1"),
      ("monotonic_ns", "1.5"), ("monotonic_ns", #""5""#), ("event_type", #""api""#),
      ("event_type", "{}"), ("event", #""drop_table""#), ("event", #""Request""#),
      ("severity", #""urgent""#), ("severity", "null"), ("outcome", "true"),
      ("outcome", #""OK""#), ("request_id", "7"), ("request_id", #""a b""#),
      ("client", #""stdio""#), ("client", #"{"name":"Zed","transport":"stdio"}"#),
      ("client", #"{"name":"zed","transport":"http"}"#), ("client", #"{"name":"zed"}"#),
      ("client", #"{"name":"sha256-00","transport":"stdio"}"#),
      ("client", #"{"name":"sha256-00000000000Z","transport":"stdio"}"#),
      ("client", #"{"name":null,"transport":"stdio"}"#),
      ("user_id", #""a\nb""#), ("user_id", #""""#), ("user_id", "null"),
      ("user_id", #""<script>""#), ("user_id", #""\u202eabc""#), ("role", "[]"),
      ("key_id", #""sk test""#), ("operation", #""get account""#), ("operation", "1"),
      ("details", #"{"reason":"x"}"#), ("details", #""a.b""#),
      ("counts", "1"), ("counts", #"{"fields_removed":1,"sanitized":0}"#),
      ("counts", #"{"fields_removed":-1,"masked":{},"sanitized":0}"#),
      ("counts", #"{"fields_removed":0,"masked":[],"sanitized":0}"#),
      ("counts", #"{"fields_removed":0,"masked":{"a b":1},"sanitized":0}"#),
      ("counts", #"{"fields_removed":0,"masked":{"card":1e3},"sanitized":0}"#),
      ("bytes", "-1"), ("bytes", "1099511627777"), ("bytes", "9223372036854775807"),
      ("bytes", "99999999999999999999999999"), ("bytes", "1e9"), ("withheld", #""1""#),
      ("duration_us", "null"), ("duration_us", "1099511627777"), ("traceparent", #""00""#),
      ("fallback", "1"), ("chain", #""ab""#), ("chain", "1"), ("sequence", "0"),
      ("sequence", "-1"), ("sequence", "1e0"), ("hash", #""00""#), ("hash", "null"),
    ])
  func hostile(name: String, value: String) throws {
    let document = try Document(parsing: Self.full)
    var writer = JSONWriter(capacity: 1_024)
    writer.beginObject()
    for (key, node) in document.root.members where key != name {
      writer.key(key)
      writer.copy(node)
    }
    let sound = writer.bytes
    let line = String(decoding: sound, as: UTF8.self)
    #expect(Self.record(line + "}") != nil || document.root[name] != nil)
    #expect(Self.record(line + #","\#(name)":\#(value)}"#) == nil)
  }

  @Test("every member that every record has is needed")
  func missing() throws {
    let needed = [
      "timestamp", "monotonic_ns", "event_type", "severity", "event", "outcome", "chain",
      "sequence", "hash",
    ]
    let root = try Document(parsing: Self.full).root
    for missing in root.members.map(\.key) {
      var writer = JSONWriter(capacity: 1_024)
      writer.beginObject()
      for (key, node) in root.members where key != missing {
        writer.key(key)
        writer.copy(node)
      }
      writer.endObject()
      #expect((AuditRecord(writer.bytes[...]) == nil) == needed.contains(missing), "\(missing)")
    }
  }

  @Test(
    "a line that is no JSON object of printable ASCII is no record",
    arguments: [
      "", "{}", "null", "[]", "\(full) ", "\(full)x", "x" + full, "\u{1B}[2J" + full,
      full.replacing("test_user", with: "tést"),
      full.replacing(#"{"timestamp""#, with: "{\t\"timestamp\""),
      full.replacing(#""event":"#, with: #""x":"\u{202E}","event":"#),
      full.replacing(#""event":"#, with: #""event":"request","event":"#),
      full.replacing(#""event":"#, with: #""x":\#(String(repeating: "[", count: 50)),"event":"#),
      full.replacing(
        #""event":"#, with: #""x":"\#(String(repeating: "a", count: 16 << 10))","event":"#),
    ])
  func unreadable(line: String) {
    // A space behind the object is JSON still.
    #expect((Self.record(line) == nil) == (line != Self.full + " "))
  }

  @Test("what a process that died left in front of a record does not hide it")
  func torn() throws {
    for count in 1...14 {
      let line = String(Self.full.prefix(count)) + Self.full
      #expect(try #require(Self.record(line)).sequence == #require(Self.record(Self.full)).sequence)
    }
    #expect(Self.record("y" + Self.full) == nil)
  }

  @Test("every cut and every one-byte mutation is read without a trap")
  func mutations() {
    let line = Array(Self.full.utf8)
    for at in line.indices {
      #expect(AuditRecord(line[..<at]) == nil)
      for byte in [0x00, 0x0A, 0x22, 0x2D, 0x39, 0x5C, 0x7B, 0xFF] as [UInt8] {
        var mutated = line
        mutated[at] = byte
        if let record = AuditRecord(mutated[...]) {
          #expect(record.bytes.map { 0...AuditRecord.numberMax ~= $0 } ?? true)
        }
      }
    }
  }
}
