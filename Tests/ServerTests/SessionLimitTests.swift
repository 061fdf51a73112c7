import Server
import Testing

/// What a request is charged, and what it is told about that.
@Suite struct SessionLimitTests {
  private static let malformed = #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{}}"#
  private static let customer =
    #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_customer","#
    + #""arguments":{"account_id":"A-00000123"}}}"#

  private static func roles(_ change: (from: String, to: String)) -> String {
    Files().text(.roles).replacing(change.from, with: change.to)
  }

  @Test func anAnswerThatDoesNotFitTheModelsTokensIsWithheld() throws {
    let tokens = Self.roles(("model_tokens: {limit: 100000", "model_tokens: {limit: 60"))
    let stage = try Stage(files: Files([.roles: tokens]))
    #expect(stage.send(PolicyTests.call)[0].contains("llm_view"))
    let refused = stage.send(PolicyTests.call)[0]
    #expect(refused.contains("rate_limit_exceeded") && refused.contains("model_tokens"))
    #expect(!refused.contains("Acme"))
    #expect(stage.records.last?.contains(#""event_type":"rate_limit""#) == true)
    stage.milliseconds += 3_600_000
    #expect(stage.send(PolicyTests.call)[0].contains("llm_view"))
  }

  @Test func whatIsToldIsTheTierWithTheLeastShareLeft() throws {
    let stage = try Stage()
    func info(_ answer: String) -> Substring {
      answer.split(separator: #""rateLimitInfo":{"#).last?.prefix { $0 != "}" } ?? ""
    }
    #expect(info(stage.send(PolicyTests.call)[0]) == #""current_count":1,"limit":50,"window":3600"#)
    #expect(info(stage.send(Self.customer)[0]) == #""current_count":2,"limit":100,"window":60"#)
  }

  @Test func malformedCallsAreCharged() throws {
    let stage = try Stage()
    for _ in 0..<100 { #expect(stage.send(Self.malformed)[0].contains("-32602")) }
    #expect(stage.send(Self.malformed)[0].contains("rate_limit_exceeded"))
    #expect(stage.send(PolicyTests.call)[0].contains("rate_limit_exceeded"))
    stage.milliseconds += 60_000
    #expect(stage.send(PolicyTests.call)[0].contains("llm_view"))
  }

  @Test func whatWasCountedStaysCountedWhenRolesChange() throws {
    let stage = try Stage()
    for _ in 0..<50 { stage.send(PolicyTests.call) }
    stage.change(.roles, Files().text(.roles))
    #expect(stage.send(PolicyTests.call)[0].contains("rate_limit_exceeded"))
    stage.change(
      .roles, Self.roles(("get_account: {limit: 50", "get_account: {limit: 51")))
    #expect(stage.send(PolicyTests.call)[0].contains("llm_view"))
  }

  @Test func aRequestWithoutACredentialIsChargedToNobody() throws {
    let stage = try Stage()
    let wrong =
      #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"billing-mcp/apiKey":""}}}"#
    for _ in 0..<200 { stage.send(wrong) }
    #expect(stage.send(PolicyTests.call)[0].contains(#""current_count\":1,"#))
  }
}
