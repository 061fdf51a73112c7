/// What the session knows of its audit records: their tickets, and whether the log takes them.
struct AuditDesk {
  private var ticketCount: UInt64 = 0
  /// Whether the last record that was meant for the log did not get into it.
  private(set) var isLogFailing = false

  /// A ticket that was not given out before.
  mutating func ticket() -> AuditTicket {
    ticketCount += 1
    return AuditTicket(number: ticketCount)
  }

  /// Takes in that a record is not written whole.
  mutating func failed(_ destination: AuditDestination) {
    if destination == .log { isLogFailing = true }
  }

  /// Takes in that a record is written.
  mutating func written(_ destination: AuditDestination) {
    if destination == .log { isLogFailing = false }
  }
}
