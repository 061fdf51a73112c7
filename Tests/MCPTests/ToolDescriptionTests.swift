import MCP
import Serialization
import Testing

@Suite("ToolDescription")
struct ToolDescriptionTests {
  @Test(
    "what makes clients drop tools does not get into the list",
    arguments: [
      "", "{}", #"{"name":"a b","inputSchema":{"type":"object"}}"#,
      #"{"name":"a.b","inputSchema":{"type":"object"}}"#,
      #"{"name":"","inputSchema":{"type":"object"}}"#, #"{"name":"a"}"#,
      #"{"name":"\#(String(repeating: "a", count: 65))","inputSchema":{"type":"object"}}"#,
      #"{"name":"a","inputSchema":{}}"#, #"{"name":"a","inputSchema":{"type":"array"}}"#,
      #"{"name":"a","inputSchema":{"type":"object","oneOf":[]}}"#,
      #"{"name":"a","inputSchema":{"type":"object"},"outputSchema":{"type":"array"}}"#,
    ])
  func refused(_ json: String) {
    #expect(throws: SchemaError.self) { try ToolDescription(json: Array(json.utf8)) }
  }

  @Test("a name of 64 characters is one")
  func longest() throws {
    let name = String(repeating: "a", count: 64)
    let json = #"{"name":"\#(name)","inputSchema":{"type":"object"}}"#
    #expect(try ToolDescription(json: Array(json.utf8)).name == name)
  }
}
