internal import Calendar

/// What a log comes to, in numbers: filled line by line, in memory that does not grow with the log.
///
/// Every value that names something was checked for its shape by `AuditRecord`; how many different
/// ones are told apart is bounded all the same, as whoever writes the log may invent names.
package struct AuditTally: Sendable {
  /// What is counted of a user or a tool.
  struct Caller: Sendable {
    var requests = SaturatingCount()
    var unanswered = SaturatingCount()
    var masked = SaturatingCount()
    var latency = ReportLatency()
  }

  /// What is counted of a kind of event.
  struct Happening: Sendable {
    var count = SaturatingCount()
    var severity = AuditEvent.Severity.info
    var latest: Timestamp?
  }

  static let usersMax = 1000
  static let toolsMax = 100
  static let kindsMax = 100
  /// How many of the latest security events are shown one by one.
  static let eventsMax = 50

  /// What the records must be within.
  let period: AuditPeriod
  private(set) var timeline: ReportTimeline
  private(set) var recordCount = SaturatingCount()
  private(set) var outsideCount = SaturatingCount()
  /// Lines that are no record of this version, empty lines aside.
  private(set) var unreadableCount = SaturatingCount()
  private(set) var fallbackCount = SaturatingCount()
  private(set) var first: Timestamp?
  private(set) var last: Timestamp?
  private(set) var requests = SaturatingCount()
  private(set) var outcomes: [AuditEvent.Outcome: SaturatingCount] = [:]
  private(set) var masked = ReportNames(namesMax: kindsMax, empty: SaturatingCount())
  private(set) var maskedCount = SaturatingCount()
  private(set) var sanitizedCount = SaturatingCount()
  private(set) var removedCount = SaturatingCount()
  private(set) var bytes = SaturatingCount()
  private(set) var withheld = SaturatingCount()
  private(set) var latency = ReportLatency()
  private(set) var users = ReportNames(namesMax: usersMax, empty: Caller())
  private(set) var tools = ReportNames(namesMax: toolsMax, empty: Caller())
  private(set) var happenings: [AuditEvent.Name: Happening] = [:]
  /// The latest security events, in the order of the log; older ones are overwritten.
  private var events: [AuditRecord] = []
  private var oldestEvent = 0
  private var lines = LogLines()

  /// An empty tally of the records in a period.
  package init(period: AuditPeriod = .everything) {
    self.period = period
    timeline = ReportTimeline(period: period)
  }

  /// Counts the records in the next block of a log, which may end anywhere.
  package mutating func take(_ block: ArraySlice<UInt8>) {
    var cutter = lines
    cutter.take(block) { line in take(line: line) }
    lines = cutter
  }

  /// Says that a file of the log has ended; another may follow.
  package mutating func endFile() {
    var cutter = lines
    cutter.finish { line in take(line: line) }
    lines = LogLines()
  }

  /// Counts a record.
  mutating func add(_ record: AuditRecord) {
    guard period.contains(record.timestamp) else {
      outsideCount += 1
      return
    }
    recordCount += 1
    if record.isFallback { fallbackCount += 1 }
    first = min(first ?? record.timestamp, record.timestamp)
    last = max(last ?? record.timestamp, record.timestamp)
    if record.name.endsRequest { addRequest(record) }
    if record.deservesAttention { addEvent(record) }
  }

  /// The latest security events, the latest first.
  var latestEvents: [AuditRecord] {
    (events[oldestEvent...] + events[..<oldestEvent]).reversed()
  }

  private mutating func take(line: ArraySlice<UInt8>?) {
    guard let line else {
      unreadableCount += 1
      return
    }
    guard !line.isEmpty else { return }
    if let record = AuditRecord(line) {
      add(record)
    } else {
      unreadableCount += 1
    }
  }

  private mutating func addRequest(_ record: AuditRecord) {
    let isAnswered = record.outcome == .ok
    requests += 1
    timeline.add(at: record.timestamp, isAnswered: isAnswered)
    outcomes[record.outcome, default: SaturatingCount()] += 1
    bytes += record.bytes ?? 0
    withheld += record.bytesWithheld ?? 0
    var maskedHere = SaturatingCount()
    if let counts = record.counts {
      removedCount += counts.fieldsRemoved
      sanitizedCount += counts.sanitized
      for (kind, count) in counts.masked {
        masked.update(kind.text) { $0 += count }
        maskedHere += count
      }
    }
    maskedCount += maskedHere.value
    if let duration = record.durationMicroseconds { latency.add(microseconds: duration) }
    let count = { (caller: inout Caller) in
      caller.requests += 1
      caller.masked += maskedHere.value
      if !isAnswered { caller.unanswered += 1 }
    }
    if let user = record.userID { users.update(user.text, count) }
    guard let operation = record.operation else { return }
    tools.update(operation.text) { tool in
      count(&tool)
      if let duration = record.durationMicroseconds { tool.latency.add(microseconds: duration) }
    }
  }

  private mutating func addEvent(_ record: AuditRecord) {
    var happening = happenings[record.name] ?? Happening()
    happening.count += 1
    if record.severity.rank > happening.severity.rank { happening.severity = record.severity }
    happening.latest = max(happening.latest ?? record.timestamp, record.timestamp)
    happenings[record.name] = happening
    if events.count < Self.eventsMax {
      events.append(record)
    } else {
      events[oldestEvent] = record
      oldestEvent = (oldestEvent + 1) % Self.eventsMax
    }
  }
}

extension AuditRecord {
  /// Whether an operator should look at it: a security event, or anything that is high or critical.
  fileprivate var deservesAttention: Bool {
    category == .securityEvent || name.kind.category == .securityEvent
      || severity.rank >= AuditEvent.Severity.high.rank
  }
}

extension AuditEvent.Name {
  /// Whether it is the one record that every request ends with; others stand beside it.
  var endsRequest: Bool {
    switch self {
    case .request, .invalidRequest, .authenticationFailed, .permissionDenied, .rateLimitExceeded,
      .internalError:
      true
    default: false
    }
  }
}
