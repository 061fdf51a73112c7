import Foundation
import Serialization
import Server
import Testing

/// What is hidden changes no byte of what is seen.
///
/// Pairs of ledgers differ only in values that the caller's profile removes, or that have the same
/// mask; a conversation over every tool, filter and error is answered by both in the same bytes.
@Suite struct InterferenceTests {
  /// How many pairs are tried; `BILLING_MCP_INTERFERENCE_PAIRS` says otherwise.
  private static let pairs =
    ProcessInfo.processInfo.environment["BILLING_MCP_INTERFERENCE_PAIRS"].flatMap { Int($0) } ?? 24
  private static let requestCount = 100
  private static let batches = 0..<4
  private static let profiles = ["finance-default", "finance-last4", "finance-strict"]
  private static let key = "sk-twin-0123456789abcdef0123456789abcdef"

  private static func stage(_ ledger: String, profile: String, accounts: String) throws -> Stage {
    let roles = Files().text(.roles).replacing("limit: ", with: "limit: 99999")
    return try Stage(
      [
        "BILLING_MCP_KEYS_FILE": "/etc/k", "DEFAULT_API_KEY": key, "LOG_LEVEL": "debug",
        "BILLING_MCP_DATA": "/etc/l", "BILLING_MCP_PROFILE": profile,
        "BILLING_MCP_PSEUDONYM_KEY": String(repeating: "p", count: 32),
      ],
      files: Files([
        .keys: Files.store([Files.Key(key: key, role: "admin", others: accounts)]),
        .ledger: ledger, .roles: roles,
      ]))
  }

  /// What is told of the conversation itself.
  private static let audit = [
    Ask.call("search_audit_events", #"{"operation":"get_account","limit":100}"#),
    Ask.read("billing://audit/recent"), Ask.read("analytics://metrics/24h"),
  ]

  @Test(arguments: batches)
  func hiddenValuesChangeNoByte(_ batch: Int) throws {
    for seed in 0..<Self.pairs where seed % Self.batches.count == batch {
      var dice = Dice(seed: UInt64(seed) &+ 1_000)
      let twins = TwinLedgers(&dice)
      let profile = Self.profiles[seed / Self.batches.count % Self.profiles.count]
      let accounts = Bool.random(using: &dice) ? "" : #""accounts":["acc0","acc1"]"#
      let stages = try twins.texts.map {
        try Self.stage($0, profile: profile, accounts: accounts)
      }
      var talk = try Talk(stages[0], ids: twins.ids)
      stages[1].send(Talk.list)
      for id in 0..<Self.requestCount {
        let line = talk.line(id, &dice)
        let answers = stages.map { $0.send(line) }
        guard answers[0] == answers[1] else {
          Issue.record("seed \(seed), \(profile): \(line)\n\(answers[0])\n\(answers[1])")
          return
        }
        talk.learn(from: answers[0])
      }
      for line in Self.audit {
        let answers = stages.map { $0.send(line) }
        #expect(answers[0] == answers[1], "seed \(seed): \(line)")
        #expect(answers[0].first?.contains("llm_view") == true, "seed \(seed): \(line)")
      }
      #expect(stages[0].said == stages[1].said, "seed \(seed)")
      #expect(stages[0].alarms == stages[1].alarms, "seed \(seed)")
      #expect(stages[0].log == stages[1].log, "seed \(seed)")
      #expect(stages[0].frames.contains { $0.contains("llm_view") }, "seed \(seed)")
    }
  }

  /// The law has teeth: a ledger that differs in what is seen is told apart.
  @Test func whatIsSeenIsToldApart() throws {
    var dice = Dice(seed: 7)
    let text = TwinLedgers(&dice).texts[0]
    let other = text.replacing("Spoke with", with: "Talked to")
    #expect(text != other)
    let call =
      #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_customer","#
      + #""arguments":{"account_id":"acc0"}}}"#
    let answers = try [text, other].map {
      try Self.stage($0, profile: "finance-default", accounts: "").send(call)
    }
    #expect(answers[0] != answers[1])
  }
}
