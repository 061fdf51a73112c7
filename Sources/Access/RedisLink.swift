/// A connection to Redis as a pure state machine: events in, effects out, and no clock of its own.
///
///     idle ──.connect──▶ connecting ──.connected──▶ greeting ──replies──▶ ready
///       ▲                    │                          │                   │
///       └──── pause ◀────────┴───── .closed, too late, garbage, refused ────┘
///
///     ask(question, 7) → [.send(EVALSHA …)]     handle(.received(reply)) → [.answered(7, …)]
///
/// Questions are pipelined; replies come in their order. Each question has
/// `AccessLimits.answerNanosecondsMax` from being asked to its answer. After that its ticket is
/// answered with a failure and the connection is dropped, so that a late reply can never be taken for
/// that of another question.
///
/// **A question that failed may have been charged** in Redis. It is never asked again and nothing is
/// given back: the windows hold rather too much than too little.
///
/// The host closes its descriptor at `.close` and then delivers no event of it any more; it delivers
/// `.clock` at `nextDeadline`, after what has arrived until then.
package struct RedisLink: Sendable {
  /// What happened.
  package enum Event: Sendable, Equatable {
    /// The connection that `.connect` asked for is there.
    case connected
    /// Bytes arrived on it.
    case received([UInt8])
    /// It ended, or could not be made.
    case closed
    /// `nextDeadline` has come.
    case clock
  }

  /// What the host is to do.
  package enum Effect: Sendable, Equatable {
    /// Connect; answered by `.connected` or `.closed`.
    case connect(RedisAddress)
    /// Send these bytes.
    case send([UInt8])
    /// Close the connection, or give up making it.
    case close
    /// A question, by its ticket, has this answer; each has exactly one.
    case answered(UInt64, Result<RateLimitDecision, RedisFailure>)
  }

  private enum State: Equatable {
    /// No connection before this moment.
    case idle(until: UInt64)
    /// Asked for, or introducing oneself, until this moment.
    case connecting(until: UInt64)
    case greeting(until: UInt64)
    case ready
  }

  private struct Question {
    let ticket: UInt64
    let question: RateLimitQuestion
    let deadline: UInt64
    /// Whether the whole script was sent along.
    var hasScript = false
  }

  /// What the next reply is to.
  private enum Expected {
    case authentication
    case selection
    case script
    case question(Question)
  }

  private static let scriptNameBytes = 40

  private let address: RedisAddress
  /// The password of the next connection; one that stands keeps its own.
  package var password: [UInt8]?
  private var state = State.idle(until: 0)
  private var reader = RESPReader()
  private var scriptName: [UInt8]?
  /// Questions that wait for the connection.
  private var waiting: [Question] = []
  /// What replies are expected to, in their order.
  private var expected: [Expected] = []
  private var pauseNanoseconds = AccessLimits.reconnectNanosecondsMin

  /// A link that is not connected; `password` comes from a secret.
  package init(address: RedisAddress, password: [UInt8]?) {
    self.address = address
    self.password = password
  }

  /// Whether questions are sent at once.
  package var isReady: Bool { state == .ready }

  /// How many questions have no answer yet, never over `AccessLimits.questionsMax`.
  package var openQuestionCount: Int { waiting.count + sent.count }

  /// When `.clock` has to be delivered, in monotonic nanoseconds; nil when there is nothing to wait
  /// for.
  package var nextDeadline: UInt64? {
    let ofQuestions = (waiting + sent).map(\.deadline).min()
    switch state {
    case .idle(let until), .connecting(let until), .greeting(let until):
      return min(until, ofQuestions ?? .max)
    case .ready: return ofQuestions
    }
  }

  /// Asks a question; `now` is monotonic, in nanoseconds.
  ///
  /// While a connection is being made, the question waits for it; between two attempts it fails at
  /// once.
  package mutating func ask(
    _ question: RateLimitQuestion, ticket: UInt64, at now: UInt64
  ) -> [Effect] {
    var effects = handle(.clock, at: now)
    guard openQuestionCount < AccessLimits.questionsMax else {
      return effects + [.answered(ticket, .failure(.busy))]
    }
    let asked = Question(
      ticket: ticket, question: question,
      deadline: Self.sum(now, AccessLimits.answerNanosecondsMax))
    switch state {
    case .idle: effects.append(.answered(ticket, .failure(.unavailable)))
    case .connecting, .greeting: waiting.append(asked)
    case .ready: effects.append(send(asked))
    }
    return effects
  }

  /// Takes an event; `now` is monotonic, in nanoseconds.
  package mutating func handle(_ event: Event, at now: UInt64) -> [Effect] {
    switch (event, state) {
    case (.connected, .connecting(let until)):
      state = .greeting(until: until)
      return greet()
    case (.received(let bytes), .greeting), (.received(let bytes), .ready):
      reader.append(bytes)
      return readReplies(at: now) + expire(at: now)
    case (.closed, .connecting): return drop(.unavailable, isOpen: false, at: now)
    case (.closed, .greeting), (.closed, .ready):
      return drop(.disconnected, isOpen: false, at: now)
    case (.clock, _): return expire(at: now)
    case (.connected, _), (.received, _), (.closed, .idle): return []
    }
  }

  // MARK: Connecting

  private mutating func greet() -> [Effect] {
    reader = RESPReader()
    var bytes: [UInt8] = []
    if let password {
      bytes += RESPWriter.command([Array("AUTH".utf8), password])
      expected.append(.authentication)
    }
    if address.database != 0 {
      bytes += RESPWriter.command([Array("SELECT".utf8), Array(String(address.database).utf8)])
      expected.append(.selection)
    }
    bytes += SharedLimitScript.loading
    expected.append(.script)
    return [.send(bytes)]
  }

  /// Ends the connection; whoever waits is answered with the failure.
  private mutating func drop(
    _ failure: RedisFailure, isOpen: Bool, at now: UInt64
  ) -> [Effect] {
    let tickets = (sent + waiting).map(\.ticket)
    (expected, waiting, reader, scriptName) = ([], [], RESPReader(), nil)
    // Who has no password gets none by asking more often.
    if failure == .authentication { pauseNanoseconds = AccessLimits.reconnectNanosecondsMax }
    state = .idle(until: Self.sum(now, pauseNanoseconds))
    pauseNanoseconds = min(2 * pauseNanoseconds, AccessLimits.reconnectNanosecondsMax)
    return (isOpen ? [.close] : []) + tickets.map { .answered($0, .failure(failure)) }
  }

  /// Answers what is overdue, gives up what takes too long, and connects again when it is time.
  private mutating func expire(at now: UInt64) -> [Effect] {
    var effects: [Effect] = []
    let late = (sent + waiting).filter { $0.deadline <= now }
    let lateTickets = Set(late.map(\.ticket))
    waiting.removeAll { lateTickets.contains($0.ticket) }
    let isSentLate = sent.contains { lateTickets.contains($0.ticket) }
    expected.removeAll { expectation in
      guard case .question(let question) = expectation else { return false }
      return lateTickets.contains(question.ticket)
    }
    effects += late.map { .answered($0.ticket, .failure(.timedOut)) }
    if isSentLate { return effects + drop(.disconnected, isOpen: true, at: now) }
    switch state {
    case .connecting(let until) where until <= now, .greeting(let until) where until <= now:
      effects += drop(.unavailable, isOpen: true, at: now)
    case .idle(let until) where until <= now:
      state = .connecting(until: Self.sum(now, AccessLimits.connectNanosecondsMax))
      effects.append(.connect(address))
    default: break
    }
    return effects
  }

  // MARK: Asking and answering

  private var sent: [Question] {
    expected.compactMap { expectation in
      guard case .question(let question) = expectation else { return nil }
      return question
    }
  }

  private mutating func send(_ question: Question) -> Effect {
    var question = question
    question.hasScript = question.hasScript || scriptName == nil
    expected.append(.question(question))
    return .send(
      SharedLimitScript.command(
        for: question.question, named: question.hasScript ? nil : scriptName))
  }

  private mutating func readReplies(at now: UInt64) -> [Effect] {
    var effects: [Effect] = []
    do {
      while let reply = try reader.reply() {
        guard !expected.isEmpty else { return effects + drop(.garbage, isOpen: true, at: now) }
        effects += take(reply, for: expected.removeFirst(), at: now)
        if state == .ready, !waiting.isEmpty {
          effects += waiting.map { send($0) }
          waiting = []
        }
      }
    } catch {
      return effects + drop(.garbage, isOpen: true, at: now)
    }
    return effects
  }

  private mutating func take(
    _ reply: RESPValue, for expectation: Expected, at now: UInt64
  ) -> [Effect] {
    switch expectation {
    case .authentication:
      guard case .error = reply else { return [] }
      return drop(.authentication, isOpen: true, at: now)
    case .selection:
      guard case .error(let words) = reply else { return [] }
      return drop(RedisFailure(error: words), isOpen: true, at: now)
    case .script: return takeScript(reply, at: now)
    case .question(let question): return take(reply, to: question, at: now)
    }
  }

  private mutating func takeScript(_ reply: RESPValue, at now: UInt64) -> [Effect] {
    switch reply {
    case .bulk(let name) where name.count == Self.scriptNameBytes: scriptName = name
    case .error(let words) where Self.isLasting(RedisFailure(error: words)):
      return drop(RedisFailure(error: words), isOpen: true, at: now)
    // A Redis that keeps no scripts is sent the whole one each time.
    case .error: scriptName = nil
    default: return drop(.garbage, isOpen: true, at: now)
    }
    state = .ready
    return []
  }

  /// Whether asking at once would fail alike, script or not.
  private static func isLasting(_ failure: RedisFailure) -> Bool {
    failure == .authentication || failure == .loading
  }

  private mutating func take(
    _ reply: RESPValue, to question: Question, at now: UInt64
  ) -> [Effect] {
    if case .error(let words) = reply {
      if RedisFailure.isCode("NOSCRIPT", of: words), !question.hasScript {
        var again = question
        again.hasScript = true
        return [send(again)]
      }
      return [.answered(question.ticket, .failure(RedisFailure(error: words)))]
    }
    guard let decision = SharedLimitScript.decision(reply, to: question.question) else {
      return [.answered(question.ticket, .failure(.garbage))]
        + drop(.garbage, isOpen: true, at: now)
    }
    pauseNanoseconds = AccessLimits.reconnectNanosecondsMin
    return [.answered(question.ticket, .success(decision))]
  }

  private static func sum(_ now: UInt64, _ more: UInt64) -> UInt64 {
    let sum = now.addingReportingOverflow(more)
    return sum.overflow ? .max : sum.partialValue
  }
}
