import MCP
import Serialization
import Testing

@Suite("Reply of features")
struct ReplyFeaturesTests {
  static let icon = Icon(source: "data:,", mimeType: "image/png", sizes: ["48x48"])
  static let prompt = PromptDescription(
    name: "explain_invoice", title: "Explain", description: "d", icons: [icon],
    arguments: [
      PromptDescription.Argument(
        name: "invoice_id", title: "Invoice", description: "i", isRequired: true),
      PromptDescription.Argument(name: "tone", title: "Tone", description: "t", isRequired: false),
    ])
  static let json = Array(#"{"a":"\"\\"}"#.utf8)

  static func resource() throws -> ResourceDescription {
    try ResourceDescription(
      uri: "billing://limits", name: "limits", title: "Limits", description: "d", icons: [icon])
  }

  static func template() throws -> ResourceTemplateDescription {
    ResourceTemplateDescription(
      template: try URITemplate("billing://account/{id}"), name: "account", title: "Account",
      description: "d", icons: [icon])
  }

  /// What the members of a label are in a version.
  static func label(_ name: String, _ title: String, in version: ProtocolVersion) -> String {
    let titled = version < .jun2025 ? "" : #""title":"\#(title)","#
    let icons =
      version < .nov2025
      ? "" : #","icons":[{"src":"data:,","mimeType":"image/png","sizes":["48x48"]}]"#
    return #""name":"\#(name)",\#(titled)"description":"d"\#(icons)"#
  }

  /// A result's line, with what the modern era puts around every result, and around those that can
  /// be kept.
  static func result(
    _ members: String, in version: ProtocolVersion, isKept: Bool = false
  ) -> String {
    guard version.isModern else { return line("{\(members)}") }
    let cache = isKept ? #","ttlMs":60000,"cacheScope":"private""# : ""
    return line(#"{"resultType":"complete",\#(members)\#(cache),\#(ReplyTests.modernMeta)}"#)
  }

  static func address(_ version: ProtocolVersion) throws -> ReplyAddress {
    try ReplyTests.address(version, id: "1")
  }

  @Test(
    "[item 48] [item 44] [item 17] [item 18] lists have what their version knows",
    arguments: ProtocolVersion.allCases)
  func lists(_ version: ProtocolVersion) throws {
    let to = try Self.address(version)
    let (reply, cache) = (ReplyTests.reply, ReplyTests.cache)
    let resources = reply.list([try Self.resource()], to: to, cache: cache, nextCursor: "n\"")
    #expect(
      text(resources)
        == Self.result(
          #""resources":[{"uri":"billing://limits",\#(Self.label("limits", "Limits", in: version)),"#
            + #""mimeType":"application/json"}],"nextCursor":"n\"""#, in: version, isKept: true))
    let templates = reply.list([try Self.template()], to: to, cache: cache)
    #expect(
      text(templates)
        == Self.result(
          #""resourceTemplates":[{"uriTemplate":"billing://account/{id}","#
            + #"\#(Self.label("account", "Account", in: version)),"mimeType":"application/json"}]"#,
          in: version, isKept: true))
    let titles =
      version < .jun2025 ? ["", ""] : [#""title":"Invoice","#, #""title":"Tone","#]
    let prompts = reply.list([Self.prompt], to: to, cache: cache)
    #expect(
      text(prompts)
        == Self.result(
          #""prompts":[{\#(Self.label("explain_invoice", "Explain", in: version)),"arguments":["#
            + #"{"name":"invoice_id",\#(titles[0])"description":"i","required":true},"#
            + #"{"name":"tone",\#(titles[1])"description":"t","required":false}]}]"#,
          in: version, isKept: true))
    let empty = reply.list([] as [PromptDescription], to: to, cache: cache)
    #expect(text(empty) == Self.result(#""prompts":[]"#, in: version, isKept: true))
  }

  @Test(
    "[item 39] [item 44] contents are the one resource, as JSON in text",
    arguments: ProtocolVersion.allCases)
  func read(_ version: ProtocolVersion) throws {
    let uri = try #require(ResourceURI("billing://account/a"))
    let frame = ReplyTests.reply.read(
      ResourceContents(uri: uri, json: Self.json), to: try Self.address(version),
      cache: ReplyTests.cache)
    #expect(
      text(frame)
        == Self.result(
          #""contents":[{"uri":"billing://account/a","mimeType":"application/json","#
            + #""text":"{\"a\":\"\\\"\\\\\"}"}]"#, in: version, isKept: true))
    let contents = try node(#require(text(frame)))["result"]?["contents"]?.elements.first
    #expect(contents?["text"]?.string == text(Self.json))
  }

  @Test("[item 17] a prompt is messages of text and resources", arguments: ProtocolVersion.allCases)
  func prompt(_ version: ProtocolVersion) throws {
    let uri = try #require(ResourceURI("billing://invoice/i"))
    let messages = [
      PromptMessage(.user, .text("Explain \"it\".")),
      PromptMessage(.assistant, .resource(ResourceContents(uri: uri, json: Array("{}".utf8)))),
    ]
    let frame = ReplyTests.reply.prompt(
      Self.prompt, saying: messages, to: try Self.address(version))
    #expect(
      text(frame)
        == Self.result(
          #""description":"d","messages":[{"role":"user","content":{"type":"text","#
            + #""text":"Explain \"it\"."}},{"role":"assistant","content":{"type":"resource","#
            + #""resource":{"uri":"billing://invoice/i","mimeType":"application/json","text":"{}"}}}]"#,
          in: version))
  }

  @Test("[item 41] a completion has at most 100 values, and says when there are more")
  func completion() throws {
    func result(_ completion: Completion) throws -> Node? {
      let frame = ReplyTests.reply.completed(completion, to: try Self.address(.jul2026))
      return try Document(parsing: frame).root["result"]?["completion"]
    }
    let values = (0..<101).map(String.init)
    for (given, total, hasMore) in [
      (0, nil, false), (100, nil, false), (101, nil, true), (100, 100, false), (3, 4, true),
      (3, 1, false),
    ] as [(Int, Int?, Bool)] {
      let found = try result(Completion(Array(values.prefix(given)), total: total))
      #expect(found?["values"]?.elements.map(\.string) == values.prefix(min(given, 100)).map { $0 })
      #expect(found?["hasMore"]?.bool == hasMore)
      #expect(found?["total"]?.int == total.map { max($0, given) })
    }
    for version in ProtocolVersion.allCases {
      let frame = ReplyTests.reply.completed(Completion(["a"]), to: try Self.address(version))
      #expect(
        text(frame)
          == Self.result(#""completion":{"values":["a"],"hasMore":false}"#, in: version))
    }
  }

  @Test("a legacy request that only sets something gets an empty result")
  func done() throws {
    #expect(text(ReplyTests.reply.done(try Self.address(.nov2025))) == line("{}"))
  }

  @Test("[item 44] a time to live is never negative")
  func timeToLive() throws {
    let cache = CachePolicy(timeToLiveMilliseconds: -1, scope: .public)
    let frame = ReplyTests.reply.list(
      [] as [ToolDescription], to: try Self.address(.jul2026), cache: cache)
    let result = try Document(parsing: frame).root["result"]
    #expect(result?["ttlMs"]?.int == 0)
    #expect(result?["cacheScope"]?.string == "public")
  }

  @Test("a resource whose URI cannot be read is not described")
  func unreadable() {
    #expect(throws: SchemaError.self) {
      try ResourceDescription(uri: "limits", name: "n", title: "t", description: "d")
    }
  }

  @Test("[item 31] [item 12] capabilities are declared as their version knows them")
  func capabilities() throws {
    let reply = Reply(
      server: ServerIdentity(name: "n", title: "t", version: "1"), capabilities: everything,
      instructions: "")
    for version in ProtocolVersion.allCases {
      let to = try Self.address(version)
      let frame =
        version.isModern
        ? reply.discovered(to, cache: ReplyTests.cache)
        : reply.initialized(to.id, settling: version)
      let found = try #require(try Document(parsing: frame).root["result"]?["capabilities"])
      var writer = JSONWriter()
      writer.copy(found)
      let completions = version < .mar2025 ? "" : #""completions":{},"#
      #expect(
        text(writer.bytes)
          == #"{"tools":{"listChanged":true},"resources":{"listChanged":true,"subscribe":true},"#
          + #""prompts":{"listChanged":true},\#(completions)"logging":{}}"#)
    }
  }
}
