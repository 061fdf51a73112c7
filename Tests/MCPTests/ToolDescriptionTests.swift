import MCP
import Serialization
import Testing

@Suite("ToolDescription")
struct ToolDescriptionTests {
  @Test(
    "[item 32] [item 33] [item 34] what makes clients drop tools does not get into the list",
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

  @Test("[item 32] a name of 64 characters is one")
  func longest() throws {
    let name = String(repeating: "a", count: 64)
    let json = #"{"name":"\#(name)","inputSchema":{"type":"object"},\#(ReplyTests.hints)}"#
    #expect(try ToolDescription(json: Array(json.utf8)).name == name)
  }

  static func tool(schema: String, output: String = #"{"type":"object"}"#) -> [UInt8] {
    Array(
      #"{"name":"a","inputSchema":\#(schema),"outputSchema":\#(output),\#(ReplyTests.hints)}"#.utf8)
  }

  @Test(
    "[item 34] properties have plain names and references stay in the schema, at any depth",
    arguments: [
      (#"{"type":"object","properties":{"a_B-1":{"type":"string"}}}"#, true),
      (##"{"type":"object","properties":{"a":{"$ref":"#/x"}}}"##, true),
      (#"{"type":"object","properties":{"a b":{}}}"#, false),
      (#"{"type":"object","properties":{"":{}}}"#, false),
      (#"{"type":"object","properties":{"a":{"items":{"properties":{"$x":{}}}}}}"#, false),
      (#"{"type":"object","properties":{"a":{"items":[{"$ref":"https://x"}]}}}"#, false),
      (##"{"type":"object","$ref":"#"}"##, false), (#"{"type":"object","allOf":[]}"#, false),
      (#"{"type":"object","anyOf":[]}"#, false),
    ])
  func plain(_ schema: String, _ isPlain: Bool) throws {
    for json in [
      Self.tool(schema: schema), Self.tool(schema: #"{"type":"object"}"#, output: schema),
    ] {
      if isPlain {
        #expect(try ToolDescription(json: json).name == "a")
      } else {
        #expect(throws: SchemaError.self) { try ToolDescription(json: json) }
      }
    }
  }

  @Test("[item 38] all four hints are stated")
  func hints() {
    for hint in ["readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"] {
      let tool = String(decoding: Self.tool(schema: #"{"type":"object"}"#), as: UTF8.self)
      let without = tool.replacing("\"\(hint)\"", with: "\"other\"")
      #expect(throws: SchemaError.self) { try ToolDescription(json: Array(without.utf8)) }
    }
  }
}
