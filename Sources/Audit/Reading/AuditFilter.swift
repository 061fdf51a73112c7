package import Calendar

/// Which records are wanted: those that are of everything that is named.
package struct AuditFilter: Sendable, Equatable {
  /// What happened.
  package var name: AuditEvent.Name?
  /// The family of events.
  package var category: AuditEvent.Category?
  /// How much attention an event deserves, exactly.
  package var severity: AuditEvent.Severity?
  /// How it ended.
  package var outcome: AuditEvent.Outcome?
  /// Who asked.
  package var userID: String?
  /// What was asked for.
  package var operation: String?
  /// The account that it was about, as `audit hash` prints it.
  package var subject: String?
  /// The request that it was about.
  package var requestID: String?
  /// Not before this moment.
  package var from: Timestamp?
  /// Before this moment.
  package var to: Timestamp?

  /// Every record is wanted.
  package init() {}

  /// Whether a record is wanted.
  package func takes(_ record: AuditRecord) -> Bool {
    (name ?? record.name) == record.name
      && (category ?? record.category) == record.category
      && (severity ?? record.severity) == record.severity
      && (outcome ?? record.outcome) == record.outcome
      && (userID == nil || userID == record.userID?.text)
      && (operation == nil || operation == record.operation?.text)
      && (subject == nil || subject == record.subject?.text)
      && (requestID == nil || requestID == record.requestID?.text)
      && (from.map { $0 <= record.timestamp } ?? true)
      && (to.map { record.timestamp < $0 } ?? true)
  }
}
