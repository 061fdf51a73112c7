import Foundation
import Testing

/// A whole conversation through the built binary, as issue 2 asks for it.
@Suite struct ConversationTests {
  let place: Place

  init() throws { place = try Place() }

  private static let initialize =
    #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","#
    + #""capabilities":{},"clientInfo":{"name":"test","version":"1"}}}"#

  private static func call(_ id: Int, _ tool: String, _ arguments: String) -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":{"name":"\#(tool)","#
      + #""arguments":\#(arguments)}}"#
  }

  @Test func aPipedSessionIsAnsweredInOrder() throws {
    let requests = [
      Self.initialize, #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
      #"{"jsonrpc":"2.0","id":2,"method":"tools/list"}"#,
      Self.call(3, "get_account", #"{"account_id":"A-00000123"}"#),
      Self.call(4, "list_accounts", "{}"), #"{"jsonrpc":"2.0","id":5,"#,
      Self.call(6, "no_such_tool", "{}"),
    ]
    let server = try Launch(environment: place.environment)
    server.write(requests.joined(separator: "\n"))
    server.closeInput()
    #expect(server.finish() == .exit(0))
    let answers = try server.lines(0).map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(answers.map { $0["id"] as? Int } == [1, 2, 3, 4, nil, 6])
    #expect((answers[4]["error"] as? [String: Any])?["code"] as? Int == -32700)
    #expect(answers[5]["error"] != nil)
  }

  @Test func aCallPrintsTheExampleOfTheSeed() throws {
    let launch = try Launch(
      ["call", "get_account", #"{"account_id":"A-00000123"}"#], environment: place.environment)
    launch.closeInput()
    #expect(launch.finish() == .exit(0))
    #expect(launch.text.hasPrefix(#"{"llm_view":{"id":"8ac6885e98a80a470198a8574f040545","#))
    #expect(launch.text.contains(#""balance":1500.00"#))
    #expect(launch.lines(0).count == 1)
  }

  @Test(arguments: [
    (tool: "get_account", arguments: #"{"account_id":"no-such"}"#, status: Int32(1)),
    (tool: "no_such_tool", arguments: "{}", status: Int32(1)),
  ])
  func aCallThatFailsPrintsTheErrorToo(
    _ call: (tool: String, arguments: String, status: Int32)
  ) throws {
    let launch = try Launch(["call", call.tool, call.arguments], environment: place.environment)
    launch.closeInput()
    #expect(launch.finish() == .exit(call.status))
    #expect(launch.text.contains(#""error""#))
  }

  @Test func aCallThatTheGateRefusesSaysSo() throws {
    let environment = place.environment.merging(["DEFAULT_API_KEY": "sk-wrong-0123"]) { $1 }
    let launch = try Launch(["call", "list_accounts"], environment: environment)
    launch.closeInput()
    #expect(launch.finish() == .exit(77))
    #expect(launch.text.contains("authentication_required"))
  }
}
