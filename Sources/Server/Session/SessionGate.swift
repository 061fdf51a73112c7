internal import Access
internal import Audit
internal import Billing
internal import MCP
internal import Redaction
internal import Serialization

/// A request's way: through the gate, to its answer, into the audit log, and only then out.
extension Session {
  /// What a request comes to; nothing of it has left yet.
  mutating func outcome(
    of exchange: inout Exchange, at now: Moment
  ) throws(Response.Failure) -> Exchange.Outcome {
    guard let standing else {
      throw Response.Failure(
        .internalError, "expected a usable configuration, found a broken one: see the server's log")
    }
    let principal = try gate.authenticate(
      exchange.request, by: standing.authenticator, at: now)
    exchange.identity.principal = principal
    switch exchange.request.method {
    case .callTool: return try call(&exchange, for: principal, at: now)
    default: return try list(&exchange, for: principal, at: now)
    }
  }

  private mutating func list(
    _ exchange: inout Exchange, for principal: Principal, at now: Moment
  ) throws(Response.Failure) -> Exchange.Outcome {
    exchange.identity.rateLimit = try gate.limit(principal, tool: nil, at: now)
    do {
      try exchange.request.refuseCursor()
    } catch {
      return .misdirected(error)
    }
    let name = profileName(for: principal)
    do {
      guard let tools = try desks[name]?.descriptions(for: principal) else { throw noDesk }
      return .listed(tools)
    } catch let error as Response.Failure {
      throw error
    } catch {
      throw Response.Failure(.internalError, "expected usable schemas, found another one")
    }
  }

  private mutating func call(
    _ exchange: inout Exchange, for principal: Principal, at now: Moment
  ) throws(Response.Failure) -> Exchange.Outcome {
    let call: ToolCall
    do {
      call = try ToolCall(exchange.request)
    } catch {
      exchange.identity.rateLimit = try gate.limit(principal, tool: nil, at: now)
      return .misdirected(error)
    }
    let name = profileName(for: principal)
    guard let desk = desks[name] else { throw noDesk }
    let isTool = desk.has(tool: call.name)
    if isTool {
      exchange.tool = call.name
      try gate.authorise(principal, forTool: call.name)
    }
    exchange.identity.rateLimit = try gate.limit(
      principal, tool: isTool ? call.name : nil, at: now)
    guard isTool else { return .misdirected(.unknownTool) }
    let ledger: Ledger
    do {
      ledger = try policy.data.current()
    } catch {
      throw Response.Failure(
        .internalError, "expected a usable ledger, found a broken one: see the server's log")
    }
    let answered = try answer(
      Answering.Call(
        name: call.name, arguments: call.arguments, principal: principal, ledger: ledger,
        cursorKey: cursorKey), under: name)
    let view = answered.redacted.view.json.count
    try gate.limit(answerBytes: view, principal, at: now)
    var writer = JSONWriter(capacity: view + 1_024)
    Response.write(
      answered.redacted, profile: name, identity: exchange.identity,
      isShortened: answered.isShortened, to: &writer)
    return .answered(json: writer.bytes, viewBytes: view, report: answered.redacted.report)
  }

  /// Answers at the desk of a profile, which keeps its scratch memory and compiled schemas.
  private mutating func answer(
    _ call: Answering.Call, under profile: String
  ) throws(Response.Failure) -> Answering.Answered {
    // Taken out while it works: a desk in the dictionary would be copied on its first change.
    guard var desk = desks.removeValue(forKey: profile) else { throw noDesk }
    defer { desks[profile] = desk }
    return try Answering.answer(call, at: &desk)
  }

  private var noDesk: Response.Failure {
    Response.Failure(.internalError, "expected the profile of the caller, found none")
  }

  private func profileName(for principal: Principal) -> String {
    principal.profile ?? configuration.profile
  }

  // MARK: Audit

  /// Writes the record; the answer waits for its fate.
  mutating func record(_ ticket: AuditTicket, at now: Moment) -> [Effect] {
    guard let exchange = waiting[ticket] else { return [] }
    let line = audit.line(
      for: exchange.event(at: now), to: exchange.destination, random: random)
    return [.audit(line: line, ticket, exchange.destination)]
  }

  /// Lets the answer out once its record is written, or refuses the request.
  mutating func settle(
    _ ticket: AuditTicket, isWritten: Bool, at now: Moment
  ) -> [Effect] {
    guard var exchange = waiting.removeValue(forKey: ticket) else {
      return settleChange(ticket, isWritten: isWritten)
    }
    if isWritten {
      let line = "\(exchange.request.method.rawValue): \(exchange.verdict.outcome.rawValue)"
      return say(.debug, line) + [.write(frame(of: exchange))]
    }
    audit.abandon(exchange.destination, random: random)
    if exchange.destination == .log, configuration.auditMode == .fallback {
      exchange.destination = .errorStream
      waiting[ticket] = exchange
      return record(ticket, at: now)
    }
    exchange.outcome = .failed(
      Response.Failure(.internalError, "expected a writable audit log, found none: refused"))
    return say(.error, "\(unwritableLog): the request is refused") + [.write(frame(of: exchange))]
  }

  /// What people are told of a record that was not written.
  var unwritableLog: String {
    guard let path = configuration.auditLog else {
      return "BILLING_MCP_AUDIT_LOG: expected a path, found none and no home folder"
    }
    return "\(path): expected a writable audit log, found a failed write"
  }

  /// The frame that answers a request.
  private func frame(of exchange: Exchange) -> [UInt8] {
    let address = exchange.request.address
    switch exchange.outcome {
    case .answered(let json, _, _): return Self.reply.called(address, json: json)
    case .listed(let tools): return Self.reply.list(tools, to: address, cache: Self.listCache)
    case .misdirected(let fault):
      return Self.reply.error(fault, to: address, data: data(of: fault, exchange.identity))
    case .failed(let failure):
      let json = Response.failure(failure, identity: exchange.identity)
      if exchange.request.method == .callTool { return Self.reply.failed(address, json: json) }
      return Self.reply.error(Self.fault(for: failure), to: address, data: json)
    case nil:
      return Self.reply.error(
        Fault(.internalError, "expected an outcome, found none"), to: address)
    }
  }

  /// Who may call what can change with the next request, so lists are kept for half a minute only.
  private static let listCache = CachePolicy(timeToLiveMilliseconds: 30_000, scope: .private)

  private func data(of fault: Fault, _ identity: Identity) -> [UInt8] {
    let message: ReleasedText =
      fault == .unknownTool
      ? "expected the name of a tool in tools/list, found another one"
      : "expected parameters of the method's form, found others"
    return Response.failure(Response.Failure(.invalidRequest, message), identity: identity)
  }

  private static func fault(for failure: Response.Failure) -> Fault {
    switch failure.type {
    case .authenticationRequired:
      Fault(.authenticationRequired, "expected a valid credential, found another one or none")
    case .permissionDenied: Fault(.permissionDenied, "expected a permission, found none")
    case .rateLimitExceeded:
      Fault(.rateLimitExceeded, "expected fewer requests, found more than the limit")
    case .invalidRequest: Fault(.invalidParams, "expected other parameters, found these")
    case .notFound, .payloadTooLarge, .internalError:
      Fault(.internalError, "expected an answer, found an error")
    }
  }
}
