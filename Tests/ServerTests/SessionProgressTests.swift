import Server
import Testing

/// What a client hears of a request that waits for something outside.
@Suite struct SessionProgressTests {
  private static func call(_ id: Int, token: String?) -> String {
    let meta = token.map { #","_meta":{"progressToken":\#($0)}"# } ?? ""
    return #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":{"name":"get_customer","#
      + #""arguments":{"account_id":"A-00000123"}\#(meta)}}"#
  }

  /// A session whose requests wait for the program that prints its keys.
  private static func waiting() throws -> Stage {
    let stage = try Stage([
      "BILLING_MCP_SECRET_STORE": "command", "DEFAULT_API_KEY": Ask.key,
      "BILLING_MCP_KEYS_COMMAND": #"["/usr/bin/printer"]"#,
    ])
    stage.send(ready("{}"))
    return stage
  }

  private static func ready(_ capabilities: String) -> String {
    #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","#
      + #""capabilities":\#(capabilities),"clientInfo":{"name":"x","version":"1"}}}"#
  }

  private static let store = Array(
    Files.store([Files.Key(key: Ask.key, role: "readonly")]).utf8)

  private static let cancel =
    #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#

  @Test func `[item 27] A call that waits says so, and that it goes on, before its answer`() throws
  {
    let stage = try Self.waiting()
    let began = stage.send(Self.call(1, token: #""t""#))
    #expect(
      began == [
        #"{"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":"t","#
          + #""progress":1,"message":"waiting for the key store"}}"#
      ])
    #expect(stage.pass(1_000).isEmpty)
    let rest = stage.endRun(.success(Self.store))
    #expect(rest.count == 2)
    #expect(rest.first?.contains(#""progressToken":"t","progress":2"#) == true)
    #expect(rest.last?.contains("llm_view") == true)
    #expect(stage.pass(1_000).isEmpty)
    // Nothing to wait for, nothing to tell.
    #expect(stage.send(Self.call(2, token: #""t""#)).count == 1)
  }

  @Test func `[item 27] Progress is not told twice within a tenth of a second`() throws {
    let stage = try Self.waiting()
    stage.send(Self.call(1, token: "7"))
    stage.pass(99)
    #expect(stage.endRun(.success(Self.store)).count == 1)
  }

  @Test func `[item 27] No token, no progress, and none for what is called off`() throws {
    let stage = try Self.waiting()
    #expect(stage.send(Self.call(2, token: nil)).isEmpty)
    #expect(stage.send(Self.call(3, token: "null")).isEmpty)
    #expect(stage.send(Self.call(1, token: "1")).count == 1)
    stage.pass(1_000)
    #expect(stage.send(Self.cancel).isEmpty)
    let answers = stage.endRun(.success(Self.store))
    #expect(answers.count == 2 && !answers.contains { $0.contains("notifications/progress") })
  }

  @Test func `[item 27] A call that a person has to allow says that it waits`() throws {
    let stage = try Self.asking()
    let asked = stage.send(Self.call(1, token: "1"))
    #expect(asked.count == 2 && asked[0].contains("elicitation/create"))
    #expect(asked.last?.contains("waiting for a person's approval") == true)
    // A refusal is the answer; there is no going on.
    #expect(stage.pass(60_000).count == 1)
  }

  // MARK: The end

  private static func asking() throws -> Stage {
    let roles = Files().text(.roles) + "approvals: {tools: [get_customer], minutes: 0}\n"
    let stage = try Ask.stage(as: "readonly", [:], [.roles: roles])
    stage.waitsForHeld = false
    stage.send(ready(#"{"elicitation":{}}"#))
    return stage
  }

  @Test func `[item 5] The end of input waits for no person, whose answer cannot come`() throws {
    let stage = try Self.asking()
    stage.send(Self.call(1, token: nil))
    stage.deliver(.endOfInput)
    #expect(stage.exitStatus == 0)
    #expect(stage.frames.last?.contains("permission_denied") == true)
    #expect(stage.records.contains { $0.contains("approval_refused") && $0.contains("ended") })
  }

  @Test func `[item 5] Nobody is asked any more behind the end of input`() throws {
    let roles = Files().text(.roles) + "approvals: {tools: [get_customer], minutes: 0}\n"
    let stage = try Stage(
      [
        "BILLING_MCP_SECRET_STORE": "command", "DEFAULT_API_KEY": Ask.key,
        "BILLING_MCP_KEYS_COMMAND": #"["/usr/bin/printer"]"#,
      ], files: Files([.roles: roles]))
    stage.send(Self.ready(#"{"elicitation":{}}"#))
    #expect(stage.send(Self.call(1, token: nil)).isEmpty)
    stage.deliver(.endOfInput)
    let answers = stage.endRun(.success(Self.store))
    #expect(answers.count == 1 && answers[0].contains("permission_denied"))
    #expect(stage.exitStatus == 0)
  }
}
