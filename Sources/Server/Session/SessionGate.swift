internal import Access
internal import Audit
internal import Billing
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
    var effects: [Effect] = []
    while true {
      do throws(Response.Failure) {
        switch exchange.stage {
        case .authenticate:
          guard try hasStore(for: ticket, at: now, &effects) else { return effects }
          try authenticate(&exchange, at: now)
        case .authorise(let principal): try authorise(&exchange, principal)
        case .count(let principal, let errand):
          exchange.identity.rateLimit = try gate.limit(principal, tool: errand.tool, at: now)
          exchange.stage = .answer(principal, errand)
        case .answer(let principal, let errand): try answer(errand, for: principal, &exchange)
        case .charge(let principal, let outcome, let bytes):
          try gate.limit(answerBytes: bytes, principal, at: now)
          exchange.decide(outcome)
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

  private func authenticate(
    _ exchange: inout Exchange, at now: Moment
  ) throws(Response.Failure) {
    guard let standing else {
      throw Response.Failure(
        .internalError, "expected a usable configuration, found a broken one: see the server's log")
    }
    let principal = try gate.authenticate(exchange.request, by: standing.authenticator, at: now)
    exchange.identity.principal = principal
    exchange.stage = .authorise(principal)
  }

  private func authorise(
    _ exchange: inout Exchange, _ principal: Principal
  ) throws(Response.Failure) {
    let errand = Self.errand(of: exchange.request, at: try desk(for: principal))
    if let tool = errand.tool {
      exchange.tool = tool
      try gate.authorise(principal, forTool: tool)
    }
    exchange.stage = .count(principal, errand)
  }

  private static func errand(of request: Request, at desk: Desk) -> Exchange.Errand {
    do throws(Fault) {
      guard request.method == .callTool else {
        try request.refuseCursor()
        return .tools
      }
      let call = try ToolCall(request)
      return desk.has(tool: call.name)
        ? .call(tool: call.name, arguments: call.arguments) : .misdirected(.unknownTool)
    } catch {
      return .misdirected(error)
    }
  }

  private mutating func answer(
    _ errand: Exchange.Errand, for principal: Principal, _ exchange: inout Exchange
  ) throws(Response.Failure) {
    switch errand {
    case .misdirected(let fault): exchange.decide(.misdirected(fault))
    case .tools: exchange.decide(.listed(try tools(for: principal)))
    case .call(let tool, let arguments):
      let name = profileName(for: principal)
      let answered = try answer(tool, arguments, for: principal, under: name, began: exchange.began)
      let view = answered.redacted.view.json.count
      var writer = JSONWriter(capacity: view + 1_024)
      Response.write(
        answered.redacted, profile: name, identity: exchange.identity,
        isShortened: answered.isShortened, to: &writer)
      exchange.stage = .charge(
        principal,
        .answered(json: writer.bytes, viewBytes: view, report: answered.redacted.report),
        bytes: view)
    }
  }

  // MARK: What steps need

  private mutating func tools(
    for principal: Principal
  ) throws(Response.Failure) -> [ToolDescription] {
    do {
      guard let tools = try desks[profileName(for: principal)]?.descriptions(for: principal)
      else { throw Self.noDesk }
      return tools
    } catch let error as Response.Failure {
      throw error
    } catch {
      throw Response.Failure(.internalError, "expected usable schemas, found another one")
    }
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
    _ tool: String, _ arguments: Node?, for principal: Principal, under profile: String,
    began: Moment
  ) throws(Response.Failure) -> Answering.Answered {
    let ops = OpsTool(rawValue: tool)
    let facts = ops == nil ? nil : facts(for: principal, under: profile, at: began)
    let ledger = ops == nil ? try self.ledger() : nil
    // Taken out while it works: a desk in the dictionary would be copied on its first change.
    guard var desk = desks.removeValue(forKey: profile) else { throw Self.noDesk }
    defer { desks[profile] = desk }
    if let ops, let facts {
      return try Answering.answer(ops, arguments: arguments, facts: facts, at: &desk)
    }
    guard let ledger else { throw Self.noDesk }
    let call = Answering.Call(
      name: tool, arguments: arguments, principal: principal, ledger: ledger,
      cursorKey: cursorKey)
    return try Answering.answer(call, at: &desk)
  }

  private func desk(for principal: Principal) throws(Response.Failure) -> Desk {
    guard let desk = desks[profileName(for: principal)] else { throw Self.noDesk }
    return desk
  }

  private func profileName(for principal: Principal) -> String {
    principal.profile ?? configuration.profile
  }

  private static var noDesk: Response.Failure {
    Response.Failure(.internalError, "expected the profile of the caller, found none")
  }
}
