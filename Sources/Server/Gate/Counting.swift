internal import Access

/// Where requests are counted: in this process, or in a Redis that several processes share.
///
///     ask ──memory──▶ settled
///         ──Redis───▶ sent … answered ──▶ settled        meanwhile the request waits
struct Counting {
  /// What is to be done outside, and what was decided on the way.
  struct Turn {
    /// What the connection is to do.
    var effects: [RedisLink.Effect] = []
    /// The questions that are decided, by their tickets.
    var settled: [(ticket: UInt64, settled: SharedLimits.Settled)] = []
  }

  /// The windows of this process; unused beside `shared`, which has its own.
  private var memory: RateLimiter
  private var shared: SharedLimits?
  private var link: RedisLink?
  private var questions: [UInt64: RateLimitQuestion] = [:]
  private var hasAsked = false

  /// Counts in this process, or, with a link, in Redis, and as told while that does not answer.
  init(
    _ limits: RateLimits, on link: RedisLink? = nil,
    onFailure: SharedLimits.OnFailure = .memory
  ) {
    memory = RateLimiter(limits)
    self.link = link
    if link != nil { shared = SharedLimits(limits, onFailure: onFailure) }
  }

  /// The limits in force.
  var limits: RateLimits { memory.limits }

  /// Where the last question was decided; nil when it is this process alone.
  var standing: SharedLimits.Standing? { shared?.standing }

  /// When `clock` has to be delivered, in monotonic nanoseconds; a link that nobody asked sleeps.
  var wakeAt: UInt64? { hasAsked ? link?.nextDeadline : nil }

  /// Takes over changed limits; what was counted stays counted.
  mutating func adopt(_ limits: RateLimits) {
    memory.adopt(limits)
    shared?.adopt(limits)
  }

  /// Asks a question; without Redis it is decided at once.
  mutating func ask(
    _ question: RateLimitQuestion, ticket: UInt64, at now: UInt64
  ) -> Turn {
    guard link != nil else {
      let decision = memory.admit(question, at: now)
      return Turn(
        settled: [(ticket, SharedLimits.Settled(decision: decision, change: nil))])
    }
    hasAsked = true
    questions[ticket] = question
    return turn(link?.ask(question, ticket: ticket, at: now) ?? [], at: now)
  }

  /// Takes in what happened to the connection.
  mutating func handle(_ event: RedisLink.Event, at now: UInt64) -> Turn {
    turn(link?.handle(event, at: now) ?? [], at: now)
  }

  /// Takes over a changed password, for the next connection.
  mutating func adopt(password: [UInt8]?) { link?.password = password }

  /// How the windows of this process stand towards a question that is not asked.
  func usage(of question: RateLimitQuestion, at now: UInt64) -> [RateLimitUsage] {
    shared?.usage(of: question, at: now) ?? memory.usage(of: question, at: now)
  }

  private mutating func turn(_ effects: [RedisLink.Effect], at now: UInt64) -> Turn {
    var turn = Turn()
    for effect in effects {
      guard case .answered(let ticket, let result) = effect else {
        turn.effects.append(effect)
        continue
      }
      guard let question = questions.removeValue(forKey: ticket),
        let settled = shared?.settle(result, of: question, at: now)
      else { continue }
      turn.settled.append((ticket, settled))
    }
    return turn
  }
}
