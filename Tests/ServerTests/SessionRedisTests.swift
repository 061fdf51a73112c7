import Access
import Server
import Testing

/// A session whose limits are counted in a Redis that a script speaks for: it answers, is late, is
/// away, talks garbage, comes back; each request has one answer, whatever happens.
@Suite struct SessionRedisTests {
  private static let ping = #"{"jsonrpc":"2.0","id":9,"method":"ping"}"#
  private static let policies = SharedLimits.OnFailure.allCases

  private static func stage(_ policy: SharedLimits.OnFailure) throws -> Stage {
    let stage = try Stage([
      "BILLING_MCP_LIMITS": "redis+unix:///run/redis.sock",
      "BILLING_MCP_LIMITS_ON_FAILURE": policy.rawValue, "LOG_LEVEL": "debug",
    ])
    stage.waitsForHeld = false
    return stage
  }

  private static func received(_ text: String) -> Session.Event {
    .redis(.received(Array(text.utf8)))
  }

  /// A stage that is connected, its far end, and nothing asked yet that is not answered.
  private static func connected(_ policy: SharedLimits.OnFailure) throws -> (Stage, FarRedis) {
    let stage = try stage(policy)
    var far = FarRedis()
    stage.send(PolicyTests.call)
    #expect(stage.redis.contains { if case .connect = $0 { true } else { false } })
    stage.deliver(.redis(.connected))
    stage.deliver(received(try far.take(from: stage)))
    try drain(stage, &far)
    #expect(stage.frames.count == 1 && stage.frames[0].contains("llm_view"))
    return (stage, far)
  }

  /// Lets in whatever is asked, until nothing is.
  private static func drain(_ stage: Stage, _ far: inout FarRedis) throws {
    while true {
      let replies = try far.take(from: stage)
      guard replies.isEmpty else {
        stage.deliver(received(replies))
        continue
      }
      guard !far.open.isEmpty else { return }
      stage.deliver(received(far.reply()))
    }
  }

  private static func events(_ stage: Stage) -> [String] {
    stage.records.compactMap { record in
      ["limits_degraded", "limits_restored"].first { record.contains(#""event":"\#($0)""#) }
    }
  }

  private static func call(_ id: Int) -> String {
    Ask.call("get_account", #"{"account_id":"A-00000123"}"#, id: id)
  }

  /// Whether some frames answer these requests, each once, as a policy has it without Redis.
  private static func expect(
    _ frames: [String], answer ids: Range<Int>, under policy: SharedLimits.OnFailure,
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    #expect(frames.count == ids.count, sourceLocation: place)
    for id in ids {
      let own = frames.filter { $0.contains("\"id\":\(id),") }
      let answer = try Answer(own)
      switch policy {
      case .memory: #expect(answer.view != nil, sourceLocation: place)
      case .refuse:
        #expect(answer.refusal == "rate_limit_exceeded", sourceLocation: place)
        #expect(answer.retryAfter == 5 && answer.view == nil, sourceLocation: place)
      }
    }
  }

  // MARK: Waiting

  @Test func aRequestWaitsForRedisWhileOthersGoOn() throws {
    var (stage, far) = try Self.connected(.refuse)
    #expect(stage.send(Self.call(2)).isEmpty && stage.send(PolicyTests.list).isEmpty)
    #expect(stage.send(Self.ping).count == 1)
    #expect(stage.send("{").count == 1)
    let wrong = Ask.call("get_account", key: "sk-no-such-key", id: 4)
    #expect(try Answer(stage.send(wrong)).refusal == "authentication_required")
    let denied = Ask.call("no_such_tool", id: 5)
    #expect(stage.send(denied).isEmpty)
    let count = stage.frames.count
    try Self.drain(stage, &far)
    #expect(stage.frames.count == count + 3 && Self.events(stage).isEmpty)
  }

  @Test func whatRedisRefusesIsRefusedWithItsTime() throws {
    var (stage, far) = try Self.connected(.memory)
    stage.send(Self.call(2))
    _ = try far.take(from: stage)
    stage.deliver(Self.received(far.reply(waitSeconds: 17)))
    let answer = try Answer([stage.frames.last ?? ""])
    #expect(answer.refusal == "rate_limit_exceeded" && answer.retryAfter == 17)
    #expect(Self.events(stage).isEmpty)
  }

  @Test func theTokensOfAnAnswerAreAskedForBeforeItLeaves() throws {
    var (stage, far) = try Self.connected(.refuse)
    stage.send(Self.call(2))
    _ = try far.take(from: stage)
    stage.deliver(Self.received(far.reply()))
    _ = try far.take(from: stage)
    #expect(stage.frames.count == 1 && far.open.count == 1)
    stage.deliver(Self.received(far.reply(waitSeconds: 60)))
    let answer = try Answer([stage.frames.last ?? ""])
    #expect(answer.refusal == "rate_limit_exceeded" && answer.retryAfter == 60)
    #expect(stage.frames.last?.contains("Acme") == false)
  }

  // MARK: Failures

  @Test(arguments: policies)
  func nobodyThereIsToldAtOnce(_ policy: SharedLimits.OnFailure) throws {
    let stage = try Self.stage(policy)
    #expect(stage.send(Self.call(1)).isEmpty)
    stage.deliver(.redis(.closed))
    try Self.expect(stage.frames, answer: 1..<2, under: policy)
    let before = stage.frames.count
    for id in 2..<9 { stage.send(Self.call(id)) }
    try Self.expect(Array(stage.frames[before...]), answer: 2..<9, under: policy)
    #expect(Self.events(stage) == ["limits_degraded"])
    #expect(stage.records.contains { $0.contains(#""details":"unavailable""#) })
  }

  @Test(arguments: policies)
  func anAnswerThatIsLateIsNotWaitedFor(_ policy: SharedLimits.OnFailure) throws {
    var (stage, far) = try Self.connected(policy)
    let before = stage.frames.count
    for id in 2..<7 { #expect(stage.send(Self.call(id)).isEmpty) }
    #expect(stage.pass(199).isEmpty)
    stage.pass(1)
    try Self.expect(Array(stage.frames[before...]), answer: 2..<7, under: policy)
    #expect(stage.redis.last { $0 == .close } != nil)
    // What comes after all is nobody's: not a frame more, and no second event.
    let count = stage.frames.count
    _ = try far.take(from: stage)
    stage.deliver(Self.received("*4\r\n:0\r\n:1\r\n:0\r\n:1\r\n"))
    #expect(stage.frames.count == count && Self.events(stage) == ["limits_degraded"])
    #expect(stage.records.contains { $0.contains(#""details":"timed_out""#) })
  }

  @Test(
    arguments: policies,
    [
      "HTTP/1.1 400 Bad Request\r\n\r\n", "\u{0}\u{1}", ":1\r\n", "*2\r\n:0\r\n:1\r\n", "$-1\r\n",
      "*4\r\n:-1\r\n:1\r\n:0\r\n:1\r\n", "+OK\r\n", "$9999999999\r\n",
    ])
  func garbageIsNoAnswer(_ policy: SharedLimits.OnFailure, _ garbage: String) throws {
    let (stage, _) = try Self.connected(policy)
    let before = stage.frames.count
    for id in 2..<5 { #expect(stage.send(Self.call(id)).isEmpty) }
    stage.deliver(Self.received(garbage))
    stage.pass(200)
    try Self.expect(Array(stage.frames[before...]), answer: 2..<5, under: policy)
    #expect(Self.events(stage) == ["limits_degraded"])
  }

  @Test(
    arguments: policies,
    [
      ("LOADING Redis is loading", "loading"), ("READONLY replica", "read_only"),
      ("OOM command not allowed", "out_of_memory"),
      ("NOAUTH Authentication required.", "authentication"),
      ("ERR unknown", "rejected"),
    ])
  func anErrorOfRedisIsNamedAndItsWordsAreNot(
    _ policy: SharedLimits.OnFailure, _ error: (words: String, name: String)
  ) throws {
    let (stage, _) = try Self.connected(policy)
    let before = stage.frames.count
    stage.send(Self.call(2))
    // Once for the request, and under `memory` once more for its model tokens.
    for _ in 0..<2 { stage.deliver(Self.received("-\(error.words)\r\n")) }
    try Self.expect(Array(stage.frames[before...]), answer: 2..<3, under: policy)
    #expect(stage.records.contains { $0.contains(#""details":"\#(error.name)""#) })
    #expect(!(stage.records + stage.said).contains { $0.contains(error.words) })
  }

  @Test(arguments: policies)
  func aRestartIsTwoEventsAndLosesNothing(_ policy: SharedLimits.OnFailure) throws {
    var (stage, far) = try Self.connected(policy)
    let before = stage.frames.count
    for id in 2..<5 { #expect(stage.send(Self.call(id)).isEmpty) }
    stage.deliver(.redis(.closed))
    try Self.expect(Array(stage.frames[before...]), answer: 2..<5, under: policy)
    // After a pause it is tried again, and a request that comes meanwhile waits for that.
    stage.pass(100)
    #expect(stage.redis.count { if case .connect = $0 { true } else { false } } == 2)
    #expect(stage.send(Self.call(6)).isEmpty)
    stage.deliver(.redis(.connected))
    try Self.drain(stage, &far)
    #expect(try Answer([stage.frames.last ?? ""]).view != nil)
    #expect(Self.events(stage) == ["limits_degraded", "limits_restored"])
    #expect(stage.said.contains { $0.hasPrefix("limits: counted in Redis again") })
  }

  // MARK: The end

  @Test(arguments: policies)
  func theEndOfInputWaitsForTheAnswer(_ policy: SharedLimits.OnFailure) throws {
    var (stage, far) = try Self.connected(policy)
    stage.send(Self.call(2))
    stage.deliver(.endOfInput)
    #expect(stage.exitStatus == nil && stage.frames.count == 1)
    try Self.drain(stage, &far)
    #expect(stage.frames.count == 2 && stage.exitStatus == 0)
    let (late, _) = try Self.connected(policy)
    late.send(Self.call(2))
    late.deliver(.endOfInput)
    late.pass(200)
    try Self.expect(Array(late.frames[1...]), answer: 2..<3, under: policy)
    #expect(late.exitStatus == 0)
  }

  @Test func aSignalRefusesWhatWaitsForRedis() throws {
    let (stage, _) = try Self.connected(.memory)
    stage.send(Self.call(2))
    stage.deliver(.terminate)
    #expect(stage.frames.count == 2 && stage.exitStatus == 0)
    #expect(try Answer([stage.frames[1]]).refusal == "internal_error")
    stage.deliver(Self.received("*4\r\n:0\r\n:1\r\n:0\r\n:1\r\n"))
    #expect(stage.frames.count == 2)
  }

  // MARK: The law

  /// Whatever happens to the connection and when, every request is answered, and none twice.
  @Test(arguments: policies, 0..<20)
  func everyRequestIsAnsweredOnce(_ policy: SharedLimits.OnFailure, _ seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let stage = try Self.stage(policy)
    var far = FarRedis()
    var asked = 0
    for _ in 0..<300 {
      let replies = try far.take(from: stage)
      switch Int.random(in: 0..<20, using: &dice) {
      case 0..<8:
        asked += 1
        stage.send(Self.call(asked))
      case 8: stage.deliver(.redis(.connected))
      case 9: stage.deliver(.redis(.closed))
      case 10: stage.deliver(Self.received(String(repeating: "x", count: 40) + "\r\n"))
      case 11: stage.pass(Int64.random(in: 0...300, using: &dice))
      case 12: stage.deliver(Self.received("-NOSCRIPT No matching script\r\n"))
      case 13: stage.pass(10)
      default:
        stage.deliver(.redis(.connected))
        stage.deliver(Self.received(replies))
        while !far.open.isEmpty { stage.deliver(Self.received(far.reply())) }
      }
    }
    stage.deliver(.endOfInput)
    stage.pass(10_000)
    #expect(stage.exitStatus == 0, "seed \(seed)")
    #expect(stage.frames.count == asked, "seed \(seed)")
    let ids = stage.frames.map { frame in
      frame.dropFirst(#"{"jsonrpc":"2.0","id":"#.count).prefix { $0.isNumber }
    }
    #expect(Set(ids).count == asked, "seed \(seed)")
    let requests = stage.records.filter { $0.contains(#""operation":"get_account""#) }
    #expect(requests.count == asked, "seed \(seed)")
  }
}
