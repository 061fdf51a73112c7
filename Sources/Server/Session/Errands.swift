internal import Access
internal import Billing
internal import MCP
internal import Redaction
internal import Serialization

/// What requests want, what that needs, and in which form it is answered.
enum Errands {
  /// What a request wants, its parameters read; what they do not name, or wrongly, is a fault.
  static func errand(
    of request: Request, toolsets: Set<Toolset>
  ) -> Exchange.Errand {
    do throws(Fault) {
      switch request.method {
      case .callTool:
        let call = try ToolCall(request)
        return Desk.has(tool: call.name, in: toolsets)
          ? .call(tool: call.name, arguments: call.arguments) : .misdirected(.unknownTool)
      case .listTools: return try list(.tools, request)
      case .listResources: return try list(.resources, request)
      case .listResourceTemplates: return try list(.templates, request)
      case .listPrompts: return try list(.prompts, request)
      case .readResource:
        let (resource, uri) = try resource(of: request)
        return .read(resource, uri)
      case .getPrompt: return try prompt(request)
      case .complete: return .complete(try CompletionRequest(request))
      case .listen: return .listen(try SubscriptionFilter(request))
      case .subscribeResource: return .follow(try resource(of: request).1, isWanted: true)
      case .unsubscribeResource: return .follow(try resource(of: request).1, isWanted: false)
      case .setLogLevel: return .setLogLevel(try LogLevel(request))
      case .initialize, .ping, .discover: return .misdirected(.unknownMethod)
      }
    } catch {
      return .misdirected(error)
    }
  }

  /// Every list is one page.
  private static func list(
    _ kind: Listing.Kind, _ request: Request
  ) throws(Fault) -> Exchange.Errand {
    try request.refuseCursor()
    return .list(kind)
  }

  private static func resource(
    of request: Request
  ) throws(Fault) -> (ServedResource, ResourceURI) {
    let uri = try ResourceRequest(request).uri
    guard let resource = ServedResource.at(uri) else {
      throw Fault.unknownResource(in: request.address.version)
    }
    return (resource, uri)
  }

  private static func prompt(_ request: Request) throws(Fault) -> Exchange.Errand {
    let asked = try PromptRequest(request)
    guard let prompt = Prompt.named(asked.name) else { throw .unknownPrompt }
    try asked.check(against: Listing.description(of: prompt))
    // Some clients send an empty text for what a person left out.
    let left = Set(prompt.arguments.filter { !$0.isRequired }.map(\.name))
    return .prompt(
      prompt, arguments: asked.arguments.filter { !left.contains($0.key) || !$0.value.isEmpty })
  }

  // MARK: Permissions

  /// A permission that an errand needs, and how a refusal names it.
  struct Needed {
    let permission: String
    /// Permissions of which one is needed too; none: nothing more is needed.
    var oneOf: [String] = []
    /// Without the id of a record, which may be anything.
    let shown: String
  }

  /// The permission that an errand needs; nil for lists and news, which show what is
  /// permitted, and for completion, which completes nothing else.
  static func permission(for errand: Exchange.Errand) -> Needed? {
    switch errand {
    case .call(let tool, _): return needed(.tool, tool)
    case .prompt(let prompt, let arguments): return needed(for: prompt, arguments)
    case .read(.record(let entity, _), let uri):
      return Needed(
        permission: PermissionPattern.name(.resource, uri.text),
        shown: PermissionPattern.name(.resource, "billing://\(entity.rawValue)/*"))
    case .read(_, let uri): return needed(.resource, uri.text)
    case .follow(let uri, _):
      return ServedResource.at(uri).flatMap { permission(for: .read($0, uri)) }
    case .list, .complete, .listen, .setLogLevel, .misdirected: return nil
    }
  }

  /// A prompt may show a record, so whoever may not read it by a tool or as a resource gets none.
  private static func needed(for prompt: Prompt, _ arguments: [String: String]) -> Needed {
    var needed = needed(.prompt, prompt.name)
    if let (entity, id) = prompt.record(in: arguments) {
      needed.oneOf = [
        PermissionPattern.name(.tool, ServedResource.tool(for: entity).name),
        PermissionPattern.name(.resource, "billing://\(entity.rawValue)/\(id)"),
      ]
    }
    return needed
  }

  private static func needed(_ family: PermissionPattern.Family, _ name: String) -> Needed {
    let permission = PermissionPattern.name(family, name)
    return Needed(permission: permission, shown: permission)
  }

  // MARK: Answers

  /// What has to be worked out for an errand; nil for those that no data is needed for.
  static func order(for errand: Exchange.Errand) -> Answering.Order? {
    switch errand {
    case .call(AuditSearch.name, let arguments): return .log(.search(arguments))
    case .call(let tool, let arguments):
      if Catalogue.reportNames.contains(tool) { return .report(tool, arguments) }
      return OpsTool(rawValue: tool).map { .ops($0, arguments) } ?? .record(tool, arguments)
    case .read(.schema(let entity), _): return .schema(entity)
    case .read(.policy, _): return .policy
    case .read(.limits, _): return .limits
    case .read(.audit, _): return .log(.recent)
    case .read(.metrics, _): return .log(.metrics)
    case .read(.record(let entity, let id), _): return record(entity, id)
    case .prompt(let prompt, let arguments):
      guard let (entity, id) = prompt.record(in: arguments) else {
        return .prompt(prompt, arguments)
      }
      return record(entity, id)
    case .list, .complete, .listen, .follow, .setLogLevel, .misdirected: return nil
    }
  }

  /// Whether an errand is answered from the audit log.
  static func needsLog(_ errand: Exchange.Errand) -> Bool {
    switch errand {
    case .call(AuditSearch.name, _), .read(.audit, _), .read(.metrics, _): true
    default: false
    }
  }

  private static func record(_ entity: Entity, _ id: String) -> Answering.Order? {
    let tool = ServedResource.tool(for: entity)
    var writer = JSONWriter(capacity: 128)
    writer.beginObject()
    writer.member(tool.argument, id)
    writer.endObject()
    guard let arguments = try? Document(parsing: writer.bytes) else { return nil }
    return .record(tool.name, arguments.root)
  }

  /// An answer's JSON in the form of its method.
  static func payload(of errand: Exchange.Errand, _ json: [UInt8]) -> Exchange.Payload {
    switch errand {
    case .read(_, let uri): return .resource(ResourceContents(uri: uri, json: json))
    case .prompt(let prompt, _):
      // What is attached is a text of its own: some clients refuse a prompt that holds a resource.
      return .prompt(
        Listing.description(of: prompt),
        [
          PromptMessage(.user, .text(prompt.text.description)),
          PromptMessage(.user, .text(String(decoding: json, as: UTF8.self))),
        ])
    default: return .tool(json)
    }
  }
}
