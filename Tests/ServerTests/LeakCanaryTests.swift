import Foundation
import Server
import Testing

/// Secrets of every kind in every field, key, argument and file: no byte of them comes out.
@Suite struct LeakCanaryTests {
  private static let roundsMax = 1_000
  private static let batch = 125
  private static let profiles = [
    "finance-default", "finance-strict", "finance-last4", "finance-tokens",
  ]

  @Test(arguments: Array(stride(from: 0, to: roundsMax, by: batch)))
  func nothingRawGetsOut(_ first: Int) throws {
    let ann = PolicyTests.ann
    let roles = Files().text(.roles).replacing("limit: ", with: "limit: 99999")
    let keys = Files.store([Files.Key(key: ann, role: "admin")])
    let profile = Self.profiles[first / Self.batch % Self.profiles.count]
    let stage = try Stage(
      [
        "BILLING_MCP_KEYS_FILE": "/etc/keys.json", "DEFAULT_API_KEY": ann, "LOG_LEVEL": "debug",
        "BILLING_MCP_DATA": "/etc/ledger.json", "BILLING_MCP_PROFILE": profile,
      ],
      files: Files([.keys: keys, .roles: roles, .ledger: "{}"]), seed: UInt64(first))
    #expect(stage.exitStatus == nil, "\(stage.said)")
    for seed in first..<(first + Self.batch) {
      stage.forget()
      var dice = Dice(seed: UInt64(seed))
      let planted = PlantedLedger(&dice)
      let said = stage.change(.ledger, planted.text)
      try #require(said.isEmpty, "seed \(seed): \(said)")
      askEverything(stage)
      let answered = stage.frames.count { $0.contains("llm_view") }
      try #require(answered == 9, "seed \(seed): \(stage.frames)")
      failEverywhere(stage, profile, planted.secrets, &dice)
      expectNothing(of: planted.needles, in: stage, seed: seed)
      stage.change(.keys, keys)
      stage.change(.roles, roles)
      stage.change(.profile(profile), Files.shipped(profile))
    }
  }

  /// The search itself: what is released whole is found in frames and records.
  @Test func theSearchFindsWhatIsThere() throws {
    let stage = try Stage()
    stage.send(PolicyTests.call)
    let output = (stage.frames + stage.records).joined(separator: "\n").utf8CString.map(\.self)
    for needle in ["Acme Corporation", "1500.00", "test_user", "\"chain\""] {
      #expect(Self.contains(output, needle))
    }
    #expect(!Self.contains(output, "5555555555554444"))
  }

  private func askEverything(_ stage: Stage) {
    for (tool, argument) in [
      ("get_account", #""account_id":"a1""#), ("get_customer", #""account_id":"a1""#),
      ("get_subscription", #""subscription_id":"s1""#), ("get_invoice", #""invoice_id":"i1""#),
      ("get_payment", #""payment_id":"p1""#), ("list_accounts", ""), ("list_subscriptions", ""),
      ("list_invoices", ""), ("list_payments", ""),
    ] {
      stage.send(Self.call(tool, "{\(argument)}"))
    }
  }

  private static func call(_ tool: String, _ arguments: String, meta: String = "{}") -> String {
    #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"\#(tool)","#
      + #""arguments":\#(arguments),"_meta":\#(meta)}}"#
  }

  /// Requests and files that are wrong, with a secret where it is wrong.
  private func failEverywhere(
    _ stage: Stage, _ profile: String, _ secrets: Secrets, _ dice: inout Dice
  ) {
    let secret = (Disguise.allCases.randomElement(using: &dice) ?? .plain)
      .write(secrets.all.randomElement(using: &dice) ?? secrets.card)
    let lines = [
      Self.call("get_account", #"{"account_id":"\#(secret)"}"#),
      Self.call("get_account", #"{"\#(secret)":1}"#),
      Self.call("get_account", #"{"account_id":["\#(secret)"]}"#),
      Self.call("list_invoices", #"{"status":"\#(secret)"}"#),
      Self.call("list_accounts", #"{"cursor":"\#(secret)"}"#),
      Self.call("list_accounts", #"{"limit":\#(secrets.card)}"#),
      Self.call(secret, "{}"),
      Self.call("get_account", "{}", meta: #"{"billing-mcp/apiKey":"\#(secret)"}"#),
      Self.call("get_account", "{}", meta: #"{"traceparent":"\#(secret)","\#(secret)/x":1}"#),
      Self.call(
        "list_accounts", "{}",
        meta: #"{"io.modelcontextprotocol/protocolVersion":"\#(secret)"}"#),
      #"{"jsonrpc":"2.0","id":1,"method":"\#(secret)"}"#,
      #"{"jsonrpc":"\#(secret)","id":1,"method":"ping"}"#,
      #"{"jsonrpc":"2.0","id":1,"method":"ping","params":{"\#(secret)":1,"\#(secret)":2}}"#,
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"\#(secret)","#
        + #""clientInfo":{"name":"\#(secret)","version":"\#(secret)"}}}"#,
      #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"cursor":"\#(secret)"}}"#,
      #"{"jsonrpc":"2.0","id":1,"method":"\#(secret)"#, "\(secret)", #"{"\#(secret)""#,
    ]
    for line in lines { stage.send(line) }
    // A profile is put together anew for each broken file, which is slow: one round in four does it.
    if Int.random(in: 0..<4, using: &dice) > 0 { return }
    breakFiles(stage, profile, secret, secrets)
  }

  private func breakFiles(
    _ stage: Stage, _ profile: String, _ secret: String, _ secrets: Secrets
  ) {
    for text in [
      #"{"accounts":[{"id":"\#(secret)"}]}"#, #"{"\#(secret)":[]}"#,
      #"{"accounts":[{"id":"a1","balance":"\#(secret)"},{"id":"a1","currency":"\#(secret)"}]}"#,
      #"{"payments":[{"id":"\#(secrets.card)","accountId":"\#(secret)"}]}"#, "[\(secret)",
    ] {
      stage.change(.ledger, text)
    }
    for text in [
      #"{"keys":[{"id":"k","key":"\#(secret)"}]}"#, #"{"keys":[{"\#(secret)":1}]}"#,
      #"{"keys":[{"id":"k","sha256":"\#(secret)","role":"\#(secret)"}]}"#, secret,
    ] {
      stage.change(.keys, text)
    }
    for text in ["\(secret): 1", "roles: {\"\(secret)\": 7}", "roles:\n\t\(secret)", "- \(secret)"]
    {
      stage.change(.roles, text)
    }
    stage.change(.roles, Files().text(.roles))
    stage.change(.keys, Files.store([Files.Key(key: PolicyTests.ann, role: "admin")]))
    for text in [
      "profile: \(secret)", "profile: \"\(secret)\"\n\(secret): {}", "masks: {card: \"\(secret)\"}",
      "entities: {\"\(secret)\": {allow: \(secret)}}", "custom: [{kind: \"\(secret)\"}]",
    ] {
      stage.change(.profile(profile), text)
    }
  }

  private func expectNothing(of needles: [String], in stage: Stage, seed: Int) {
    let lines = stage.frames + stage.said + stage.records + stage.errorRecords
    let output = lines.joined(separator: "\n").utf8CString.map(\.self)
    for needle in needles where Self.contains(output, needle) {
      let place = lines.first { $0.contains(needle) } ?? ""
      Issue.record("seed \(seed): expected nothing raw, found \(needle) in \(place)")
    }
  }

  private static func contains(_ output: [CChar], _ needle: String) -> Bool {
    // Both end in a NUL, and live through the call.
    unsafe strstr(output, needle) != nil
  }
}
