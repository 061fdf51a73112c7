package import Calendar

/// What a new key is to be, as somebody asks for it.
package struct KeyRequest: Sendable, Equatable {
  /// The key's id; no other key of the store may have it.
  package var id: String
  /// The user that it stands for.
  package var userID: String
  /// The name of a role of the roles file.
  package var role: String
  /// The accounts of the role that are left; nil for all of them.
  package var accounts: AccountScope?
  /// The permissions of the role that are left; nil for all of them.
  package var permissions: [PermissionPattern]?
  /// The redaction profile, where the role names none.
  package var profile: String?
  /// From this moment on the key is no longer good; nil for never.
  package var expires: Timestamp?

  /// A key for a user in a role, with all that the role allows and without an end.
  package init(id: String, userID: String, role: String) {
    self.id = id
    self.userID = userID
    self.role = role
  }
}
