import Access
import Testing

private let second: UInt64 = 1_000_000_000
private let day: UInt64 = 86_400 * second

@Suite("RateLimitQuestion")
struct RateLimitQuestionTests {
  private static func limit(_ limit: Int, shadow: Bool = false) -> RateLimit {
    RateLimit(limit: limit, windowSeconds: 60, isShadow: shadow)
  }

  private static func limits(user: RateLimit, tool: RateLimit) -> RateLimits {
    var limits = RateLimits()
    limits.users.default = user
    limits.tools.default = tool
    return limits
  }

  @Test("a tier on trial reports what it would have refused, and refuses nothing")
  func shadow() {
    let limits = Self.limits(user: Self.limit(5), tool: Self.limit(2, shadow: true))
    var limiter = RateLimiter(limits)
    for index in 0..<5 {
      let decision = limiter.admit(user: "u", role: "r", tool: "t", at: UInt64(index) * second)
      let wouldRefuse = RateLimitRefusal(
        tier: .tool, limit: 2, window: 60, retryAfter: 60 - index)
      let info = RateLimitInfo(currentCount: index + 1, limit: 5, window: 60)
      #expect(decision == .admitted(info, shadowed: index < 2 ? [] : [wouldRefuse]))
    }
    #expect(limiter.admit(user: "u", role: "r", tool: "t", at: 5 * second).refusal?.tier == .user)
  }

  @Test(
    "a trial foretells what the limit in force refuses, request by request", arguments: 0..<20)
  func foretells(_ seed: Int) {
    var random = Seeded(seed)
    var inForce = RateLimiter(Self.limits(user: Self.limit(1000), tool: Self.limit(7)))
    var onTrial = RateLimiter(
      Self.limits(user: Self.limit(1000), tool: Self.limit(7, shadow: true)))
    var now: UInt64 = 0
    for _ in 0..<300 {
      now += .random(in: 0...20 * second, using: &random)
      let decision = inForce.admit(user: "u", role: "r", tool: "t", at: now)
      guard
        case .admitted(_, let shadowed) = onTrial.admit(user: "u", role: "r", tool: "t", at: now)
      else {
        Issue.record("seed \(seed): refused by a trial")
        return
      }
      #expect(shadowed == (decision.refusal.map { [$0] } ?? []), "seed \(seed)")
    }
  }

  @Test("the model tokens of a role go first, and may be on trial")
  func modelTokens() {
    var limits = RateLimits()
    limits.modelTokens = Self.limit(100)
    limits.modelTokensOfRoles["low"] = Self.limit(10)
    limits.modelTokensOfRoles["trial"] = Self.limit(10, shadow: true)
    var limiter = RateLimiter(limits)
    func admit(_ user: String, _ role: String) -> RateLimitDecision {
      limiter.admitAnswer(bytes: 80, user: user, role: role, at: 0)
    }
    #expect(admit("a", "low").refusal?.limit == 10)
    #expect(admit("b", "any").refusal == nil)
    guard case .admitted(_, let shadowed) = admit("c", "trial") else {
      Issue.record("refused by a trial")
      return
    }
    #expect(shadowed.map(\.tier) == [.modelTokens])
  }

  @Test(
    "what a key adds can only narrow: it admits nothing that is refused without", arguments: 0..<20)
  func narrows(_ seed: Int) {
    var random = Seeded(seed)
    func limit() -> RateLimit {
      RateLimit(
        limit: .random(in: 1...30, using: &random),
        windowSeconds: .random(in: 1...60, using: &random)
      )
    }
    let limits = Self.limits(user: limit(), tool: limit())
    var override = RateLimitOverride()
    override.requests = limit()
    override.tools.named["t"] = limit()
    var limiter = RateLimiter(limits)
    var now: UInt64 = 0
    for _ in 0..<500 {
      now += .random(in: 0...second, using: &random)
      let tool = ["t", "v"].randomElement(using: &random)
      let caller = RateLimitCaller(
        user: "u", role: "r", tool: tool, keyID: "k", override: override)
      var without = limiter
      let decision = limiter.admit(limits.question(for: caller), at: now)
      if decision.refusal == nil {
        #expect(without.admit(user: "u", role: "r", tool: tool, at: now).refusal == nil)
      }
    }
  }

  @Test("a key's own windows are by key, for requests, tools and model tokens")
  func keyWindows() {
    let limits = Self.limits(user: Self.limit(100), tool: Self.limit(100))
    var override = RateLimitOverride()
    override.requests = Self.limit(2)
    override.tools.named["t"] = Self.limit(1)
    override.modelTokens = Self.limit(3)
    var limiter = RateLimiter(limits)
    func ask(_ key: String, tool: String?) -> RateLimitTier? {
      let caller = RateLimitCaller(
        user: "u", role: "r", tool: tool, keyID: key, override: override)
      return limiter.admit(limits.question(for: caller), at: 0).refusal?.tier
    }
    #expect(ask("k1", tool: "t") == nil)
    #expect(ask("k1", tool: "t") == .keyTool)
    #expect(ask("k1", tool: nil) == nil)
    #expect(ask("k1", tool: nil) == .key)
    #expect(ask("k2", tool: "t") == nil)
    let caller = RateLimitCaller(
      user: "u", role: "r", tool: nil, keyID: "k1", override: override)
    let question = limits.question(answerBytes: 16, for: caller)
    #expect(limiter.admit(question, at: 0).refusal?.tier == .keyModelTokens)
  }

  @Test("while the clock stands still or runs back, nothing runs out; a jump of days frees all")
  func clock() {
    var limiter = RateLimiter(Self.limits(user: Self.limit(3), tool: Self.limit(100)))
    let now = 30 * day
    for _ in 0..<3 {
      #expect(limiter.admit(user: "u", role: "r", tool: nil, at: now).refusal == nil)
    }
    for at in [now, now, 0, now - day, now] {
      let refusal = limiter.admit(user: "u", role: "r", tool: nil, at: at).refusal
      #expect(refusal?.retryAfter == 60)
    }
    for _ in 0..<3 {
      #expect(limiter.admit(user: "u", role: "r", tool: nil, at: now + 9 * day).refusal == nil)
    }
    #expect(limiter.admit(user: "u", role: "r", tool: nil, at: now).refusal != nil)
  }
}
