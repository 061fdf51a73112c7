/// How the audit log is kept on its disk.
extension Configuration {
  /// When records are made to survive a loss of power.
  package enum AuditSync: String, CaseIterable, Sendable {
    /// When the system does so by itself.
    case never
    /// At most once a second, behind the answers.
    case interval
    /// Each before it counts as written.
    case always
  }

  /// When the log is synced, and when it is closed and the next one begun.
  package struct AuditDelivery: Sendable, Equatable {
    /// When records are made to survive a loss of power.
    package var fsync = AuditSync.never
    /// The size at which a file is closed, in bytes; 0: it never is.
    package var rotateBytes = 100_000_000
    /// How many closed files are kept; 0: all.
    package var rotateCount = 0

    /// The smallest size at which a file may be closed, in bytes: room for a few records.
    package static let rotateBytesMin = 65_536
    private static let rotateBytesMax = 1_000_000_000_000
    private static let rotateCountMax = 100_000

    /// The defaults.
    package init() {}

    init(_ reader: ConfigurationReader) throws(ConfigurationProblem) {
      fsync = try reader.choice("BILLING_MCP_AUDIT_FSYNC") ?? fsync
      let sizes = Self.rotateBytesMin...Self.rotateBytesMax
      rotateBytes =
        try reader.number("BILLING_MCP_AUDIT_ROTATE_BYTES", zeroOr: sizes) ?? rotateBytes
      let counts = 1...Self.rotateCountMax
      rotateCount =
        try reader.number("BILLING_MCP_AUDIT_ROTATE_COUNT", zeroOr: counts) ?? rotateCount
    }
  }
}
