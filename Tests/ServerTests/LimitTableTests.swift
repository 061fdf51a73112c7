import Foundation
import Serialization
import Server
import Testing

/// Each limit at its edge: who is refused, when, and who is not touched by it.
@Suite struct LimitTableTests {
  private static let ann = "key-of-ann-000000000000000000000000"
  private static let bob = "key-of-bob-000000000000000000000000"

  private static func stage(
    _ roles: String = Files().text(.roles), others: String = "", role: String = "readonly"
  ) throws -> Stage {
    try Ask.stage(
      [
        Files.Key(key: ann, role: role, others: others), Files.Key(key: bob, role: role),
      ], [:], [.roles: roles])
  }

  private static func call(_ key: String = ann, _ tool: String = "get_account") -> String {
    Ask.call(tool, #"{"account_id":"A-00000123"}"#, key: key)
  }

  private static func refusal(_ stage: Stage, _ line: String) throws -> String? {
    try Answer(stage.send(line)).refusal
  }

  // MARK: The tier of a tool

  @Test func theFiftyFirstInAnHourIsRefusedAndTheFiftyBeforeAreNot() throws {
    let stage = try Self.stage()
    for _ in 0..<50 {
      #expect(try Self.refusal(stage, Self.call()) == nil)
      stage.pass(60_000)
    }
    let refused = try Answer(stage.send(Self.call()))
    #expect(refused.refusal == "rate_limit_exceeded" && refused.view == nil)
    // The first of the fifty was 3,000 seconds ago: its hour is over in 600.
    #expect(refused.retryAfter == 600)
    #expect(stage.records.last?.contains(#""event_type":"rate_limit""#) == true)
    // Another user's, and another tool's, are not touched.
    #expect(try Self.refusal(stage, Self.call(Self.bob)) == nil)
    #expect(try Self.refusal(stage, Self.call(Self.ann, "get_customer")) == nil)
    // Whoever waits as long as was said is answered, and not a second sooner; but once.
    stage.pass(599_000)
    #expect(try Self.refusal(stage, Self.call()) == "rate_limit_exceeded")
    stage.pass(1_000)
    #expect(try Self.refusal(stage, Self.call()) == nil)
    #expect(try Self.refusal(stage, Self.call()) == "rate_limit_exceeded")
  }

  @Test func aRefusalChargesNothing() throws {
    let roles = Ask.roles("get_account: {limit: 50", "get_account: {limit: 1")
    let stage = try Self.stage(roles)
    #expect(try Self.refusal(stage, Self.call()) == nil)
    // 200 refusals, of which none counts as one of the user's hundred in a minute.
    for _ in 0..<200 { #expect(try Self.refusal(stage, Self.call()) == "rate_limit_exceeded") }
    for _ in 0..<99 {
      #expect(
        try Self.refusal(stage, Self.call(Self.ann, "get_current_user")) != "rate_limit_exceeded")
    }
    let over = try Self.refusal(stage, Ask.call("get_current_user", key: Self.ann))
    #expect(over == "rate_limit_exceeded")
  }

  // MARK: The model's tokens

  /// A budget that holds this many answers of `get_account`, by the size of one of them.
  private static func budget(_ answers: Int) throws -> (roles: String, tokens: Int) {
    let frame = try stage().send(call())[0]
    let view = try #require(frame.split(separator: #""llm_view":"#).last)
    let end = try #require(view.range(of: #"},"meta""#))
    let bytes = view[..<end.lowerBound].utf8.count + 1
    let tokens = (bytes + 3) / 4
    return (
      Ask.roles("model_tokens: {limit: 100000", "model_tokens: {limit: \(tokens * answers)"), tokens
    )
  }

  @Test func theTokenBudgetHoldsSoManyAnswersAndNotOneMore() throws {
    let (roles, tokens) = try Self.budget(5)
    let stage = try Self.stage(roles)
    for _ in 0..<5 {
      #expect(try Self.refusal(stage, Self.call()) == nil)
      stage.pass(60_000)
    }
    let refused = try Answer(stage.send(Self.call()))
    #expect(refused.refusal == "rate_limit_exceeded" && refused.view == nil)
    #expect(refused.message?.contains("\(tokens * 5) in 3600 seconds (tier model_tokens)") == true)
    #expect(refused.retryAfter == 3_300 || refused.retryAfter == 3_315, "slots of 14 s")
    #expect(!stage.frames.suffix(1).joined().contains("Acme"))
    // Another user's budget is another one; the list costs none.
    #expect(try Self.refusal(stage, Self.call(Self.bob)) == nil)
    #expect(try Answer(stage.send(PolicyTests.list)).tools.isEmpty == false)
    stage.pass(Int64(refused.retryAfter ?? 0) * 1_000)
    #expect(try Self.refusal(stage, Self.call()) == nil)
  }

  // MARK: Shadow

  @Test(arguments: [
    ("get_account: {limit: 50, window: 3600}", "get_account: {limit: 1, window: 3600", "tool"),
    ("default: {limit: 100, window: 60}", "default: {limit: 1, window: 60", "user"),
    ("global: {limit: 1000, window: 60}", "global: {limit: 1, window: 60", "global"),
    (
      "model_tokens: {limit: 100000, window: 3600}", "model_tokens: {limit: 100, window: 3600",
      "model_tokens"
    ),
  ])
  func aShadowTierReportsAndRefusesNothing(_ old: String, _ new: String, _ tier: String) throws {
    let strict = try Self.stage(Ask.roles(old, new + "}"))
    let shadow = try Self.stage(Ask.roles(old, new + ", shadow: true}"))
    let refused = try (0..<5).map { _ in try Self.refusal(strict, Self.call()) }
    #expect(refused.contains("rate_limit_exceeded"))
    for expected in refused {
      shadow.forget()
      #expect(try Self.refusal(shadow, Self.call()) == nil)
      let events = shadow.records.filter { $0.contains("rate_limit_shadowed") }
      #expect(events.count == (expected == nil ? 0 : 1), "\(tier)")
      for event in events {
        #expect(event.contains(#""details":"\#(tier)""#) && event.contains(#""user_id":"user_1""#))
        #expect(event.contains(#""event_type":"rate_limit""#) && event.contains("request_id"))
      }
    }
  }

  // MARK: Limits of a role and of a key

  @Test func aRolesOwnLimitsHoldForEachOfItsUsers() throws {
    let clerk = """
      {permissions: ["billing:*"], limits: {user: {limit: 9, window: 60}, \
      tools: {get_account: {limit: 2, window: 60}}, model_tokens: {limit: 400, window: 60}}}
      """
    let stage = try Self.stage(Ask.roles(with: "clerk", clerk), role: "clerk")
    for key in [Self.ann, Self.bob] {
      let calls = try (0..<3).map { _ in try Self.refusal(stage, Self.call(key)) }
      #expect(calls == [nil, nil, "rate_limit_exceeded"])
    }
    let customers = try (0..<9).map { _ in
      try Self.refusal(stage, Self.call(Self.ann, "get_customer"))
    }
    #expect(customers.first == .some(nil) && customers.contains("rate_limit_exceeded"))
  }

  @Test(arguments: [
    (#"{"requests":{"limit":2,"window":60}}"#, [nil, nil, "rate_limit_exceeded"], true),
    (
      #"{"tools":{"get_account":{"limit":1,"window":60}}}"#,
      [nil, "rate_limit_exceeded", "rate_limit_exceeded"], false
    ),
    (
      #"{"model_tokens":{"limit":60,"window":60}}"#,
      [nil, "rate_limit_exceeded", "rate_limit_exceeded"], true
    ),
    (#"{"requests":{"limit":1,"window":60,"shadow":true}}"#, [nil, nil, nil], false),
  ])
  func aKeysOwnLimitsHoldForItAlone(
    _ limits: String, _ expected: [String?], _ holdsForOtherTools: Bool
  ) throws {
    let stage = try Self.stage(others: #""limits":\#(limits)"#)
    #expect(try (0..<3).map { _ in try Self.refusal(stage, Self.call()) } == expected)
    #expect(
      try (0..<3).map { _ in try Self.refusal(stage, Self.call(Self.bob)) } == [nil, nil, nil])
    let other = try Self.refusal(stage, Self.call(Self.ann, "get_customer"))
    #expect((other == "rate_limit_exceeded") == holdsForOtherTools)
  }

  @Test func twoKeysOfOneUserShareItsWindows() throws {
    let keys = Files.store([
      Files.Key(key: Self.ann, role: "readonly"), Files.Key(key: Self.bob, role: "readonly"),
    ]).replacing("user_2", with: "user_1")
    let stage = try Ask.stage(
      [Files.Key(key: Self.ann, role: "readonly")], [:], [.keys: keys])
    for number in 0..<50 {
      #expect(try Self.refusal(stage, Self.call(number % 2 == 0 ? Self.ann : Self.bob)) == nil)
    }
    for key in [Self.ann, Self.bob] {
      #expect(try Self.refusal(stage, Self.call(key)) == "rate_limit_exceeded")
    }
  }
}
