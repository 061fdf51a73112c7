/// Whose requests are counted.
///
/// User, role, tool and key must be known ones: authenticate and authorise first.
package struct RateLimitCaller: Sendable, Equatable {
  /// The user.
  package let user: String
  /// The role that the user acts in.
  package let role: String
  /// The tool that is called; nil for what calls no tool.
  package let tool: String?
  /// The id of the credential; it matters only together with `override`.
  package let keyID: String
  /// The limits that the credential adds.
  package let override: RateLimitOverride?

  /// A caller by its parts.
  package init(
    user: String, role: String, tool: String?, keyID: String = "",
    override: RateLimitOverride? = nil
  ) {
    self.user = user
    self.role = role
    self.tool = tool
    self.keyID = keyID
    self.override = override
  }
}
