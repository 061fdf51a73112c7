import Server
import Testing

/// What a client is told besides answers: changes, log messages, the end.
@Suite struct SessionNewsTests {
  private static let meta =
    #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","#
    + #""io.modelcontextprotocol/clientCapabilities":{}"#
  private static let ready = [
    #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","#
      + #""capabilities":{},"clientInfo":{"name":"x","version":"1"}}}"#,
    #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
  ]

  private static func listen(_ id: Int, _ wanted: String) -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"subscriptions/listen","params":{\#(meta)},"#
      + #""notifications":\#(wanted)}}"#
  }

  /// A stage with a key file, and what a changed role of it is.
  private static func stage() throws -> Stage {
    let key = PolicyTests.ann
    return try Stage(
      ["BILLING_MCP_KEYS_FILE": "/etc/k", "DEFAULT_API_KEY": key],
      files: Files([.keys: Files.store([Files.Key(key: key, role: "readonly")])]))
  }

  /// What the client hears when a file changes.
  private static func heard(_ stage: Stage, _ file: DecidingFile, _ text: String) -> [String] {
    let count = stage.frames.count
    stage.change(file, text)
    return Array(stage.frames[count...])
  }

  @Test func `[item 24] The acknowledgement comes first, and holds what is honoured`() throws {
    let stage = try Self.stage()
    let wanted =
      #"{"toolsListChanged":true,"resourceSubscriptions":["#
      + #""billing://account/A-00000123","billing://policy/active","x://y"]}"#
    let first = stage.send(Self.listen(7, wanted))
    #expect(first.count == 1)
    #expect(first[0].contains("notifications/subscriptions/acknowledged"))
    #expect(first[0].contains("billing://account/A-00000123"))
    // A readonly caller may not read the policy, and nobody what there is not.
    #expect(!first[0].contains("policy") && !first[0].contains("x://y"))
  }

  @Test func `[item 24] A changed role is told where it was asked for, with the id`() throws {
    let stage = try Self.stage()
    stage.send(Self.listen(7, #"{"toolsListChanged":true}"#))
    let heard = Self.heard(stage, .roles, Files().text(.roles) + "\n")
    #expect(heard.count == 1)
    #expect(heard[0].contains("notifications/tools/list_changed") && heard[0].contains(":7"))
    stage.send(#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7}}"#)
    #expect(Self.heard(stage, .roles, Files().text(.roles)).isEmpty)
  }

  @Test func `[item 25] The end of input ends a subscription with a result`() throws {
    let stage = try Self.stage()
    stage.send(Self.listen(7, #"{"toolsListChanged":true}"#))
    let count = stage.frames.count
    stage.deliver(.endOfInput)
    let last = Array(stage.frames[count...])
    #expect(last.count == 2 && last[0].contains(#""id":7,"result""#))
    #expect(last.last?.contains("notifications/cancelled") == true)
    #expect(stage.exitStatus == 0)
  }

  @Test func `[item 25] A subscription ends with its key`() throws {
    let stage = try Self.stage()
    stage.send(Self.listen(7, #"{"toolsListChanged":true}"#))
    let heard = Self.heard(stage, .keys, #"{"keys":[]}"#)
    #expect(heard.count == 2 && heard[0].contains(#""id":7,"result""#))
    #expect(Self.heard(stage, .roles, Files().text(.roles) + "\n").isEmpty)
  }

  @Test func `Only so many subscriptions are open`() throws {
    let stage = try Self.stage()
    for id in 1...16 { #expect(stage.send(Self.listen(id, "{}"))[0].contains("acknowledged")) }
    #expect(stage.send(Self.listen(17, "{}"))[0].contains("rate_limit_exceeded"))
  }

  @Test func `[item 47] A legacy client hears nothing before it is initialized`() throws {
    let stage = try Self.stage()
    stage.send(Self.ready[0])
    #expect(Self.heard(stage, .roles, Files().text(.roles) + "\n").isEmpty)
    stage.send(Self.ready[1])
    let heard = Self.heard(stage, .roles, Files().text(.roles))
    #expect(heard.count == 3 && heard[0].contains("notifications/tools/list_changed"))
  }

  @Test func `A legacy client that follows a record hears of a changed ledger`() throws {
    let key = PolicyTests.ann
    let ledger = #"{"accounts":[{"id":"a1","accountNumber":"A-1"}]}"#
    let stage = try Stage(
      ["BILLING_MCP_KEYS_FILE": "/etc/k", "DEFAULT_API_KEY": key, "BILLING_MCP_DATA": "/etc/l"],
      files: Files([
        .keys: Files.store([Files.Key(key: key, role: "readonly")]), .ledger: ledger,
      ]))
    for line in Self.ready { stage.send(line) }
    func follow(_ method: String, _ uri: String) -> String {
      stage.send(
        #"{"jsonrpc":"2.0","id":1,"method":"resources/\#(method)","params":{"uri":"\#(uri)"}}"#)[0]
    }
    #expect(follow("subscribe", "billing://account/a1").contains(#""result":{}"#))
    #expect(follow("subscribe", "billing://policy/active").contains("403"))
    let heard = Self.heard(stage, .ledger, ledger + "\n")
    #expect(heard.count == 1 && heard[0].contains("notifications/resources/updated"))
    #expect(follow("unsubscribe", "billing://account/a1").contains(#""result":{}"#))
    #expect(Self.heard(stage, .ledger, ledger).isEmpty)
  }

  @Test func `[item 42] A legacy level is asked for, and a bad one refused`() throws {
    let stage = try Self.stage()
    for line in Self.ready { stage.send(line) }
    func set(_ level: String) -> String {
      stage.send(
        #"{"jsonrpc":"2.0","id":1,"method":"logging/setLevel","params":{"level":"\#(level)"}}"#)[0]
    }
    #expect(set("loud").contains("-32602"))
    #expect(set("error").contains(#""result":{}"#))
    #expect(!Self.heard(stage, .roles, Files().text(.roles) + "\n").contains { $0.contains("log") })
    #expect(set("info").contains(#""result":{}"#))
    let heard = Self.heard(stage, .roles, Files().text(.roles))
    #expect(heard.contains { $0.contains("notifications/message") && $0.contains("roles_changed") })
  }

  @Test func `[item 42] A modern request hears messages only when it asks`() throws {
    let stage = try Self.stage()
    func list(_ more: String) -> [String] {
      stage.send(
        #"{"jsonrpc":"2.0","id":3,"method":"tools/list","params":{\#(Self.meta)\#(more)}}}"#)
    }
    #expect(list("").count == 1)
    let heard = list(#","io.modelcontextprotocol/logLevel":"debug""#)
    #expect(heard.count == 2 && heard[0].contains("notifications/message"))
    #expect(list(#","io.modelcontextprotocol/logLevel":"error""#).count == 1)
  }
}
