import Serialization
import Server

/// What a caller asks a stage for, and what its answer says.
enum Ask {
  /// The key of a stage with one caller.
  static let key = "key-of-the-caller-0000000000000000000"

  /// A stage whose default key has a role; `others` are further members of its entry.
  static func stage(
    as role: String, others: String = "", _ environment: [String: String] = [:],
    _ texts: [DecidingFile: String] = [:]
  ) throws -> Stage {
    try stage([Files.Key(key: key, role: role, others: others)], environment, texts)
  }

  /// A stage with some keys, the first of which is the default.
  static func stage(
    _ keys: [Files.Key], _ environment: [String: String] = [:],
    _ texts: [DecidingFile: String] = [:]
  ) throws -> Stage {
    let given = [
      "BILLING_MCP_KEYS_FILE": "/etc/keys.json", "DEFAULT_API_KEY": keys[0].key,
    ].merging(environment) { $1 }
    return try Stage(given, files: Files([.keys: Files.store(keys)].merging(texts) { $1 }))
  }

  /// A call of a tool, with a key of its own where one is given.
  static func call(
    _ tool: String, _ arguments: String = "{}", key: String? = nil, id: Int = 1
  ) -> String {
    let meta = key.map { #","_meta":{"billing-mcp/apiKey":"\#($0)"}"# } ?? ""
    return #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":{"name":"\#(tool)","#
      + #""arguments":\#(arguments)\#(meta)}}"#
  }

  /// A resource that is read.
  static func read(_ uri: String, id: Int = 1) -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"resources/read","params":{"uri":"\#(uri)"}}"#
  }

  /// A prompt that is filled in with one argument.
  static func prompt(_ name: String, _ argument: String, _ value: String) -> String {
    #"{"jsonrpc":"2.0","id":1,"method":"prompts/get","params":{"name":"\#(name)","#
      + #""arguments":{"\#(argument)":"\#(value)"}}}"#
  }

  /// A completion of an argument, of a prompt by its name or of a template.
  static func completion(
    _ reference: String, _ argument: String, _ value: String = ""
  ) -> String {
    let ref =
      reference.contains(":")
      ? #""type":"ref/resource","uri":"\#(reference)""#
      : #""type":"ref/prompt","name":"\#(reference)""#
    return #"{"jsonrpc":"2.0","id":1,"method":"completion/complete","params":{"ref":{\#(ref)},"#
      + #""argument":{"name":"\#(argument)","value":"\#(value)"}}}"#
  }

  /// A list: tools, resources, resources/templates or prompts.
  static func list(_ what: String) -> String {
    #"{"jsonrpc":"2.0","id":1,"method":"\#(what)/list"}"#
  }

  /// The shipped roles with a text in the place of another one.
  static func roles(_ old: String, _ new: String) -> String {
    Files().text(.roles).replacing(old, with: new)
  }

  /// The shipped roles and one more; `body` is a flow mapping.
  static func roles(with name: String, _ body: String) -> String {
    roles("\nroles:\n", "\nroles:\n  \(name): \(body)\n")
  }
}

/// An answer as its reader understands it.
struct Answer {
  private let root: Node

  /// The answer that a frame holds.
  init(_ frame: String) throws { root = try Document(parsing: frame).root }

  /// The only answer of some frames.
  init(_ frames: [String]) throws { try self.init(frames.count == 1 ? frames[0] : "{}") }

  /// What is shown; nil for a refusal.
  var view: Node? { root["result"]?["structuredContent"]?["llm_view"] }

  /// Whether it is a result, and no refusal.
  var isResult: Bool { root["result"] != nil && root["result"]?["isError"] == nil }

  /// What completes an argument.
  var completed: [String] {
    root["result"]?["completion"]?["values"]?.elements.compactMap(\.string) ?? []
  }

  /// The members of the entries of a list.
  func listed(_ list: String, _ member: String) -> [String] {
    root["result"]?[list]?.elements.compactMap { $0[member]?.string } ?? []
  }

  /// How a refusal is called, of a call and of anything else; nil for an answer.
  var refusal: String? { error("type")?.string }

  /// The permission that is missing.
  var permission: String? { error("permission")?.string }

  /// How many seconds to wait.
  var retryAfter: Int? { error("retry_after")?.int }

  /// What went wrong, for a reader.
  var message: String? { error("message")?.string }

  /// The names of the tools that are listed.
  var tools: [String] {
    listed("tools", "name")
  }

  /// The arguments that a listed tool takes.
  func arguments(of tool: String) -> [String] {
    let found = root["result"]?["tools"]?.elements.first { $0["name"]?.string == tool }
    return found?["inputSchema"]?["properties"]?.members.map(\.key) ?? []
  }

  private func error(_ member: String) -> Node? {
    let text = root["result"]?["content"]?.elements.first?["text"]?.string
    let inner = text.flatMap { try? Document(parsing: $0) }?.root["error"]
    return (inner ?? root["error"]?["data"]?["error"])?[member]
  }
}
