/// What a limiter is asked: so much, in all of these tiers or in none.
///
/// Made by `RateLimits`, answered by `RateLimiter` in memory or by `RedisLink` for several processes:
/// the same question, the same windows, the same words of the answer.
package struct RateLimitQuestion: Sendable, Equatable {
  /// How a question stands in one tier.
  struct Standing: Equatable {
    /// How long until the tier has room, in nanoseconds; 0 when it has.
    let waitNanoseconds: UInt64
    /// How much the present window holds, with this question where it was charged.
    let used: Int
  }

  /// How many requests, or model tokens, are asked for.
  let amount: Int
  /// The tiers, at least one, and never two with one window.
  let demands: [RateLimitDemand]

  private static let nanosecondsPerSecond: UInt64 = 1_000_000_000

  /// The answer, from how the question stands in each of its tiers.
  ///
  /// A tier with a wait refuses, or would have where it is on trial.
  func decision(_ standings: [Standing]) -> RateLimitDecision {
    var longest: (demand: RateLimitDemand, wait: UInt64)?
    var shadowed: [RateLimitRefusal] = []
    for (demand, standing) in zip(demands, standings) where standing.waitNanoseconds > 0 {
      let wait = standing.waitNanoseconds
      if demand.limit.isShadow {
        shadowed.append(Self.refusal(demand.window.tier, demand.limit, waitNanoseconds: wait))
      } else if wait > longest?.wait ?? 0 {
        longest = (demand, wait)
      }
    }
    if let longest {
      return .refused(
        Self.refusal(
          longest.demand.window.tier, longest.demand.limit, waitNanoseconds: longest.wait))
    }
    return .admitted(leastShareLeft(standings), shadowed: shadowed)
  }

  /// A refusal whose wait is rounded up to whole seconds.
  static func refusal(
    _ tier: RateLimitTier, _ limit: RateLimit, waitNanoseconds wait: UInt64
  ) -> RateLimitRefusal {
    let (seconds, rest) = wait.quotientAndRemainder(dividingBy: nanosecondsPerSecond)
    return RateLimitRefusal(
      tier: tier, limit: limit.limit, window: limit.windowSeconds,
      retryAfter: max(1, Int(clamping: rest > 0 ? seconds + 1 : seconds)))
  }

  /// The caller's own tier with the least share left; one on trial only where there is no other.
  private func leastShareLeft(_ standings: [Standing]) -> RateLimitInfo {
    let hasEnforced = demands.contains { $0.window.tier != .global && !$0.limit.isShadow }
    var least: RateLimitInfo?
    for (demand, standing) in zip(demands, standings)
    where demand.window.tier != .global && !(hasEnforced && demand.limit.isShadow) {
      let info = RateLimitInfo(
        currentCount: standing.used, limit: demand.limit.limit, window: demand.limit.windowSeconds)
      if info.hasNoMoreLeft(than: least) { least = info }
    }
    return least ?? RateLimitInfo(currentCount: 0, limit: 1, window: 1)
  }
}
