/// Sliding-window limits in the memory of one process: all tiers are asked before any is charged.
///
///     request of user u, role r, tool t, key k
///       global        one window for everybody
///       user  u       limit by role; one window per user, whatever the roles of the user's keys
///       tool  u, t    limit by tool (and role); one window per user and tool
///       key   k       only where the key has limits of its own; they come on top
///
/// **Never over the limit**, in any window of its length, wherever it begins. Limits up to
/// `AccessLimits.exactLimitMax` are exact; higher ones count in slots of a 256th of the window and
/// may admit late by one slot.
///
/// **Time** is monotonic. While the clock stands still, nothing runs out: a machine that sleeps
/// makes windows last longer where its clock does not count the sleep, and lets them run out where
/// it does, which is as long as they were to last. A clock that jumps forward by more than a window
/// empties it. A clock that runs backwards counts as standing still until it has caught up.
///
/// **Bounded**, whoever calls: `AccessLimits.windowsMax` windows and `AccessLimits.chargesMax`
/// remembered charges. A window is let go only when every charge in it has run out, since letting
/// go of any other would hand out its limit twice. When none can be let go, what would need a new
/// one is refused (tier `capacity`), while windows that are already open go on.
package struct RateLimiter: Sendable {
  /// How long a search for windows to let go is not repeated, in nanoseconds.
  private static let sweepPauseNanoseconds: UInt64 = 1_000_000_000

  /// The limits in force.
  package private(set) var limits: RateLimits
  /// The windows by their fingerprints: whole names would take three times the memory.
  private var windows: [UInt64: SlidingWindow] = [:]
  /// The entries of all windows.
  private var entryCount = 0
  /// The latest moment seen; a clock that runs backwards stands still instead.
  private var latest: UInt64 = 0
  /// Before this moment, no search for windows to let go can find one.
  private var fullUntil: UInt64 = 0

  private let windowsMax: Int
  private let chargesMax: Int

  /// A limiter that has seen nothing yet; the bounds of its memory are lower in tests.
  package init(
    _ limits: RateLimits, windowsMax: Int = AccessLimits.windowsMax,
    chargesMax: Int = AccessLimits.chargesMax
  ) {
    self.limits = limits
    self.windowsMax = windowsMax
    self.chargesMax = chargesMax
  }

  /// Changes the limits; what was charged stays charged.
  ///
  /// A window that grows counts what its old length still remembered.
  package mutating func adopt(_ limits: RateLimits) {
    self.limits = limits
    fullUntil = 0
  }

  /// How many windows are tracked, never over `windowsMax`.
  package var trackedWindowCount: Int { windows.count }

  /// How many entries all windows remember, never over `chargesMax`.
  package var rememberedChargeCount: Int { entryCount }

  /// Admits and charges a request, or refuses it and charges nothing.
  ///
  /// `tool` is nil for what calls no tool; `now` is monotonic, in nanoseconds. User and tool must
  /// be known ones: authenticate and authorise first.
  package mutating func admit(
    user: String, role: String, tool: String?, at now: UInt64
  ) -> RateLimitDecision {
    admit(limits.question(for: RateLimitCaller(user: user, role: role, tool: tool)), at: now)
  }

  /// Charges the model tokens of an answer, or refuses it and charges nothing.
  ///
  /// To be asked when the answer is known and before it leaves; `bytes` is the length of its
  /// `llm_view`, of which four are taken for a token.
  package mutating func admitAnswer(
    bytes: Int, user: String, role: String, at now: UInt64
  ) -> RateLimitDecision {
    let caller = RateLimitCaller(user: user, role: role, tool: nil)
    return admit(limits.question(answerBytes: bytes, for: caller), at: now)
  }

  /// Charges all tiers of a question, or none when one of them refuses; `now` is monotonic, in
  /// nanoseconds.
  ///
  /// A tier on trial that would refuse is not charged, and refuses nothing.
  package mutating func admit(
    _ question: RateLimitQuestion, at now: UInt64
  ) -> RateLimitDecision {
    latest = max(latest, now)
    var standings: [RateLimitQuestion.Standing] = []
    standings.reserveCapacity(question.demands.count)
    var isRefused = false
    for demand in question.demands {
      let standing = standing(in: demand, for: question.amount)
      standings.append(standing)
      if standing.waitNanoseconds > 0, !demand.limit.isShadow { isRefused = true }
    }
    if isRefused { return question.decision(standings) }
    guard makeRoom(for: question.demands) else { return .refused(refusalForRoom(question)) }
    for index in standings.indices where standings[index].waitNanoseconds == 0 {
      charge(question.amount, to: question.demands[index])
      standings[index] = .init(
        waitNanoseconds: 0, used: standings[index].used + question.amount)
    }
    return question.decision(standings)
  }

  // MARK: Asking and charging

  /// How an amount stands in a tier before it is charged.
  private mutating func standing(
    in demand: RateLimitDemand, for amount: Int
  ) -> RateLimitQuestion.Standing {
    guard let index = windows.index(forKey: demand.window.fingerprint) else {
      let wait = SlidingWindow().wait(for: amount, under: demand.limit, used: 0, at: latest)
      return .init(waitNanoseconds: wait, used: 0)
    }
    windows.values[index].keepNanoseconds = demand.keepNanoseconds
    entryCount -= windows.values[index].prune(at: latest)
    let used = windows.values[index].used(in: demand.limit.windowNanoseconds, at: latest)
    let wait = windows.values[index].wait(
      for: amount, under: demand.limit, used: used, at: latest)
    return .init(waitNanoseconds: wait, used: used)
  }

  /// How a window stands for one more, without a change; `now` is monotonic, in nanoseconds.
  func standing(
    in key: RateLimitDemand.Window, under limit: RateLimit, at now: UInt64
  ) -> (used: Int, waitNanoseconds: UInt64) {
    let now = max(latest, now)
    var window = windows[key.fingerprint] ?? SlidingWindow()
    _ = window.prune(at: now)
    let used = window.used(in: limit.windowNanoseconds, at: now)
    return (used, window.wait(for: 1, under: limit, used: used, at: now))
  }

  private mutating func charge(_ amount: Int, to demand: RateLimitDemand) {
    if let index = windows.index(forKey: demand.window.fingerprint) {
      entryCount += windows.values[index].charge(
        amount, at: latest, slotNanoseconds: demand.slotNanoseconds)
    } else {
      var window = SlidingWindow()
      window.keepNanoseconds = demand.keepNanoseconds
      entryCount += window.charge(amount, at: latest, slotNanoseconds: demand.slotNanoseconds)
      windows[demand.window.fingerprint] = window
    }
  }

  private func refusalForRoom(_ question: RateLimitQuestion) -> RateLimitRefusal {
    RateLimitQuestion.refusal(
      .capacity, question.demands.last?.limit ?? limits.global,
      waitNanoseconds: fullUntil > latest ? fullUntil - latest : 0)
  }

  // MARK: Memory

  /// Whether there is room for what these demands may add, after letting go of what has run out.
  private mutating func makeRoom(for demands: [RateLimitDemand]) -> Bool {
    if hasRoom(for: demands) { return true }
    guard latest >= fullUntil else { return false }
    sweep()
    return hasRoom(for: demands)
  }

  private func hasRoom(for demands: [RateLimitDemand]) -> Bool {
    guard entryCount + demands.count <= chargesMax else { return false }
    if windows.count + demands.count <= windowsMax { return true }
    let added = demands.count { windows[$0.window.fingerprint] == nil }
    return windows.count + added <= windowsMax
  }

  /// Lets go of every window whose charges have all run out.
  private mutating func sweep() {
    var soonest = UInt64.max
    var over: [UInt64] = []
    let global = RateLimitDemand.Window.global.fingerprint
    var at = windows.values.startIndex
    while at != windows.values.endIndex {
      entryCount -= windows.values[at].prune(at: latest)
      if let expiry = windows.values[at].nextExpiry {
        soonest = min(soonest, expiry)
      } else if windows.keys[at] != global {
        over.append(windows.keys[at])
      }
      windows.values.formIndex(after: &at)
    }
    // One by one: a filtered copy would take the memory twice.
    for fingerprint in over { windows[fingerprint] = nil }
    let pause = latest.addingReportingOverflow(Self.sweepPauseNanoseconds)
    fullUntil = max(soonest, pause.overflow ? .max : pause.partialValue)
  }
}
