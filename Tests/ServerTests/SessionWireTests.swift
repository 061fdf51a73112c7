import Serialization
import Server
import Testing

/// What the protocol asks of a server's answers, seen from its client.
@Suite struct SessionWireTests {
  /// A call of every tool that has an answer over the sample.
  private static let calls = [
    ("get_account", #"{"account_id":"A-00000123"}"#), ("list_accounts", "{}"),
    ("get_customer", #"{"account_id":"A-00000124"}"#),
    ("get_subscription", #"{"subscription_id":"8ac6885e98a80a470198a8574f041001"}"#),
    ("list_subscriptions", #"{"limit":3}"#), ("get_invoice", #"{"invoice_id":"INV-00000121"}"#),
    ("list_invoices", #"{"limit":100}"#), ("get_payment", #"{"payment_id":"P-00000101"}"#),
    ("list_payments", #"{"limit":3}"#), ("get_current_user", "{}"), ("get_rate_limits", "{}"),
    ("query_billing", #"{"entity":"invoice","sort":["-balance"],"fields":["id","lineItems"]}"#),
    ("query_billing", #"{"entity":"invoice","aggregate":"sum","fields":["balance"]}"#),
    ("list_permissions", "{}"), ("server_status", "{}"),
    ("explain_redaction", #"{"entity":"customer"}"#), ("search_audit_events", "{}"),
    ("receivables_aging", "{}"), ("overdue_invoices", #"{"limit":3}"#), ("revenue_summary", "{}"),
    ("renewal_calendar", "{}"), ("payment_health", "{}"),
    ("account_statement", #"{"account_id":"A-00000123"}"#),
    ("validate_invoice", #"{"invoice_id":"INV-00000121"}"#),
  ]

  private static func root(_ frames: [String]) throws -> Node {
    try #require(frames.count == 1)
    return try Document(parsing: frames[0]).root
  }

  private static func listed(_ stage: Stage) throws -> [Node] {
    try #require(try root(stage.send(Ask.list("tools")))["result"]?["tools"]).elements
  }

  // MARK: Notifications, ids, ping

  @Test(arguments: [
    "initialized", "cancelled", "progress", "roots/list_changed", "message", "no_such_thing",
  ])
  func `[item 8] A notification is never answered, in either era`(_ name: String) throws {
    let stage = try Stage()
    let modern =
      #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","#
      + #""io.modelcontextprotocol/clientCapabilities":{}}"#
    for params in ["{}", "[]", "{\(modern)}", #"{"requestId":null}"#] {
      let line = #"{"jsonrpc":"2.0","method":"notifications/\#(name)","params":\#(params)}"#
      #expect(stage.send(line).isEmpty)
    }
    // A request without an id is a notification, whatever its method.
    #expect(stage.send(#"{"jsonrpc":"2.0","method":"tools/list"}"#).isEmpty)
    #expect(stage.send(#"{"jsonrpc":"2.0","method":"ping"}"#).isEmpty)
    #expect(stage.records.isEmpty)
  }

  @Test func `[item 46] Ping is answered at once, before initialized and while others wait`() throws
  {
    let stage = try Stage([
      "BILLING_MCP_SECRET_STORE": "command", "DEFAULT_API_KEY": Ask.key,
      "BILLING_MCP_KEYS_COMMAND": #"["/usr/bin/printer"]"#,
    ])
    let ping = #"{"jsonrpc":"2.0","id":"p","method":"ping"}"#
    let pong = [#"{"jsonrpc":"2.0","id":"p","result":{}}"#]
    #expect(stage.send(ping) == pong)
    stage.send(
      #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","#
        + #""capabilities":{},"clientInfo":{"name":"x","version":"1"}}}"#)
    #expect(stage.send(ping) == pong)
    #expect(stage.send(PolicyTests.call).isEmpty)
    #expect(stage.send(ping) == pong)
  }

  // MARK: Tools

  @Test func `[item 31] Tools are listed in one order, whatever came before`() throws {
    let stage = try Ask.stage(as: "readonly")
    let first = try Self.listed(stage).compactMap { $0["name"]?.string }
    #expect(!first.isEmpty && Set(first).count == first.count)
    for line in [PolicyTests.call, Ask.call("none"), Ask.list("prompts")] { stage.send(line) }
    stage.change(.roles, Files().text(.roles) + "\n")
    #expect(try Self.listed(stage).compactMap { $0["name"]?.string } == first)
    // Another connection with the same credential is told the same, byte for byte.
    let other = try Ask.stage(as: "readonly")
    other.milliseconds = 5_000
    #expect(other.send(Ask.list("tools")) == stage.send(Ask.list("tools")))
    // Another credential may be told fewer; what it is told stands in the same order.
    let admin = try Self.listed(try Ask.stage(as: "admin")).compactMap { $0["name"]?.string }
    #expect(admin.filter(first.contains) == first)
  }

  @Test(arguments: ["finance-default", "finance-strict", "finance-tokens", "finance-last4"])
  func `[item 35] Structured content conforms to its schema, and is the text's JSON`(
    _ profile: String
  ) throws {
    let stage = try Ask.stage(as: "admin", ["BILLING_MCP_PROFILE": profile])
    let tools = try Self.listed(stage)
    #expect(Set(tools.compactMap { $0["name"]?.string }) == Set(Self.calls.map(\.0)))
    for (tool, arguments) in Self.calls {
      let schema = tools.first { $0["name"]?.string == tool }?["outputSchema"]
      let frames = stage.send(Ask.call(tool, arguments))
      let result = try Self.root(frames)["result"]
      let content = try #require(result?["structuredContent"], "\(tool)")
      let problems = PublishedSchema(try #require(schema)).problems(in: content)
      #expect(problems == [], "\(tool)")
      let text = try #require(result?["content"]?.elements.first?["text"]?.string)
      #expect(frames[0].contains(#""structuredContent":\#(text)"#), "\(tool)")
    }
  }

  @Test(arguments: [
    ("get_account", #"{"account_id":"no-such"}"#), ("get_account", "{}"),
    ("get_account", #"{"account_id":7}"#), ("get_account", #"{"account_id":"a b"}"#),
    ("list_accounts", #"{"limit":0}"#), ("list_accounts", #"{"limit":101}"#),
    ("list_accounts", #"{"cursor":"forged"}"#), ("list_accounts", #"{"colour":"red"}"#),
  ])
  func `[item 36] [item 37] A bad value is a result with isError, and text alone`(
    _ tool: String, _ arguments: String
  ) throws {
    let result = try Self.root(try Ask.stage(as: "readonly").send(Ask.call(tool, arguments)))[
      "result"]
    #expect(result?["isError"]?.bool == true)
    #expect(result?["structuredContent"] == nil)
    #expect(result?["content"]?.elements.compactMap { $0["type"]?.string } == ["text"])
  }

  @Test(arguments: [
    #"{"name":"none"}"#, #"{"name":7}"#, "{}", #"{"name":"get_account","arguments":[]}"#,
  ])
  func `[item 37] An unknown tool and malformed parameters are errors`(_ params: String) throws {
    let stage = try Ask.stage(as: "readonly")
    let root = try Self.root(
      stage.send(#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":\#(params)}"#))
    #expect(root["result"] == nil && root["error"]?["code"]?.int == -32_602)
  }
}
