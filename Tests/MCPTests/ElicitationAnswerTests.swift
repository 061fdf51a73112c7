import MCP
import Testing

@Suite("ElicitationAnswer")
struct ElicitationAnswerTests {
  @Test(
    "an answer has one of three actions, and content only where the form was sent",
    arguments: ["decline", "cancel"])
  func unaccepted(_ action: String) throws {
    let answer = try ElicitationAnswer(node(#"{"action":"\#(action)","content":{"ok":true}}"#))
    #expect(answer.action.rawValue == action)
    #expect(answer.confirmation("ok") == nil)
    for bad in ["{}", "1", #"{"action":"accept","content":1}"#, #"{"action":null}"#] {
      let node = try node(bad)
      #expect(code { _ = try ElicitationAnswer(node) } == -32602)
    }
  }
}
