/// The requests that are answered.
///
/// A method is a row here, with the versions it exists in and the capability that it belongs to;
/// every other one is answered by −32601, and so is one whose capability is not declared.
package enum Method: String, CaseIterable, Sendable {
  case initialize
  case ping
  case discover = "server/discover"
  case listTools = "tools/list"
  case callTool = "tools/call"
  case listResources = "resources/list"
  case listResourceTemplates = "resources/templates/list"
  case readResource = "resources/read"
  case subscribeResource = "resources/subscribe"
  case unsubscribeResource = "resources/unsubscribe"
  case listPrompts = "prompts/list"
  case getPrompt = "prompts/get"
  case complete = "completion/complete"
  case setLogLevel = "logging/setLevel"
  case listen = "subscriptions/listen"

  /// The versions whose schema has the method.
  package var versions: ClosedRange<ProtocolVersion> {
    switch self {
    case .initialize, .ping, .subscribeResource, .unsubscribeResource, .setLogLevel:
      .nov2024 ... .latestLegacy
    case .discover, .listen: .jul2026 ... .jul2026
    case .listTools, .callTool, .listResources, .listResourceTemplates, .readResource,
      .listPrompts, .getPrompt, .complete:
      .nov2024 ... .jul2026
    }
  }

  /// Whether a result may ask for input before it is complete (protocol.md 28).
  package var mayRequireInput: Bool {
    switch self {
    case .callTool, .getPrompt, .readResource: true
    default: false
    }
  }

  /// Whether a server with these capabilities answers the method.
  func isServed(by capabilities: [Capability]) -> Bool {
    switch self {
    case .initialize, .ping, .discover: true
    case .listTools, .callTool: capabilities.has(.tools)
    case .listResources, .listResourceTemplates, .readResource: capabilities.has(.resources)
    case .subscribeResource, .unsubscribeResource: capabilities.contains { $0.subscribe }
    case .listPrompts, .getPrompt: capabilities.has(.prompts)
    case .complete: capabilities.has(.completions)
    case .setLogLevel: capabilities.has(.logging)
    case .listen: capabilities.contains { $0.listChanged || $0.subscribe }
    }
  }
}
