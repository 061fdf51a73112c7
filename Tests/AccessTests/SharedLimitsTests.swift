import Access
import Testing

@Suite("SharedLimits")
struct SharedLimitsTests {
  private static func limits() -> RateLimits {
    var limits = RateLimits()
    limits.users.default = RateLimit(limit: 2, windowSeconds: 60)
    return limits
  }

  private static let question = limits().question(
    for: RateLimitCaller(user: "u", role: "r", tool: nil))
  private static let admitted = RateLimitDecision.admitted(
    RateLimitInfo(currentCount: 1, limit: 2, window: 60), shadowed: [])

  @Test("under memory, a failure falls to this process's own windows, and each switch is told once")
  func memory() {
    var shared = SharedLimits(Self.limits(), onFailure: .memory)
    var changes: [SharedLimits.Standing?] = []
    var refusals: [RateLimitTier?] = []
    let results: [Result<RateLimitDecision, RedisFailure>] = [
      .success(Self.admitted), .failure(.timedOut), .failure(.unavailable),
      .success(Self.admitted), .failure(.disconnected),
    ]
    for result in results {
      let settled = shared.settle(result, of: Self.question, at: 0)
      changes.append(settled.change)
      refusals.append(settled.decision.refusal?.tier)
    }
    #expect(
      changes == [nil, .onFailure(.timedOut), nil, .onRedis, .onFailure(.disconnected)])
    // What Redis admitted is counted here too: one before the failure leaves one.
    #expect(refusals == [nil, nil, .user, nil, .user])
  }

  @Test("under refuse, a failure refuses with a time to wait, and charges nothing")
  func refuse() {
    var shared = SharedLimits(Self.limits(), onFailure: .refuse)
    for _ in 0..<5 {
      let settled = shared.settle(.failure(.timedOut), of: Self.question, at: 0)
      #expect(
        settled.decision
          == .refused(
            RateLimitRefusal(
              tier: .store, limit: 2, window: 60, retryAfter: AccessLimits.storeRetrySeconds)))
    }
    #expect(shared.standing == .onFailure(.timedOut))
    let settled = shared.settle(.success(Self.admitted), of: Self.question, at: 0)
    #expect(settled.decision == Self.admitted && settled.change == .onRedis)
  }

  @Test("what Redis refuses is refused, and not counted here")
  func refusal() {
    var shared = SharedLimits(Self.limits(), onFailure: .memory)
    let refusal = RateLimitDecision.refused(
      RateLimitRefusal(tier: .user, limit: 2, window: 60, retryAfter: 3))
    #expect(shared.settle(.success(refusal), of: Self.question, at: 0).decision == refusal)
    for _ in 0..<2 {
      let settled = shared.settle(.failure(.timedOut), of: Self.question, at: 0)
      #expect(settled.decision.refusal == nil)
    }
  }
}
