/// The limits of all tiers, as a roles file states them.
package struct RateLimits: Sendable, Equatable {
  /// Limits by name, and for every name that has none of its own.
  package struct Table: Sendable, Equatable {
    /// The name that stands for all others.
    static let others = "default"

    /// Limits by the name of a role or a tool.
    package var named: [String: RateLimit]
    /// The limit for every other name; nil when another table decides those.
    package var `default`: RateLimit?

    /// A table.
    package init(named: [String: RateLimit] = [:], default: RateLimit? = nil) {
      self.named = named
      self.default = `default`
    }

    /// The limit for a name; nil when another table decides it.
    subscript(name: String) -> RateLimit? { named[name] ?? `default` }
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
  /// As `modelTokens`, where a role has a limit of its own; it goes first.
  package var modelTokensOfRoles: [String: RateLimit] = [:]

  private static let userDefault = RateLimit(limit: 100, windowSeconds: 60)
  private static let toolDefault = RateLimit(limit: 100, windowSeconds: 3600)

  /// The limits that hold where a roles file states none.
  package init() {}

  /// The limit for the requests of one user in a role.
  package func user(role: String) -> RateLimit { users[role] ?? Self.userDefault }

  /// The limit for the calls of one tool by one user in a role.
  package func tool(_ name: String, role: String) -> RateLimit {
    toolsOfRoles[role]?[name] ?? tools[name] ?? Self.toolDefault
  }

  /// The limit for the model tokens of one user in a role.
  package func modelTokens(role: String) -> RateLimit { modelTokensOfRoles[role] ?? modelTokens }

  // MARK: Questions

  /// What a limiter is asked before a request is answered.
  package func question(for caller: RateLimitCaller) -> RateLimitQuestion {
    var demands: [RateLimitDemand] = []
    demands.reserveCapacity(3)
    demands.append(Self.demand(.global, of: "", global))
    demands.append(
      Self.demand(
        .user, of: caller.user, user(role: caller.role), keepSeconds: longestUserWindowSeconds))
    if let tool = caller.tool {
      demands.append(
        Self.demand(
          .tool, of: caller.user, tool: tool, self.tool(tool, role: caller.role),
          keepSeconds: longestToolWindowSeconds(tool)))
    }
    if let limit = caller.override?.requests {
      demands.append(Self.demand(.key, of: caller.keyID, limit))
    }
    if let tool = caller.tool, let limit = caller.override?.tools[tool] {
      demands.append(Self.demand(.keyTool, of: caller.keyID, tool: tool, limit))
    }
    return RateLimitQuestion(amount: 1, demands: demands)
  }

  /// What a limiter is asked when an answer is known and before it leaves.
  ///
  /// `bytes` is the length of its `llm_view`, of which four are taken for a model token.
  package func question(answerBytes bytes: Int, for caller: RateLimitCaller) -> RateLimitQuestion {
    var demands = [
      Self.demand(
        .modelTokens, of: caller.user, modelTokens(role: caller.role),
        keepSeconds: longestTokenWindowSeconds)
    ]
    if let limit = caller.override?.modelTokens {
      demands.append(Self.demand(.keyModelTokens, of: caller.keyID, limit))
    }
    let (tokens, rest) = max(0, bytes).quotientAndRemainder(dividingBy: 4)
    return RateLimitQuestion(amount: rest > 0 ? tokens + 1 : tokens, demands: demands)
  }

  private static func demand(
    _ tier: RateLimitTier, of subject: String, tool: String = "", _ limit: RateLimit,
    keepSeconds: Int? = nil
  ) -> RateLimitDemand {
    RateLimitDemand(
      window: .init(tier: tier, subject: subject, tool: tool), limit: limit,
      keepSeconds: max(keepSeconds ?? 0, limit.windowSeconds))
  }

  /// The longest window that any role counts a user's requests in, in seconds.
  private var longestUserWindowSeconds: Int {
    var longest = (users.default ?? Self.userDefault).windowSeconds
    for limit in users.named.values { longest = max(longest, limit.windowSeconds) }
    return longest
  }

  /// The longest window that any role counts a user's calls of a tool in, in seconds.
  private func longestToolWindowSeconds(_ name: String) -> Int {
    var longest = (tools[name] ?? Self.toolDefault).windowSeconds
    for table in toolsOfRoles.values { longest = max(longest, table[name]?.windowSeconds ?? 0) }
    return longest
  }

  /// The longest window that any role counts a user's model tokens in, in seconds.
  private var longestTokenWindowSeconds: Int {
    var longest = modelTokens.windowSeconds
    for limit in modelTokensOfRoles.values { longest = max(longest, limit.windowSeconds) }
    return longest
  }
}
