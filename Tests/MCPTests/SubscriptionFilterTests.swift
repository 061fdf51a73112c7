import MCP
import Testing

@Suite("SubscriptionFilter")
struct SubscriptionFilterTests {
  static func filter(_ notifications: String) throws -> SubscriptionFilter {
    try SubscriptionFilter(SubscriptionTests.request(notifications))
  }

  @Test("a filter is an object of flags and a list of strings")
  func filters() throws {
    let all = try Self.filter(
      #"{"toolsListChanged":true,"promptsListChanged":true,"resourcesListChanged":false,"#
        + #""resourceSubscriptions":[\#(SubscriptionTests.account),\#(SubscriptionTests.account),"no uri"],"other":1}"#
    )
    #expect(all.lists == [.tools, .prompts])
    #expect(all.resources.map(\.text) == ["billing://account/a"])
    #expect(try Self.filter("{}") == SubscriptionFilter(lists: [], resources: []))
    let many = Array(repeating: SubscriptionTests.account, count: 257).joined(separator: ",")
    for bad in [
      "1", #"{"toolsListChanged":1}"#, #"{"toolsListChanged":null}"#,
      #"{"resourceSubscriptions":"a"}"#, #"{"resourceSubscriptions":[1]}"#,
      #"{"resourceSubscriptions":[\#(many)]}"#,
    ] {
      #expect(code { _ = try Self.filter(bad) } == -32602, "\(bad)")
    }
    let without = try request("subscriptions/listen", "{}", in: .jul2026)
    #expect(code { _ = try SubscriptionFilter(without) } == -32602)
  }
}
