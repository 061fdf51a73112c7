import Server
import Testing

/// The deciding files: what they come to at the start, while the session runs, and when mended.
@Suite struct PolicyTests {
  static let call =
    #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_account","#
    + #""arguments":{"account_id":"A-00000123"}}}"#
  static let list = #"{"jsonrpc":"2.0","id":2,"method":"tools/list"}"#
  static let ann = "key-of-ann-000000000000000000000000"

  private static let keysPath = ["BILLING_MCP_KEYS_FILE": "/etc/keys.json"]
  private static let wrongMode = Files.Content.failure(
    FileProblem(path: "/etc/it", reason: .mode(expected: 0o600, found: 0o644)))

  private static func keyed(
    _ environment: [String: String] = [:], role: String = "readonly", others: String = "",
    _ texts: [DecidingFile: String] = [:]
  ) throws -> Stage {
    let keys = Files.store([Files.Key(key: ann, role: role, others: others)])
    let given = keysPath.merging(["DEFAULT_API_KEY": ann]) { $1 }.merging(environment) { $1 }
    return try Stage(given, files: Files([.keys: keys].merging(texts) { $1 }))
  }

  // MARK: At the start

  @Test(arguments: [
    ("{", "/etc/keys.json: expected"), (#"{"keys":7}"#, "expected a list in the member keys"),
    (Files.store([Files.Key(key: ann, role: "janitor")]), "expected a role of the roles file"),
    (
      Files.store([Files.Key(key: ann, role: "admin", others: #""profile":"nowhere""#)]),
      "profile nowhere: expected a file, found none"
    ),
  ])
  func aBadKeyFileStopsTheStart(_ store: String, _ message: String) throws {
    let stage = try Stage(Self.keysPath, files: Files([.keys: store]))
    #expect(stage.exitStatus == 78)
    #expect(stage.said.contains { $0.contains(message) }, "\(stage.said)")
    #expect(stage.frames.isEmpty)
  }

  @Test(arguments: [DecidingFile.keys, .roles, .profile("finance-default"), .ledger])
  func aFileThatIsBadlyOwnedStopsTheStart(_ file: DecidingFile) throws {
    var files = Files([.keys: #"{"keys":[]}"#, .ledger: "{}"])
    files[file] = .failure(FileProblem(path: "/etc/it", reason: .owner(expected: 7, found: 8)))
    let stage = try Stage(
      Self.keysPath.merging(["BILLING_MCP_DATA": "/etc/ledger.json"]) { $1 }, files: files)
    #expect(stage.exitStatus == 78)
    #expect(stage.said == ["/etc/it: expected owner 7 or 0, found 8"])
  }

  @Test(arguments: [DecidingFile.roles, .profile("finance-default")])
  func aFileThatNobodyFoundStopsTheStart(_ file: DecidingFile) throws {
    var files = Files()
    files[file] = nil
    let stage = try Stage(files: files)
    #expect(stage.exitStatus == 78)
    #expect(stage.said.first?.contains("expected a file, found none") == true, "\(stage.said)")
  }

  @Test func aTypoInAProfileIsNamedWithItsPlaceAndTheNearestKey() throws {
    let text = Files().text(.profile("finance-default"))
    let typo = text.replacing("max_list_items:", with: "max_list_item:")
    let stage = try Stage(
      ["BILLING_MCP_PROFILES": "/etc/profiles"], files: Files([.profile("finance-default"): typo]))
    #expect(stage.exitStatus == 78)
    let said = try #require(stage.said.first)
    #expect(said.hasPrefix("/etc/profiles/finance-default.yaml: line 12, column 3"), "\(said)")
    #expect(said.contains("max_list_items"))
  }

  @Test func everyMessageOfABrokenFileNamesItsPath() throws {
    let cases: [(DecidingFile, String)] = [
      (.keys, "/etc/keys.json: "), (.roles, "/etc/profiles/roles.yaml: "),
      (.profile("finance-default"), "/etc/profiles/finance-default.yaml: "),
      (.ledger, "/etc/ledger.json"),
    ]
    let environment = Self.keysPath.merging([
      "BILLING_MCP_PROFILES": "/etc/profiles", "BILLING_MCP_DATA": "/etc/ledger.json",
    ]) { $1 }
    for (file, path) in cases {
      let texts = [DecidingFile.keys: #"{"keys":[]}"#, .ledger: "{}"].merging([file: "]"]) { $1 }
      let stage = try Stage(environment, files: Files(texts))
      #expect(stage.exitStatus == 78)
      #expect(stage.said.first?.hasPrefix(path) == true, "\(stage.said)")
    }
  }

  @Test func aProfileUnderAnotherNameIsRefused() throws {
    let text = Files().text(.profile("finance-strict"))
    let stage = try Stage(
      ["BILLING_MCP_PROFILE": "mine"], files: Files([.profile("mine"): text]))
    #expect(stage.exitStatus == 78)
    #expect(stage.said.first?.contains("expected the name of its file") == true)
  }

  @Test(arguments: [("finance-last4", true), ("finance-strict", false), ("finance-tokens", true)])
  func reachableProfilesMaskCardsInOneStyle(_ other: String, _ isRefused: Bool) throws {
    let stage = try Self.keyed(others: #""profile":"\#(other)""#)
    #expect(stage.exitStatus == (isRefused ? 78 : nil))
    #expect(stage.said.contains { $0.contains("one style of card masks") } == isRefused)
  }

  @Test func aPseudonymKeyThatIsTooShortStopsTheStart() throws {
    let short = try Stage(["BILLING_MCP_PSEUDONYM_KEY": String(repeating: "x", count: 31)])
    #expect(short.exitStatus == 78)
    let file = try Stage(
      ["BILLING_MCP_PSEUDONYM_KEY_FILE": "/etc/p"], files: Files([.pseudonymKey: "short\n"]))
    #expect(file.exitStatus == 78)
    #expect(file.said == short.said)
    #expect(!"\(file.said)".contains("short"))
  }

  @Test func theDefaultKeyMayStandInAFile() throws {
    let keys = Files.store([Files.Key(key: Self.ann, role: "readonly")])
    let stage = try Stage(
      Self.keysPath.merging(["DEFAULT_API_KEY_FILE": "/etc/d"]) { $1 },
      files: Files([.keys: keys, .defaultAPIKey: Self.ann + "\n"]))
    #expect(stage.send(Self.call)[0].contains(#""llm_view""#))
    stage.change(.defaultAPIKey, "another")
    #expect(stage.send(Self.call)[0].contains("authentication_required"))
  }

  // MARK: Demo mode

  @Test func theDemoKeyOpensTheSampleAndNothingElse() throws {
    let demo = try Stage()
    #expect(demo.send(Self.call)[0].contains(#""userId\":\"test_user"#))
    let wrong = try Stage(["DEFAULT_API_KEY": "sk-live-no"])
    #expect(wrong.send(Self.call)[0].contains("authentication_required"))
    let named = try Stage(["BILLING_MCP_DATA": "sample"])
    #expect(named.said.count == 1)
    #expect(named.said[0].contains("every request will be refused"))
    #expect(named.send(Self.call)[0].contains("authentication_required"))
    let keys = try Self.keyed(["DEFAULT_API_KEY": Self.demoKey])
    #expect(keys.send(Self.call)[0].contains("authentication_required"))
    let data = try Stage(["BILLING_MCP_DATA": "sample", "DEFAULT_API_KEY": Self.demoKey])
    #expect(data.send(Self.call)[0].contains("authentication_required"))
  }

  private static let demoKey = "sk-test-demo-published-key-reads-the-sample-ledgers"

  // MARK: What is said

  @Test(arguments: [("error", 0, 0), ("warn", 1, 0), ("info", 1, 0), ("debug", 1, 1)])
  func theLogLevelDecidesWhatIsSaid(_ level: String, _ atStart: Int, _ forACall: Int) throws {
    let stage = try Stage(["BILLING_MCP_DATA": "sample", "LOG_LEVEL": level])
    #expect(stage.said.count == atStart)
    stage.send(Self.call)
    #expect(stage.said.count == atStart + forACall)
    #expect(stage.change(.roles, "{").count == 1)
  }

  // MARK: While it runs

  @Test func aRevokedKeyIsRefusedOnTheNextRequest() throws {
    let stage = try Self.keyed()
    #expect(stage.send(Self.call)[0].contains(#""llm_view""#))
    stage.change(.keys, #"{"keys":[]}"#)
    #expect(stage.send(Self.call)[0].contains("authentication_required"))
    #expect(stage.records.contains { $0.contains(#""event":"keys_changed""#) })
  }

  @Test func editedRolesTakeEffectOnTheNextRequest() throws {
    let stage = try Self.keyed()
    let roles = Files().text(.roles)
    stage.change(.roles, roles.replacing("      - billing:tool:get_account\n", with: ""))
    #expect(stage.send(Self.call)[0].contains("permission_denied"))
    #expect(!stage.send(Self.list)[0].contains(#""name":"get_account""#))
    stage.change(
      .roles,
      roles.replacing("default: {limit: 100, window: 60}", with: "default: {limit: 1, window: 60}"))
    #expect(stage.send(Self.call)[0].contains("rate_limit_exceeded"))
    stage.change(.roles, roles)
    #expect(stage.send(Self.call)[0].contains(#""llm_view""#))
  }

  @Test func anEditedProfileTakesEffectOnTheNextRequest() throws {
    let stage = try Self.keyed()
    let text = Files().text(.profile("finance-default"))
    stage.change(
      .profile("finance-default"), text.replacing("status, balance, currency", with: "status"))
    let answer = stage.send(Self.call)[0]
    #expect(answer.contains(#""status""#) && !answer.contains("1500.00"))
  }

  @Test(arguments: [DecidingFile.keys, .roles, .profile("finance-default")])
  func aBrokenFileRefusesEverythingUntilItIsMended(_ file: DecidingFile) throws {
    let stage = try Self.keyed()
    let good =
      file == .keys
      ? Files.store([Files.Key(key: Self.ann, role: "readonly")])
      : Files().text(file)
    for content in [Files.Content.success(Array("{".utf8)), Files.missing, Self.wrongMode] {
      stage.forget()
      let said = stage.change(file, content)
      #expect(said.count == 1 && said[0].contains("every request is refused until it is mended"))
      let call = stage.send(Self.call)
      #expect(call.count == 1 && call[0].contains(#""isError":true"#))
      #expect(call[0].contains("internal_error") && !call[0].contains("llm_view"))
      #expect(stage.send(Self.list)[0].contains(#""code":-32603"#))
      #expect(stage.send(#"{"jsonrpc":"2.0","id":3,"method":"ping"}"#)[0].contains(#""result":{}"#))
      #expect(stage.records.count == 3)
      #expect(stage.records[0].contains(#""event_type":"config_event""#))
      #expect(stage.change(file, good).isEmpty)
      #expect(stage.send(Self.call)[0].contains(#""llm_view""#))
    }
    #expect(stage.exitStatus == nil)
  }

  @Test func aProfileThatNobodyCanReachMayBeBroken() throws {
    let stage = try Self.keyed()
    #expect(stage.change(.profile("finance-tokens"), "{").isEmpty)
    #expect(stage.send(Self.call)[0].contains(#""llm_view""#))
    stage.change(
      .keys,
      Files.store([Files.Key(key: Self.ann, role: "admin", others: #""profile":"finance-tokens""#)])
    )
    #expect(stage.send(Self.call)[0].contains("internal_error"))
  }

  // MARK: The ledger

  private static func ledger(_ name: String) -> String {
    #"{"accounts":\#(accounts(name))}"#
  }

  private static func accounts(_ name: String) -> String {
    #"[{"id":"a1","accountNumber":"A-00000123","name":"\#(name) Ltd","balance":1.00}]"#
  }

  @Test func aBrokenLedgerEditKeepsTheLastGoodOne() throws {
    let stage = try Self.keyed(
      ["BILLING_MCP_DATA": "/etc/ledger.json"], [.ledger: Self.ledger("One")])
    #expect(stage.send(Self.call)[0].contains("One Ltd"))
    #expect(
      stage.change(.ledger, "{").contains { $0.contains("the last good ledger stays in use") })
    #expect(stage.send(Self.call)[0].contains("One Ltd"))
    stage.change(.ledger, Self.ledger("Two"))
    #expect(stage.send(Self.call)[0].contains("Two Ltd"))
    #expect(stage.records.filter { $0.contains("ledger_changed") }.count == 2)
  }

  @Test func oneFileOfALedgerFolderMayChange() throws {
    let customers = #"[{"account_id":"a1","name":"Three Ltd"}]"#
    let stage = try Self.keyed(
      ["BILLING_MCP_DATA": "/etc/ledger"],
      [
        .ledgerPart("accounts.json"): Self.accounts("One"),
        .ledgerPart("customers.json"): customers,
      ])
    #expect(stage.send(Self.call)[0].contains("One Ltd"))
    #expect(stage.change(.ledgerPart("accounts.json"), Self.accounts("Two")).isEmpty)
    #expect(stage.send(Self.call)[0].contains("Two Ltd"))
    #expect(stage.change(.ledgerPart("customers.json"), "{").count == 1)
    #expect(stage.change(.ledgerPart("customers.json"), Files.missing).isEmpty)
    #expect(stage.send(Self.call)[0].contains("Two Ltd"))
  }

  @Test func aMisspeltFileOfALedgerFolderIsNoticed() throws {
    let stage = try Self.keyed(
      ["BILLING_MCP_DATA": "/etc/ledger"],
      [.ledgerPart("accounts.json"): Self.accounts("One"), .ledgerPart("costumers.json"): "[]"])
    #expect(stage.exitStatus == 78)
  }

  @Test func aBadLedgerStopsTheStartWithItsPlace() throws {
    let twice = #"{"accounts":[{"id":"a1","name":"A"},{"id":"a1","name":"B"}]}"#
    let stage = try Self.keyed(["BILLING_MCP_DATA": "/etc/ledger.json"], [.ledger: twice])
    #expect(stage.exitStatus == 78)
    #expect(stage.said.first?.hasPrefix("/etc/ledger.json:1") == true, "\(stage.said)")
  }
}
