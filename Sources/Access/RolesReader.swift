import Serialization

/// Reads a roles file, section by section.
struct RolesReader {
  private enum Section: String, CaseIterable {
    case limits
    case roles
    case honeytokens
    case approvals
  }

  private enum ApprovalsKey: String, CaseIterable {
    case tools
    case minutes
  }

  private enum HoneytokenKey: String, CaseIterable {
    case id
    case block
  }

  private enum RoleKey: String, CaseIterable {
    case permissions
    case profile
    case accounts
    case limits
  }

  private enum RoleLimitsKey: String, CaseIterable {
    case user
    case tools
    case modelTokens = "model_tokens"
  }

  private enum LimitsKey: String, CaseIterable {
    case global
    case users
    case tools
    case modelTokens = "model_tokens"
  }

  private enum LimitKey: String, CaseIterable {
    case limit
    case window
    case shadow
  }

  private(set) var roles: [String: Role] = [:]
  private(set) var limits = RateLimits()
  private(set) var honeytokens: [String: Honeytoken] = [:]
  private(set) var approvals = Approvals()

  /// Reads the whole file; limits first, as a role may not state again what they state for it.
  mutating func read(_ root: ConfigurationNode) throws(ConfigurationError) {
    let sections = try members(of: root, Section.self, required: [.roles])
    if let node = sections[.limits] { try readLimits(node) }
    for member in try sections[.roles]?.members() ?? [] {
      let name = try identifier(of: member)
      guard name != RateLimits.Table.others else {
        throw member.keyFailure(expected: "the name of a role", found: "a reserved word")
      }
      roles[name] = try role(member.value, named: name)
    }
    if let node = sections[.honeytokens] { try readHoneytokens(node) }
    if let node = sections[.approvals] { try readApprovals(node) }
  }

  private mutating func readApprovals(_ node: ConfigurationNode) throws(ConfigurationError) {
    let members = try members(of: node, ApprovalsKey.self, required: [.tools])
    for element in try members[.tools]?.list() ?? [] {
      approvals.tools.insert(try identifier(element))
    }
    if let minutes = members[.minutes] {
      approvals.minutes = try minutes.integer(in: 0...AccessLimits.approvalMinutesMax)
    }
  }

  // MARK: Roles

  private mutating func role(
    _ node: ConfigurationNode, named name: String
  ) throws(ConfigurationError) -> Role {
    let members = try members(of: node, RoleKey.self, required: [.permissions])
    var patterns: [PermissionPattern] = []
    for element in try members[.permissions]?.list() ?? [] {
      guard let pattern = PermissionPattern(try element.text()) else {
        throw element.failure(expected: PermissionPattern.shape, found: "a text of another shape")
      }
      patterns.append(pattern)
    }
    var profile: String?
    if let node = members[.profile] { profile = try identifier(node) }
    if let node = members[.limits] { try readLimits(node, ofRole: name) }
    return Role(
      permissions: Permissions(patterns), profile: profile,
      accounts: try members[.accounts].map(accounts) ?? .all)
  }

  private func accounts(_ node: ConfigurationNode) throws(ConfigurationError) -> AccountScope {
    if node.node.string == "*" { return .all }
    guard node.node.kind == .array else {
      throw node.failure(expected: "\"*\" or a list of account ids", found: node.found)
    }
    var ids: Set<String> = []
    for element in try node.list() { ids.insert(try identifier(element)) }
    return .listed(ids)
  }

  private mutating func readLimits(
    _ node: ConfigurationNode, ofRole role: String
  ) throws(ConfigurationError) {
    for (key, value) in try members(of: node, RoleLimitsKey.self) {
      switch key {
      case .tools: limits.toolsOfRoles[role] = try table(value)
      case .modelTokens: limits.modelTokensOfRoles[role] = try limit(value)
      case .user:
        guard limits.users.named[role] == nil else {
          throw value.failure(
            expected: "one limit for the users of a role", found: "a second one beside limits.users"
          )
        }
        limits.users.named[role] = try limit(value)
      }
    }
  }

  // MARK: Limits

  private mutating func readLimits(_ node: ConfigurationNode) throws(ConfigurationError) {
    for (key, value) in try members(of: node, LimitsKey.self) {
      switch key {
      case .global: limits.global = try limit(value)
      case .users: limits.users = try table(value)
      case .tools: limits.tools = try table(value)
      case .modelTokens: limits.modelTokens = try limit(value)
      }
    }
  }

  private func table(_ node: ConfigurationNode) throws(ConfigurationError) -> RateLimits.Table {
    var table = RateLimits.Table()
    for member in try node.members() {
      let name = try identifier(of: member)
      if name == RateLimits.Table.others {
        table.default = try limit(member.value)
      } else {
        table.named[name] = try limit(member.value)
      }
    }
    return table
  }

  private func limit(_ node: ConfigurationNode) throws(ConfigurationError) -> RateLimit {
    var (limit, window, isShadow) = (1, 1, false)
    for (key, value) in try members(of: node, LimitKey.self, required: [.limit, .window]) {
      switch key {
      case .limit: limit = try value.integer(in: 1...AccessLimits.limitMax)
      case .window: window = try value.integer(in: 1...AccessLimits.windowSecondsMax)
      case .shadow: isShadow = try value.boolean()
      }
    }
    return RateLimit(limit: limit, windowSeconds: window, isShadow: isShadow)
  }

  // MARK: Honeytokens

  /// A list of ids, each as a text or as `{id: …, block: true}`.
  private mutating func readHoneytokens(_ node: ConfigurationNode) throws(ConfigurationError) {
    for element in try node.list() {
      let honeytoken: Honeytoken
      if element.node.kind == .object {
        let members = try members(of: element, HoneytokenKey.self, required: [.id])
        honeytoken = Honeytoken(
          id: try identifier(members[.id] ?? element),
          isBlocked: try members[.block]?.boolean() ?? false)
      } else {
        honeytoken = Honeytoken(id: try identifier(element), isBlocked: false)
      }
      guard honeytokens.count < AccessLimits.honeytokensMax else {
        throw element.failure(
          expected: "at most \(AccessLimits.honeytokensMax) honeytokens", found: "more")
      }
      guard honeytokens.updateValue(honeytoken, forKey: honeytoken.id) == nil else {
        throw element.failure(expected: "an id of its own", found: "that of an earlier entry")
      }
    }
  }

  // MARK: Shapes

  /// The members of a mapping by the cases of a type, which are all the keys that it may have.
  private func members<Key: RawRepresentable<String> & CaseIterable & Hashable>(
    of node: ConfigurationNode, _ keys: Key.Type, required: [Key] = []
  ) throws(ConfigurationError) -> [Key: ConfigurationNode] {
    let known = Key.allCases.map(\.rawValue)
    var members: [Key: ConfigurationNode] = [:]
    for (name, value) in try node.mapping(known: known, required: required.map(\.rawValue)) {
      if let key = Key(rawValue: name) { members[key] = value }
    }
    return members
  }

  private func identifier(
    of member: ConfigurationNode.Member
  ) throws(ConfigurationError) -> String {
    guard Identifier.isValid(member.key) else {
      throw member.keyFailure(
        expected: "a name of \(Identifier.shape)", found: "a text of another shape")
    }
    return member.key
  }

  private func identifier(_ node: ConfigurationNode) throws(ConfigurationError) -> String {
    let text = try node.text()
    guard Identifier.isValid(text) else {
      throw node.failure(expected: Identifier.shape, found: "a text of another shape")
    }
    return text
  }
}
