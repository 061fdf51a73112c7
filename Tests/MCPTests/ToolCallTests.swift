import MCP
import Serialization
import Testing

@Suite("ToolCall")
struct ToolCallTests {
  @Test("a name is a string, arguments are an object or nothing")
  func parameters() throws {
    let call = try ToolCall(request("tools/call", #"{"name":"n","arguments":{"a":1}}"#))
    #expect(call.name == "n")
    #expect(call.arguments?["a"]?.int == 1)
    for params in ["{}", #"{"name":1}"#, #"{"name":"n","arguments":[]}"#] {
      let request = try request("tools/call", params)
      let fault = #expect(throws: Fault.self) { try ToolCall(request) }
      #expect(fault?.code == .invalidParams)
    }
  }

  @Test("[item 43] a list of one page takes no cursor")
  func cursor() throws {
    try request("tools/list", #"{"cursor":null}"#).refuseCursor()
    let second = try request("tools/list", #"{"cursor":""}"#)
    #expect(throws: Fault.invalidCursor) { try second.refuseCursor() }
  }

  @Test(
    "[item 37] a tool has a name, and arguments that are an object",
    arguments: ResourceRequestTests.eras)
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
