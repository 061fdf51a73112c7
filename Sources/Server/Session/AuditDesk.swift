internal import Audit

/// The chains that this process writes: one in the log, one on the error stream in its place.
struct AuditDesk {
  private var log: AuditTrail?
  private var errorStream: AuditTrail?
  private var ticketCount: UInt64 = 0
  /// Whether the last record that was meant for the log did not get into it.
  private(set) var isLogFailing = false

  /// Begins behind what is in the log, given by its last bytes.
  mutating func begin(after tail: [UInt8], random: [UInt8]) {
    log = AuditTrail(random: random, after: AuditTail.heads(in: tail), to: .log)
  }

  /// A ticket that was not given out before.
  mutating func ticket() -> AuditTicket {
    ticketCount += 1
    return AuditTicket(number: ticketCount)
  }

  /// The line of an event for a destination.
  mutating func line(
    for event: AuditEvent, to destination: AuditDestination, random: [UInt8]
  ) -> [UInt8] {
    switch destination {
    case .log:
      var trail = log ?? AuditTrail(random: random, to: .log)
      defer { log = trail }
      return trail.line(for: event)
    case .errorStream:
      var trail = errorStream ?? AuditTrail(random: Self.errorStreamPart(random), to: .fallback)
      defer { errorStream = trail }
      return trail.line(for: event)
    }
  }

  /// Ends a chain whose last record was not written whole.
  mutating func abandon(_ destination: AuditDestination) {
    switch destination {
    case .log:
      isLogFailing = true
      log?.abandon()
    case .errorStream: errorStream?.abandon()
    }
  }

  /// Takes in that a record is written.
  mutating func written(_ destination: AuditDestination) {
    if destination == .log { isLogFailing = false }
  }

  /// The other half of an event's random bytes: both chains may begin anew in one event, and must
  /// not bear one name.
  private static func errorStreamPart(_ random: [UInt8]) -> [UInt8] {
    Array(random.suffix(random.count / 2))
  }
}
