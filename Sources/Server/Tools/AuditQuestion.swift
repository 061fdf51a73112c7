internal import Serialization

/// What can be asked of the audit log.
enum AuditQuestion {
  /// `search_audit_events`, with its arguments.
  case search(Node?)
  /// `billing://audit/recent`: the last records.
  case recent
  /// `analytics://metrics/24h`: what a day's records come to.
  case metrics

  /// How many records `billing://audit/recent` looks at.
  static let recentMax = 50
}
