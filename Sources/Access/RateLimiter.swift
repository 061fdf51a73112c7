/// Sliding-window limits in the memory of one process: all tiers are asked before any is charged.
///
///     request of user u, role r, tool t
///       global        one window for everybody
///       user  u       limit by role; one window per user, whatever the roles of the user's keys
///       tool  u, t    limit by tool (and role); one window per user and tool
///
/// **Never over the limit**, in any window of its length, wherever it begins. Limits up to
/// `AccessLimits.exactLimitMax` are exact; higher ones count in slots of a 256th of the window and
/// may admit late by one slot.
///
/// **Bounded**, whoever calls: `AccessLimits.windowsMax` windows and `AccessLimits.chargesMax`
/// remembered charges. A window is let go only when every charge in it has run out, since letting
/// go of any other would hand out its limit twice. When none can be let go, what would need a new
/// one is refused (tier `capacity`), while windows that are already open go on.
package struct RateLimiter: Sendable {
  private struct Key: Hashable {
    let tier: RateLimitTier
    let user: String
    let tool: String
  }

  /// One tier that a request has to pass.
  private struct Demand {
    let key: Key
    let limit: RateLimit
    let keepNanoseconds: UInt64

    /// Exact where the limit is low and nothing makes the window remember longer than it counts.
    var slotNanoseconds: UInt64 {
      let isExact =
        limit.limit <= AccessLimits.exactLimitMax && keepNanoseconds == limit.windowNanoseconds
      return isExact ? 1 : limit.windowNanoseconds / AccessLimits.slotsPerWindow
    }
  }

  private static let nanosecondsPerSecond: UInt64 = 1_000_000_000
  /// How long a search for windows to let go is not repeated, in nanoseconds.
  private static let sweepPauseNanoseconds: UInt64 = 100_000_000

  /// The limits in force.
  package private(set) var limits: RateLimits
  private var windows: [Key: SlidingWindow] = [:]
  /// The entries of all windows.
  private var entryCount = 0
  /// The latest moment seen; a clock that runs backwards stands still instead.
  private var latest: UInt64 = 0
  /// Before this moment, no search for windows to let go can find one.
  private var fullUntil: UInt64 = 0

  /// A limiter that has seen nothing yet.
  package init(_ limits: RateLimits) { self.limits = limits }

  /// Changes the limits; what was charged stays charged.
  ///
  /// A window that grows counts what its old length still remembered.
  package mutating func adopt(_ limits: RateLimits) {
    self.limits = limits
    fullUntil = 0
  }

  /// How many windows are tracked, never over `AccessLimits.windowsMax`.
  package var trackedWindowCount: Int { windows.count }

  /// How many entries all windows remember, never over `AccessLimits.chargesMax`.
  package var rememberedChargeCount: Int { entryCount }

  /// Admits and charges a request, or refuses it and charges nothing.
  ///
  /// `tool` is nil for what calls no tool; `now` is monotonic, in nanoseconds. User and tool must
  /// be known ones: authenticate and authorise first.
  package mutating func admit(
    user: String, role: String, tool: String?, at now: UInt64
  ) -> RateLimitDecision {
    let userLimit = limits.user(role: role)
    var demands = [
      demand(.global, limit: limits.global, keepSeconds: limits.global.windowSeconds),
      demand(
        .user, user: user, limit: userLimit, keepSeconds: limits.longestUserWindowSeconds),
    ]
    if let tool {
      demands.append(
        demand(
          .tool, user: user, tool: tool, limit: limits.tool(tool, role: role),
          keepSeconds: limits.longestToolWindowSeconds(tool)))
    }
    latest = max(latest, now)
    if let refusal = charge(1, to: demands) { return .refused(refusal) }
    return .admitted(leastShareLeft(of: demands.dropFirst()))
  }

  /// Charges the model tokens of an answer, or refuses it and charges nothing.
  ///
  /// To be asked when the answer is known and before it leaves; `bytes` is the length of its
  /// `llm_view`, of which four are taken for a token.
  package mutating func admitAnswer(
    bytes: Int, user: String, at now: UInt64
  ) -> RateLimitRefusal? {
    let limit = limits.modelTokens
    let demand = demand(
      .modelTokens, user: user, limit: limit, keepSeconds: limit.windowSeconds)
    latest = max(latest, now)
    return charge((max(0, bytes) + 3) / 4, to: [demand])
  }

  // MARK: Asking and charging

  private func demand(
    _ tier: RateLimitTier, user: String = "", tool: String = "", limit: RateLimit,
    keepSeconds: Int
  ) -> Demand {
    Demand(
      key: Key(tier: tier, user: user, tool: tool), limit: limit,
      keepNanoseconds: UInt64(keepSeconds) * Self.nanosecondsPerSecond)
  }

  /// Charges all tiers, or none when one of them refuses.
  private mutating func charge(_ count: Int, to demands: [Demand]) -> RateLimitRefusal? {
    var longest: (demand: Demand, wait: UInt64)?
    for demand in demands {
      windows[demand.key]?.keepNanoseconds = demand.keepNanoseconds
      entryCount -= windows[demand.key]?.prune(at: latest) ?? 0
      let window = windows[demand.key] ?? SlidingWindow()
      let wait = window.wait(for: count, under: demand.limit, at: latest)
      if wait > longest?.wait ?? 0 { longest = (demand, wait) }
    }
    if let longest {
      return refusal(longest.demand.key.tier, longest.demand.limit, wait: longest.wait)
    }
    if let last = demands.last, !makeRoom(for: demands) {
      return refusal(.capacity, last.limit, wait: fullUntil > latest ? fullUntil - latest : 0)
    }
    for demand in demands {
      var window = SlidingWindow()
      window.keepNanoseconds = demand.keepNanoseconds
      entryCount += windows[demand.key, default: window].charge(
        count, at: latest, slotNanoseconds: demand.slotNanoseconds)
    }
    return nil
  }

  private func refusal(
    _ tier: RateLimitTier, _ limit: RateLimit, wait: UInt64
  ) -> RateLimitRefusal {
    let (seconds, rest) = wait.quotientAndRemainder(dividingBy: Self.nanosecondsPerSecond)
    return RateLimitRefusal(
      tier: tier, limit: limit.limit, window: limit.windowSeconds,
      retryAfter: max(1, Int(clamping: rest > 0 ? seconds + 1 : seconds)))
  }

  private func leastShareLeft(of demands: ArraySlice<Demand>) -> RateLimitInfo {
    var least = RateLimitInfo(currentCount: 0, limit: 1, window: 1)
    for demand in demands {
      let used =
        windows[demand.key]?.used(in: demand.limit.windowNanoseconds, at: latest) ?? 0
      let info = RateLimitInfo(
        currentCount: used, limit: demand.limit.limit, window: demand.limit.windowSeconds)
      // left / limit, compared crosswise; the products of two limits may need more than 64 bits.
      let mine = (info.limit - used).multipliedFullWidth(by: least.limit)
      let others = (least.limit - least.currentCount).multipliedFullWidth(by: info.limit)
      if (mine.high, mine.low) <= (others.high, others.low) { least = info }
    }
    return least
  }

  // MARK: Memory

  /// Whether there is room for what these demands may add, after letting go of what has run out.
  private mutating func makeRoom(for demands: [Demand]) -> Bool {
    if hasRoom(for: demands) { return true }
    guard latest >= fullUntil else { return false }
    sweep()
    return hasRoom(for: demands)
  }

  private func hasRoom(for demands: [Demand]) -> Bool {
    let added = demands.count { windows[$0.key] == nil }
    return windows.count + added <= AccessLimits.windowsMax
      && entryCount + demands.count <= AccessLimits.chargesMax
  }

  /// Lets go of every window whose charges have all run out.
  private mutating func sweep() {
    var soonest = UInt64.max
    var at = windows.values.startIndex
    while at != windows.values.endIndex {
      entryCount -= windows.values[at].prune(at: latest)
      if let expiry = windows.values[at].nextExpiry { soonest = min(soonest, expiry) }
      windows.values.formIndex(after: &at)
    }
    windows = windows.filter { $0.value.entryCount > 0 || $0.key.tier == .global }
    let pause = latest.addingReportingOverflow(Self.sweepPauseNanoseconds)
    fullUntil = max(soonest, pause.overflow ? .max : pause.partialValue)
  }
}
