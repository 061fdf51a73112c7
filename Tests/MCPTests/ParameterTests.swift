import MCP
import Testing

/// What the methods take, each by its own reader.
@Suite("Parameters")
struct ParameterTests {
  static let eras: [ProtocolVersion] = [.nov2024, .nov2025, .jul2026]

  @Test("[item 40] a resource is named by a sound URI", arguments: eras)
  func resource(_ version: ProtocolVersion) throws {
    let methods =
      version.isModern
      ? ["resources/read"] : ["resources/read", "resources/subscribe", "resources/unsubscribe"]
    for method in methods {
      let asked = try request(method, #"{"uri":"billing://account/a"}"#, in: version)
      #expect(try ResourceRequest(asked).uri.text == "billing://account/a")
      for bad in ["{}", #"{"uri":1}"#, #"{"uri":"account"}"#, #"{"uri":"file:///../a"}"#] {
        let asked = try request(method, bad, in: version)
        #expect(throws: Fault.invalidURI) { try ResourceRequest(asked) }
      }
    }
  }

  @Test("[item 37] a prompt has a name, and arguments that are strings", arguments: eras)
  func prompt(_ version: ProtocolVersion) throws {
    let asked = try PromptRequest(
      request("prompts/get", #"{"name":"p","arguments":{"a":"1","b":""}}"#, in: version))
    #expect(asked.name == "p")
    #expect(asked.arguments == ["a": "1", "b": ""])
    for none in [#"{"name":"p"}"#, #"{"name":"p","arguments":null}"#] {
      #expect(try PromptRequest(request("prompts/get", none, in: version)).arguments.isEmpty)
    }
    for bad in [
      "{}", #"{"name":null}"#, #"{"name":"p","arguments":[]}"#,
      #"{"name":"p","arguments":{"a":1}}"#, #"{"name":"p","arguments":{"a":null}}"#,
    ] {
      let request = try request("prompts/get", bad, in: version)
      #expect(code { _ = try PromptRequest(request) } == -32602)
    }
  }

  @Test("[item 37] a prompt is refused unknown arguments and the lack of required ones")
  func promptArguments() throws {
    let prompt = ReplyFeaturesTests.prompt
    func check(_ arguments: String) throws {
      let params = #"{"name":"p","arguments":\#(arguments)}"#
      try PromptRequest(request("prompts/get", params)).check(against: prompt)
    }
    try check(#"{"invoice_id":"i"}"#)
    try check(#"{"invoice_id":"i","tone":"brief"}"#)
    #expect(throws: Fault.missingArgument) { try check(#"{"tone":"brief"}"#) }
    #expect(throws: Fault.unknownArgument) { try check(#"{"invoice_id":"i","x":""}"#) }
  }

  @Test("[item 41] a completion names a prompt or a resource, and an argument")
  func completion() throws {
    let argument = #""argument":{"name":"n","value":"v"}"#
    func read(_ params: String, _ version: ProtocolVersion = .nov2025) throws -> CompletionRequest {
      try CompletionRequest(request("completion/complete", params, in: version))
    }
    let prompt = try read(#"{"ref":{"type":"ref/prompt","name":"p","title":"t"},\#(argument)}"#)
    #expect(prompt.reference == .prompt("p"))
    #expect(prompt.argument == "n" && prompt.value == "v" && prompt.chosen.isEmpty)
    let uri = "billing://account/{id}"
    let resource = try read(#"{"ref":{"type":"ref/resource","uri":"\#(uri)"},\#(argument)}"#)
    #expect(resource.reference == .resource(uri))
    let ref = #""ref":{"type":"ref/prompt","name":"p"}"#
    for bad in [
      "{}", "{\(argument)}", "{\(ref)}", #"{"ref":{"type":"x","name":"p"},\#(argument)}"#,
      #"{"ref":{"type":"ref/prompt","uri":"p"},\#(argument)}"#, #"{"ref":"p",\#(argument)}"#,
      #"{\#(ref),"argument":{"name":"n"}}"#, #"{\#(ref),"argument":{"name":"n","value":1}}"#,
      #"{\#(ref),\#(argument),"context":1}"#,
      #"{\#(ref),\#(argument),"context":{"arguments":{"a":1}}}"#,
    ] {
      #expect(code { _ = try read(bad) } == -32602, "\(bad)")
    }
  }

  @Test("[item 48] a completion's context is read where its version has one")
  func context() throws {
    let params =
      #"{"ref":{"type":"ref/prompt","name":"p"},"argument":{"name":"n","value":""},"#
      + #""context":{"arguments":{"a":"b"}}}"#
    for version in ProtocolVersion.allCases {
      let read = try CompletionRequest(request("completion/complete", params, in: version))
      #expect(read.chosen == (version < .jun2025 ? [:] : ["a": "b"]))
    }
  }

  @Test("[item 37] a tool has a name, and arguments that are an object", arguments: eras)
  func tool(_ version: ProtocolVersion) throws {
    let call = try ToolCall(
      request("tools/call", #"{"name":"n","arguments":{"a":1}}"#, in: version))
    #expect(call.name == "n")
    #expect(call.input.state == nil)
    for bad in ["{}", #"{"name":1}"#, #"{"name":"n","arguments":"a"}"#] {
      let request = try request("tools/call", bad, in: version)
      #expect(code { _ = try ToolCall(request) } == -32602)
    }
  }
}
