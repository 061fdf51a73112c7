internal import Access
internal import Audit
internal import Billing
internal import Calendar
internal import MCP
internal import Redaction
internal import Serialization

/// A request's way through the gate to its answer; each step is one of `Exchange.Stage`.
extension Session {
  /// Takes a request as far as it gets now: to its outcome, or to something it waits for.
  mutating func go(on ticket: AuditTicket, at now: Moment) -> [Effect] {
    // Taken out while it is worked on: in the dictionary it would be copied on its first change.
    guard var exchange = waiting.removeValue(forKey: ticket) else { return [] }
    defer { waiting[ticket] = exchange }
    var effects = exchange.goesOn(at: now)
    while true {
      do throws(Response.Failure) {
        switch exchange.stage {
        case .authenticate:
          guard try hasStore(for: ticket, at: now, &effects) else {
            return effects + exchange.waits("waiting for the key store", at: now)
          }
          try authenticate(&exchange, at: now, &effects)
        case .authorise(let principal): try authorise(&exchange, principal, at: now, &effects)
        case .count(let principal, let errand):
          let caller = principal.caller(tool: errand.tool)
          guard let limits = gate.counting?.limits else { throw Self.noLimits }
          let question = limits.question(for: caller)
          guard try isCounted(question, ticket, &exchange, at: now, &effects) else {
            return effects
          }
        case .approve(let principal, let errand):
          guard
            try isApproved(errand, for: principal, ticket, &exchange, at: now, &effects)
          else { return effects + exchange.waits("waiting for a person's approval", at: now) }
          if case .approve = exchange.stage { exchange.stage = .answer(principal, errand) }
        case .answer(let principal, let errand):
          guard exchange.log != nil || !Errands.needsLog(errand) else {
            return effects + [.readAudit(ticket)]
          }
          try answer(errand, for: principal, &exchange, at: now, &effects)
          // A question to Redis has its time from when it is asked, not from before the answer.
          if gate.counting?.standing != nil, case .charge = exchange.stage {
            effects.append(.time(ticket))
            return effects
          }
        case .charge(let principal, _, let bytes):
          let caller = principal.caller(tool: nil)
          guard let limits = gate.counting?.limits else { throw Self.noLimits }
          let question = limits.question(answerBytes: bytes, for: caller)
          guard try isCounted(question, ticket, &exchange, at: now, &effects) else {
            return effects
          }
        case .decided:
          if exchange.heldUntil <= now.monotonicNanoseconds { effects.append(.time(ticket)) }
          return effects
        }
      } catch {
        exchange.decide(.failed(error))
      }
    }
  }

  // MARK: Steps

  private mutating func authenticate(
    _ exchange: inout Exchange, at now: Moment, _ effects: inout [Effect]
  ) throws(Response.Failure) {
    guard let standing else {
      throw Response.Failure(
        .internalError, "expected a usable configuration, found a broken one: see the server's log")
    }
    do throws(Gate.Refusal) {
      let principal = try gate.authenticate(exchange.request, by: standing.authenticator, at: now)
      exchange.identity.principal = principal
      exchange.stage = .authorise(principal)
    } catch {
      if error.isWrongCredential {
        let finding = gate.doors.wrongCredential(at: now.monotonicNanoseconds)
        hold(&exchange, finding, at: now, &effects)
      }
      throw error.failure
    }
  }

  private mutating func authorise(
    _ exchange: inout Exchange, _ principal: Principal, at now: Moment,
    _ effects: inout [Effect]
  ) throws(Response.Failure) {
    try openDesk(for: principal)
    let errand = Errands.errand(of: exchange.request, toolsets: configuration.toolsets)
    exchange.tool = errand.tool
    // What is slowed down and watched: a tool, or a method that reads records.
    let subject = errand.tool ?? exchange.request.method.rawValue
    let delay = gate.doors.delayNanoseconds(
      user: principal.userID, tool: subject, at: now.monotonicNanoseconds)
    exchange.hold(delay, from: now)
    do throws(Response.Failure) {
      if let needed = Errands.permission(for: errand) {
        try gate.authorise(principal, needed)
      }
    } catch {
      let finding = gate.doors.denial(
        user: principal.userID, tool: subject, at: now.monotonicNanoseconds)
      report(finding, .permissionDenied, exchange, at: now, &effects)
      throw error
    }
    exchange.stage = .count(principal, errand)
  }

  private mutating func answer(
    _ errand: Exchange.Errand, for principal: Principal, _ exchange: inout Exchange,
    at now: Moment, _ effects: inout [Effect]
  ) throws(Response.Failure) {
    switch errand {
    case .misdirected(let fault): return exchange.decide(.misdirected(fault))
    case .list(let kind):
      return exchange.decide(.listed(try listing(kind, for: principal)))
    case .complete(let request):
      return exchange.decide(.completed(try completion(request, for: principal)))
    case .listen(let filter):
      return exchange.decide(try subscription(exchange.request, filter, for: principal))
    case .follow(let uri, let isWanted):
      notices.follow(uri, isWanted: isWanted)
      return exchange.decide(.done)
    case .setLogLevel(let level):
      notices.level = level
      return exchange.decide(.done)
    case .call, .read, .prompt: break
    }
    let answered: Answering.Answered
    do throws(Response.Failure) {
      answered = try answer(errand, for: principal, from: exchange.log, at: now)
      exchange.log = nil
      try alert(answered.bait, exchange, at: now, &effects)
    } catch {
      if error.type == .notFound {
        let finding = gate.doors.miss(
          user: principal.userID, tool: errand.tool ?? exchange.request.method.rawValue,
          at: now.monotonicNanoseconds)
        report(finding, .notFound, exchange, at: now, &effects)
      }
      throw error
    }
    exchange.account = answered.account
    let view = answered.redacted.view.json.count
    var writer = JSONWriter(capacity: view + 1_024)
    Response.write(
      answered.redacted, profile: profileName(for: principal), identity: exchange.identity,
      isShortened: answered.isShortened, method: answered.method, to: &writer)
    exchange.stage = .charge(
      principal,
      .answered(
        Errands.payload(of: errand, writer.bytes), viewBytes: view,
        report: answered.redacted.report),
      bytes: view)
  }

  // MARK: What steps need

  private mutating func listing(
    _ kind: Listing.Kind, for principal: Principal
  ) throws(Response.Failure) -> Listing {
    switch kind {
    case .resources: return .resources(for: principal)
    case .templates: return .templates(for: principal)
    case .prompts: return .prompts(for: principal)
    case .tools: break
    }
    do {
      guard let tools = try desks[profileName(for: principal)]?.descriptions(for: principal)
      else { throw Self.noDesk }
      return .tools(tools)
    } catch let error as Response.Failure {
      throw error
    } catch {
      throw Response.Failure(.internalError, "expected usable schemas, found another one")
    }
  }

  private mutating func completion(
    _ request: CompletionRequest, for principal: Principal
  ) throws(Response.Failure) -> Completion {
    try openDesk(for: principal)
    guard let disclosure = desks[profileName(for: principal)]?.disclosure else {
      throw Self.noDesk
    }
    let source = Completing.Source(
      principal: principal, disclosure: disclosure, ledger: try ledger(),
      bait: Set(gate.doors.honeytokens.keys))
    return Completing.values(for: request, from: source)
  }

  private mutating func ledger() throws(Response.Failure) -> Ledger {
    do {
      return try policy.data.current()
    } catch {
      throw Response.Failure(
        .internalError, "expected a usable ledger, found a broken one: see the server's log")
    }
  }

  /// Answers at the desk of a profile, which keeps its scratch memory and compiled schemas.
  private mutating func answer(
    _ errand: Exchange.Errand, for principal: Principal, from log: AuditReading?, at now: Moment
  ) throws(Response.Failure) -> Answering.Answered {
    let profile = profileName(for: principal)
    guard let order = Errands.order(for: errand) else { throw Self.noDesk }
    var facts: OpsFacts?
    var ledger: Ledger?
    switch order {
    case .record, .report: ledger = try self.ledger()
    case .ops, .limits: facts = self.facts(for: principal, under: profile, at: now)
    case .policy, .schema, .log, .prompt: break
    }
    let sources = Answering.Sources(
      principal: principal, ledger: ledger, facts: facts, cursorKey: cursorKey,
      bait: Set(gate.doors.honeytokens.keys), log: log, now: now.wall)
    // It works where it stands: to take it out and put it back would copy it.
    guard let place = desks.index(forKey: profile) else { throw Self.noDesk }
    return try Answering.answer(
      order, sources, &policy.data.index, at: &desks.values[place])
  }

  /// Sees to it that there is a desk of a principal's profile; at its first use its canaries run.
  private mutating func openDesk(for principal: Principal) throws(Response.Failure) {
    let name = profileName(for: principal)
    guard desks.index(forKey: name) == nil else { return }
    guard let standing, let profile = standing.profiles[name],
      let desk = try? Desk(
        profile, pseudonymKey: standing.pseudonymKey, toolsets: configuration.toolsets)
    else { throw Self.noDesk }
    desks[name] = desk
  }

  func profileName(for principal: Principal) -> String {
    principal.profile ?? configuration.profile
  }

  private static var noLimits: Response.Failure {
    Response.Failure(.internalError, "expected limits to be configured, found none")
  }

  private static var noDesk: Response.Failure {
    Response.Failure(.internalError, "expected the profile of the caller, found none")
  }
}
