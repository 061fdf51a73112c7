/// Limits that several processes share through Redis, and what holds while Redis does not answer.
///
///     question ──▶ RedisLink ──answer──▶ settle ──▶ decision        on Redis
///                            ──failure─▶ settle ──▶ memory decides  under `memory`
///                                               └─▶ refused         under `refuse`
///
/// Under `memory` each process has windows of its own while Redis is away, so that n processes may
/// admit n times the limit beyond what Redis had counted. What Redis admits is counted in memory too, so that losing Redis does not
/// hand out a process's own share a second time.
package struct SharedLimits: Sendable {
  /// What holds while Redis does not answer.
  package enum OnFailure: String, Sendable, CaseIterable {
    /// The windows of this process.
    case memory
    /// Nothing goes on.
    case refuse
  }

  /// Where the last question was decided.
  package enum Standing: Sendable, Equatable {
    /// In Redis.
    case onRedis
    /// In this process, or by refusing, since Redis failed in this way.
    case onFailure(RedisFailure)
  }

  /// What a question comes to.
  package struct Settled: Sendable, Equatable {
    /// The decision.
    package let decision: RateLimitDecision
    /// Where questions are decided from now on, when that has changed: an event for the audit log.
    package let change: Standing?

    /// A decision.
    package init(decision: RateLimitDecision, change: Standing?) {
      self.decision = decision
      self.change = change
    }
  }

  /// What holds while Redis does not answer.
  package let onFailure: OnFailure
  /// Where the last question was decided; at first, on Redis.
  package private(set) var standing = Standing.onRedis
  private var memory: RateLimiter

  /// Limits that nothing was charged to yet.
  package init(_ limits: RateLimits, onFailure: OnFailure) {
    self.onFailure = onFailure
    memory = RateLimiter(limits)
  }

  /// The limits in force, which questions are made by.
  package var limits: RateLimits { memory.limits }

  /// Changes the limits; what was charged stays charged, here and in Redis.
  package mutating func adopt(_ limits: RateLimits) { memory.adopt(limits) }

  /// Decides a question by what came of asking Redis; `now` is monotonic, in nanoseconds.
  package mutating func settle(
    _ result: Result<RateLimitDecision, RedisFailure>, of question: RateLimitQuestion,
    at now: UInt64
  ) -> Settled {
    switch result {
    case .success(let decision):
      if decision.refusal == nil { _ = memory.admit(question, at: now) }
      return Settled(decision: decision, change: move(to: .onRedis))
    case .failure(let failure):
      let change = move(to: .onFailure(failure))
      switch onFailure {
      case .memory: return Settled(decision: memory.admit(question, at: now), change: change)
      case .refuse:
        let limit = question.demands.last?.limit ?? limits.global
        let refusal = RateLimitRefusal(
          tier: .store, limit: limit.limit, window: limit.windowSeconds,
          retryAfter: AccessLimits.storeRetrySeconds)
        return Settled(decision: .refused(refusal), change: change)
      }
    }
  }

  /// How the windows of this process stand towards a question that is not asked: what it has charged
  /// itself, in Redis too.
  package func usage(of question: RateLimitQuestion, at now: UInt64) -> [RateLimitUsage] {
    memory.usage(of: question, at: now)
  }

  /// The new standing when it is another kind than before; another failure alone is no change.
  private mutating func move(to new: Standing) -> Standing? {
    let wasOnRedis = standing == .onRedis
    standing = new
    return wasOnRedis == (new == .onRedis) ? nil : new
  }
}
