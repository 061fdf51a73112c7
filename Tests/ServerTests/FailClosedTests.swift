import Server
import Testing

/// What could open something by being nearly right.
@Suite struct FailClosedTests {
  private static let call =
    #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_account","#
    + #""arguments":{"account_id":"A-00000123"}}}"#
  private static let ann = "key-of-ann-000000000000000000000000"

  private func stage(
    _ environment: [String: String] = [:], keyOthers: String = "",
    _ texts: [DecidingFile: String] = [:]
  ) throws -> Stage {
    let keys = Files.store([Files.Key(key: Self.ann, role: "readonly", others: keyOthers)])
    let given = ["BILLING_MCP_KEYS_FILE": "/etc/keys.json", "DEFAULT_API_KEY": Self.ann]
    return try Stage(
      given.merging(environment) { $1 }, files: Files([.keys: keys].merging(texts) { $1 }))
  }

  @Test("a key's profile must release no more than the server's")
  func keyProfiles() throws {
    let wider = try stage(
      ["BILLING_MCP_PROFILE": "finance-strict"], keyOthers: #""profile":"finance-default""#)
    #expect(wider.exitStatus == 78)
    #expect(wider.said.contains { $0.contains("release no more than") }, "\(wider.said)")
    let narrower = try stage(keyOthers: #""profile":"finance-strict""#)
    #expect(narrower.exitStatus == nil)
    #expect(narrower.send(Self.call)[0].contains("[company omitted]"))
  }

  @Test(
    "a misspelt credential in _meta does not act as the session's own",
    arguments: ["billing-mcp/apikey", "billing-mcp/key", "Billing-MCP/apiKey"])
  func misspeltCredential(_ member: String) throws {
    let call =
      #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_account","#
      + #""arguments":{"account_id":"A-00000123"},"_meta":{"\#(member)":"x"}}}"#
    let answer = try stage().send(call)[0]
    #expect(answer.contains("authentication_required"))
    #expect(!answer.contains("Acme"))
  }

  @Test(
    "a ledger file that cannot be believed any more refuses every request until it is mended",
    arguments: [FileProblem.Reason.mode(expected: 0o644, found: 0o666), .symbolicLink, .missing])
  func unbelievableLedger(_ reason: FileProblem.Reason) throws {
    let ledger = #"{"accounts":[{"id":"a1","accountNumber":"A-00000123","name":"One Ltd"}]}"#
    let stage = try stage(["BILLING_MCP_DATA": "/etc/ledger.json"], [.ledger: ledger])
    #expect(stage.send(Self.call)[0].contains("One Ltd"))
    stage.change(.ledger, .failure(FileProblem(path: "/etc/ledger.json", reason: reason)))
    let refused = stage.send(Self.call)[0]
    #expect(refused.contains("internal_error") && !refused.contains("One Ltd"))
    stage.change(.ledger, ledger)
    #expect(stage.send(Self.call)[0].contains("One Ltd"))
  }

  @Test(
    "a profile under which a test value comes out ends the start, and later refuses every request",
    arguments: [
      ("contactName: company", "person"), ("ein: company", "ein"),
    ])
  func canary(_ field: String, _ kind: String) throws {
    let shipped = Files().text(.profile("finance-default"))
    let leaky = shipped.replacing("  contact_name: person", with: "  \(field)")
    let words = "expected every test value to be masked, found one of kind \(kind) unmasked"
    let refused = try stage([:], [.profile("finance-default"): leaky])
    #expect(refused.exitStatus == 78)
    #expect(refused.said.contains { $0.contains(words) }, "\(refused.said)")
    #expect(refused.frames.isEmpty)
    let running = try stage()
    #expect(running.exitStatus == nil && running.send(Self.call)[0].contains("llm_view"))
    #expect(running.change(.profile("finance-default"), leaky).contains { $0.contains(words) })
    #expect(!running.send(Self.call)[0].contains("llm_view"))
    running.change(.profile("finance-default"), shipped)
    #expect(running.send(Self.call)[0].contains("llm_view"))
  }
}
