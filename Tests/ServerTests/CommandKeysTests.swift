import Calendar
import Server
import Testing

/// What the commands for keys make of a store, and what they refuse to make.
@Suite struct CommandKeysTests {
  private static let now = Timestamp(milliseconds: 1_767_323_045_000)
  private static let store = Files.store([
    Files.Key(key: "key-of-ann", role: "readonly", others: #""expires":1900000000"#),
    Files.Key(key: "key-of-bob", role: "readonly", others: #""expires":1"#),
  ])

  private static func configuration(
    _ environment: [String: String] = [:]
  ) throws -> Configuration {
    let given = ["HOME": "/h", "BILLING_MCP_KEYS_FILE": "/k/keys.json"]
    return try Configuration(
      settings: [:], environment: given.merging(environment) { $1 }, platform: .unix)
  }

  private static func surroundings(
    _ texts: [DecidingFile: String] = [:], _ environment: [String: String] = [:], seed: UInt8 = 1
  ) throws -> CommandKeys.Surroundings {
    CommandKeys.Surroundings(
      configuration: try configuration(environment),
      files: Files(texts).inOrder.map { ($0.file, $0.content) }, now: now,
      random: Array(repeating: seed, count: 64))
  }

  private static func new(
    _ options: [String: String], in text: String? = nil, _ surroundings: CommandKeys.Surroundings
  ) throws -> CommandChange {
    try CommandKeys.new(options, in: text.map { Array($0.utf8) }, surroundings)
  }

  private static func problem(_ make: () throws -> CommandChange) -> ConfigurationProblem? {
    do {
      _ = try make()
      return nil
    } catch {
      return error as? ConfigurationProblem
    }
  }

  /// A server with this store, asked with this key.
  private static func isAnswered(_ key: String, in store: [UInt8]?) throws -> Bool {
    let text = String(decoding: store ?? [], as: UTF8.self)
    let stage = try Stage(
      ["BILLING_MCP_KEYS_FILE": "/etc/keys.json", "DEFAULT_API_KEY": key],
      files: Files([.keys: text]))
    #expect(stage.exitStatus == nil, "\(stage.said)")
    return stage.send(#"{"jsonrpc":"2.0","id":2,"method":"tools/list"}"#).first?.contains("result")
      ?? false
  }

  @Test func aNewKeyOpensAServerAndStandsInNoStore() throws {
    for text in [nil, Self.store] {
      let change = try Self.new(
        ["--user": "ana", "--role": "readonly"], in: text, Self.surroundings())
      let key = try #require(change.secret)
      #expect(key.hasPrefix("sk-live-") && key.utf8.count == 51)
      #expect(try Self.isAnswered(key, in: change.content))
      #expect(try Self.isAnswered(key + "A", in: change.content) == false)
      let told = String(decoding: change.content ?? [], as: UTF8.self) + "\(change.facts)"
      #expect(!told.contains(key.dropFirst(8)))
      #expect(change.records.count == 1)
    }
  }

  @Test(
    arguments: [
      (["--role": "readonly"], 64), (["--user": "a"], 64), (["--user": "a b", "--role": "x"], 64),
      (["--user": "a", "--role": "reedonly"], 64), (["--user": "a", "--role": ""], 64),
      (["--user": "a", "--role": "readonly", "--id": "../x"], 64),
      (["--user": "a", "--role": "readonly", "--id": "key-1"], 65),
      (["--user": "a", "--role": "readonly", "--accounts": "a,,b"], 64),
      (["--user": "a", "--role": "readonly", "--accounts": "a, b"], 64),
      (["--user": "a", "--role": "readonly", "--permissions": "get_account"], 64),
      (["--user": "a", "--role": "readonly", "--expires": "tomorrow"], 64),
      (["--user": "a", "--role": "readonly", "--expires": "2020-01-01"], 64),
      (["--user": "a", "--role": "readonly", "--expires": "999999999999999999999"], 64),
      (["--user": "a", "--role": "readonly", "--profile": "nowhere"], 78),
      (["--user": "a", "--role": "readonly", "--profile": "finance-last4"], 78),
    ] as [([String: String], Int32)])
  func nonsenseMakesNoKey(_ options: [String: String], _ status: Int32) throws {
    let surroundings = try Self.surroundings()
    let problem = Self.problem { try Self.new(options, in: Self.store, surroundings) }
    #expect(problem?.status.rawValue == status, "\(problem?.message ?? "")")
    for value in options.values where value.count > 8 {
      #expect(problem?.message.contains(value) == false)
    }
  }

  @Test func aMisspeltRoleIsMetWithTheNearest() throws {
    let problem = Self.problem {
      try Self.new(["--user": "a", "--role": "readonyl"], Self.surroundings())
    }
    #expect(problem?.message.hasSuffix("did you mean readonly?") == true)
  }

  /// One entry that a server refuses would lock everybody out.
  @Test func aStoreThatAServerWouldRefuseIsNotMade() throws {
    let foreign = Files.store([Files.Key(key: "k", role: "janitor")])
    let problem = Self.problem {
      try Self.new(["--user": "a", "--role": "readonly"], in: foreign, Self.surroundings())
    }
    #expect(problem?.status == .badConfiguration)
    #expect(problem?.message.contains("/k/keys.json: expected a role of the roles file") == true)
  }

  /// The way out of such a store has to stay open.
  @Test func aKeyCanBeTakenOutOfAStoreThatAServerRefuses() throws {
    let foreign = Files.store([Files.Key(key: "k", role: "janitor")])
    let change = try CommandKeys.revoke(
      "key-1", in: Array(foreign.utf8), Self.configuration())
    #expect(String(decoding: change.content ?? [], as: UTF8.self) == "{\"keys\":[]}\n")
  }

  @Test func aRevokedKeyIsRefusedAndTheOthersAreNot() throws {
    let configuration = try Self.configuration()
    let change = try CommandKeys.revoke("key-2", in: Array(Self.store.utf8), configuration)
    #expect(try Self.isAnswered("key-of-ann", in: change.content))
    let rest = try CommandKeys.revoke("key-1", in: change.content, configuration)
    #expect(try Self.isAnswered("key-of-ann", in: rest.content) == false)
    let gone = Self.problem { try CommandKeys.revoke("key-1", in: rest.content, configuration) }
    #expect(gone?.status == .badData)
    #expect(
      Self.problem { try CommandKeys.revoke("x", in: nil, configuration) }?.status == .badData)
    let broken = Self.problem { try CommandKeys.revoke("x", in: [0x7B], configuration) }
    #expect(broken?.status == .badConfiguration)
  }

  @Test func rotationKeepsBothForADay() throws {
    let change = try CommandKeys.rotate(
      "key-1", [:], in: Array(Self.store.utf8), Self.surroundings())
    let key = try #require(change.secret)
    #expect(try Self.isAnswered(key, in: change.content))
    #expect(try Self.isAnswered("key-of-ann", in: change.content))
    #expect(change.facts.contains("key key-1: expires 2026-01-03T03:04:05Z"))
    #expect(change.records.count == 2)
    let none = try CommandKeys.rotate(
      "key-1", ["--overlap": "0"], in: Array(Self.store.utf8), Self.surroundings())
    #expect(try Self.isAnswered("key-of-ann", in: none.content) == false)
  }

  @Test(
    arguments: [
      ("key-2", [:], 65), ("else", [:], 65), ("key-1", ["--overlap": "721"], 64),
      ("key-1", ["--overlap": "-1"], 64), ("key-1", ["--overlap": "1.5"], 64),
      ("key-1", ["--id": "key-2"], 65), ("key-1", ["--expires": "1"], 64),
    ] as [(String, [String: String], Int32)])
  func nonsenseRotatesNothing(_ id: String, _ options: [String: String], _ status: Int32) throws {
    let surroundings = try Self.surroundings()
    let problem = Self.problem {
      try CommandKeys.rotate(id, options, in: Array(Self.store.utf8), surroundings)
    }
    #expect(problem?.status.rawValue == status, "\(problem?.message ?? "")")
  }

  @Test func aListShowsNoDigest() throws {
    let text = try CommandKeys.list(
      Array(Self.store.utf8), Self.configuration(), at: Self.now)
    #expect(
      String(decoding: text, as: UTF8.self) == #"{"keys":[{"id":"key-1","user_id":"user_1","#
        + #""role":"readonly","expires":"2030-03-17T17:46:40Z","state":"good"},{"id":"key-2","#
        + #""user_id":"user_2","role":"readonly","expires":"1970-01-01T00:00:01Z","state":"expired"}]}"#
    )
  }

  @Test func aKeyIsMadeBeforeTheFileThatWillHoldIt() throws {
    let change = try Self.new(
      ["--user": "a", "--role": "readonly"],
      Self.surroundings([:], ["DEFAULT_API_KEY_FILE": "/k/none", "BILLING_MCP_DATA": "/none"]))
    #expect(change.secret != nil)
  }
}
