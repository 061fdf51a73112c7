import MCP
import Serialization
import Testing

@Suite("Envelope")
struct EnvelopeTests {
  /// What a line turned out to be, in a form that compares: kind, code or method, id.
  static func summary(_ line: String, legacy: ProtocolVersion = .nov2025) -> String {
    var envelope = Envelope()
    envelope.legacyVersion = legacy
    return summary(of: envelope.read(Array(line.utf8)))
  }

  static func summary(of incoming: Incoming) -> String {
    switch incoming {
    case .request(let request):
      return "\(request.method.rawValue) \(address(request.address))"
    case .notification(let notification):
      return "notification \(notification.name?.rawValue ?? "ignored")"
    case .response: return "response"
    case .batch(let messages): return "batch of \(messages.count)"
    case .invalid(let fault, let to): return "\(fault.code.rawValue) \(address(to))"
    }
  }

  static func address(_ address: ReplyAddress) -> String {
    let id = address.id.map { String(decoding: $0.spelling, as: UTF8.self) } ?? "-"
    return "\(id) \(address.version.rawValue)"
  }

  static let modern =
    #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","#
    + #""io.modelcontextprotocol/clientCapabilities":{}}"#

  static func call(_ method: String, _ params: String, id: String = "1") -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#
  }

  static let messages: [(line: String, summary: String)] = [
    (#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#, "ping 1 2025-11-25"),
    (#"{"method":"ping","id":"a\u0062\"","jsonrpc":"2.0"}"#, #"ping "a\u0062\"" 2025-11-25"#),
    (#"{"jsonrpc":"2.0","id":-0,"method":"ping"}"#, "ping -0 2025-11-25"),
    (
      call("ping", "{}", id: "123456789012345678901234567890"),
      "ping 123456789012345678901234567890 2025-11-25"
    ),
    (call("tools/list", "{\(modern)}"), "tools/list 1 2026-07-28"),
    (call("server/discover", "{\(modern)}", id: "\"d\""), "server/discover \"d\" 2026-07-28"),
    // Notifications, whatever they hold.
    (
      #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
      "notification notifications/initialized"
    ),
    (
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":[1]}"#,
      "notification notifications/cancelled"
    ),
    (#"{"jsonrpc":"2.0","method":"tools/list"}"#, "notification ignored"),
    // Answers to nothing.
    (#"{"jsonrpc":"2.0","id":1,"result":{}}"#, "response"),
    (#"{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":""}}"#, "response"),
    // Malformed, and over a limit.
    (#"{"jsonrpc":"2.0","id":1,"#, "-32700 - 2025-11-25"),
    ("\u{FEFF}{}", "-32700 - 2025-11-25"),
    ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"p\u{0}\"}", "-32700 - 2025-11-25"),
    (call("ping", #"{"a":1,"a":2}"#, id: "7"), "-32600 7 2025-11-25"),
    (call("ping", String(repeating: "[", count: 100_000), id: "8"), "-32600 8 2025-11-25"),
    (
      #"{"params":\#(String(repeating: #"{"id":0,"x":"#, count: 70))0, "id" : "9\"" }"#,
      "-32600 - 2025-11-25"
    ),
    (#"{"id":1,"id":2,"jsonrpc":"2.0","method":"ping"}"#, "-32600 - 2025-11-25"),
    // Invalid.
    ("[]", "-32600 - 2025-11-25"),
    (#"[{"jsonrpc":"2.0","id":1,"method":"ping"}]"#, "-32600 - 2025-11-25"),
    ("1", "-32600 - 2025-11-25"),
    ("{}", "-32600 - 2025-11-25"),
    (#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, "-32600 - 2025-11-25"),
    (#"{"jsonrpc":"2.0","id":1.0,"method":"ping"}"#, "-32600 - 2025-11-25"),
    (#"{"jsonrpc":"2.0","id":1e3,"method":"ping"}"#, "-32600 - 2025-11-25"),
    (#"{"jsonrpc":"2.0","id":[1],"method":"ping"}"#, "-32600 - 2025-11-25"),
    (#"{"jsonrpc":"2.1","id":3,"method":"ping"}"#, "-32600 3 2025-11-25"),
    (#"{"jsonrpc":2.0,"id":3,"method":"ping"}"#, "-32600 3 2025-11-25"),
    (#"{"id":3,"method":"ping"}"#, "-32600 3 2025-11-25"),
    (#"{"jsonrpc":"2.0","id":3,"method":7}"#, "-32600 3 2025-11-25"),
    (#"{"jsonrpc":"2.0","id":3}"#, "-32600 3 2025-11-25"),
    (call("ping", "[]"), "-32602 1 2025-11-25"),
    (call("ping", "null"), "-32602 1 2025-11-25"),
    (call("ping", #"{"_meta":3}"#), "-32602 1 2025-11-25"),
    (call("no/such", "{}"), "-32601 1 2025-11-25"),
    // Eras.
    (call("ping", "{\(modern)}"), "-32601 1 2026-07-28"),
    (call("initialize", "{\(modern)}"), "-32601 1 2026-07-28"),
    (call("logging/setLevel", "{\(modern)}"), "-32601 1 2026-07-28"),
    (call("server/discover", "{}"), "-32602 1 2025-11-25"),
    (
      call("tools/list", #"{"_meta":{"io.modelcontextprotocol/clientCapabilities":{}}}"#),
      "-32602 1 2025-11-25"
    ),
    (
      call("tools/list", #"{"_meta":{"io.modelcontextprotocol/protocolVersion":7}}"#),
      "-32602 1 2025-11-25"
    ),
    (
      call("tools/list", #"{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}"#),
      "-32602 1 2026-07-28"
    ),
    (
      call("tools/list", #"{"_meta":{"io.modelcontextprotocol/protocolVersion":"2099-01-01"}}"#),
      "-32022 1 2026-07-28"
    ),
    (
      call("no/such", #"{"_meta":{"io.modelcontextprotocol/protocolVersion":"2025-11-25"}}"#),
      "-32022 1 2026-07-28"
    ),
  ]

  @Test(
    "[item 7] [item 8] [item 9] [item 14] each kind of message is told apart, and keeps its id's spelling",
    arguments: messages)
  func kinds(_ message: (line: String, summary: String)) {
    #expect(Self.summary(message.line) == message.summary)
  }

  @Test("a legacy request is of the version that was settled")
  func settled() {
    let line = Self.call("tools/list", #"{"_meta":{"progressToken":1}}"#)
    for version in ProtocolVersion.allCases where !version.isModern {
      #expect(Self.summary(line, legacy: version) == "tools/list 1 \(version.rawValue)")
    }
  }

  @Test("a syntax error says where, and repeats nothing")
  func syntaxError() {
    let line = Array(#"{"jsonrpc":"2.0", secret}"#.utf8)
    guard case .invalid(let fault, _) = Envelope().read(line) else {
      Issue.record("expected an invalid message")
      return
    }
    #expect(fault.message == "expected a quoted key, found a letter at byte 18")
  }

  @Test("every one-byte mutation and every prefix of a message is read without a trap")
  func mutations() {
    let line = Array(Self.call("tools/call", #"{"name":"x","a":[1,"é"],\#(Self.modern)}"#).utf8)
    let envelope = Envelope()
    for at in line.indices {
      _ = envelope.read(Array(line[..<at]))
      for byte in [0x00, 0x22, 0x2C, 0x30, 0x5B, 0x5C, 0x7B, 0x7D, 0x80, 0xFF] as [UInt8] {
        var mutated = line
        mutated[at] = byte
        _ = envelope.read(mutated)
      }
    }
  }

  @Test("a request shows its client, its trace and its parameters")
  func request() throws {
    let meta =
      #"{"traceparent":"00-t","io.modelcontextprotocol/clientInfo":{"name":"c"},"#
      + Self.modern.dropFirst(#""_meta":{"#.count)
    let line = Self.call("tools/call", #"{"name":"get","arguments":null,"_meta":\#(meta)}"#)
    guard case .request(let request) = Envelope().read(Array(line.utf8)) else {
      Issue.record("expected a request")
      return
    }
    #expect(request.traceparent == "00-t")
    #expect(request.clientName == "c")
    let call = try ToolCall(request)
    #expect(call.name == "get")
    #expect(call.arguments == nil)
  }
}
