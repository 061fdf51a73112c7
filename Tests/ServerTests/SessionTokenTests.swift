import Calendar
import Server
import Testing

/// Tokens at the gate of a session: where they come from, what ends them, what breaks.
@Suite struct SessionTokenTests {
  private static let secret = "the secret of these tests: 32 b."
  private static let now = Timestamp(milliseconds: 1_767_323_045_000)

  private static func token(
    role: String = "readonly", accounts: String? = nil, hours: Int = 1, seed: UInt8 = 1,
    secret: String = secret
  ) throws -> (text: String, id: String) {
    let options = ["--user": "ana", "--role": role, "--hours": "\(hours)", "--accounts": accounts]
      .compactMapValues { $0 }
    let change = try CommandToken.new(
      options, secret: Array(secret.utf8), roles: Array(Files().text(.roles).utf8), at: now,
      random: Array(repeating: seed, count: 32))
    let id = "tok-" + String(repeating: seed < 16 ? "0\(seed)" : "\(seed)", count: 16)
    return (try #require(change.secret), id)
  }

  private static func call(_ token: String? = nil) -> String {
    let meta = token.map { #","_meta":{"billing-mcp/token":"\#($0)"}"# } ?? ""
    return #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_account","#
      + #""arguments":{"account_id":"A-00000123"}\#(meta)}}"#
  }

  private static func stage(
    _ environment: [String: String] = [:], files: Files = Files()
  ) throws -> Stage {
    try Stage(["JWT_SECRET_KEY": secret].merging(environment) { $1 }, files: files)
  }

  private static func isAnswered(_ frames: [String]) -> Bool {
    frames.count == 1 && frames[0].contains("llm_view")
  }

  @Test func aTokenIsAnsweredAndNamedByItsID() throws {
    let token = try Self.token()
    let frames = try Self.stage().send(Self.call(token.text))
    #expect(Self.isAnswered(frames))
    #expect(frames[0].contains(#"\"apiKey\":\"\#(token.id)\""#))
    #expect(frames[0].contains(#"\"userId\":\"ana\""#))
  }

  @Test func theRecordNamesTheTokenAndNeverHoldsIt() throws {
    let stage = try Self.stage()
    let token = try Self.token()
    stage.send(Self.call(token.text))
    #expect(stage.records.count == 1)
    #expect(stage.records[0].contains(#""key_id":"\#(token.id)""#))
    let signature = token.text.split(separator: ".").last ?? ""
    #expect(!stage.records[0].contains(signature) && !stage.frames[0].contains(signature))
  }

  @Test func theEnvironmentsTokenActsForRequestsThatBringNone() throws {
    let token = try Self.token()
    for (environment, texts) in [
      (["BILLING_MCP_TOKEN": token.text], [:]),
      (["BILLING_MCP_TOKEN_FILE": "/etc/t"], [DecidingFile.defaultToken: token.text + "\n"]),
    ] as [([String: String], [DecidingFile: String])] {
      let stage = try Self.stage(environment, files: Files(texts))
      #expect(Self.isAnswered(stage.send(Self.call())))
      let wrong = stage.send(Self.call(token.text + "A"))
      #expect(wrong.first?.contains("authentication_required") == true)
    }
  }

  @Test func withoutASecretEveryTokenIsRefused() throws {
    let stage = try Stage()
    let frames = stage.send(Self.call(try Self.token().text))
    #expect(frames.first?.contains("authentication_required") == true)
    #expect(Self.isAnswered(stage.send(Self.call())), "demo mode's key is as good as before")
  }

  @Test func everyRefusalOfATokenReadsAlike() throws {
    let stage = try Self.stage(files: Files([.revocations: #"{"revoked":[{"jti":"t"}]}"#]))
    let revoked = try Self.token(seed: 7)
    stage.change(.revocations, #"{"revoked":[{"jti":"\#(revoked.id)"}]}"#)
    let other = try Self.token(secret: "another secret that has 32 bytes")
    stage.milliseconds = 100_000
    for token in [revoked.text, other.text, "a.b.c", String(repeating: "A", count: 9000)] {
      let frame = stage.send(Self.call(token)).first ?? ""
      #expect(frame.contains("expected a valid credential, found another one"))
    }
    #expect(Set(stage.records.suffix(4).map { $0.contains("authentication_failed") }) == [true])
  }

  @Test func aTokenEndsWithItsTime() throws {
    let stage = try Self.stage()
    let token = try Self.token(hours: 1).text
    stage.milliseconds = 3_659_999
    #expect(Self.isAnswered(stage.send(Self.call(token))))
    stage.milliseconds = 3_660_000
    #expect(!Self.isAnswered(stage.send(Self.call(token))))
  }

  @Test func aTokensAccountsNarrowItsRole() throws {
    let stage = try Self.stage()
    let own = "8ac6885e98a80a470198a8574f040545"
    #expect(Self.isAnswered(stage.send(Self.call(try Self.token(accounts: own).text))))
    let none = stage.send(Self.call(try Self.token(accounts: "other").text))
    #expect(none.first?.contains("not_found") == true)
  }

  // MARK: Revocations

  @Test func aRevokedTokenIsRefusedOnTheNextRequest() throws {
    let stage = try Self.stage()
    let (token, other) = (try Self.token(seed: 1), try Self.token(seed: 2))
    #expect(Self.isAnswered(stage.send(Self.call(token.text))))
    stage.change(.revocations, #"{"revoked":[{"jti":"\#(token.id)"}]}"#)
    #expect(!Self.isAnswered(stage.send(Self.call(token.text))))
    #expect(Self.isAnswered(stage.send(Self.call(other.text))))
    #expect(stage.records.contains { $0.contains(#""event":"tokens_changed""#) })
  }

  @Test func aListThatCannotBeReadRefusesEveryTokenAndNoKey() throws {
    let key = "key-of-ann-000000000000000000000000"
    let keys = Files.store([Files.Key(key: key, role: "readonly")])
    let stage = try Self.stage(
      ["BILLING_MCP_KEYS_FILE": "/etc/keys.json", "DEFAULT_API_KEY": key],
      files: Files([.keys: keys]))
    let token = try Self.token().text
    let unreadable = Files.Content.failure(
      FileProblem(path: "/r", reason: .mode(expected: 0o600, found: 0o644)))
    for broken in [Files.Content.success(Array("{".utf8)), unreadable] {
      let said = stage.change(.revocations, broken)
      #expect(said.last?.contains("every token is refused until it is mended") == true)
      #expect(!Self.isAnswered(stage.send(Self.call(token))))
      #expect(Self.isAnswered(stage.send(Self.call())))
      stage.change(.revocations, #"{"revoked":[]}"#)
      #expect(Self.isAnswered(stage.send(Self.call(token))))
    }
    let missing = FileProblem(path: "/r", reason: .missing)
    #expect(stage.change(.revocations, .failure(missing)).isEmpty)
    #expect(Self.isAnswered(stage.send(Self.call(token))))
  }

  // MARK: At the start

  @Test func aBrokenListStopsTheStart() throws {
    let stage = try Self.stage(files: Files([.revocations: "]"]))
    #expect(stage.exitStatus == 78)
    let place = "/home/stage/.local/state/billing-mcp/revocations.json: "
    #expect(stage.said.first?.hasPrefix(place) == true, "\(stage.said)")
  }

  @Test func aSecretThatIsTooShortStopsTheStart() throws {
    let short = String(repeating: "s", count: 31)
    let value = try Stage(["JWT_SECRET_KEY": short])
    let file = try Stage(["JWT_SECRET_KEY_FILE": "/s"], files: Files([.tokenSecret: short + "\n"]))
    for stage in [value, file] {
      #expect(stage.exitStatus == 78)
      #expect(stage.said == ["JWT_SECRET_KEY: expected at least 32 bytes, found fewer"])
    }
    #expect(try Stage(["JWT_SECRET_KEY_FILE": "/s"]).exitStatus == 78)
  }

  @Test(
    arguments: [
      ["BILLING_MCP_TOKEN": "a.b.c", "DEFAULT_API_KEY": "k"],
      ["BILLING_MCP_TOKEN": "a.b.c"], ["JWT_SECRET_KEY": secret, "BILLING_MCP_TOKEN": ""],
      ["JWT_SECRET_KEY": secret, "BILLING_MCP_TOKEN": "a.b.c", "DEFAULT_API_KEY": "k"],
      ["BILLING_MCP_TOKEN": "a.b.c", "BILLING_MCP_TOKEN_FILE": "/t"],
      ["JWT_SECRET_KEY": secret, "HOME": ""], ["JWT_SECRET_KEY": ""],
    ] as [[String: String]])
  func whatMakesNoSenseIsRefused(_ environment: [String: String]) {
    #expect(throws: ConfigurationProblem.self) {
      try Configuration(
        settings: [:], environment: ["HOME": "/h"].merging(environment) { $1 }, platform: .unix)
    }
  }

  @Test func tokensAloneAreEnoughForData() throws {
    let stage = try Self.stage(["BILLING_MCP_DATA": "sample"])
    #expect(stage.said.isEmpty)
    #expect(!Self.isAnswered(stage.send(Self.call())), "the demo key is dead")
    #expect(Self.isAnswered(stage.send(Self.call(try Self.token().text))))
  }
}
