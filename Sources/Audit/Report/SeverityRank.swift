/// How severities compare.
extension AuditEvent.Severity {
  /// From 0, which needs no attention, to 4, which cannot wait.
  var rank: Int {
    switch self {
    case .info: 0
    case .low: 1
    case .medium: 2
    case .high: 3
    case .critical: 4
    }
  }
}
