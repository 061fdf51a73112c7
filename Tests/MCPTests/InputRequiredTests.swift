import MCP
import Testing

@Suite("InputRequired")
struct InputRequiredTests {
  static let capable = #""io.modelcontextprotocol/clientCapabilities":{"elicitation":{}}"#

  static func call(_ rest: String = "", meta: String = capable) throws -> Request {
    try request(
      "tools/call", #"{"name":"get_customer","arguments":{"account_id":"a"}\#(rest)}"#,
      in: .jul2026, meta: meta)
  }

  @Test("[item 28] questions and state leave as the modern result has them")
  func result() throws {
    let call = try Self.call()
    let both = try InputRequired([("approval", ElicitationTests.form)], state: "s", for: call)
    let asked =
      #""inputRequests":{"approval":{"method":"elicitation/create","params":{"mode":"form",\#(ElicitationTests.formJSON)}}}"#
    #expect(
      text(ReplyTests.reply.inputRequired(both, to: call.address))
        == line(
          #"{"resultType":"input_required",\#(asked),"requestState":"s",\#(ReplyTests.modernMeta)}"#
        ))
    let stateAlone = try InputRequired([], state: "s", for: Self.call(meta: ""))
    #expect(
      text(ReplyTests.reply.inputRequired(stateAlone, to: call.address))
        == line(
          #"{"resultType":"input_required","requestState":"s",\#(ReplyTests.modernMeta)}"#))
  }

  @Test("[item 16] [item 28] a client that did not declare forms is not asked")
  func undeclared() throws {
    let urls = #""io.modelcontextprotocol/clientCapabilities":{"elicitation":{"url":{}}}"#
    for meta in ["", urls] {
      let call = try Self.call(meta: meta)
      #expect(throws: Fault(missingElicitation: .form)) {
        try InputRequired([("approval", ElicitationTests.form)], state: nil, for: call)
      }
    }
  }
}
