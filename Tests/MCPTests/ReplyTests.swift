import MCP
import Serialization
import Testing

@Suite("Reply")
struct ReplyTests {
  static let reply = Reply(
    server: ServerIdentity(name: "BillingMCP", title: "Billing", version: "0.1.0"),
    capabilities: [.tools], instructions: "Ask \"it\".")

  static let cache = CachePolicy(timeToLiveMilliseconds: 60_000, scope: .private)

  static let tool = #"""
    {"name": "get_account", "title": "Account", "description": "d",
     "inputSchema": {"type": "object", "additionalProperties": false},
     "outputSchema": {"type": "object"}, "icons": [{"src": "data:,"}],
     "annotations": {"readOnlyHint": true, "destructiveHint": false, "idempotentHint": true,
       "openWorldHint": false}}
    """#

  static let payload = Array(#"{"llm_view":{"a":"é\"\\\u2028","n":1500.00},"meta":{}}"#.utf8)

  static func address(_ version: ProtocolVersion, id: String? = "7") throws -> ReplyAddress {
    let id = try id.flatMap { RequestID(try Document(parsing: $0).root) }
    return ReplyAddress(id: id, version: version)
  }

  static func text(_ frame: [UInt8]) -> String { String(decoding: frame, as: UTF8.self) }

  static let legacy = ProtocolVersion.allCases.filter { !$0.isModern }

  /// The kinds of answer, each as every version that has it gets it.
  static func frames() throws -> [(kind: String, version: ProtocolVersion, frame: [UInt8])] {
    let tool = try ToolDescription(json: Array(tool.utf8))
    var frames: [(kind: String, version: ProtocolVersion, frame: [UInt8])] = []
    for version in ProtocolVersion.allCases {
      let to = try address(version, id: #""a\u0022""#)
      if version.isModern {
        frames.append(("discover", version, reply.discovered(to, cache: cache)))
      } else {
        frames.append(("initialize", version, reply.initialized(to.id, settling: version)))
        frames.append(("ping", version, reply.pong(to)))
      }
      frames.append(("list", version, reply.list([tool, tool], to: to, cache: cache)))
      frames.append(("called", version, reply.called(to, json: payload)))
      frames.append(("failed", version, reply.failed(to, json: payload)))
      frames.append(("error", version, reply.error(.unknownTool, to: to, data: payload)))
    }
    return frames
  }

  @Test(
    "[item 2] [item 7] [item 17] every answer is one line of JSON, with its id as it came, ended by a line feed"
  )
  func lines() throws {
    for (kind, version, frame) in try Self.frames() {
      #expect(frame.last == 0x0A)
      #expect(!frame.dropLast().contains(0x0A))
      let root = try Document(parsing: frame).root
      let hasID = Self.text(frame).hasPrefix(#"{"jsonrpc":"2.0","id":"a\u0022","#)
      #expect(hasID, "\(kind) \(version)")
      #expect(
        root["result"]?["resultType"]?.string
          == (version.isModern && kind != "error" ? "complete" : nil))
    }
  }

  @Test("[item 35] text and structured content are the same JSON")
  func twice() throws {
    let root = try Document(parsing: Self.reply.called(Self.address(.jul2026), json: Self.payload))
      .root
    let text = try #require(root["result"]?["content"]?.elements.first?["text"]?.string)
    #expect(Array(text.utf8) == Self.payload)
    var writer = JSONWriter()
    writer.copy(try #require(root["result"]?["structuredContent"]))
    #expect(writer.bytes == Self.payload)
  }

  @Test("[item 36] a failed call has no structured content, and neither has an older schema")
  func structured() throws {
    for version in ProtocolVersion.allCases {
      let called = try Document(
        parsing: Self.reply.called(Self.address(version), json: Self.payload)
      ).root
      #expect((called["result"]?["structuredContent"] == nil) == (version < .jun2025))
      #expect(called["result"]?["isError"] == nil)
      let failed = try Document(
        parsing: Self.reply.failed(Self.address(version), json: Self.payload)
      ).root
      #expect(failed["result"]?["structuredContent"] == nil)
      #expect(failed["result"]?["isError"]?.bool == true)
    }
  }

  static let goldens: [(kind: String, version: ProtocolVersion, line: String)] = [
    (
      "initialize", .nov2024,
      #"{"protocolVersion":"2024-11-05","capabilities":{"tools":{}},"#
        + #""serverInfo":{"name":"BillingMCP","version":"0.1.0"},"instructions":"Ask \"it\"."}"#
    ),
    (
      "initialize", .nov2025,
      #"{"protocolVersion":"2025-11-25","capabilities":{"tools":{}},"#
        + #""serverInfo":{"name":"BillingMCP","title":"Billing","version":"0.1.0"},"#
        + #""instructions":"Ask \"it\"."}"#
    ),
    ("ping", .nov2024, "{}"),
    (
      "discover", .jul2026,
      #"{"resultType":"complete","supportedVersions":["2026-07-28"],"capabilities":{"tools":{}},"#
        + #""instructions":"Ask \"it\".","ttlMs":60000,"cacheScope":"private",\#(modernMeta)}"#
    ),
    ("list", .nov2024, #"{"tools":[\#(bare),\#(bare)]}"#),
    ("list", .mar2025, #"{"tools":[\#(untitled),\#(untitled)]}"#),
    ("list", .jun2025, #"{"tools":[\#(titled),\#(titled)]}"#),
    ("list", .nov2025, #"{"tools":[\#(whole),\#(whole)]}"#),
    (
      "list", .jul2026,
      #"{"resultType":"complete","tools":[\#(whole),\#(whole)],"ttlMs":60000,"#
        + #""cacheScope":"private",\#(modernMeta)}"#
    ),
    ("called", .mar2025, "{\(content)}"),
    ("called", .jun2025, #"{\#(content),"structuredContent":\#(text(payload))}"#),
    ("failed", .jul2026, #"{"resultType":"complete",\#(content),"isError":true,\#(modernMeta)}"#),
  ]

  static let modernMeta =
    #""_meta":{"io.modelcontextprotocol/serverInfo":"#
    + #"{"name":"BillingMCP","title":"Billing","version":"0.1.0"}}"#
  static let content =
    #""content":[{"type":"text","text":"{\"llm_view\":{\"a\":\"é\\\"\\\\\\u2028\","#
    + #"\"n\":1500.00},\"meta\":{}}"}]"#
  static let input = #""inputSchema":{"type":"object","additionalProperties":false}"#
  static let bare = #"{"name":"get_account","description":"d",\#(input)}"#
  static let hints =
    #""annotations":{"readOnlyHint":true,"destructiveHint":false,"idempotentHint":true,"#
    + #""openWorldHint":false}"#
  static let untitled = #"{"name":"get_account","description":"d",\#(input),\#(hints)}"#
  static let titled =
    #"{"name":"get_account","title":"Account","description":"d",\#(input),"#
    + #""outputSchema":{"type":"object"},\#(hints)}"#
  static let whole = titled.replacing(
    #""annotations""#, with: #""icons":[{"src":"data:,"}],"annotations""#)

  @Test(
    "[item 12] [item 18] [item 48] a result has what its version's schema knows, and nothing else",
    arguments: goldens)
  func golden(_ golden: (kind: String, version: ProtocolVersion, line: String)) throws {
    let frame = try #require(
      try Self.frames().first { $0.kind == golden.kind && $0.version == golden.version }?.frame)
    let line = #"{"jsonrpc":"2.0","id":"a\u0022","result":\#(golden.line)}"# + "\n"
    #expect(Self.text(frame) == line)
  }

  @Test("an error without an id has none, or a null one where the schema requires an id")
  func withoutID() throws {
    let fault = Fault.overlongLine
    let rest =
      #""error":{"code":-32600,"message":"expected a line of at most 4 MiB, found a longer one"}}"#
      + "\n"
    for version in ProtocolVersion.allCases {
      let frame = Self.text(Self.reply.error(fault, to: try Self.address(version, id: nil)))
      let id = version < .nov2025 ? #""id":null,"# : ""
      #expect(frame == #"{"jsonrpc":"2.0",\#(id)"# + rest)
    }
  }

  @Test(
    "[item 13] an unsupported version is named only when it is shaped as one",
    arguments: [
      ("2099-01-01", "2099-01-01"), ("2025-11-25", "2025-11-25"), ("4111 1111", "(not a version)"),
      ("2099-01-0x", "(not a version)"), ("", "(not a version)"),
    ])
  func unsupported(_ asked: String, _ named: String) throws {
    let meta = #"{"io.modelcontextprotocol/protocolVersion":"\#(asked)"}"#
    let line =
      #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":\#(meta)}}"#
    guard case .invalid(let fault, let address) = Envelope().read(Array(line.utf8)) else {
      Issue.record("expected an invalid message")
      return
    }
    let error = try Document(parsing: Self.reply.error(fault, to: address)).root["error"]
    #expect(error?["code"]?.int == -32022)
    #expect(error?["data"]?["requested"]?.string == named)
    #expect(error?["data"]?["supported"]?.elements.map(\.string) == ["2026-07-28"])
  }
}
