/// The limits of all tiers, as a roles file states them.
package struct RateLimits: Sendable, Equatable {
  /// Limits by name, and for every name that has none of its own.
  package struct Table: Sendable, Equatable {
    /// Limits by the name of a role or a tool.
    package var named: [String: RateLimit]
    /// The limit for every other name; nil when another table decides those.
    package var `default`: RateLimit?

    /// A table.
    package init(named: [String: RateLimit] = [:], default: RateLimit? = nil) {
      self.named = named
      self.default = `default`
    }
  }

  /// For all requests together.
  package var global = RateLimit(limit: 1000, windowSeconds: 60)
  /// For the requests of one user, by the role that the user acts in.
  package var users = Table()
  /// For the calls of one tool by one user, by the tool's name.
  package var tools = Table()
  /// As `tools`, where a role has limits of its own; these go first.
  package var toolsOfRoles: [String: Table] = [:]
  /// For the model tokens that one user is answered with.
  package var modelTokens = RateLimit(limit: 100_000, windowSeconds: 3600)

  private static let userDefault = RateLimit(limit: 100, windowSeconds: 60)
  private static let toolDefault = RateLimit(limit: 100, windowSeconds: 3600)

  /// The limits that hold where a roles file states none.
  package init() {}

  /// The limit for the requests of one user in a role.
  package func user(role: String) -> RateLimit {
    users.named[role] ?? users.default ?? Self.userDefault
  }

  /// The limit for the calls of one tool by one user in a role.
  package func tool(_ name: String, role: String) -> RateLimit {
    let ofRole = toolsOfRoles[role]
    return ofRole?.named[name] ?? ofRole?.default ?? tools.named[name] ?? tools.default
      ?? Self.toolDefault
  }

  /// The longest window that any role counts a user's requests in, in seconds.
  var longestUserWindowSeconds: Int {
    let limits = Array(users.named.values) + [users.default ?? Self.userDefault]
    return limits.map(\.windowSeconds).max() ?? 1
  }

  /// The longest window that any role counts a user's calls of a tool in, in seconds.
  func longestToolWindowSeconds(_ name: String) -> Int {
    let shared = tools.named[name] ?? tools.default ?? Self.toolDefault
    let ofRoles = toolsOfRoles.values.compactMap { $0.named[name] ?? $0.default }
    return (ofRoles + [shared]).map(\.windowSeconds).max() ?? 1
  }
}
