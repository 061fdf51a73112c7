/// A request that both eras have, or one of them, and the line that it is in each.
struct EraRequest {
  let method: String
  /// The members of its parameters, without braces.
  let members: String

  private init(_ method: String, _ members: String = "") {
    (self.method, self.members) = (method, members)
  }

  /// The line of a legacy client.
  func legacy(_ id: String) -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":{\#(members)}}"#
  }

  /// The line of a modern client.
  func modern(_ id: String, _ more: String = "") -> String {
    let comma = members.isEmpty ? "" : ","
    return #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":{\#(members)\#(comma)"#
      + #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","#
      + #""io.modelcontextprotocol/clientInfo":{"name":"y","version":"2"},"#
      + #""io.modelcontextprotocol/clientCapabilities":{"elicitation":{}}\#(more)}}}"#
  }

  /// The versions that `initialize` can settle.
  static let versions = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"]

  /// What opens the legacy era.
  static func initialize(_ version: String, _ id: String = "0") -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"initialize","params":{"protocolVersion":"#
      + #""\#(version)","capabilities":{"elicitation":{}},"clientInfo":{"name":"x","version":"1"}}}"#
  }

  /// Opens the modern era, as far as it has to be opened.
  static let discover = EraRequest("server/discover")

  /// News until they are called off.
  static let listen = EraRequest(
    "subscriptions/listen",
    #""notifications":{"toolsListChanged":true,"resourceSubscriptions":["billing://account/A-1"]}"#)

  private static func call(_ tool: String, _ arguments: String = "{}") -> EraRequest {
    EraRequest("tools/call", #""name":"\#(tool)","arguments":\#(arguments)"#)
  }

  private static let calls = [
    call("get_account", #"{"account_id":"A-00000123"}"#),
    call("get_account", #"{"account_id":"no-such"}"#), call("get_account", #"{"account_id":7}"#),
    call("get_customer", #"{"account_id":"A-00000124"}"#),
    call("get_invoice", #"{"invoice_id":"INV-00000121"}"#),
    call("get_payment", #"{"payment_id":"P-00000101"}"#), call("list_accounts", #"{"limit":2}"#),
    call("list_invoices", #"{"status":"Posted","limit":2}"#), call("receivables_aging"),
    call("list_permissions"), call("list_payments", #"{"cursor":"AAAA"}"#), call("no_such_tool"),
  ]

  private static let records = [
    EraRequest("resources/read", #""uri":"billing://schema/invoice""#),
    EraRequest("resources/read", #""uri":"billing://account/A-00000123""#),
    EraRequest("resources/read", #""uri":"billing://invoice/none""#),
    EraRequest("resources/read", #""uri":"file:///etc/passwd""#),
    EraRequest("resources/read", #""uri":"billing://policy/active""#),
    EraRequest("prompts/get", #""name":"account_brief","arguments":{"account_id":"A-00000123"}"#),
    EraRequest(
      "prompts/get", #""name":"explain_invoice","arguments":{"invoice_id":"INV-00000121"}"#),
    EraRequest("prompts/get", #""name":"account_brief""#),
    EraRequest("prompts/get", #""name":"collections_review""#),
    EraRequest("prompts/get", #""name":"month_end_close","arguments":{"month":"2024-02"}"#),
    EraRequest("prompts/get", #""name":"month_end_close","arguments":{"month":"x"}"#),
    EraRequest(
      "completion/complete",
      #""ref":{"type":"ref/prompt","name":"account_brief"},"#
        + #""argument":{"name":"account_id","value":"A-"}"#),
    EraRequest(
      "completion/complete",
      #""ref":{"type":"ref/resource","uri":"billing://invoice/{id}"},"#
        + #""argument":{"name":"id","value":"INV"}"#),
  ]

  private static let others = [
    EraRequest("tools/list"), EraRequest("resources/list"), EraRequest("resources/templates/list"),
    EraRequest("prompts/list"), EraRequest("tools/list", #""cursor":"x""#), EraRequest("ping"),
    EraRequest("logging/setLevel", #""level":"error""#),
    EraRequest("logging/setLevel", #""level":"loud""#),
    EraRequest("resources/subscribe", #""uri":"billing://account/A-00000123""#),
    EraRequest("resources/unsubscribe", #""uri":"billing://account/A-00000123""#),
    EraRequest("no/such"), discover,
  ]

  /// Right and wrong requests of every method but those that open or leave something behind.
  static let all = calls + records + others
}
