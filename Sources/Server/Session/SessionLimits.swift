internal import Access
internal import Audit
internal import Billing
internal import Redaction

/// Requests and their answers are counted, here or in Redis.
extension Session {
  /// Asks for room; false for a request that has to wait for the answer.
  mutating func isCounted(
    _ question: RateLimitQuestion, _ ticket: AuditTicket, _ exchange: inout Exchange,
    at now: Moment, _ effects: inout [Effect]
  ) throws(Response.Failure) -> Bool {
    let turn = gate.counting?.ask(
      question, ticket: ticket.number, at: now.monotonicNanoseconds)
    guard let turn else { return true }
    // A question to Redis can end others, whose time is up.
    let own = turn.settled.first { $0.ticket == ticket.number }?.settled
    var rest = turn
    rest.settled.removeAll { $0.ticket == ticket.number }
    effects += carry(rest, at: now)
    guard let own else { return false }
    try take(own, &exchange, at: now, &effects)
    return true
  }

  /// Something happened to the connection to Redis.
  mutating func takeRedis(_ event: RedisLink.Event, at now: Moment) -> [Effect] {
    guard let turn = gate.counting?.handle(event, at: now.monotonicNanoseconds) else { return [] }
    return carry(turn, at: now)
  }

  /// Lets requests go on whose questions are decided.
  private mutating func carry(_ turn: Counting.Turn, at now: Moment) -> [Effect] {
    var effects = turn.effects.map { Effect.redis($0) }
    for (number, settled) in turn.settled {
      let ticket = AuditTicket(number: number)
      guard var exchange = waiting[ticket] else {
        effects += note(settled.change, at: now)
        continue
      }
      do throws(Response.Failure) {
        try take(settled, &exchange, at: now, &effects)
      } catch {
        exchange.decide(.failed(error))
      }
      waiting[ticket] = exchange
      effects += go(on: ticket, at: now)
    }
    return effects
  }

  /// Takes a request past what it asked for, or refuses it.
  private mutating func take(
    _ settled: SharedLimits.Settled, _ exchange: inout Exchange, at now: Moment,
    _ effects: inout [Effect]
  ) throws(Response.Failure) {
    effects += note(settled.change, at: now)
    switch settled.decision {
    case .refused(let refusal):
      if case .charge(_, _, let bytes) = exchange.stage { exchange.bytesWithheld = bytes }
      throw Gate.failure(refusal)
    case .admitted(let info, let shadowed):
      for refusal in shadowed {
        effects += note(
          .rateLimitShadowed, .rateLimitExceeded, details: refusal.tier.rawValue, about: exchange,
          at: now)
      }
      switch exchange.stage {
      case .count(let principal, let errand):
        exchange.identity.rateLimit = info
        exchange.stage = .approve(principal, errand)
      case .charge(_, let outcome, _): exchange.decide(outcome)
      case .authenticate, .authorise, .approve, .answer, .decided: break
      }
    }
  }

  private mutating func note(_ change: SharedLimits.Standing?, at now: Moment) -> [Effect] {
    switch change {
    case nil: []
    case .onRedis:
      say(.info, "limits: counted in Redis again") + note(.limitsRestored, .ok, at: now)
    case .onFailure(let failure):
      say(.warn, "limits: expected an answer of Redis, found none (\(failure.rawValue))")
        + note(.limitsDegraded, .internalError, details: failure.rawValue, at: now)
    }
  }

  // MARK: The guard

  /// Holds an answer back as the guard says, and records what it noticed.
  mutating func hold(
    _ exchange: inout Exchange, _ finding: Guard.Finding, at now: Moment,
    _ effects: inout [Effect]
  ) {
    exchange.hold(finding.delayNanoseconds, from: now)
    report(finding, .authenticationRequired, exchange, at: now, &effects)
  }

  /// Records what the guard noticed.
  mutating func report(
    _ finding: Guard.Finding, _ outcome: AuditEvent.Outcome, _ exchange: Exchange,
    at now: Moment, _ effects: inout [Effect]
  ) {
    guard let event = finding.event else { return }
    effects += say(.warn, "guard: \(event.rawValue)")
    effects += note(
      .suspiciousActivity, outcome, details: event.rawValue, about: exchange,
      at: now)
  }

  /// Raises the alert for a bait that was read; throws where its reading is refused, too.
  mutating func alert(
    _ bait: (name: String, entity: Entity)?, _ exchange: Exchange, at now: Moment,
    _ effects: inout [Effect]
  ) throws(Response.Failure) {
    guard let bait, let token = gate.doors.honeytoken(bait.name) else { return }
    effects += say(.error, "guard: a honeytoken was read")
    effects += note(
      .honeytokenRead, token.isBlocked ? .notFound : .ok, details: token.id, about: exchange,
      at: now)
    if token.isBlocked { throw Answering.notFound(bait.entity) }
  }
}
