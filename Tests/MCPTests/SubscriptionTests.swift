import MCP
import Testing

@Suite("Subscription")
struct SubscriptionTests {
  static let account = #""billing://account/a""#

  static func request(_ notifications: String) throws -> Request {
    try MCPTests.request(
      "subscriptions/listen", #"{"notifications":\#(notifications)}"#, in: .jul2026)
  }

  static func subscription(
    _ notifications: String, honouring capabilities: [Capability] = everything
  ) throws -> Subscription {
    let request = try request(notifications)
    let filter = try SubscriptionFilter(request).honoured(by: capabilities) { uri in
      uri.text != "billing://account/hidden"
    }
    return try #require(Subscription(request, honouring: filter))
  }

  static func notice(_ method: String, _ rest: String = "") -> String {
    let meta = #""_meta":{"io.modelcontextprotocol/subscriptionId":1}"#
    return #"{"jsonrpc":"2.0","method":"notifications/\#(method)","params":{\#(meta)\#(rest)}}"#
      + "\n"
  }

  @Test("[item 24] the acknowledgement echoes what is honoured, and nothing else")
  func acknowledgement() throws {
    let asked =
      #"{"promptsListChanged":true,"toolsListChanged":true,"resourcesListChanged":false,"#
      + #""resourceSubscriptions":["billing://account/hidden",\#(Self.account)]}"#
    #expect(
      text(try Self.subscription(asked).acknowledgement)
        == Self.notice(
          "subscriptions/acknowledged",
          #","notifications":{"toolsListChanged":true,"promptsListChanged":true,"#
            + #""resourceSubscriptions":[\#(Self.account)]}"#))
    let less: [Capability] = [
      .tools(listChanged: true), .prompts(listChanged: false),
      .resources(listChanged: true, subscribe: false),
    ]
    #expect(
      text(try Self.subscription(asked, honouring: less).acknowledgement)
        == Self.notice(
          "subscriptions/acknowledged", #","notifications":{"toolsListChanged":true}"#))
    #expect(
      text(try Self.subscription("{}").acknowledgement)
        == Self.notice("subscriptions/acknowledged", #","notifications":{}"#))
  }

  @Test("[item 24] a notification bears the subscription, and comes only where it was asked for")
  func delivery() throws {
    let open = try Self.subscription(
      #"{"toolsListChanged":true,"resourceSubscriptions":[\#(Self.account)]}"#)
    let account = try #require(ResourceURI("billing://account/a"))
    let other = try #require(ResourceURI("billing://account/b"))
    #expect(text(open.frame(of: .listChanged(.tools))) == Self.notice("tools/list_changed"))
    #expect(
      text(open.frame(of: .resourceUpdated(account)))
        == Self.notice("resources/updated", #","uri":"billing://account/a""#))
    #expect(open.frame(of: .listChanged(.prompts)) == nil)
    #expect(open.frame(of: .listChanged(.resources)) == nil)
    #expect(open.frame(of: .resourceUpdated(other)) == nil)
    #expect(open.frame(of: .message(.error, logger: "l", json: [0x30])) == nil)
  }

  @Test("[item 25] the end is a result with the subscription's id, then a cancel")
  func end() throws {
    let frames = ReplyTests.reply.ended(try Self.subscription("{}"))
    let result =
      #"{"resultType":"complete","_meta":{"io.modelcontextprotocol/serverInfo":"#
      + #"{"name":"BillingMCP","title":"Billing","version":"0.1.0"},"#
      + #""io.modelcontextprotocol/subscriptionId":1}}"#
    #expect(text(frames) == line(result) + Self.notice("cancelled", #","requestId":1"#))
  }

  @Test("only subscriptions/listen opens one")
  func others() throws {
    let list = try MCPTests.request("tools/list", "{}", in: .jul2026)
    let filter = SubscriptionFilter(lists: [], resources: [])
    #expect(Subscription(list, honouring: filter) == nil)
  }
}
