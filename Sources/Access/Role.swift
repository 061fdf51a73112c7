/// What the keys of a role may do at most.
package struct Role: Sendable, Equatable {
  /// What it may do.
  package let permissions: Permissions
  /// The redaction profile of its answers; nil for the server's own.
  package let profile: String?
  /// The accounts that it may see.
  package let accounts: AccountScope

  /// A role by its parts.
  package init(
    permissions: Permissions, profile: String? = nil, accounts: AccountScope = .all
  ) {
    self.permissions = permissions
    self.profile = profile
    self.accounts = accounts
  }
}
