/// How one tier stands for a caller, as far as this process has counted.
package struct RateLimitUsage: Sendable, Equatable {
  /// The tier.
  package let tier: RateLimitTier
  /// The tool whose calls are counted; empty for all requests.
  package let tool: String
  /// How much any window allows.
  package let limit: Int
  /// The length of the window, in seconds.
  package let windowSeconds: Int
  /// How much of the present window is used.
  package let used: Int
  /// How long until one more is admitted, in whole seconds rounded up; 0: at once.
  package let retryAfterSeconds: Int
  /// Whether the limit is on trial: it reports, and refuses nothing.
  package let isShadow: Bool
}

extension RateLimiter {
  /// How the tiers of a question stand, without asking it; `now` is monotonic, in nanoseconds.
  package func usage(of question: RateLimitQuestion, at now: UInt64) -> [RateLimitUsage] {
    question.demands.map { demand in
      let (used, wait) = standing(in: demand.window, under: demand.limit, at: now)
      let (seconds, rest) = wait.quotientAndRemainder(dividingBy: 1_000_000_000)
      return RateLimitUsage(
        tier: demand.window.tier, tool: demand.window.tool, limit: demand.limit.limit,
        windowSeconds: demand.limit.windowSeconds, used: used,
        retryAfterSeconds: Int(clamping: rest > 0 ? seconds + 1 : seconds),
        isShadow: demand.limit.isShadow)
    }
  }
}
