package import Calendar
internal import Serialization

/// A record of a log read back: what `AuditEvent` writes, and its place in its chain.
///
///     {"timestamp":…,"event":"request",…,"chain":"…","sequence":2,"hash":"…"}
///
/// Whoever can write the log decides what is read here. A line is a record only if it is printable
/// ASCII (all that is ever written is), within `AuditLimits.lineBytesMax`, and every member that is
/// known here has the type and the shape that the writer gives it; names of events, severities and
/// outcomes are those of this version. Members that are not known are passed over, so records of a
/// later version are read as far as they are understood. Nothing is said about the hash: that a
/// record was not altered is what verification finds.
package struct AuditRecord: Sendable, Equatable {
  /// The greatest number in a record that may be added up: a TiB, or twelve days in microseconds.
  ///
  /// Eight million of them fit an `Int`; who adds more up has to look at overflow.
  package static let numberMax = 1 << 40

  /// The moment in UTC that the writer claims.
  package let timestamp: Timestamp
  /// The moment on the writer's own clock; comparable within one chain only.
  package let monotonicNanoseconds: UInt64
  /// The family that the record says the event is of.
  package let category: AuditEvent.Category
  /// What happened.
  package let name: AuditEvent.Name
  /// How much attention it deserved; may be more than the name usually does.
  package let severity: AuditEvent.Severity
  /// How it ended.
  package let outcome: AuditEvent.Outcome
  /// The request that it was about.
  package let requestID: AuditID?
  /// The program that asked, by a label of `AuditClient`'s table or a hash.
  package let client: AuditClient?
  /// Who asked.
  package let userID: AuditID?
  /// In which role.
  package let role: AuditID?
  /// By which key or token.
  package let keyID: AuditID?
  /// What was asked for; shaped as an operation, which need not be one of this server's.
  package let operation: AuditOperation?
  /// The account that it was about, as `AuditSubject` calls it.
  package let subject: AuditID?
  /// What more there is to say, in one word.
  package let details: AuditID?
  /// What redaction did to the answer; each number at most `numberMax`.
  package let counts: AuditEvent.Counts?
  /// The length of the answer's `llm_view`, in bytes; at most `numberMax`.
  package let bytes: Int?
  /// The bytes that were withheld (`AuditEvent.bytesWithheld`); at most `numberMax`.
  package let bytesWithheld: Int?
  /// From the request's line to its answer, in microseconds; at most `numberMax`.
  package let durationMicroseconds: UInt64?
  /// Where the request stood in its caller's trace.
  package let traceparent: TraceParent?
  /// The chain, 32 hexadecimal digits.
  package let chain: String
  /// The record's number in its chain, from 1.
  package let sequence: Int
  /// Whether the record was meant for a log that could not be written.
  package let isFallback: Bool

  private static let hashBytes = 32
  private static let limits = JSONLimits(
    documentBytesMax: AuditLimits.lineBytesMax, depthMax: AuditLimits.depthMax)

  /// The record on a line, given without its line feed; nil when it is none.
  ///
  /// The beginning of a record in front of it, left by a process that died in its write, is passed
  /// over, as verification does: it must not hide what another process wrote behind it.
  package init?(_ line: ArraySlice<UInt8>) {
    if let record = AuditRecord(whole: line) {
      self = record
      return
    }
    let opening = SealedLine.opening
    guard line.count <= AuditLimits.lineBytesMax,
      let start = stride(from: line.endIndex - opening.count, to: line.startIndex, by: -1)
        .first(where: { line[$0..<$0 + opening.count].elementsEqual(opening) }),
      zip(line[..<start], opening).allSatisfy({ $0 == $1 }),
      let record = AuditRecord(whole: line[start...])
    else { return nil }
    self = record
  }

  /// The record that a line is, with nothing in front of it.
  init?(whole line: ArraySlice<UInt8>) {
    guard line.count <= AuditLimits.lineBytesMax, line.allSatisfy({ 0x20...0x7E ~= $0 }),
      let root = try? Document(parsing: Array(line), limits: Self.limits).root
    else { return nil }
    var fields = AuditFields(root)
    let timestamp = fields.needed("timestamp") { $0.string.flatMap { Timestamp(iso8601: $0) } }
    let monotonic = fields.needed("monotonic_ns") { $0.int.flatMap { UInt64(exactly: $0) } }
    let category = fields.needed("event_type") {
      $0.string.flatMap { AuditEvent.Category(rawValue: $0) }
    }
    let name = fields.needed("event") { $0.string.flatMap { AuditEvent.Name(rawValue: $0) } }
    let severity = fields.needed("severity") {
      $0.string.flatMap { AuditEvent.Severity(rawValue: $0) }
    }
    let outcome = fields.needed("outcome") {
      $0.string.flatMap { AuditEvent.Outcome(rawValue: $0) }
    }
    requestID = fields.id("request_id")
    client = fields.optional("client", Self.client)
    userID = fields.id("user_id")
    role = fields.id("role")
    keyID = fields.id("key_id")
    operation = fields.optional("operation") { $0.string.flatMap { AuditOperation(read: $0) } }
    subject = fields.id("subject")
    details = fields.id("details")
    counts = fields.optional("counts", Self.counts)
    bytes = fields.number("bytes")
    bytesWithheld = fields.number("withheld")
    durationMicroseconds = fields.number("duration_us").map { UInt64($0) }
    traceparent = fields.optional("traceparent") { $0.string.flatMap { TraceParent($0) } }
    isFallback = fields.optional("fallback", \.bool) ?? false
    let chain = fields.needed("chain") { Self.hex($0, bytes: AuditLimits.chainBytes) }
    let sequence = fields.needed("sequence") { $0.int.flatMap { $0 > 0 ? $0 : nil } }
    let hash = fields.needed("hash") { Self.hex($0, bytes: Self.hashBytes) }
    guard fields.areSound, let timestamp, let monotonic, let category, let name, let severity,
      let outcome, let chain, let sequence, hash != nil
    else { return nil }
    self.timestamp = timestamp
    monotonicNanoseconds = monotonic
    self.category = category
    self.name = name
    self.severity = severity
    self.outcome = outcome
    self.chain = chain
    self.sequence = sequence
  }

  private static func client(_ node: Node) -> AuditClient? {
    guard let transport = node["transport"]?.string.flatMap({ AuditClient.Transport(rawValue: $0) })
    else { return nil }
    guard let label = node["name"] else { return AuditClient(name: nil, transport: transport) }
    return label.string.flatMap { AuditClient(label: $0, transport: transport) }
  }

  private static func counts(_ node: Node) -> AuditEvent.Counts? {
    guard let removed = node["fields_removed"].flatMap(AuditFields.number),
      let sanitized = node["sanitized"].flatMap(AuditFields.number),
      let masked = node["masked"], masked.kind == .object
    else { return nil }
    var counts = AuditEvent.Counts()
    counts.fieldsRemoved = removed
    counts.sanitized = sanitized
    for (key, value) in masked.members {
      guard let kind = AuditID(key), let count = AuditFields.number(value) else { return nil }
      counts.masked[kind] = count
    }
    return counts
  }

  private static func hex(_ node: Node, bytes: Int) -> String? {
    node.string.flatMap { LowerHex.spells($0, bytes: bytes) ? $0 : nil }
  }
}
