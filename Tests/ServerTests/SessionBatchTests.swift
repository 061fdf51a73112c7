import Serialization
import Server
import Testing

/// Batches of 2025-03-26, and requests that are called off.
@Suite struct SessionBatchTests {
  private static let ready =
    #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-03-26","#
    + #""capabilities":{},"clientInfo":{"name":"x","version":"1"}}}"#

  private static func call(_ id: Int) -> String {
    PolicyTests.call.replacing(#""id":1,"#, with: #""id":\#(id),"#)
  }

  @Test func `[item 10] The answers to a batch leave on one line`() throws {
    let stage = try Stage()
    stage.send(Self.ready)
    let line =
      "[\(Self.call(1)),"
      + #"{"jsonrpc":"2.0","method":"notifications/initialized"},"#
      + #"{"jsonrpc":"2.0","id":2,"method":"ping"},{"jsonrpc":"2.0","id":null,"method":"ping"},"#
      + "\(Self.call(3))]"
    let answers = stage.send(line)
    #expect(answers.count == 1)
    let root = try Document(parsing: answers[0]).root
    #expect(root.count == 4)
    #expect(root.elements.compactMap { $0["id"]?.int } == [1, 2, 3])
    #expect(stage.records.count == 2)
    let ids = root.elements.compactMap { answer -> String? in
      let text = answer["result"]?["content"]?.elements.first?["text"]?.string
      return text.flatMap { try? Document(parsing: $0).root["meta"]?["requestId"]?.string }
    }
    #expect(Set(ids).count == 2)
  }

  @Test func `[item 10] Notifications alone are not answered, an empty batch is an error`() throws {
    let stage = try Stage()
    stage.send(Self.ready)
    #expect(stage.send(#"[{"jsonrpc":"2.0","method":"notifications/initialized"}]"#).isEmpty)
    #expect(stage.send("[]")[0].contains("-32600"))
  }

  @Test func `[item 10] Other revisions refuse arrays`() throws {
    let stage = try Stage()
    #expect(stage.send("[\(Self.call(1))]")[0].contains("-32600"))
  }

  /// A session whose requests wait for the program that prints its keys.
  private static func waiting() throws -> Stage {
    try Stage([
      "BILLING_MCP_SECRET_STORE": "command", "DEFAULT_API_KEY": PolicyTests.ann,
      "BILLING_MCP_KEYS_COMMAND": #"["/usr/bin/printer"]"#,
    ])
  }

  private static var store: [UInt8] {
    Array(Files.store([Files.Key(key: PolicyTests.ann, role: "readonly")]).utf8)
  }

  @Test func `A batch waits for its slowest request`() throws {
    let stage = try Self.waiting()
    stage.send(Self.ready)
    #expect(
      stage.send(#"[\#(Self.call(1)),{"jsonrpc":"2.0","id":2,"method":"ping"}]"#).isEmpty)
    let answers = stage.endRun(.success(Self.store))
    #expect(answers.count == 1 && answers[0].hasPrefix("[") && answers[0].contains("llm_view"))
  }

  @Test func `[item 26] After a cancel nothing more is said of a request`() throws {
    let stage = try Self.waiting()
    stage.send(Self.call(1))
    stage.send(Self.call(2))
    stage.send(#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#)
    #expect(stage.records.last?.contains(#""outcome":"cancelled""#) == true)
    let answers = stage.endRun(.success(Self.store))
    #expect(answers.count == 1 && answers[0].contains(#""id":2"#))
  }

  @Test func `[item 26] A cancelled request leaves a gap in its batch`() throws {
    let stage = try Self.waiting()
    stage.send(Self.ready)
    stage.send(#"[\#(Self.call(1)),{"jsonrpc":"2.0","id":2,"method":"ping"}]"#)
    let count = stage.frames.count
    stage.send(#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#)
    let answers = Array(stage.frames[count...])
    #expect(answers.count == 1 && answers[0].hasPrefix(#"[{"jsonrpc":"2.0","id":2"#))
  }

  @Test(arguments: [
    #"{"requestId":99}"#, #"{"requestId":null}"#, "{}", "[]", #"{"requestId":"1"}"#,
  ])
  func `[item 26] Unknown and malformed cancels are ignored`(_ params: String) throws {
    let stage = try Self.waiting()
    stage.send(Self.call(1))
    stage.send(
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":\#(params)}"#)
    #expect(stage.endRun(.success(Self.store)).count == 1)
  }
}
