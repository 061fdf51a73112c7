import Server
import Testing

/// Who tries doors is slowed down and noticed; nobody else is.
@Suite struct SessionGuardTests {
  private static let ann = "key-of-ann-000000000000000000000000"
  private static let bob = "key-of-bob-000000000000000000000000"
  private static let wrong = Ask.call("get_account", key: "sk-live-no-such-key", id: 7)
  private static let miss = Ask.call("get_account", #"{"account_id":"none"}"#)

  /// Ann and Bob, whose answers are not waited for when the guard holds them back.
  private static func stage(as role: String = "readonly") throws -> Stage {
    let keys = [Files.Key(key: ann, role: role), Files.Key(key: bob, role: role)]
    let stage = try Ask.stage(
      keys, [:], [.roles: Files().text(.roles).replacing("limit: 100", with: "limit: 1000")])
    stage.waitsForHeld = false
    return stage
  }

  private static func good(_ key: String, _ tool: String = "get_account") -> String {
    Ask.call(tool, #"{"account_id":"A-00000123"}"#, key: key)
  }

  private static func suspicions(_ stage: Stage) -> [String] {
    stage.records.filter { $0.contains(#""event":"suspicious_activity""#) }
  }

  // MARK: Credentials

  @Test func wrongCredentialsAreHeldBackEachTimeTwiceAsLong() throws {
    let stage = try Self.stage()
    for _ in 0..<5 { #expect(stage.send(Self.wrong).count == 1) }
    for delay in [100, 200, 400, 800, 1_600, 2_000, 2_000] as [Int64] {
      #expect(stage.send(Self.wrong).isEmpty)
      // A valid one passes at once in between, and so does what needs none.
      #expect(try Answer(stage.send(Self.good(Self.ann))).view != nil)
      #expect(stage.send(#"{"jsonrpc":"2.0","id":3,"method":"ping"}"#).count == 1)
      #expect(stage.pass(delay - 1).isEmpty)
      #expect(try Answer(stage.pass(1)).refusal == "authentication_required")
    }
    let suspicions = Self.suspicions(stage)
    #expect(suspicions.count == 1)
    #expect(suspicions.first?.contains(#""details":"credential_guessing""#) == true)
    #expect(stage.said.filter { $0 == "guard: credential_guessing" }.count == 1)
  }

  @Test func eachMinuteOfGuessingIsAnEventAndAQuietOneIsForgiven() throws {
    let stage = try Self.stage()
    stage.waitsForHeld = true
    for _ in 0..<100 {
      stage.send(Self.wrong)
      stage.pass(3_000)
    }
    // 100 tries take between 300 and 500 seconds.
    let minutes = Int(stage.milliseconds / 60_000)
    #expect(minutes - 1...minutes + 1 ~= Self.suspicions(stage).count)
    stage.pass(60_000)
    stage.waitsForHeld = false
    for _ in 0..<5 { #expect(stage.send(Self.wrong).count == 1) }
    #expect(stage.send(Self.wrong).isEmpty)
  }

  @Test func aMissingCredentialIsNobodysGuess() throws {
    let stage = try Stage(
      ["BILLING_MCP_KEYS_FILE": "/etc/k"],
      files: Files([.keys: Files.store([Files.Key(key: Self.ann, role: "readonly")])]))
    stage.waitsForHeld = false
    for _ in 0..<50 { #expect(stage.send(PolicyTests.call).count == 1) }
    #expect(Self.suspicions(stage).isEmpty)
    stage.change(.keys, "{")
    for _ in 0..<50 { #expect(stage.send(Self.wrong).count == 1) }
    #expect(Self.suspicions(stage).isEmpty)
  }

  // MARK: Misses and denials

  @Test func missesSlowThatToolForThatUserAlone() throws {
    let stage = try Self.stage()
    for _ in 0..<11 { #expect(stage.send(Self.miss).count == 1) }
    #expect(stage.send(Self.good(Self.ann)).isEmpty)
    #expect(stage.send(Self.good(Self.ann, "get_customer")).count == 1)
    #expect(stage.send(Self.good(Self.bob)).count == 1)
    #expect(stage.send(PolicyTests.list).count == 1)
    #expect(try Answer(stage.pass(100)).view != nil)
    for _ in 0..<9 {
      #expect(stage.send(Self.miss).isEmpty)
      stage.pass(2_000)
    }
    #expect(stage.send(Self.good(Self.ann)).isEmpty)
    #expect(stage.pass(1_999).isEmpty && stage.pass(1).count == 1)
    let suspicions = Self.suspicions(stage)
    #expect(suspicions.count == 1)
    #expect(suspicions.first?.contains(#""details":"enumeration""#) == true)
    #expect(suspicions.first?.contains(#""user_id":"user_1""#) == true)
    stage.pass(60_000)
    #expect(stage.send(Self.good(Self.ann)).count == 1)
  }

  @Test func denialsSlowThatToolForThatUserAlone() throws {
    let stage = try Self.stage(as: "viewer")
    for _ in 0..<11 {
      #expect(try Answer(stage.send(Self.miss)).refusal == "permission_denied")
    }
    #expect(stage.send(Self.miss).isEmpty)
    #expect(stage.send(Self.good(Self.bob)).count == 1)
    #expect(stage.send(Ask.call("get_current_user")).count == 1)
    #expect(try Answer(stage.pass(100)).refusal == "permission_denied")
    let suspicions = Self.suspicions(stage)
    #expect(suspicions.count == 1)
    #expect(suspicions.first?.contains(#""details":"probing""#) == true)
  }

  // MARK: The end

  @Test func whatIsHeldBackIsStillDeliveredAtTheEndOfInput() throws {
    let stage = try Self.stage()
    for _ in 0..<7 { stage.send(Self.wrong) }
    let count = stage.frames.count
    stage.deliver(.endOfInput)
    #expect(stage.exitStatus == nil && stage.frames.count == count)
    #expect(stage.pass(200).count == 2)
    #expect(stage.exitStatus == 0 && stage.order.last == "E")
    #expect(stage.records.filter { $0.contains("authentication_failed") }.count == 7)
  }

  @Test func atASignalWhatIsHeldBackLeavesAtOnce() throws {
    let stage = try Self.stage()
    for _ in 0..<7 { stage.send(Self.wrong) }
    #expect(stage.frames.count == 5)
    stage.deliver(.terminate)
    #expect(stage.frames.count == 7 && stage.exitStatus == 0)
    #expect(stage.frames.allSatisfy { $0.contains("authentication_required") })
    #expect(stage.records.filter { $0.contains("authentication_failed") }.count == 7)
  }
}
