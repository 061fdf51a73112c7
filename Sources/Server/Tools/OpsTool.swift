internal import Billing
internal import Redaction

/// The tools that speak of the server itself: who is asking, what that allows, and how it stands.
enum OpsTool: String, CaseIterable, Sendable {
  case currentUser = "get_current_user"
  case rateLimits = "get_rate_limits"
  case permissions = "list_permissions"
  case status = "server_status"
  case explainRedaction = "explain_redaction"

  /// The name of the entity of its answers; the dot keeps it out of any profile's reach.
  var entity: String { "server.\(rawValue)" }

  /// What is published of it.
  var tool: Tool {
    Tool(
      name: rawValue, title: title, description: description, toolset: .ops,
      annotations: .reading, inputSchema: Array(inputSchema.utf8),
      viewSchema: Array(viewSchema.utf8))
  }

  private var title: String {
    switch self {
    case .currentUser: "Get current user"
    case .rateLimits: "Get rate limits"
    case .permissions: "List permissions"
    case .status: "Server status"
    case .explainRedaction: "Explain redaction"
    }
  }

  private var description: String {
    switch self {
    case .currentUser:
      """
      Who calls act for: user, role, accounts in scope, redaction profile. Use it when an answer \
      seems to lack records or fields.
      """
    case .rateLimits:
      """
      How many calls and model tokens are left, and how long until there are more. Use it before \
      many calls, or after a refusal.
      """
    case .permissions:
      """
      What the caller may use: permissions and the tools that they open. Use it when a call was \
      denied.
      """
    case .status:
      """
      How the server stands: version, source and state of the data, limits, audit, key store; \
      nothing about billing.
      """
    case .explainRedaction:
      """
      Whether fields are kept, masked or removed. Takes an entity and field paths, never values. Use \
      it to tell why something is missing or starred.
      """
    }
  }

  private var inputSchema: String {
    guard self == .explainRedaction else {
      return #"{"type":"object","additionalProperties":false}"#
    }
    let entities = Entity.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
    return """
      {"type":"object","properties":{"entity":{"type":"string","enum":[\(entities)],\
      "description":"The kind of record."},"paths":{"type":"array","minItems":1,\
      "maxItems":\(OpsLimits.pathsMax),"items":{"type":"string","minLength":1,"maxLength":128,\
      "pattern":"^[A-Za-z0-9_.]+$"},"description":"Field paths such as billToContact.email; left \
      out: every field of the schema."}},"required":["entity"],"additionalProperties":false}
      """
  }

  private var viewSchema: String { Self.viewSchema(of: entity) }

  /// The schema of an own entity: any of its members, as redaction may take any of them away; what is
  /// in nested records is for the answer itself to say.
  static func viewSchema(of entity: String) -> String {
    let members = OpsEntities.fields(of: entity).map { field in
      let schema =
        switch field.shape {
        case .text: #"{"type":"string"}"#
        case .number: #"{"type":["integer","string"]}"#
        case .flag: #"{"type":"boolean"}"#
        case .record: #"{"type":"object"}"#
        case .texts, .records: #"{"type":"array"}"#
        }
      return "\"\(field.name)\":\(schema)"
    }
    let summary = #""_summary":{"type":"string"}"#
    return """
      {"type":"object","properties":{\((members + [summary]).joined(separator: ","))},\
      "additionalProperties":false}
      """
  }
}

/// What bounds the tools that speak of the server.
enum OpsLimits {
  /// The most field paths of one question.
  static let pathsMax = 20
}
