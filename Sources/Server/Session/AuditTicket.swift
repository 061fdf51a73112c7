/// Ties the fate of an audit record to the request that waits for it.
package struct AuditTicket: Sendable, Hashable {
  /// A running number within one session.
  package let number: UInt64
}

/// Where an audit record is to be written.
package enum AuditDestination: Sendable {
  /// The audit log: one `write(2)` of the whole line.
  case log
  /// The standard error stream, in its place: the whole line within a bounded wait.
  case errorStream
}
