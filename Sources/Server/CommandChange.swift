package import Audit

/// What a command for keys or tokens does: a file's new text, what is printed, what is recorded.
package struct CommandChange: Sendable {
  /// What happened to one credential, for the audit log.
  package struct Record: Sendable {
    let name: AuditEvent.Name
    let operation: String
    let credentialID: String
    let userID: String?
    let role: String?

    /// The event of the record; who asked is the user of the machine, whom the log does not know, so
    /// user and role are those of the credential.
    package func event(at now: Moment, isDone: Bool) -> AuditEvent {
      var event = AuditEvent(
        name, isDone ? .ok : .internalError, at: now.wall,
        monotonicNanoseconds: now.monotonicNanoseconds)
      event.client = AuditClient(name: "BillingMCP", transport: .command)
      event.keyID = AuditID(credentialID)
      event.userID = userID.flatMap { AuditID($0) }
      event.role = role.flatMap { AuditID($0) }
      event.operation = AuditOperation(known: operation)
      return event
    }
  }

  /// The file's new text; nil when it stays as it is.
  package let content: [UInt8]?
  /// The new key or token, to be printed once; nil when there is none.
  package let secret: String?
  /// What people are told; no secret among it.
  package let facts: [String]
  /// What the audit log is told, before anything is changed.
  package let records: [Record]
}
