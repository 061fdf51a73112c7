package import Calendar
package import Serialization

/// One key of a store: who it stands for, and how it narrows that user's role.
package struct KeyEntry: Sendable, Equatable {
  /// The key's id; no two keys of a store share one.
  package let id: String
  /// The digest of the key.
  let digest: KeyDigest
  /// The user; several keys may name one.
  package let userID: String
  /// The name of a role of the roles file.
  package let role: String
  /// The accounts of the role that are left; nil for all of them.
  package let accounts: AccountScope?
  /// The permissions of the role that are left; nil for all of them.
  package let permissions: Permissions?
  /// The redaction profile, where the role names none.
  package let profile: String?
  /// The limits that the key adds to those of its user; nil for none.
  package let limits: RateLimitOverride?
  /// From this moment on the key is no longer good; nil for never.
  package let expires: Timestamp?
  /// Where the entry stands in its store.
  let place: AccessError.Place

  /// Whether the key is no longer good.
  package func isExpired(at now: Timestamp) -> Bool { expires.map { $0 <= now } ?? false }

  /// Whom the key stands for under a role.
  ///
  /// A key can only narrow. Permissions and accounts that the role does not have are not granted,
  /// without an error, so that narrowing a role never locks everybody out. A profile other than the
  /// role's is an error: which of two profiles hides more cannot be told from their names.
  func principal(under role: Role) throws(AccessError) -> Principal {
    if let profile, let ofRole = role.profile, profile != ofRole {
      throw AccessError(
        expected: "no profile, or the one of the key's role", found: "another profile", at: place)
    }
    return Principal(
      userID: userID, keyID: id, keyLabel: id, role: self.role,
      permissions: permissions.map { role.permissions.intersection($0) } ?? role.permissions,
      profile: role.profile ?? profile,
      accounts: accounts.map { role.accounts.intersection($0) } ?? role.accounts,
      limits: limits)
  }

  /// Writes what may be known of the key, as its store spells it; the digest is not among it.
  package func describe(to writer: inout JSONWriter) {
    writer.member("id", id)
    writer.member("user_id", userID)
    writer.member("role", role)
    if let accounts {
      writer.key("accounts")
      accounts.write(to: &writer)
    }
    if let permissions {
      writer.key("permissions")
      writer.beginArray()
      for pattern in permissions.patterns { writer.string(pattern.text) }
      writer.endArray()
    }
    if let profile { writer.member("profile", profile) }
    if let expires { writer.member("expires", expires.iso8601Seconds) }
  }
}
