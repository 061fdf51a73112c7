import Access
import Testing

private let second: UInt64 = 1_000_000_000

extension RateLimits {
  /// The limits of one test; what it does not name is out of the way.
  fileprivate static func of(
    global: RateLimit = open, user: RateLimit = open, tool: RateLimit = open,
    modelTokens: RateLimit = open
  ) -> RateLimits {
    var limits = RateLimits()
    limits.global = global
    limits.users.default = user
    limits.tools.default = tool
    limits.modelTokens = modelTokens
    return limits
  }

  fileprivate static let open = RateLimit(limit: 1_000_000_000, windowSeconds: 60)
}

/// The most moments that any window of a length holds.
private func busiest(_ moments: [UInt64], window: UInt64) -> Int {
  var most = 0
  var first = 0
  for index in moments.indices {
    while moments[index] - moments[first] >= window { first += 1 }
    most = max(most, index - first + 1)
  }
  return most
}

@Suite("RateLimiter")
struct RateLimiterTests {
  /// What a schedule asks for, who asks, and what was admitted.
  private struct Caller: Hashable {
    let user: String
    let tool: String?
  }

  @Test("no window of any length of any tier ever holds more than its limit", arguments: 0..<40)
  func neverOver(_ seed: Int) {
    var random = Seeded(seed)
    func limit(_ range: ClosedRange<Int>) -> RateLimit {
      RateLimit(
        limit: .random(in: range, using: &random), windowSeconds: .random(in: 1...9, using: &random)
      )
    }
    var limits = RateLimits.of(global: limit(5...60), user: limit(2...30), tool: limit(1...20))
    // Nobody is an admin here; the role only makes windows remember longer than they count.
    limits.users.named["admin"] = limit(2...40)
    limits.toolsOfRoles["admin"] = .init(named: ["a": limit(1...9)])
    var limiter = RateLimiter(limits)
    var admitted: [RateLimitTier: [Caller: [UInt64]]] = [:]
    var now: UInt64 = .random(in: 0...100 * second, using: &random)
    for _ in 0..<1500 {
      now += UInt64.random(in: 0...second / 4, using: &random)
      let caller = Caller(
        user: "u\(Int.random(in: 0...2, using: &random))",
        tool: ["a", "b", nil].randomElement(using: &random) ?? nil)
      let decision = limiter.admit(user: caller.user, role: "any", tool: caller.tool, at: now)
      guard decision.refusal == nil else { continue }
      admitted[.global, default: [:]][Caller(user: "", tool: nil), default: []].append(now)
      admitted[.user, default: [:]][Caller(user: caller.user, tool: nil), default: []].append(now)
      if caller.tool != nil { admitted[.tool, default: [:]][caller, default: []].append(now) }
    }
    let byTier = [
      RateLimitTier.global: limits.global, .user: limits.user(role: "any"),
      .tool: limits.tool("a", role: "any"),
    ]
    for (tier, callers) in admitted {
      for (_, moments) in callers {
        let limit = byTier[tier] ?? RateLimits.open
        #expect(
          busiest(moments, window: UInt64(limit.windowSeconds) * second) <= limit.limit,
          "seed \(seed), tier \(tier)")
      }
    }
  }

  @Test("one exact window admits exactly what a list of all moments would", arguments: 0..<20)
  func exact(_ seed: Int) {
    var random = Seeded(seed)
    let limit = RateLimit(
      limit: .random(in: 1...40, using: &random), windowSeconds: .random(in: 1...5, using: &random))
    var limiter = RateLimiter(.of(user: limit))
    var moments: [UInt64] = []
    var now: UInt64 = 0
    for _ in 0..<2000 {
      now += UInt64.random(in: 0...second / 4, using: &random)
      let window = UInt64(limit.windowSeconds) * second
      let used = moments.suffix(limit.limit).count { now - $0 < window }
      switch limiter.admit(user: "u", role: "r", tool: nil, at: now) {
      case .admitted(let info, _):
        #expect(used < limit.limit, "seed \(seed)")
        #expect(info.currentCount == used + 1, "seed \(seed)")
        moments.append(now)
      case .refused: #expect(used == limit.limit, "seed \(seed)")
      }
    }
  }

  @Test("what is refused is charged nowhere, and is admitted after retryAfter, not a second before")
  func refusalChargesNothing() throws {
    var random = Seeded(7)
    let user = RateLimit(limit: 5, windowSeconds: 10)
    var limiter = RateLimiter(.of(user: user, tool: RateLimit(limit: 3, windowSeconds: 30)))
    var now: UInt64 = 0
    for _ in 0..<500 {
      now += UInt64.random(in: 0...3 * second, using: &random)
      let tool = Bool.random(using: &random) ? "t" : nil
      guard let refusal = limiter.admit(user: "u", role: "r", tool: tool, at: now).refusal else {
        continue
      }
      for _ in 0..<20 {
        #expect(limiter.admit(user: "u", role: "r", tool: tool, at: now).refusal == refusal)
      }
      var early = limiter
      let wait = UInt64(refusal.retryAfter) * second
      #expect(
        early.admit(user: "u", role: "r", tool: tool, at: now + wait - second).refusal != nil)
      var later = limiter
      #expect(later.admit(user: "u", role: "r", tool: tool, at: now + wait).refusal == nil)
    }
  }

  @Test("a charge counts for the length of the window, to the nanosecond")
  func boundary() {
    var limiter = RateLimiter(.of(user: RateLimit(limit: 1, windowSeconds: 2)))
    #expect(limiter.admit(user: "u", role: "r", tool: nil, at: 5).refusal == nil)
    let last = 5 + 2 * second - 1
    #expect(limiter.admit(user: "u", role: "r", tool: nil, at: last).refusal?.retryAfter == 1)
    #expect(limiter.admit(user: "u", role: "r", tool: nil, at: last + 1).refusal == nil)
  }

  @Test("all tiers are asked before any is charged")
  func allBeforeAny() {
    var limiter = RateLimiter(
      .of(
        global: RateLimit(limit: 3, windowSeconds: 60), user: RateLimit(limit: 2, windowSeconds: 60)
      ))
    for at in 0..<2 as Range<UInt64> {
      #expect(limiter.admit(user: "a", role: "r", tool: nil, at: at).refusal == nil)
    }
    for at in 2..<50 as Range<UInt64> {
      #expect(limiter.admit(user: "a", role: "r", tool: nil, at: at).refusal?.tier == .user)
    }
    #expect(limiter.admit(user: "b", role: "r", tool: nil, at: 50).refusal == nil)
    #expect(limiter.admit(user: "b", role: "r", tool: nil, at: 51).refusal?.tier == .global)
  }

  @Test("a high limit is never passed, and what it refuses is late by one slot at most")
  func coarse() {
    let limit = RateLimit(limit: 5000, windowSeconds: 10)
    var limiter = RateLimiter(.of(user: limit))
    var random = Seeded(3)
    var moments: [UInt64] = []
    var now: UInt64 = 0
    for _ in 0..<30_000 {
      now += UInt64.random(in: 0...second / 400, using: &random)
      if limiter.admit(user: "u", role: "r", tool: nil, at: now).refusal == nil {
        moments.append(now)
      } else {
        let window = 10 * second + 10 * second / AccessLimits.slotsPerWindow
        let nth = moments[moments.count - limit.limit]
        if now - nth >= window { Issue.record("refused though \(now - nth) ns have passed") }
      }
    }
    #expect(busiest(moments, window: 10 * second) <= limit.limit)
    #expect(moments.count < 30_000)
    #expect(limiter.rememberedChargeCount <= 2 * Int(AccessLimits.slotsPerWindow + 2))
  }

  @Test("one user with keys of two roles has one window, counted by each role's own length")
  func twoRoles() {
    var limits = RateLimits.of()
    limits.users.named["fast"] = RateLimit(limit: 5, windowSeconds: 1)
    limits.users.named["slow"] = RateLimit(limit: 6, windowSeconds: 100)
    var limiter = RateLimiter(limits)
    for at in 0..<6 as Range<UInt64> {
      #expect(limiter.admit(user: "u", role: "fast", tool: nil, at: at * second).refusal == nil)
    }
    #expect(limiter.admit(user: "u", role: "slow", tool: nil, at: 7 * second).refusal?.limit == 6)
    #expect(limiter.admit(user: "u", role: "fast", tool: nil, at: 7 * second).refusal == nil)
  }

  @Test("changed limits apply at once, to what was charged before too")
  func adopt() {
    var limiter = RateLimiter(.of(user: RateLimit(limit: 5, windowSeconds: 60)))
    for at in 0..<4 as Range<UInt64> {
      #expect(limiter.admit(user: "u", role: "r", tool: nil, at: at).refusal == nil)
    }
    limiter.adopt(.of(user: RateLimit(limit: 3, windowSeconds: 60)))
    #expect(limiter.admit(user: "u", role: "r", tool: nil, at: 5).refusal?.limit == 3)
    limiter.adopt(.of(user: RateLimit(limit: 5, windowSeconds: 60)))
    #expect(limiter.admit(user: "u", role: "r", tool: nil, at: 6).refusal == nil)
    #expect(limiter.admit(user: "u", role: "r", tool: nil, at: 7).refusal?.limit == 5)
  }

  @Test("the seed's example: the first get_account counts 1 of 50 in 3600 seconds")
  func seedExample() {
    var limits = RateLimits()
    limits.tools.named["get_account"] = RateLimit(limit: 50, windowSeconds: 3600)
    var limiter = RateLimiter(limits)
    let first = limiter.admit(user: "test_user", role: "readonly", tool: "get_account", at: 0)
    #expect(
      first == .admitted(RateLimitInfo(currentCount: 1, limit: 50, window: 3600), shadowed: []))
    let list = limiter.admit(user: "test_user", role: "readonly", tool: nil, at: 1)
    #expect(list == .admitted(RateLimitInfo(currentCount: 2, limit: 100, window: 60), shadowed: []))
    for at in 2..<51 as Range<UInt64> {
      _ = limiter.admit(user: "test_user", role: "readonly", tool: "get_account", at: at)
    }
    let over = limiter.admit(
      user: "test_user", role: "readonly", tool: "get_account", at: second / 2)
    #expect(
      over.refusal == RateLimitRefusal(tier: .tool, limit: 50, window: 3600, retryAfter: 3600))
  }

  @Test("model tokens: an answer that does not fit is refused and not charged")
  func modelTokens() {
    var limiter = RateLimiter(.of(modelTokens: RateLimit(limit: 100, windowSeconds: 60)))
    #expect(limiter.admitAnswer(bytes: 201, user: "u", role: "r", at: 0).refusal == nil)
    #expect(
      limiter.admitAnswer(bytes: 197, user: "u", role: "r", at: 1).refusal?.tier == .modelTokens)
    #expect(limiter.admitAnswer(bytes: 196, user: "u", role: "r", at: 1).refusal == nil)
    #expect(limiter.admitAnswer(bytes: 1, user: "u", role: "r", at: 2).refusal?.retryAfter == 60)
    #expect(limiter.admitAnswer(bytes: 1, user: "other", role: "r", at: 2).refusal == nil)
    #expect(
      limiter.admitAnswer(bytes: 401, user: "u", role: "r", at: 900 * second).refusal?.retryAfter
        == 60)
  }

  @Test("whoever comes, memory stays bounded and no limit is passed")
  func manyPrincipals() {
    #if DEBUG
      let principals = 30_000
    #else
      let principals = 1_000_000
    #endif
    let once = RateLimit(limit: 1, windowSeconds: 20)
    let windowsMax = 8192
    var limiter = RateLimiter(.of(user: once, tool: once), windowsMax: windowsMax)
    var lastAdmitted: [String: UInt64] = [:]
    var refusedForCapacity = 0
    for index in 0..<principals {
      let now = UInt64(index) * (second / 1000)
      // Every third request is of somebody who has been here a moment ago.
      let user = "user\(index % 3 == 2 ? index / 2 : index)"
      let decision = limiter.admit(user: user, role: "r", tool: "t", at: now)
      #expect(limiter.trackedWindowCount <= windowsMax)
      if let refusal = decision.refusal {
        if refusal.tier == .capacity { refusedForCapacity += 1 }
        continue
      }
      if let last = lastAdmitted[user] { #expect(now - last >= 20 * second) }
      lastAdmitted[user] = now
    }
    #expect(refusedForCapacity > 0)
    #expect(lastAdmitted.count > windowsMax / 2)
  }

  @Test("remembered charges are bounded too, and running windows go on when there is no more room")
  func manyCharges() {
    let limit = RateLimit(limit: AccessLimits.exactLimitMax, windowSeconds: 3600)
    let chargesMax = 65_536
    var limiter = RateLimiter(.of(user: limit), chargesMax: chargesMax)
    let users = chargesMax / AccessLimits.exactLimitMax + 2
    var refused: Set<RateLimitTier> = []
    var admitted = 0
    for round in 0..<AccessLimits.exactLimitMax {
      for user in 0..<users {
        let now = UInt64(round * users + user)
        let decision = limiter.admit(user: "u\(user)", role: "r", tool: nil, at: now)
        if let refusal = decision.refusal { refused.insert(refusal.tier) } else { admitted += 1 }
      }
    }
    #expect(refused == [.capacity])
    #expect(admitted <= chargesMax)
    #expect(limiter.rememberedChargeCount <= chargesMax)
    #expect(
      limiter.admit(user: "new", role: "r", tool: nil, at: 7200 * second).refusal == nil)
  }

  @Test("a clock that runs backwards or ends frees nothing and traps nowhere")
  func clock() {
    var limiter = RateLimiter(.of(user: RateLimit(limit: 2, windowSeconds: 60)))
    for now in [UInt64.max - 1, .max] {
      #expect(limiter.admit(user: "u", role: "r", tool: "t", at: now).refusal == nil)
    }
    for now in [UInt64.max, 0] {
      #expect(limiter.admit(user: "u", role: "r", tool: "t", at: now).refusal?.retryAfter == 60)
    }
  }
}
