/// Who a request acts for, and what that allows.
///
/// Holds nothing secret: every member may be written into an audit record.
package struct Principal: Sendable, Equatable {
  /// The user, `[A-Za-z0-9_-]{1,64}`.
  package let userID: String
  /// The id of the key that was presented; of a token, its `jti`.
  package let keyID: String
  /// How `meta.apiKey` shows the credential: `sk-test-...` for a minted key, else the id.
  package internal(set) var keyLabel: String
  /// The name of the role.
  package let role: String
  /// What the role and the key both allow.
  package let permissions: Permissions
  /// The redaction profile that the role or the key asks for; nil for the server's own.
  package let profile: String?
  /// The accounts that the role and the key both allow.
  package let accounts: AccountScope
  /// The limits that the key adds to those of its user; nil for none.
  package let limits: RateLimitOverride?

  /// A principal by its parts.
  package init(
    userID: String, keyID: String, keyLabel: String, role: String, permissions: Permissions,
    profile: String?, accounts: AccountScope, limits: RateLimitOverride? = nil
  ) {
    self.userID = userID
    self.keyID = keyID
    self.keyLabel = keyLabel
    self.role = role
    self.permissions = permissions
    self.profile = profile
    self.accounts = accounts
    self.limits = limits
  }

  /// Whose requests are counted, of a tool or of none.
  package func caller(tool: String?) -> RateLimitCaller {
    RateLimitCaller(user: userID, role: role, tool: tool, keyID: keyID, override: limits)
  }

  /// Whether a permission, spelled out in full (`billing:tool:get_account`), is granted.
  package func may(_ permission: String) -> Bool { permissions.cover(permission) }
}
