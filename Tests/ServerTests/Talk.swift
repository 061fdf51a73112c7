import Serialization

/// A random conversation, drawn from what `tools/list` publishes: every tool, every argument, right
/// values and wrong ones.
struct Talk {
  /// The request that the tools are learnt from.
  static let list = #"{"jsonrpc":"2.0","id":"list","method":"tools/list"}"#

  private let tools: [(name: String, arguments: [(name: String, schema: Node)], required: [String])]
  private let ids: [String]
  /// Cursors that answers have given.
  private var cursors: [String] = ["abc"]

  init(_ stage: Stage, ids: [String]) throws {
    let root = try Document(parsing: stage.send(Self.list)[0]).root
    tools = (root["result"]?["tools"]?.elements ?? []).map { tool in
      let schema = tool["inputSchema"]
      let properties = schema?["properties"]?.members.map { ($0.key, $0.value) } ?? []
      return (
        tool["name"]?.string ?? "", properties,
        schema?["required"]?.elements.compactMap(\.string) ?? []
      )
    }
    self.ids = ids
  }

  /// The next request.
  func line(_ id: Int, _ dice: inout Dice) -> String {
    if Int.random(in: 0..<20, using: &dice) == 0 {
      return #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":{"name":"none"}}"#
    }
    if Int.random(in: 0..<5, using: &dice) == 0 { return other(id, &dice) }
    guard let tool = tools.randomElement(using: &dice) else { return Self.list }
    var members: [String] = []
    for argument in tool.arguments {
      let isRequired = tool.required.contains(argument.name)
      guard Int.random(in: 0..<(isRequired ? 20 : 3), using: &dice) != 0 || !isRequired else {
        continue
      }
      if !isRequired, Bool.random(using: &dice) { continue }
      members.append("\"\(argument.name)\":\(value(argument.name, argument.schema, &dice))")
    }
    if Int.random(in: 0..<20, using: &dice) == 0 {
      members.append(#""email":"jane.doe@example.com""#)
    }
    return #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":{"name":"\#(tool.name)","#
      + #""arguments":{\#(members.joined(separator: ","))}}}"#
  }

  /// A request for something else than a tool: a resource, a prompt, a completion, a list.
  private func other(_ id: Int, _ dice: inout Dice) -> String {
    let name = ids.randomElement(using: &dice) ?? ""
    let kind = ["account", "invoice", "subscription", "schema"].randomElement(using: &dice) ?? ""
    let prefix = String(name.prefix(Int.random(in: 0...4, using: &dice)))
    let requests = [
      ("resources/read", #"{"uri":"billing://\#(kind)/\#(kind == "schema" ? "invoice" : name)"}"#),
      ("resources/read", #"{"uri":"billing://limits"}"#),
      ("resources/read", #"{"uri":"billing://policy/active"}"#),
      ("resources/read", #"{"uri":"billing://audit/recent"}"#),
      ("resources/read", #"{"uri":"analytics://metrics/24h"}"#),
      ("prompts/get", #"{"name":"account_brief","arguments":{"account_id":"\#(name)"}}"#),
      ("prompts/get", #"{"name":"explain_invoice","arguments":{"invoice_id":"\#(name)"}}"#),
      ("prompts/get", #"{"name":"collections_review","arguments":{"account_id":"\#(name)"}}"#),
      ("prompts/get", #"{"name":"draft_dunning_email","arguments":{"invoice_id":"\#(name)"}}"#),
      ("prompts/get", #"{"name":"month_end_close","arguments":{"month":"2025-03"}}"#),
      ("prompts/get", #"{"name":"renewal_risk","arguments":{"months":"\#(prefix)"}}"#),
      (
        "completion/complete",
        #"{"ref":{"type":"ref/prompt","name":"month_end_close"},"#
          + #""argument":{"name":"\#(kind == "schema" ? "currency" : "month")","value":""}}"#
      ),
      (
        "completion/complete",
        #"{"ref":{"type":"ref/prompt","name":"account_brief"},"#
          + #""argument":{"name":"account_id","value":"\#(prefix)"}}"#
      ),
      (
        "completion/complete",
        #"{"ref":{"type":"ref/resource","uri":"billing://\#(kind)/{id}"},"#
          + #""argument":{"name":"id","value":"\#(prefix)"}}"#
      ),
      ("resources/list", "{}"), ("resources/templates/list", "{}"), ("prompts/list", "{}"),
    ]
    let (method, params) = requests.randomElement(using: &dice) ?? ("ping", "{}")
    return #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#
  }

  /// Keeps the cursors of an answer.
  mutating func learn(from answers: [String]) {
    guard let answer = answers.first, let root = try? Document(parsing: answer).root else { return }
    let view = root["result"]?["structuredContent"]?["llm_view"]
    if let cursor = view?["nextCursor"]?.string { cursors.append(cursor) }
  }

  private func value(_ name: String, _ schema: Node, _ dice: inout Dice) -> String {
    if let choices = schema["enum"]?.elements.compactMap(\.string), !choices.isEmpty {
      return quoted(choices.randomElement(using: &dice) ?? "")
    }
    if name == "cursor" { return quoted(cursors.randomElement(using: &dice) ?? "") }
    if name == "sort" || name == "fields" {
      let names = ["dueDate", "balance", "status", "name", "email", "notes", "currency", "ssn"]
      let field = names.randomElement(using: &dice) ?? ""
      return "[\(quoted((name == "sort" && Bool.random(using: &dice) ? "-" : "") + field))]"
    }
    switch schema["type"]?.string {
    case "number": return "\(Int.random(in: -100...900, using: &dice)).50"
    case "integer": return String(Int.random(in: 0...101, using: &dice))
    case "boolean": return String(Bool.random(using: &dice))
    case "array":
      let element = schema["items"].map { value(name, $0, &dice) } ?? "\"name\""
      return "[\(element)]"
    case "object":
      let members = (schema["properties"]?.members ?? [])
        .filter { _ in Int.random(in: 0..<20, using: &dice) == 0 }
        .map { "\(quoted($0.key)):\(value($0.key, $0.value, &dice))" }
      return "{\(members.joined(separator: ","))}"
    default: return text(name, &dice)
    }
  }

  private func text(_ name: String, _ dice: inout Dice) -> String {
    let words = [
      "Active", "Posted", "Draft", "EUR", "USD", "2025-06-30", "2025-02-30", "jane.doe@example.com",
      "email", "name", "billToContact.email", "notes", "x/y",
      "user_1", "get_account", "resources/read",
    ]
    let isID = name.hasSuffix("_id") && Int.random(in: 0..<5, using: &dice) != 0
    return quoted((isID ? ids : words + ids).randomElement(using: &dice) ?? "")
  }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }
}
