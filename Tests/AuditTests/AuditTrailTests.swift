import Audit
import Calendar
import Digest
import Serialization
import Testing

@Suite("AuditTrail")
struct AuditTrailTests {
  static func random(_ byte: UInt8) -> [UInt8] { [UInt8](repeating: byte, count: 32) }

  static let full: AuditEvent = {
    var event = AuditEvent(
      .request, .ok, at: Timestamp(milliseconds: 1_705_765_530_123),
      monotonicNanoseconds: 5_000_000_001)
    event.requestID = AuditID("d3ba58c1-9336-446c-ae03-2c537c79a65f")
    event.client = AuditClient(name: "claude-ai", transport: .stdio)
    event.userID = AuditID("test_user")
    event.role = AuditID("readonly")
    event.keyID = AuditID("k1")
    event.operation = AuditOperation(known: "get_account")
    var counts = AuditEvent.Counts()
    counts.fieldsRemoved = 5
    counts.sanitized = 1
    for (kind, count) in [("ssn", 1), ("card", 2)] {
      guard let kind = AuditID(kind) else { continue }
      counts.masked[kind] = count
    }
    event.counts = counts
    event.bytes = 512
    event.durationMicroseconds = 42
    event.traceparent = TraceParent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
    return event
  }()

  static let plain = AuditEvent(
    .authenticationFailed, .authenticationRequired, at: Timestamp(milliseconds: 0),
    monotonicNanoseconds: .max)

  static func text(_ line: [UInt8]) -> String { String(decoding: line, as: UTF8.self) }

  /// The members of a record up to its hash, which is worked out here by hand.
  static func line(_ body: String, after previous: [UInt8]) -> (text: String, hash: [UInt8]) {
    let hash = SHA256.hash(previous + Array(body.utf8))
    return (body + #","hash":""# + Hex.encode(hash) + "\"}\n", hash)
  }

  static let zero = [UInt8](repeating: 0, count: 32)
  static let chain = String(repeating: "ab", count: 12) + "00000000"

  @Test("a record has every member in one order, and the first line of a chain a line feed before")
  func golden() {
    var trail = AuditTrail(random: Self.random(0xAB))
    let first = Self.line(
      #"{"timestamp":"2024-01-20T15:45:30.123Z","monotonic_ns":5000000001,"#
        + #""event_type":"api_request","request_id":"d3ba58c1-9336-446c-ae03-2c537c79a65f","#
        + #""severity":"info","event":"request","#
        + #""client":{"name":"claude-desktop","transport":"stdio"},"user_id":"test_user","#
        + #""role":"readonly","key_id":"k1","operation":"get_account","outcome":"ok","#
        + #""counts":{"fields_removed":5,"masked":{"card":2,"ssn":1},"sanitized":1},"#
        + #""bytes":512,"duration_us":42,"#
        + #""traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01","#
        + #""chain":"\#(Self.chain)","sequence":1"#, after: Self.zero)
    #expect(Self.text(trail.line(for: Self.full)) == "\n" + first.text)
    let second = Self.line(
      #"{"timestamp":"1970-01-01T00:00:00.000Z","monotonic_ns":9223372036854775807,"#
        + #""event_type":"security_event","severity":"high","event":"authentication_failed","#
        + #""outcome":"authentication_required","chain":"\#(Self.chain)","sequence":2"#,
      after: first.hash)
    #expect(Self.text(trail.line(for: Self.plain)) == second.text)
  }

  @Test("every event in every outcome is one line of valid JSON")
  func vocabulary() throws {
    var trail = AuditTrail(random: Self.random(1), to: .fallback)
    for name in AuditEvent.Name.allCases {
      for outcome in AuditEvent.Outcome.allCases {
        var event = AuditEvent(
          name, outcome, at: Timestamp(milliseconds: .max), monotonicNanoseconds: 0)
        event.durationMicroseconds = .max
        let line = trail.line(for: event)
        #expect(line.last == 0x0A)
        let root = try Document(parsing: line).root
        #expect(root["event"]?.string == name.rawValue)
        #expect(root["fallback"]?.bool == true)
      }
    }
  }

  @Test("a chain's first record names the heads before it, no other does")
  func heads() throws {
    var other = AuditTrail(random: Self.random(1))
    let log = other.line(for: Self.plain) + other.line(for: Self.plain)
    var trail = AuditTrail(random: Self.random(2), after: AuditTail.heads(in: log))
    let root = try Document(parsing: trail.line(for: Self.plain)).root
    let named = try #require(root["heads"]?.elements.first)
    #expect(named["chain"]?.string == String(repeating: "01", count: 12) + "00000000")
    #expect(named["sequence"]?.int == 2)
    #expect(try Document(parsing: trail.line(for: Self.plain)).root["heads"] == nil)
  }

  @Test("a chain that was abandoned is followed by one that names its last whole record")
  func abandoned() throws {
    var trail = AuditTrail(random: Self.random(1))
    var log = trail.line(for: Self.plain) + trail.line(for: Self.plain)
    log += trail.line(for: Self.full).prefix(100)
    trail.abandon()
    let line = trail.line(for: Self.plain)
    #expect(line.first == 0x0A)
    let root = try Document(parsing: line).root
    #expect(root["sequence"]?.int == 1)
    #expect(root["heads"]?.elements.first?["sequence"]?.int == 2)
    let verdict = AuditVerification.verdict(of: [log + line])
    #expect(verdict.isSound)
    #expect(verdict.tornLines == [AuditFinding.Place(file: 0, line: 4)])
    #expect(verdict.chains.map(\.state) == [.abandoned, .open])
    #expect(verdict.recordCount == 3)
  }

  @Test("a chain that never began passes on the heads that it would have named")
  func abandonedAtOnce() throws {
    var other = AuditTrail(random: Self.random(1))
    let heads = AuditTail.heads(in: other.line(for: Self.plain))
    for isWritten in [true, false] {
      var trail = AuditTrail(random: Self.random(2), after: heads, to: .fallback)
      if isWritten { _ = trail.line(for: Self.plain) }
      trail.abandon()
      let root = try Document(parsing: trail.line(for: Self.plain)).root
      #expect(root["fallback"]?.bool == true)
      #expect(root["heads"]?.elements.first?["hash"]?.string == heads.first?.hash)
    }
  }
}
