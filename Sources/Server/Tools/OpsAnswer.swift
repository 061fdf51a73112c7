internal import Access
internal import Billing
internal import MCP
internal import Redaction
internal import Serialization

/// Writes the answers of the tools that speak of the server; what is written goes through the
/// pipeline as the own entity of its tool.
enum OpsAnswer {
  /// The JSON of a tool's answer.
  ///
  /// `arguments` have passed the tool's inputSchema. `tools` are the tools that there are, by
  /// toolset.
  static func json(
    of tool: OpsTool, arguments: Node?, facts: OpsFacts, profile: Profile,
    tools: [(name: String, toolset: Toolset)]
  ) -> [UInt8] {
    var writer = JSONWriter(capacity: 1_024)
    writer.beginObject()
    switch tool {
    case .currentUser: currentUser(facts, to: &writer)
    case .rateLimits: limits(facts, to: &writer)
    case .permissions: permissions(facts, tools, to: &writer)
    case .status: status(facts, to: &writer)
    case .explainRedaction: explain(arguments, profile, to: &writer)
    }
    writer.endObject()
    return writer.bytes
  }

  private static func currentUser(_ facts: OpsFacts, to writer: inout JSONWriter) {
    let principal = facts.principal
    writer.member("user_id", principal.userID)
    writer.member("role", principal.role)
    writer.member("key_id", principal.keyID)
    writer.member("redaction_profile", facts.profile)
    switch principal.accounts {
    case .all: writer.member("all_accounts", true)
    case .listed(let ids):
      writer.member("all_accounts", false)
      writer.member("accounts", ids.sorted())
    }
    writer.member("permissions", principal.permissions.patterns.map(\.text))
  }

  private static func limits(_ facts: OpsFacts, to writer: inout JSONWriter) {
    writer.member("counted_in", facts.counting.name.description)
    writer.key("limits")
    writer.beginArray()
    for limit in facts.limits {
      writer.beginObject()
      writer.member("tier", limit.tier)
      if let tool = limit.tool { writer.member("tool", tool) }
      writer.member("limit", limit.limit)
      writer.member("window_seconds", limit.windowSeconds)
      if let used = limit.used {
        writer.member("used", used)
        writer.member("remaining", max(0, limit.limit - used))
      }
      if let seconds = limit.retryAfterSeconds { writer.member("retry_after_seconds", seconds) }
      if limit.isShadow { writer.member("shadow", true) }
      writer.endObject()
    }
    writer.endArray()
  }

  private static func permissions(
    _ facts: OpsFacts, _ tools: [(name: String, toolset: Toolset)], to writer: inout JSONWriter
  ) {
    let principal = facts.principal
    func allowed(_ family: PermissionPattern.Family, _ names: [String]) -> [String] {
      names.filter { principal.may(PermissionPattern.name(family, $0)) }
    }
    writer.member("role", principal.role)
    writer.member("permissions", principal.permissions.patterns.map(\.text))
    writer.key("tools")
    writer.beginObject()
    for toolset in Toolset.allCases {
      let names = allowed(.tool, tools.filter { $0.toolset == toolset }.map(\.name))
      if !names.isEmpty { writer.member(toolset.rawValue, names) }
    }
    writer.endObject()
    writer.member("resources", allowed(.resource, facts.resources))
    writer.member("prompts", allowed(.prompt, facts.prompts))
  }

  private static func status(_ facts: OpsFacts, to writer: inout JSONWriter) {
    writer.member("version", CommandVersion.literal.description)
    writer.member("protocol_versions", ProtocolVersion.allCases.map(\.rawValue))
    writer.member("uptime_seconds", facts.uptimeSeconds)
    writer.member("demo", facts.isDemo)
    state(facts.data, as: "data", "source", to: &writer)
    state(facts.keys, as: "keys", "store", to: &writer)
    state(facts.counting, as: "limits", "counted_in", to: &writer)
    state(facts.audit, as: "audit", "mode", to: &writer)
    writer.member("redaction_profile", facts.profile)
  }

  private static func state(
    _ state: OpsFacts.State, as key: String, _ nameKey: String, to writer: inout JSONWriter
  ) {
    writer.key(key)
    writer.beginObject()
    writer.member(nameKey, state.name.description)
    writer.member("state", state.state.description)
    writer.endObject()
  }

  // MARK: Redaction

  /// The JSON of what a profile does, of the entity `OpsEntities.policy`.
  static func policy(_ profile: Profile) -> [UInt8] {
    var writer = JSONWriter(capacity: 2_048)
    writer.beginObject()
    writer.member("redaction_profile", profile.name)
    writer.member("version", profile.version)
    writer.key("masks")
    writer.beginArray()
    for kind in Kind.allCases {
      writer.beginObject()
      writer.member("kind", kind.rawValue)
      writer.member("style", (profile.masks[kind] ?? .omit).rawValue)
      writer.endObject()
    }
    writer.endArray()
    writer.key("entities")
    writer.beginArray()
    for (name, entity) in profile.entities.sorted(by: { $0.key < $1.key }) {
      writer.beginObject()
      writer.member("entity", name)
      writer.member("allowed", entity.allow)
      writer.endObject()
    }
    writer.endArray()
    writer.key("limits")
    writer.beginObject()
    writer.member("payload_bytes", profile.limits.payloadBytesMax)
    writer.member("text_length", profile.limits.textLengthMax)
    writer.member("list_items", profile.limits.listItemsMax)
    writer.member("depth", profile.limits.depthMax)
    writer.member("group_size", profile.limits.groupSizeMin)
    writer.endObject()
    writer.endObject()
    return writer.bytes
  }

  private static func explain(
    _ arguments: Node?, _ profile: Profile, to writer: inout JSONWriter
  ) {
    let entity = arguments?["entity"]?.string ?? ""
    let asked = arguments?["paths"]?.elements.compactMap(\.string)
    let paths = asked ?? Entity(rawValue: entity).map { Schema.fields(of: $0).map(\.name) } ?? []
    var kept: [String] = []
    var masked: [(path: String, kind: String, style: String)] = []
    var removed: [String] = []
    var unknownCount = 0
    for path in paths {
      let names = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      switch profile.verdict(on: names, of: entity, known: Schema.names).outcome {
      case .kept: kept.append(path)
      case .masked(let kind, let style): masked.append((path, kind.rawValue, style.rawValue))
      case .party(let person, let company):
        if person == company, person == .keep {
          kept.append(path)
        } else {
          masked.append((path, Kind.person.rawValue, person.rawValue))
          masked.append((path, Kind.company.rawValue, company.rawValue))
        }
      case .removed: removed.append(path)
      // It is not repeated: what no schema knows could be anything.
      case .unknown: unknownCount += 1
      }
    }
    writer.member("entity", entity)
    writer.member("redaction_profile", profile.name)
    writer.member("kept", kept)
    writer.key("masked")
    writer.beginArray()
    for mask in masked {
      writer.beginObject()
      writer.member("path", mask.path)
      writer.member("kind", mask.kind)
      writer.member("style", mask.style)
      writer.endObject()
    }
    writer.endArray()
    writer.member("removed", removed)
    if unknownCount > 0 { writer.member("unknown_paths", unknownCount) }
  }
}

extension JSONWriter {
  /// A member with a list of strings.
  fileprivate mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }
}
