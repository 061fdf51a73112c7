import MCP
import Testing

@Suite("Handshake")
struct HandshakeTests {
  @Test("[item 45] a legacy version is echoed, every other text gets the latest legacy one")
  func versions() throws {
    for version in ProtocolVersion.allCases {
      let asked = try request("initialize", #"{"protocolVersion":"\#(version.rawValue)"}"#)
      #expect(try Handshake(asked).version == (version.isModern ? .nov2025 : version))
    }
    let odd = try request("initialize", #"{"protocolVersion":"","clientInfo":{"name":"x"}}"#)
    #expect(try Handshake(odd).version == .nov2025)
    #expect(odd.clientName == "x")
  }

  @Test(
    "a missing version and members that are no objects are refused",
    arguments: [
      "{}", #"{"protocolVersion":1}"#, #"{"protocolVersion":"2025-11-25","clientInfo":[]}"#,
      #"{"protocolVersion":"2025-11-25","capabilities":1}"#,
    ])
  func refused(_ params: String) throws {
    let request = try request("initialize", params)
    let fault = #expect(throws: Fault.self) { try Handshake(request) }
    #expect(fault?.code == .invalidParams)
  }
}
