import MCP
import Serialization
import Testing

/// What holds for every line, whichever message is on it.
@Suite("Wire text")
struct WireTextTests {
  @Test(
    "[item 1] a line that is no UTF-8 is a parse error",
    arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82]] as [[UInt8]])
  func encoding(_ bytes: [UInt8]) {
    let parts = EnvelopeTests.call("ping", "{\"a\":\"|\"}").split(separator: "|").map {
      Array($0.utf8)
    }
    let incoming = Envelope().read(parts[0] + bytes + parts[1])
    #expect(EnvelopeTests.summary(of: incoming) == "-32700 - 2025-11-25")
  }

  @Test("[item 2] no text can end a line: every line end in a string leaves escaped")
  func lineEnds() throws {
    let ends = "\n\r\u{0B}\u{0C}\u{85}\u{2028}\u{2029}"
    let to = try ReplyTests.address(.jul2026)
    let message = PromptMessage(.user, .text(ends))
    let frame = ReplyTests.reply.prompt(ReplyFeaturesTests.prompt, saying: [message], to: to)
    #expect(text(frame.dropLast())?.contains(where: \.isNewline) == false)
    let found = try Document(parsing: frame).root["result"]?["messages"]?.elements.first
    #expect(found?["content"]?["text"]?.string == ends)
  }

  /// The keys of every `_meta` in a value, at any depth.
  static func metaKeys(_ node: Node) -> [String] {
    node.members.flatMap { key, value in
      (key == "_meta" ? value.members.map(\.key) : []) + metaKeys(value)
    } + node.elements.flatMap(metaKeys)
  }

  @Test("[item 22] keys of _meta are written in the protocol's own name space alone")
  func metaKeys() throws {
    var frames = try ReplyTests.frames().map(\.frame)
    let subscription = try SubscriptionTests.subscription(#"{"toolsListChanged":true}"#)
    frames.append(subscription.acknowledgement)
    frames.append(try #require(subscription.frame(of: .listChanged(.tools))))
    let known: Set = ["serverInfo", "subscriptionId"]
    var found: Set<String> = []
    for frame in frames {
      found.formUnion(Self.metaKeys(try Document(parsing: frame).root))
    }
    #expect(found == Set(known.map { "io.modelcontextprotocol/\($0)" }))
  }

  @Test("[item 22] keys of _meta that are unknown are no reason to refuse a request")
  func unknownKeys() {
    for key in ["a", "com.example/x", "io.modelcontextprotocol/later", "dev.mcp/x", "é /", ""] {
      for version in [ProtocolVersion.nov2025, .jul2026] {
        let incoming = incoming("tools/list", "{}", in: version, meta: "\"\(key)\":{\"x\":[1]}")
        #expect(EnvelopeTests.summary(of: incoming) == "tools/list 1 \(version.rawValue)")
      }
    }
  }
}
