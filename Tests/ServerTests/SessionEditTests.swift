import Server
import Testing

/// What an edit of a deciding file changes, from the very next request on, and what is recorded of it.
@Suite struct SessionEditTests {
  private static let ann = "key-of-ann-000000000000000000000000"
  private static let bob = "key-of-bob-000000000000000000000000"

  private static func stage() throws -> Stage {
    try Ask.stage([
      Files.Key(key: ann, role: "readonly"), Files.Key(key: bob, role: "readonly"),
    ])
  }

  private static func call(_ key: String) -> String {
    Ask.call("get_account", #"{"account_id":"A-00000123"}"#, key: key)
  }

  private static func store(_ keys: [String], role: String = "readonly", others: String = "")
    -> String
  {
    Files.store(keys.map { Files.Key(key: $0, role: role, others: others) })
  }

  /// The names of the changes that were recorded, in order.
  private static func changes(_ stage: Stage) -> [String] {
    stage.records.compactMap { record in
      guard record.contains(#""event_type":"config_event""#) else { return nil }
      return ["keys_changed", "roles_changed", "profiles_changed", "tokens_changed"].first {
        record.contains($0)
      }
    }
  }

  @Test func aRevokedKeyIsRefusedOnTheVeryNextRequestAndTheOtherIsNot() throws {
    let stage = try Self.stage()
    #expect(try Answer(stage.send(Self.call(Self.ann))).view != nil)
    stage.change(.keys, Self.store([Self.bob]))
    #expect(try Answer(stage.send(Self.call(Self.ann))).refusal == "authentication_required")
    #expect(try Answer(stage.send(Self.call(Self.bob))).view != nil)
    #expect(Self.changes(stage) == ["keys_changed"])
    stage.change(.keys, Self.store([Self.ann, Self.bob]))
    #expect(try Answer(stage.send(Self.call(Self.ann))).view != nil)
    #expect(Self.changes(stage) == ["keys_changed", "keys_changed"])
  }

  @Test func aRevokedKeyIsRefusedAlsoWhereItsAnswerIsHeldBack() throws {
    let stage = try Self.stage()
    let miss = Ask.call("get_account", #"{"account_id":"none"}"#, key: Self.ann)
    for _ in 0..<11 { stage.send(miss) }
    stage.waitsForHeld = false
    // This one was let in before the revocation; the next is not.
    #expect(stage.send(Self.call(Self.ann)).isEmpty)
    stage.change(.keys, Self.store([Self.bob]))
    #expect(try Answer(stage.send(Self.call(Self.ann))).refusal == "authentication_required")
    #expect(try Answer(stage.pass(100)).view != nil)
  }

  /// Each edit of a key or of its role, and what the very next request comes to.
  @Test(arguments: [
    ("role", store([ann], role: "viewer"), "permission_denied"),
    (
      "permissions", store([ann], others: #""permissions":["billing:tool:get_customer"]"#),
      "permission_denied"
    ),
    ("accounts", store([ann], others: #""accounts":["other"]"#), "not_found"),
    (
      "expiry", store([ann], others: #""expires":"2026-01-01T00:00:00Z""#),
      "authentication_required"
    ),
    (
      "limits", store([ann], others: #""limits":{"requests":{"limit":1,"window":60}}"#),
      "rate_limit_exceeded"
    ),
    ("digest", store([bob]), "authentication_required"),
    ("all", #"{"keys":[]}"#, "authentication_required"),
    ("role that is none", store([ann], role: "king"), "internal_error"),
  ])
  func anEditedKeyHoldsFromTheNextRequestOn(
    _ what: String, _ edited: String, _ refusal: String
  ) throws {
    let stage = try Self.stage()
    #expect(try Answer(stage.send(Self.call(Self.ann))).view != nil)
    stage.change(.keys, edited)
    if what == "limits" { stage.send(Self.call(Self.ann)) }
    #expect(try Answer(stage.send(Self.call(Self.ann))).refusal == refusal, "\(what)")
    #expect(Self.changes(stage) == ["keys_changed"])
    stage.change(.keys, Self.store([Self.ann, Self.bob]))
    #expect(try Answer(stage.send(Self.call(Self.ann))).view != nil)
  }

  @Test(arguments: [
    ("      - billing:tool:get_account\n", "", "permission_denied"),
    ("get_account: {limit: 50", "get_account: {limit: 1", "rate_limit_exceeded"),
    ("  readonly:\n", "  readonly:\n    accounts: [other]\n", "not_found"),
    ("  readonly:\n", "  readonly:\n    profile: nowhere\n", "internal_error"),
    ("  readonly:\n", "  readers:\n", "internal_error"),
    ("  readonly:\n", "  readonly:\n    unknown: 1\n", "internal_error"),
  ])
  func anEditedRoleHoldsFromTheNextRequestOn(
    _ old: String, _ new: String, _ refusal: String
  ) throws {
    let stage = try Self.stage()
    #expect(try Answer(stage.send(Self.call(Self.ann))).view != nil)
    stage.change(.roles, Ask.roles(old, new))
    #expect(try Answer(stage.send(Self.call(Self.ann))).refusal == refusal)
    #expect(Self.changes(stage) == ["roles_changed"])
    #expect(stage.records.contains { $0.contains("roles_changed") } == true)
    stage.change(.roles, Files().text(.roles))
    #expect(try Answer(stage.send(Self.call(Self.ann))).view != nil)
  }

  @Test func aBrokenEditIsRecordedAsBrokenAndRefusesEveryKey() throws {
    let stage = try Self.stage()
    for file in [DecidingFile.keys, .roles, .profile("finance-default")] {
      stage.forget()
      stage.change(file, "{ broken")
      for key in [Self.ann, Self.bob, "no key at all"] {
        #expect(try Answer(stage.send(Self.call(key))).refusal == "internal_error")
      }
      let good =
        file == .keys ? Self.store([Self.ann, Self.bob]) : Files().text(file)
      stage.change(file, good)
      #expect(try Answer(stage.send(Self.call(Self.bob))).view != nil)
      let edits = stage.records.filter { $0.contains(#""event_type":"config_event""#) }
      #expect(edits.count == 2)
      #expect(edits.first?.contains(#""outcome":"internal_error""#) == true)
      #expect(edits.last?.contains(#""outcome":"ok""#) == true)
    }
  }
}
