import MCP
import Serialization
import Testing

@Suite("Fault")
struct FaultTests {
  @Test("[item 9] the standard codes are those of JSON-RPC")
  func standard() {
    let codes: [Fault.Code] = [
      .parseError, .invalidRequest, .methodNotFound, .invalidParams, .internalError,
    ]
    #expect(codes.map(\.rawValue) == [-32700, -32600, -32601, -32602, -32603])
  }

  @Test(
    "[item 20] codes of one's own lie outside the reserved range, and of the others few are used")
  func reserved() {
    let codes = Fault.Code.allCases.map(\.rawValue)
    let reserved = Set(codes.filter { -32768 ... -32000 ~= $0 })
    #expect(
      reserved == [-32700, -32600, -32601, -32602, -32603, -32002, -32021, -32022])
    #expect(!codes.contains(-32042))
  }

  @Test("[item 39] [item 20] what is not found has the code of its era")
  func notFound() {
    for version in ProtocolVersion.allCases {
      let code = Fault.unknownResource(in: version).code.rawValue
      #expect(code == (version.isModern ? -32602 : -32002))
    }
  }

  @Test("[item 37] an unknown tool, prompt or argument is a fault of the parameters")
  func unknown() {
    for fault in [
      Fault.unknownTool, .unknownPrompt, .unknownArgument, .missingArgument, .invalidURI,
      .invalidRequestState,
    ] {
      #expect(fault.code == .invalidParams)
    }
  }

  @Test("[item 16] a missing client capability is named as an object")
  func missingCapability() throws {
    let fault = Fault(missingElicitation: .form)
    let frame = ReplyTests.reply.error(
      fault, to: try ReplyTests.address(.jul2026), data: Array("{}".utf8))
    let error = try Document(parsing: frame).root["error"]
    #expect(error?["code"]?.int == -32021)
    let data = try #require(error?["data"])
    var writer = JSONWriter()
    writer.copy(data)
    #expect(text(writer.bytes) == #"{"requiredCapabilities":{"elicitation":{"form":{}}}}"#)
  }
}
