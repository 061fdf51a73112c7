import Audit
import Serialization
import Server
import Testing

/// What the session has written down, where, and before what.
@Suite struct SessionAuditTests {
  private static let noTool =
    #"{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"no_such_tool"}}"#
  private static let badArgument =
    #"{"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"get_account","#
    + #""arguments":{"account_id":"a/b"}}}"#
  private static let wrongKey =
    #"{"jsonrpc":"2.0","id":5,"method":"tools/list","params":{"_meta":{"billing-mcp/apiKey":""}}}"#
  private static let gated = [PolicyTests.call, PolicyTests.list, noTool, badArgument, wrongKey]

  @Test(arguments: gated)
  func theRecordIsWrittenBeforeTheAnswer(_ line: String) throws {
    let stage = try Stage()
    stage.send(line)
    #expect(stage.order == "TAW")
    #expect(stage.records.count == 1)
    #expect(stage.frames.count == 1)
  }

  @Test(arguments: [
    #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#, #"{"jsonrpc":"2.0","method":"tools/list"}"#, "{",
    #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}"#,
  ])
  func whatNeedsNoDecisionIsNotRecorded(_ line: String) throws {
    let stage = try Stage()
    stage.send(line)
    #expect(stage.records.isEmpty)
  }

  @Test func withAKeyARecordNamesTheAccountByAHash() throws {
    let key = try #require(AuditKey([UInt8](repeating: 7, count: 32)))
    let subject = AuditSubject(key: key)
    let stage = try Stage(subject: subject)
    let id = "8ac6885e98a80a470198a8574f040545"
    let expected = #""subject":"\#(subject.id(of: id).text)""#
    stage.send(PolicyTests.call)
    stage.send(Ask.call("list_accounts", "{}"))
    stage.send(Ask.call("get_account", #"{"account_id":"none"}"#))
    #expect(stage.records.map { $0.contains(expected) } == [true, false, false])
    #expect(!stage.records.contains { $0.contains(id) })
    let plain = try Stage()
    plain.send(PolicyTests.call)
    #expect(!plain.records[0].contains("subject"))
  }

  @Test func aRecordSaysWhoAskedForWhatAndHowItEnded() throws {
    let stage = try Stage()
    stage.answerMilliseconds = 7
    let lines: [(String, String)] = [
      (
        PolicyTests.call, #""operation":"get_account","outcome":"ok","counts":{"fields_removed":5,"#
      ),
      (PolicyTests.list, #""operation":"tools/list","outcome":"ok""#),
      (Self.noTool, #""operation":"unknown","outcome":"invalid_request""#),
      (Self.badArgument, #""operation":"get_account","outcome":"invalid_request""#),
      (Self.wrongKey, #""operation":"tools/list","outcome":"authentication_required""#),
    ]
    for (line, expected) in lines {
      stage.forget()
      let answer = try #require(stage.send(line).first)
      let record = try #require(stage.records.first)
      #expect(record.contains(expected), "\(record)")
      #expect(record.contains(#""duration_us":7000"#))
      let id = try #require(Self.root(record)["request_id"]?.string)
      #expect(answer.contains(id) == (line != PolicyTests.list))
      #expect(record.contains(#""user_id":"test_user""#) == (line != Self.wrongKey))
    }
  }

  @Test func aTraceAndAKnownClientPassIntoTheRecord() throws {
    let stage = try Stage()
    let trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    let modern =
      #""io.modelcontextprotocol/protocolVersion":"2026-07-28","#
      + #""io.modelcontextprotocol/clientCapabilities":{},"#
      + #""io.modelcontextprotocol/clientInfo":{"name":"claude-code","version":"1"}"#
    for given in [trace, "00-card 4111111111111111"] {
      stage.send(
        #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{\#(modern),"#
          + #""traceparent":"\#(given)"}}}"#)
    }
    #expect(stage.records[0].contains(#""traceparent":"\#(trace)""#))
    #expect(stage.records[0].contains(#""client":{"name":"claude-code","transport":"stdio"}"#))
    #expect(!stage.records[1].contains("traceparent"))
  }

  // MARK: Writes that fail

  @Test func requiredRefusesWhatCannotBeRecorded() throws {
    let stage = try Stage(["BILLING_MCP_AUDIT": "required"])
    stage.logTakes = false
    let call = stage.send(PolicyTests.call)[0]
    #expect(call.contains(#""isError":true"#) && call.contains("internal_error"))
    #expect(!call.contains("llm_view") && !call.contains("Acme"))
    #expect(stage.said.count == 1)
    let list = stage.send(PolicyTests.list)[0]
    #expect(list.contains(#""code":-32603"#) && !list.contains(#""tools""#))
    #expect(stage.send(Self.noTool)[0].contains("internal_error"))
    #expect(stage.errorRecords.isEmpty)
    #expect(stage.send(#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#).count == 1)
    stage.logTakes = true
    #expect(stage.send(PolicyTests.call)[0].contains("llm_view"))
    expectSound(stage.log, count: 1)
  }

  @Test func fallbackGoesToTheErrorStreamAndSaysSo() throws {
    let stage = try Stage()
    stage.logTakes = false
    #expect(stage.send(PolicyTests.call)[0].contains("llm_view"))
    #expect(stage.send(PolicyTests.list)[0].contains(#""tools""#))
    #expect(stage.order == "TAAWTAAW")
    #expect(stage.errorRecords.count == 2)
    #expect(stage.errorRecords.allSatisfy { $0.contains(#""fallback":true"#) })
    expectSound(stage.errorStream, count: 2)
    stage.errorStreamTakes = false
    #expect(stage.send(PolicyTests.call)[0].contains("internal_error"))
    stage.logTakes = true
    #expect(stage.send(PolicyTests.call)[0].contains("llm_view"))
    expectSound(stage.log, count: 1)
  }

  @Test func aChangeOfAFileIsRecordedAsRequestsAre() throws {
    let roles = Files().text(.roles)
    let fallback = try Stage()
    fallback.logTakes = false
    fallback.change(.roles, roles)
    #expect(fallback.errorRecords.count == 1)
    #expect(fallback.errorRecords.first?.contains("roles_changed") == true)
    let required = try Stage(["BILLING_MCP_AUDIT": "required"])
    required.logTakes = false
    #expect(required.change(.roles, roles).count == 1)
    #expect(required.errorRecords.isEmpty)
  }

  // MARK: The chain

  private func expectSound(
    _ log: [UInt8], count: Int, _ place: SourceLocation = #_sourceLocation
  ) {
    let verdict = AuditVerification.verdict(of: [log])
    #expect(verdict.isSound, sourceLocation: place)
    #expect(verdict.recordCount == count, sourceLocation: place)
  }

  @Test func theChainVerifiesWhicheverWritesFail() throws {
    var dice = Dice(seed: 20)
    let stage = try Stage()
    for _ in 0..<100 {
      stage.logTakes = Bool.random(using: &dice)
      stage.errorStreamTakes = Bool.random(using: &dice)
      stage.send(Self.gated.randomElement(using: &dice) ?? "")
      if Int.random(in: 0..<9, using: &dice) == 0 { stage.change(.roles, Files().text(.roles)) }
    }
    expectSound(stage.log, count: stage.records.count)
    expectSound(stage.errorStream, count: stage.errorRecords.count)
    expectSound(
      stage.log + stage.errorStream, count: stage.records.count + stage.errorRecords.count)
    #expect(stage.records.count > 20 && stage.errorRecords.count > 10)
  }

  @Test func theErrorStreamsChainHasANameOfItsOwn() throws {
    let stage = try Stage()
    stage.logTakes = false
    stage.send(PolicyTests.call)
    stage.logTakes = true
    stage.send(PolicyTests.call)
    expectSound(stage.log + stage.errorStream, count: 2)
  }

  @Test func theFirstRecordNamesTheHeadsOfOtherChains() throws {
    let first = try Stage(seed: 1)
    first.send(PolicyTests.call)
    first.send(PolicyTests.list)
    let second = try Stage(auditTail: first.log, seed: 2)
    second.send(PolicyTests.list)
    second.send(PolicyTests.list)
    let last = try #require(first.records.last)
    let head = try #require(Self.root(second.records[0])["heads"]?.elements.first)
    for member in ["chain", "hash"] {
      #expect(head[member]?.string == (try Self.root(last))[member]?.string)
    }
    #expect(head["sequence"]?.int == 2)
    #expect(!second.records[1].contains("heads"))
    #expect(second.log.first == 0x0A)
    expectSound(first.log + second.log, count: 4)
  }

  // MARK: Closed strings

  /// Every string of a record is an id, a word of a closed set, a hash or a moment.
  @Test func noRecordHoldsAValue() throws {
    let stage = try Stage()
    let card = "4111111111111111"
    let poison = #"{"a \"4111111111111111\"":["\#(card)",{"b":"\#(card)"}]}"#
    let lines =
      Self.gated + [
        #"{"jsonrpc":"2.0","id":"\#(card)","method":"tools/call","params":{"name":"\#(card)"}}"#,
        #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_account","#
          + #""arguments":\#(poison),"_meta":{"traceparent":"\#(card)","x/y":\#(poison)}}}"#,
        #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","#
          + #""clientInfo":{"name":"\#(card)","version":"\#(card)"}}}"#,
        #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"cursor":"\#(card)"}}"#,
        #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"billing-mcp/apiKey":"\#(card)"}}}"#,
      ]
    for line in lines + lines { stage.send(line) }
    stage.change(.roles, "{")
    stage.send(PolicyTests.call)
    #expect(stage.records.count > 15)
    for record in stage.records {
      for text in try Self.strings(in: Self.root(record)) {
        let isClosed = text.utf8.allSatisfy { byte in
          ASCII.isAlphanumeric(byte) || "_-/:.".utf8.contains(byte)
        }
        #expect(isClosed && text.utf8.count <= 64, "\(text)")
      }
      #expect(!record.contains(card))
    }
  }

  private static func root(_ record: String) throws -> Node { try Document(parsing: record).root }

  private static func strings(in node: Node) -> [String] {
    switch node.kind {
    case .string: node.string.map { [$0] } ?? []
    case .array: node.elements.flatMap(strings)
    case .object: node.members.flatMap { [$0.key] + strings(in: $0.value) }
    default: []
    }
  }
}
