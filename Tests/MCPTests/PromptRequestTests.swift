import MCP
import Testing

@Suite("PromptRequest")
struct PromptRequestTests {
  @Test(
    "[item 37] a prompt has a name, and arguments that are strings",
    arguments: ResourceRequestTests.eras)
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
}
