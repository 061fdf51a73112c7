internal import Digest

/// What stands for an account in records: the same for one account under one key, and no way back.
///
///     HMAC(HMAC(K, "billing-mcp audit hash"), account id), its first 12 bytes in hexadecimal
///
/// A key of its own, so that who may look accounts up cannot seal records.
package struct AuditSubject: Sendable, CustomReflectable {
  private let ready: HMAC

  private static let hashBytes = 12

  /// Makes ready what this key calls accounts.
  package init(key: AuditKey) { ready = HMAC(key: key.derived("billing-mcp audit hash")) }

  /// What records call an account; 24 hexadecimal digits.
  package func id(of accountID: String) -> AuditID {
    AuditID(hex: Array(ready.code(of: Array(accountID.utf8)).prefix(Self.hashBytes)))
  }

  /// A mirror without children.
  package var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
