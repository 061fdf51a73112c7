package import Calendar

/// One decision, as the log keeps it.
///
/// Values cannot enter: every member is a number, a member of a closed set, a hash, or an
/// identifier whose shape was checked. There is no free text.
package struct AuditEvent: Sendable {
  /// The families of events.
  package enum Category: String, CaseIterable, Sendable {
    /// A request that reached what it asked for.
    case apiRequest = "api_request"
    /// A refusal, or something that an operator should look at.
    case securityEvent = "security_event"
    /// A refusal by the limiter.
    case rateLimit = "rate_limit"
    /// Keys, tokens, roles, profiles or data changed.
    case configEvent = "config_event"
  }

  /// How much attention an event deserves.
  package enum Severity: String, CaseIterable, Comparable, Sendable {
    case info
    case low
    case medium
    case high
    case critical

    /// Less attention is less.
    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    /// From 0, which needs no attention, to 4, which cannot wait.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What happened.
  package enum Name: String, CaseIterable, Sendable {
    case request
    case invalidRequest = "invalid_request"
    case authenticationFailed = "authentication_failed"
    case permissionDenied = "permission_denied"
    case suspiciousActivity = "suspicious_activity"
    case approvalAsked = "approval_asked"
    case approvalGiven = "approval_given"
    case approvalRefused = "approval_refused"
    case honeytokenRead = "honeytoken_read"
    case rateLimitExceeded = "rate_limit_exceeded"
    case rateLimitShadowed = "rate_limit_shadowed"
    case limitsDegraded = "limits_degraded"
    case limitsRestored = "limits_restored"
    case internalError = "internal_error"
    /// The log was deleted, replaced or truncated; `details` says which.
    case auditLogReplaced = "audit_log_replaced"
    case auditLogRotated = "audit_log_rotated"
    /// The oldest file of the log was removed by the count; `heads` are what later files go on from.
    case auditLogDropped = "audit_log_dropped"
    case auditAnchorUnavailable = "audit_anchor_unavailable"
    case serverStopped = "server_stopped"
    case keysChanged = "keys_changed"
    case keyStoreUnavailable = "key_store_unavailable"
    case tokensChanged = "tokens_changed"
    case rolesChanged = "roles_changed"
    case profilesChanged = "profiles_changed"
    case ledgerChanged = "ledger_changed"
    case ledgerUnavailable = "ledger_unavailable"

    /// The family that the event is of, and the attention that it usually deserves.
    var kind: (category: Category, severity: Severity) {
      switch self {
      case .request: (.apiRequest, .info)
      case .invalidRequest: (.apiRequest, .low)
      case .internalError: (.apiRequest, .high)
      case .authenticationFailed: (.securityEvent, .high)
      case .permissionDenied: (.securityEvent, .medium)
      case .suspiciousActivity, .honeytokenRead, .auditLogReplaced:
        (.securityEvent, .critical)
      case .auditAnchorUnavailable: (.securityEvent, .high)
      case .limitsDegraded: (.securityEvent, .high)
      case .limitsRestored, .approvalAsked, .approvalGiven: (.securityEvent, .info)
      case .approvalRefused: (.securityEvent, .medium)
      case .keyStoreUnavailable, .ledgerUnavailable: (.securityEvent, .high)
      case .rateLimitExceeded: (.rateLimit, .medium)
      case .rateLimitShadowed: (.rateLimit, .low)
      case .serverStopped, .auditLogRotated: (.configEvent, .info)
      case .keysChanged, .tokensChanged, .rolesChanged: (.configEvent, .high)
      case .profilesChanged, .ledgerChanged, .auditLogDropped: (.configEvent, .medium)
      }
    }
  }

  /// How it ended for who asked; the names are those of the errors that clients see.
  package enum Outcome: String, CaseIterable, Sendable {
    case ok
    case invalidRequest = "invalid_request"
    case authenticationRequired = "authentication_required"
    case permissionDenied = "permission_denied"
    case rateLimitExceeded = "rate_limit_exceeded"
    case notFound = "not_found"
    case payloadTooLarge = "payload_too_large"
    case internalError = "internal_error"
    /// The client called the request off; nothing of it was told.
    case cancelled
  }

  /// What redaction did to an answer, in numbers.
  package struct Counts: Sendable, Equatable {
    /// Paths that the allowlist removed.
    package var fieldsRemoved = 0
    /// Values that were masked, by kind.
    package var masked: [AuditID: Int] = [:]
    /// Strings that the sanitizer replaced.
    package var sanitized = 0

    /// Nothing was done.
    package init() {}
  }

  /// The moment in UTC; advisory, as wall clocks jump.
  package var timestamp: Timestamp
  /// The moment on a clock that only goes forwards, in nanoseconds; comparable within one process.
  package var monotonicNanoseconds: UInt64
  /// What happened.
  package var name: Name
  /// How much attention it deserves; at first what the name usually does.
  package var severity: Severity
  /// How it ended.
  package var outcome: Outcome
  /// The request that it was about, as answers name it.
  package var requestID: AuditID?
  /// The program that asked.
  package var client: AuditClient?
  /// Who asked; nil before a credential was accepted.
  package var userID: AuditID?
  /// In which role.
  package var role: AuditID?
  /// By which key or token; its id, never the credential.
  package var keyID: AuditID?
  /// What was asked for.
  package var operation: AuditOperation?
  /// The account that it was about, as `AuditSubject` calls it; nil where there is no key.
  package var subject: AuditID?
  /// What more there is to say, in one word of the program: a tier, a cause.
  package var details: AuditID?
  /// What redaction did to the answer; nil when there was nothing to redact.
  package var counts: Counts?
  /// The length of the answer's `llm_view`, in bytes.
  package var bytes: Int?
  /// The bytes of the answer that were worked out and not released; nil when there were none.
  ///
  /// The whole `llm_view` where the caller's model tokens did not suffice for it.
  package var bytesWithheld: Int?
  /// From the request's line to its answer, in microseconds.
  package var durationMicroseconds: UInt64?
  /// Where the request stands in its caller's trace.
  package var traceparent: TraceParent?
  /// The last records of chains that the event is about, at most `AuditLimits.eventHeadsMax`.
  package var heads: [AuditHead] = []

  /// An event with what every event has; the rest is set as far as it applies.
  package init(
    _ name: Name, _ outcome: Outcome, at timestamp: Timestamp, monotonicNanoseconds: UInt64
  ) {
    self.timestamp = timestamp
    self.monotonicNanoseconds = monotonicNanoseconds
    self.name = name
    self.outcome = outcome
    severity = name.kind.severity
  }
}
