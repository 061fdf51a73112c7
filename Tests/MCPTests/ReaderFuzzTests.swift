import Calendar
import MCP
import Serialization
import Testing

/// Random damage to sound messages: no reader traps, and what is owed an answer has one address.
@Suite("Readers under damage")
struct ReaderFuzzTests {
  static let meta =
    #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","#
    + #""io.modelcontextprotocol/clientCapabilities":{"elicitation":{"form":{}}},"#
    + #""io.modelcontextprotocol/logLevel":"info","progressToken":"t","#
    + #""traceparent":"\#(TraceContextTests.parent)","tracestate":"a=b","baggage":"a=b;c"}"#

  static let params = [
    "tools/list": #""cursor":"c""#,
    "tools/call":
      #""name":"n","arguments":{"a":[1,"é"]},"requestState":"AQ","inputResponses":{"a":{"action":"accept","content":{"ok":true}}}"#,
    "resources/list": #""cursor":"c""#, "resources/templates/list": #""cursor":null"#,
    "resources/read": #""uri":"billing://account/%41""#,
    "resources/subscribe": #""uri":"billing://account/a""#,
    "resources/unsubscribe": #""uri":"billing://account/a""#,
    "prompts/list": "", "prompts/get": #""name":"n","arguments":{"invoice_id":"i"}"#,
    "completion/complete":
      #""ref":{"type":"ref/prompt","name":"p"},"argument":{"name":"n","value":"v"},"context":{"arguments":{"a":"b"}}"#,
    "logging/setLevel": #""level":"debug""#,
    "subscriptions/listen":
      #""notifications":{"toolsListChanged":true,"resourceSubscriptions":["a://b"]}"#,
    "initialize":
      #""protocolVersion":"2025-11-25","capabilities":{"elicitation":{}},"clientInfo":{"name":"c","version":"1"}"#,
    "ping": "", "server/discover": "",
  ]

  /// Sound lines of every method in both eras, and of what is no request.
  static let lines: [[UInt8]] = {
    var lines = [
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#,
      #"{"jsonrpc":"2.0","id":"a","result":{"action":"accept","content":{}}}"#,
      "[\(BatchTests.ping),\(BatchTests.note),\(BatchTests.ping)]",
    ]
    for (method, members) in params.sorted(by: { $0.key < $1.key }) {
      lines.append(EnvelopeTests.call(method, "{\(members)}"))
      lines.append(
        EnvelopeTests.call(method, "{\(meta)\(members.isEmpty ? "" : ",")\(members)}", id: "\"i\""))
    }
    return lines.map { Array($0.utf8) }
  }()

  static func damaged(_ line: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var line = line
    for _ in 0..<Int.random(in: 1...3, using: &dice) where !line.isEmpty {
      let at = Int.random(in: line.indices, using: &dice)
      let end = min(line.count, at + Int.random(in: 1...12, using: &dice))
      switch Int.random(in: 0..<6, using: &dice) {
      case 0: line[at] = UInt8.random(in: 0...255, using: &dice)
      case 1: line.removeSubrange(at..<end)
      case 2: line.insert(contentsOf: line[at..<end], at: at)
      case 3: line.insert(contentsOf: #""{}[],:\"#.utf8.shuffled(using: &dice).prefix(1), at: at)
      case 4:
        line.replaceSubrange(
          at..<end,
          with: ["null", "1", "[]", "\"\""].randomElement(using: &dice)?.utf8.map { $0 } ?? [])
      default: line.removeSubrange(at...)
      }
    }
    return line
  }

  static let seal = RequestStateSeal(key: [1], binding: [])

  /// Reads a request with every reader there is, its own and all others.
  static func readWithAll(_ request: Request) {
    let readers: [(Request) throws -> Void] = [
      { _ = try $0.cursor() }, { _ = try Handshake($0) }, { _ = try LogLevel($0) },
      { _ = try ToolCall($0).input.answer(to: "a") }, { _ = try ResourceRequest($0) },
      { try PromptRequest($0).check(against: ReplyFeaturesTests.prompt) },
      { _ = try CompletionRequest($0) }, { _ = try SubscriptionFilter($0) },
      { _ = try seal.open(ToolCall($0).input.state ?? "", for: $0, at: RequestStateSealTests.now) },
    ]
    for read in readers {
      do {
        try read(request)
      } catch {
        #expect((error as? Fault)?.message.hasPrefix("expected ") == true)
      }
    }
    _ = (request.trace, request.progressToken, request.logLevel, request.clientCapabilities)
    _ = seal.seal([1], for: request, until: RequestStateSealTests.now)
  }

  /// Checks what a line turned out to be; every error it gets is a line of JSON.
  static func check(_ incoming: Incoming) throws {
    switch incoming {
    case .request(let request): readWithAll(request)
    case .notification(let notification): _ = Cancellation(notification)
    case .response(let response):
      guard case .result(let node) = response.body else { return }
      do {
        _ = try ElicitationAnswer(node)
      } catch {
        #expect(error.code == .invalidParams)
      }
    case .invalid(let fault, let address):
      let frame = ReplyTests.reply.error(fault, to: address)
      #expect(frame.count { $0 == 0x0A } == 1 && frame.last == 0x0A)
      #expect(try Document(parsing: frame).root["error"] != nil)
    case .batch(let messages):
      for message in messages { try check(message) }
    }
  }

  @Test("no damage traps a reader, and every error is one line", arguments: 0..<8)
  func damage(_ seed: Int) throws {
    var dice = Dice(seed)
    for _ in 0..<250 {
      let sound = try #require(Self.lines.randomElement(using: &dice))
      let line = Self.damaged(sound, &dice)
      for version in [ProtocolVersion.mar2025, .nov2025] {
        var envelope = Envelope(capabilities: everything)
        envelope.legacyVersion = version
        try Self.check(envelope.read(line))
      }
    }
  }

  @Test("sound lines are what they say")
  func sound() throws {
    for line in Self.lines {
      var envelope = Envelope(capabilities: everything)
      envelope.legacyVersion = .mar2025
      try Self.check(envelope.read(line))
    }
  }
}
