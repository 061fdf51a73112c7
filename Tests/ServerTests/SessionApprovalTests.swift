import Serialization
import Server
import Testing

/// Calls that a person has to allow first.
@Suite struct SessionApprovalTests {
  private static let customer = #""name":"get_customer","arguments":{"account_id":"A-00000123"}"#

  private static func stage(minutes: Int = 0) throws -> Stage {
    let key = PolicyTests.ann
    let approvals = "approvals: {tools: [get_customer], minutes: \(minutes)}\n"
    return try Stage(
      ["BILLING_MCP_KEYS_FILE": "/etc/k", "DEFAULT_API_KEY": key],
      files: Files([
        .keys: Files.store([Files.Key(key: key, role: "readonly")]),
        .roles: Files().text(.roles) + approvals,
      ]))
  }

  // MARK: Legacy

  private static func ready(_ stage: Stage, _ capabilities: String, version: String = "2025-11-25")
  {
    stage.send(
      #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"\#(version)","#
        + #""capabilities":\#(capabilities),"clientInfo":{"name":"x","version":"1"}}}"#)
  }

  private static func call(_ id: Int) -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":{\#(customer)}}"#
  }

  private static func answer(_ question: String, _ result: String) throws -> String {
    let id = try #require(try Document(parsing: question).root["id"]?.string)
    return #"{"jsonrpc":"2.0","id":"\#(id)",\#(result)}"#
  }

  private static let yes = #""result":{"action":"accept","content":{"allow":true}}"#

  @Test func `A yes lets one call go on, and others are answered meanwhile`() throws {
    let stage = try Self.stage()
    stage.waitsForHeld = false
    Self.ready(stage, #"{"elicitation":{}}"#)
    let question = stage.send(Self.call(1))
    #expect(question.count == 1 && question[0].contains("elicitation/create"))
    #expect(stage.send(PolicyTests.call)[0].contains("llm_view"))
    let answers = stage.send(try Self.answer(question[0], Self.yes))
    #expect(answers.count == 1 && answers[0].contains("llm_view"))
    #expect(stage.send(Self.call(2))[0].contains("elicitation/create"))
    #expect(stage.records.contains { $0.contains("approval_asked") })
    #expect(stage.records.contains { $0.contains("approval_given") })
  }

  @Test(arguments: [
    #""result":{"action":"decline"}"#, #""result":{"action":"cancel"}"#,
    #""result":{"action":"accept","content":{"allow":false}}"#, #""result":{"action":"accept"}"#,
    #""result":{"action":"accept","content":{"allow":"true"}}"#, #""result":{"action":"maybe"}"#,
    #""result":{}"#, #""error":{"code":-32603,"message":"no"}"#,
  ])
  func `Anything but a yes refuses the call`(_ result: String) throws {
    let stage = try Self.stage()
    stage.waitsForHeld = false
    Self.ready(stage, #"{"elicitation":{}}"#)
    let question = stage.send(Self.call(1))
    let answers = stage.send(try Self.answer(question[0], result))
    #expect(answers.count == 1 && answers[0].contains("permission_denied"))
    #expect(stage.records.contains { $0.contains("approval_refused") })
  }

  @Test func `Nobody waits for a person for ever, and a late yes is nothing`() throws {
    let stage = try Self.stage()
    stage.waitsForHeld = false
    Self.ready(stage, #"{"elicitation":{}}"#)
    let question = stage.send(Self.call(1))
    let answers = stage.pass(60_000)
    #expect(answers.count == 1 && answers[0].contains("permission_denied"))
    #expect(stage.records.contains { $0.contains("timeout") })
    #expect(stage.send(try Self.answer(question[0], Self.yes)).isEmpty)
  }

  @Test(arguments: ["2025-11-25", "2025-03-26", "2024-11-05"])
  func `A client that cannot ask is refused and told why`(_ version: String) throws {
    let stage = try Self.stage()
    Self.ready(stage, "{}", version: version)
    let refused = stage.send(Self.call(1))[0]
    #expect(refused.contains("permission_denied") && refused.contains("elicitation"))
  }

  @Test func `An allowance can last`() throws {
    let stage = try Self.stage(minutes: 5)
    stage.waitsForHeld = false
    Self.ready(stage, #"{"elicitation":{}}"#)
    stage.send(try Self.answer(stage.send(Self.call(1))[0], Self.yes))
    #expect(stage.send(Self.call(2))[0].contains("llm_view"))
    stage.pass(300_000)
    #expect(stage.send(Self.call(3))[0].contains("elicitation/create"))
  }

  @Test func `A call that is called off asks nobody any longer`() throws {
    let stage = try Self.stage()
    stage.waitsForHeld = false
    Self.ready(stage, #"{"elicitation":{}}"#)
    let question = stage.send(Self.call(1))
    stage.send(#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#)
    #expect(stage.send(try Self.answer(question[0], Self.yes)).isEmpty)
  }

  // MARK: Modern

  private static func modern(
    _ id: Int, _ more: String = "", capabilities: String = #"{"elicitation":{}}"#,
    call: String = customer
  ) -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":{\#(call)\#(more),"_meta":{"#
      + #""io.modelcontextprotocol/protocolVersion":"2026-07-28","#
      + #""io.modelcontextprotocol/clientCapabilities":\#(capabilities)}}}"#
  }

  private static func state(_ answer: String) throws -> String {
    try #require(try Document(parsing: answer).root["result"]?["requestState"]?.string)
  }

  private static func bring(_ state: String, _ answer: String) -> String {
    #","requestState":"\#(state)","inputResponses":{"approval":\#(answer)}"#
  }

  private static let modernYes = #"{"action":"accept","content":{"allow":true}}"#

  @Test func `[item 28] A modern call is answered by a question and goes on with its answer`()
    throws
  {
    let stage = try Self.stage()
    let asked = stage.send(Self.modern(1))[0]
    #expect(asked.contains("input_required") && asked.contains("elicitation/create"))
    let state = try Self.state(asked)
    #expect(stage.send(Self.modern(2, Self.bring(state, Self.modernYes)))[0].contains("llm_view"))
    // A state is good once.
    #expect(stage.send(Self.modern(3, Self.bring(state, Self.modernYes)))[0].contains("-32602"))
  }

  @Test func `[item 29] A state is bound to caller, request and time`() throws {
    let stage = try Self.stage()
    let state = try Self.state(stage.send(Self.modern(1))[0])
    let other = #""name":"get_customer","arguments":{"account_id":"A-00000124"}"#
    let brought = Self.bring(state, Self.modernYes)
    #expect(stage.send(Self.modern(2, brought, call: other))[0].contains("-32602"))
    let forged = Self.bring(String(state.dropLast()) + "A", Self.modernYes)
    #expect(stage.send(Self.modern(3, forged))[0].contains("-32602"))
    stage.pass(301_000)
    #expect(stage.send(Self.modern(4, brought))[0].contains("-32602"))
  }

  @Test(arguments: [#"{"action":"decline"}"#, #"{"action":"cancel"}"#])
  func `A modern no refuses the call`(_ answer: String) throws {
    let stage = try Self.stage()
    let state = try Self.state(stage.send(Self.modern(1))[0])
    let refused = stage.send(Self.modern(2, Self.bring(state, answer)))[0]
    #expect(refused.contains("permission_denied"))
  }

  @Test func `[item 16] A modern client that declares no form is told what is missing`() throws {
    let stage = try Self.stage()
    let refused = stage.send(Self.modern(1, capabilities: "{}"))[0]
    #expect(refused.contains("-32021") && refused.contains("requiredCapabilities"))
    #expect(stage.records.contains { $0.contains("approval_refused") })
  }

  @Test func `Other tools ask nobody`() throws {
    let stage = try Self.stage()
    let call = #""name":"get_account","arguments":{"account_id":"A-00000123"}"#
    #expect(stage.send(Self.modern(1, call: call))[0].contains("llm_view"))
  }

  @Test(arguments: [
    #""method":"resources/read","params":{"uri":"billing://account/A-00000123"}"#,
    #""method":"prompts/get","params":{"name":"account_brief","arguments":{"account_id":"A-00000123"}}"#,
  ])
  func `What a tool needs to be allowed for is not read past it`(_ request: String) throws {
    let key = PolicyTests.ann
    let roles = Files().text(.roles) + "approvals: {tools: [get_account]}\n"
    let stage = try Stage(
      ["BILLING_MCP_KEYS_FILE": "/etc/k", "DEFAULT_API_KEY": key],
      files: Files([
        .keys: Files.store([Files.Key(key: key, role: "ai_agent")]), .roles: roles,
      ]))
    stage.waitsForHeld = false
    let line = #"{"jsonrpc":"2.0","id":1,\#(request)}"#
    #expect(stage.send(line)[0].contains("permission_denied"))
    Self.ready(stage, #"{"elicitation":{}}"#)
    let question = stage.send(line)
    #expect(question.count == 1 && question[0].contains("elicitation/create"))
    #expect(stage.send(try Self.answer(question[0], Self.yes))[0].contains("llm_view"))
  }

  @Test func `A key that is revoked while a person thinks is refused`() throws {
    let stage = try Self.stage()
    stage.waitsForHeld = false
    Self.ready(stage, #"{"elicitation":{}}"#)
    let question = stage.send(Self.call(1))
    stage.change(.keys, #"{"keys":[]}"#)
    let answers = stage.send(try Self.answer(question[0], Self.yes))
    #expect(answers.count == 1 && !answers[0].contains("llm_view"))
  }
}
