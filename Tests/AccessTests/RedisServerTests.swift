import Access
import Foundation
import Testing

private let millisecond: UInt64 = 1_000_000

/// The link and the script against a real Redis; skipped where none is installed.
@Suite("Redis itself", .enabled(if: RedisServer.path != nil), .serialized)
struct RedisServerTests {
  private static func limits(user: Int, window: Int = 60) -> RateLimits {
    var limits = RateLimits()
    limits.users.default = RateLimit(limit: user, windowSeconds: window)
    return limits
  }

  private static func question(_ limits: RateLimits, user: String = "u") -> RateLimitQuestion {
    limits.question(for: RateLimitCaller(user: user, role: "r", tool: nil))
  }

  private static func command(_ words: String...) -> [UInt8] {
    RESPWriter.command(words.map { Array($0.utf8) })
  }

  /// One connection more, for what a person would do with redis-cli.
  private static func tell(_ server: RedisServer, _ words: String...) throws -> RESPValue? {
    try RedisLine(server.socket).ask(RESPWriter.command(words.map { Array($0.utf8) }))
  }

  @Test("two clients at once are never admitted more than the limit together")
  func twoClients() throws {
    let server = try RedisServer()
    try server.start()
    let limits = Self.limits(user: 50)
    let hosts = try (0..<2).map { _ in RedisHost(try server.address(database: 2)) }
    for host in hosts { host.connect() }
    var tickets = 0
    for _ in 0..<100 {
      for host in hosts {
        _ = host.ask(Self.question(limits))
        tickets += 1
      }
    }
    for host in hosts { host.settle() }
    let results = hosts.flatMap { Array($0.answers.values) }
    #expect(results.count == tickets)
    // A machine that is short of breath may fail questions, which admits fewer.
    let failures = results.count { (try? $0.get()) == nil }
    let admitted = results.count { (try? $0.get().refusal == nil) ?? false }
    #expect(admitted == 50 || (failures > 0 && admitted < 50))
    let refusals = results.compactMap { try? $0.get().refusal }
    #expect(refusals.allSatisfy { $0.tier == .user && 59...60 ~= $0.retryAfter })
    // Another user has a window of its own.
    let other = hosts[0].wait(for: Self.question(limits, user: "other")).result
    #expect(try other?.get().refusal == nil)
  }

  @Test("each window's key has an end, and says nothing but ids")
  func keys() throws {
    let server = try RedisServer()
    try server.start()
    let host = RedisHost(try server.address())
    host.connect()
    let limits = Self.limits(user: 2, window: 100)
    let caller = RateLimitCaller(user: "not an id: a b", role: "r", tool: "get_account")
    _ = host.wait(for: limits.question(for: caller))
    _ = host.wait(for: limits.question(answerBytes: 400, for: caller))
    guard case .array(let keys) = try Self.tell(server, "KEYS", "*") else {
      Issue.record("no keys")
      return
    }
    #expect(keys.count == 4)
    for case .bulk(let key) in keys {
      let name = String(decoding: key, as: UTF8.self)
      #expect(name.hasPrefix("billing-mcp:{limits}:") && !name.contains(" "))
      let left = try Self.tell(server, "TTL", name)
      guard case .integer(let seconds) = left else {
        Issue.record("no TTL")
        continue
      }
      #expect(1...3616 ~= seconds, "\(name)")
    }
  }

  @Test("SCRIPT FLUSH costs nothing; FLUSHALL empties the windows")
  func flush() throws {
    let server = try RedisServer()
    try server.start()
    let host = RedisHost(try server.address())
    host.connect()
    let question = Self.question(Self.limits(user: 2))
    #expect(try host.wait(for: question).result?.get().refusal == nil)
    _ = try Self.tell(server, "SCRIPT", "FLUSH")
    #expect(try host.wait(for: question).result?.get().refusal == nil)
    #expect(try host.wait(for: question).result?.get().refusal?.tier == .user)
    _ = try Self.tell(server, "FLUSHALL")
    #expect(try host.wait(for: question).result?.get().refusal == nil)
  }

  @Test("a Redis that pauses fails the question in its 200 ms, and is asked again later")
  func pause() throws {
    let server = try RedisServer()
    try server.start()
    let host = RedisHost(try server.address())
    host.connect()
    let question = Self.question(Self.limits(user: 100))
    _ = try Self.tell(server, "CLIENT", "PAUSE", "1500")
    let paused = host.wait(for: question)
    #expect(paused.result == .failure(.timedOut))
    #expect(paused.nanoseconds < 1500 * millisecond)
    host.connect()
    #expect(try host.wait(for: question).result?.get().refusal == nil)
  }

  @Test("a Redis that is killed and started again is found again")
  func restart() throws {
    let server = try RedisServer()
    try server.start()
    let host = RedisHost(try server.address())
    host.connect()
    let question = Self.question(Self.limits(user: 100))
    #expect(try host.wait(for: question).result?.get().refusal == nil)
    let open = host.ask(question)
    server.stop()
    host.settle()
    #expect(host.answers[open] != nil)
    // The end of the connection may be seen now, or was seen before.
    let away = host.wait(for: question).result
    #expect(away == .failure(.unavailable) || away == .failure(.disconnected))
    try server.start()
    host.connect()
    #expect(try host.wait(for: question).result?.get().refusal == nil)
  }

  @Test("killed and started again under load: all is answered, under refuse nothing gets by")
  func underLoad() throws {
    let server = try RedisServer()
    try server.start()
    let limits = Self.limits(user: 30)
    let question = Self.question(limits)
    let hosts = try (0..<2).map { _ in RedisHost(try server.address()) }
    var shared = hosts.map { _ in SharedLimits(limits, onFailure: .refuse) }
    var changes = 0
    /// A hundred questions, half of them by each host; how many were admitted.
    func load() throws -> Int {
      var admitted = 0
      for index in 0..<100 {
        let host = index % 2
        let result = try #require(hosts[host].wait(for: question).result)
        let settled = shared[host].settle(result, of: question, at: UInt64(index))
        if settled.decision.refusal == nil { admitted += 1 }
        if settled.change != nil { changes += 1 }
      }
      return admitted
    }
    for host in hosts { host.connect() }
    #expect(1...30 ~= (try load()))
    server.stop()
    #expect(try load() == 0)
    // It kept nothing, so that the windows begin anew.
    try server.start()
    for host in hosts { host.connect() }
    #expect(1...30 ~= (try load()))
    #expect(changes >= 4 && changes.isMultiple(of: 2))
  }

  @Test("a password: the right one, a wrong one, none")
  func password() throws {
    let server = try RedisServer(["--requirepass", "right"])
    try server.start()
    let question = Self.question(Self.limits(user: 100))
    let right = RedisHost(try server.address(), password: "right")
    right.connect()
    #expect(try right.wait(for: question).result?.get().refusal == nil)
    for password in ["wrong", nil] {
      let host = RedisHost(try server.address(), password: password)
      host.step()
      let result = host.wait(for: question).result
      #expect([.failure(.authentication), .failure(.unavailable)].contains(result))
      #expect(!host.link.isReady)
    }
  }

  @Test("the script decides as the windows in memory do, request by request", arguments: 0..<12)
  func agrees(_ seed: Int) throws {
    var random = Seeded(seed)
    func limit(_ range: ClosedRange<Int>) -> RateLimit {
      RateLimit(
        limit: .random(in: range, using: &random),
        windowSeconds: .random(in: 60...600, using: &random),
        isShadow: Int.random(in: 0..<4, using: &random) == 0)
    }
    var limits = RateLimits()
    limits.global = limit(100...3000)
    limits.users = .init(named: ["a": limit(1...40)], default: limit(20...3000))
    limits.tools = .init(named: ["t": limit(1...60)], default: limit(1...60))
    limits.modelTokens = limit(1000...100_000)
    var override = RateLimitOverride()
    override.requests = limit(5...50)
    let server = try RedisServer()
    try server.start()
    let line = try RedisLine(server.socket)
    // The clock of the test, in microseconds, in a key of the same slot.
    let script = SharedLimitScript.source(
      clock: "local now = tonumber(redis.call('GET', '{limits}:now'))")
    var memory = RateLimiter(limits)
    var microseconds: UInt64 = 1_900_000_000_000_000
    var refusals = 0
    for _ in 0..<600 {
      let jump = Int.random(in: 0..<50, using: &random) == 0
      microseconds += .random(in: 0...(jump ? 300_000_000 : 2_000_000), using: &random)
      let caller = RateLimitCaller(
        user: Bool.random(using: &random) ? "u" : "v",
        role: Bool.random(using: &random) ? "a" : "b",
        tool: ["t", "w", nil].randomElement(using: &random) ?? nil, keyID: "k",
        override: Bool.random(using: &random) ? override : nil)
      let question =
        Int.random(in: 0..<4, using: &random) == 0
        ? limits.question(answerBytes: .random(in: 0...40_000, using: &random), for: caller)
        : limits.question(for: caller)
      _ = try line.ask(Self.command("SET", "{limits}:now", "\(microseconds)"))
      let reply = try line.ask(
        RESPWriter.command(
          [Array("EVAL".utf8), Array(script.utf8)] + SharedLimitScript.arguments(of: question)))
      let decision = SharedLimitScript.decision(try #require(reply), to: question)
      let reference = memory.admit(question, at: microseconds * 1000)
      #expect(decision == reference, "seed \(seed)")
      if reference.refusal != nil { refusals += 1 }
    }
    #expect(refusals > 0)
  }
}
