internal import Digest

/// The secret behind keyed chains and account hashes, `BILLING_MCP_AUDIT_KEY`.
///
/// Not the secret itself but what HMAC-SHA-256 makes of it, held without memory of its own, so that
/// `erase` overwrites it where it stands. Copies are separate: erase each. What this cannot reach are
/// registers and stack slots that were used meanwhile, and the environment or file it came from.
package struct AuditKey: Sendable, CustomStringConvertible, CustomReflectable {
  private var ready: HMAC

  /// The shortest secret, in bytes: as long as what HMAC-SHA-256 gives.
  package static let bytesMin = 32

  /// A key from its secret; nil when that is shorter than `bytesMin`.
  package init?(_ secret: [UInt8]) {
    guard secret.count >= Self.bytesMin else { return nil }
    ready = HMAC(key: secret)
  }

  /// Overwrites this copy; what it would derive from here on is worthless.
  package mutating func erase() { ready = HMAC(key: []) }

  /// A key for one purpose.
  func derived(_ label: String, _ context: [UInt8] = []) -> [UInt8] {
    ready.code(of: Array(label.utf8) + context)
  }

  /// The name of the type.
  package var description: String { "AuditKey" }
  /// A mirror without children.
  package var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
