import MCP
import Testing

@Suite("InputReturned")
struct InputReturnedTests {
  @Test("[item 28] what comes back is a state and answers by key")
  func returned() throws {
    let input = try ToolCall(
      InputRequiredTests.call(
        #","requestState":"s","inputResponses":{"a":{"action":"accept","content":{"ok":true,"for":"hour"}},"b":{"action":"x"}}"#
      )
    ).input
    #expect(input.state == "s")
    let answer = try #require(try input.answer(to: "a"))
    #expect(answer.action == .accept)
    #expect(answer.confirmation("ok") == true)
    #expect(answer.choice("for") == "hour")
    #expect(answer.confirmation("for") == nil && answer.choice("x") == nil)
    #expect(try input.answer(to: "c") == nil)
    #expect(code { _ = try input.answer(to: "b") } == -32602)
    let nothing = try ToolCall(
      InputRequiredTests.call(#","requestState":null,"inputResponses":null"#)
    ).input
    #expect(nothing.state == nil)
    for bad in [
      #","requestState":7"#, #","inputResponses":[]"#,
      #","requestState":"\#(String(repeating: "a", count: 4_097))""#,
    ] {
      #expect(code { _ = try ToolCall(InputRequiredTests.call(bad)) } == -32602)
    }
  }

  @Test("[item 28] a legacy request brings nothing back")
  func legacyReturn() throws {
    let params = #"{"uri":"a://b","requestState":7,"inputResponses":[]}"#
    #expect(try ResourceRequest(request("resources/read", params)).input.state == nil)
  }
}
