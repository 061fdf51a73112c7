import MCP
import Testing

@Suite("Request")
struct RequestTests {
  @Test("[item 43] a cursor is a string of bounded length, or a fault")
  func cursor() throws {
    for method in ["tools/list", "resources/list", "resources/templates/list", "prompts/list"] {
      for version in [ProtocolVersion.nov2024, .jul2026] {
        #expect(try request(method, #"{"cursor":"c"}"#, in: version).cursor() == "c")
        #expect(try request(method, #"{"cursor":null}"#, in: version).cursor() == nil)
        #expect(try request(method, "{}", in: version).cursor() == nil)
        for bad in ["1", "[]", "\"\(String(repeating: "a", count: 4_097))\""] {
          let request = try request(method, "{\"cursor\":\(bad)}", in: version)
          #expect(throws: Fault.invalidCursor) { try request.cursor() }
        }
      }
    }
    #expect(Fault.invalidCursor.code.rawValue == -32602)
  }

  static let levels = LogLevel.allCases.map(\.rawValue)

  @Test("[item 42] a modern request names its log level, and a bad one is refused")
  func logLevel() throws {
    let key = "io.modelcontextprotocol/logLevel"
    for (index, level) in Self.levels.enumerated() {
      let meta = "\"\(key)\":\"\(level)\""
      let found = try request("tools/list", "{}", in: .jul2026, meta: meta).logLevel
      #expect(found == LogLevel.allCases[index])
      #expect(try request("tools/list", "{}", meta: meta).logLevel == nil)
    }
    #expect(try request("tools/list", "{}", in: .jul2026).logLevel == nil)
    for bad in ["\"Debug\"", "\"\"", "3", "null"] {
      let incoming = incoming("tools/list", "{}", in: .jul2026, meta: "\"\(key)\":\(bad)")
      #expect(EnvelopeTests.summary(of: incoming) == "-32602 1 2026-07-28")
    }
  }

  @Test("[item 42] logging/setLevel takes the eight levels, least severe first")
  func setLevel() throws {
    for level in Self.levels {
      let read = try LogLevel(request("logging/setLevel", #"{"level":"\#(level)"}"#))
      #expect(read.rawValue == level)
    }
    for bad in ["{}", #"{"level":"verbose"}"#, #"{"level":1}"#, #"{"level":"DEBUG"}"#] {
      let request = try request("logging/setLevel", bad)
      #expect(code { _ = try LogLevel(request) } == -32602)
    }
    #expect(LogLevel.allCases == LogLevel.allCases.sorted())
    #expect(LogLevel.debug < .info && LogLevel.alert < .emergency)
  }

  @Test("[item 27] a progress token is a string or an integer, and anything else is none")
  func progressToken() throws {
    for version in [ProtocolVersion.nov2024, .jul2026] {
      for token in ["1", "\"a\"", "-7"] {
        let asked = try request("tools/list", "{}", in: version, meta: "\"progressToken\":\(token)")
        #expect(asked.progressToken != nil)
      }
      for token in ["1.5", "null", "[]", "true"] {
        let asked = try request("tools/list", "{}", in: version, meta: "\"progressToken\":\(token)")
        #expect(asked.progressToken == nil)
      }
    }
    #expect(try request("tools/list", "{}").progressToken == nil)
  }

  static let declared: [(json: String, modes: [ProtocolVersion: Set<String>])] = [
    ("{}", [:]), (#"{"sampling":{}}"#, [:]), (#"{"elicitation":true}"#, [:]),
    (
      #"{"elicitation":{}}"#,
      [.jun2025: ["form"], .nov2025: ["form"], .jul2026: ["form"]]
    ),
    (
      #"{"elicitation":{"url":{}}}"#,
      [.jun2025: ["form"], .nov2025: ["url"], .jul2026: ["url"]]
    ),
    (
      #"{"elicitation":{"form":{},"url":{}}}"#,
      [.jun2025: ["form"], .nov2025: ["form", "url"], .jul2026: ["form", "url"]]
    ),
    (#"{"elicitation":{"other":{},"form":1}}"#, [.jun2025: ["form"]]),
  ]

  @Test("[item 16] what a client declares is read as its version has words for it")
  func capabilities() throws {
    for (json, modes) in Self.declared {
      for version in ProtocolVersion.allCases {
        let found: ClientCapabilities
        if version.isModern {
          let meta = "\"io.modelcontextprotocol/clientCapabilities\":\(json)"
          found = try request("tools/list", "{}", in: version, meta: meta).clientCapabilities
        } else {
          let params = #"{"protocolVersion":"\#(version.rawValue)","capabilities":\#(json)}"#
          found = try Handshake(request("initialize", params)).capabilities
        }
        #expect(
          Set(found.elicitation.map(\.rawValue)) == modes[version, default: []],
          "\(version) \(json)")
      }
    }
  }

  @Test("[item 19] a modern request reads the same whatever came before it")
  func stateless() {
    var envelope = Envelope(capabilities: everything)
    let line = EnvelopeTests.call("tools/list", "{\(EnvelopeTests.modern)}")
    for version in ProtocolVersion.allCases where !version.isModern {
      envelope.legacyVersion = version
      #expect(
        EnvelopeTests.summary(of: envelope.read(Array(line.utf8))) == "tools/list 1 2026-07-28")
    }
  }

  @Test("[item 15] a client need not say who it is")
  func clientInfo() throws {
    #expect(try request("tools/list", "{}", in: .jul2026).clientName == nil)
    let odd = #""io.modelcontextprotocol/clientInfo":7"#
    #expect(try request("tools/list", "{}", in: .jul2026, meta: odd).clientName == nil)
    let named = #""io.modelcontextprotocol/clientInfo":{"name":"n","version":"1"}"#
    #expect(try request("tools/list", "{}", in: .jul2026, meta: named).clientName == "n")
  }
}
