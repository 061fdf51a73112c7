import Calendar
import MCP
import Serialization
import Testing

@Suite("InputRequired")
struct InputTests {
  static let form = Elicitation(
    message: "May the assistant see this customer?",
    fields: [
      Elicitation.Field(name: "ok", title: "Allow", kind: .confirmation),
      Elicitation.Field(name: "for", title: "For how long", kind: .choice(["once", "hour"])),
    ])
  static let formJSON =
    #""message":"May the assistant see this customer?","requestedSchema":{"type":"object","#
    + #""properties":{"ok":{"type":"boolean","title":"Allow"},"for":{"type":"string","#
    + #""enum":["once","hour"],"title":"For how long"}},"required":["ok","for"]}"#
  static let capable = #""io.modelcontextprotocol/clientCapabilities":{"elicitation":{}}"#

  static func call(_ rest: String = "", meta: String = capable) throws -> Request {
    try request(
      "tools/call", #"{"name":"get_customer","arguments":{"account_id":"a"}\#(rest)}"#,
      in: .jul2026, meta: meta)
  }

  @Test("[item 28] questions and state leave as the modern result has them")
  func result() throws {
    let call = try Self.call()
    let both = try InputRequired([("approval", Self.form)], state: "s", for: call)
    let asked =
      #""inputRequests":{"approval":{"method":"elicitation/create","params":{"mode":"form",\#(Self.formJSON)}}}"#
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
        try InputRequired([("approval", Self.form)], state: nil, for: call)
      }
    }
  }

  @Test("[item 11] a request leaves for a legacy client that knows it, never for a modern one")
  func legacyRequest() {
    let id = RequestID(text: "ask-1")
    for version in ProtocolVersion.allCases {
      let mode = version < .nov2025 ? "" : #""mode":"form","#
      let known =
        #"{"jsonrpc":"2.0","id":"ask-1","method":"elicitation/create","params":{\#(mode)\#(Self.formJSON)}}"#
        + "\n"
      let isKnown = version == .jun2025 || version == .nov2025
      #expect(text(Self.form.request(id, in: version)) == (isKnown ? known : nil))
    }
  }

  @Test("[item 30] a form has boxes and choices, and no place for a secret")
  func secrets() throws {
    let plain = Elicitation(message: "m", fields: [])
    let frame = try #require(plain.request(RequestID(text: "a"), in: .nov2025))
    let schema = try node(#require(text(frame)))["params"]?["requestedSchema"]
    #expect(schema?["properties"]?.count == 0)
    #expect(schema?["required"] == nil)
    let full = try #require(Self.form.request(RequestID(text: "a"), in: .nov2025))
    let properties = try Document(parsing: full).root["params"]?["requestedSchema"]?["properties"]
    #expect(properties?.count == 2)
    for (_, field) in properties?.members ?? [] {
      #expect(field["type"]?.string == "boolean" || field["enum"]?.kind == .array)
    }
  }

  @Test("[item 28] what comes back is a state and answers by key")
  func returned() throws {
    let input = try ToolCall(
      Self.call(
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
    let nothing = try ToolCall(Self.call(#","requestState":null,"inputResponses":null"#)).input
    #expect(nothing.state == nil)
    for bad in [
      #","requestState":7"#, #","inputResponses":[]"#,
      #","requestState":"\#(String(repeating: "a", count: 4_097))""#,
    ] {
      #expect(code { _ = try ToolCall(Self.call(bad)) } == -32602)
    }
  }

  @Test("[item 28] a legacy request brings nothing back")
  func legacyReturn() throws {
    let params = #"{"uri":"a://b","requestState":7,"inputResponses":[]}"#
    #expect(try ResourceRequest(request("resources/read", params)).input.state == nil)
  }

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
