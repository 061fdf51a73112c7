internal import Access
internal import Audit
internal import MCP
internal import Redaction
internal import Serialization

/// A request's record, and the frame that leaves once the record is written.
extension Session {
  /// Writes the record; the answer waits for its fate.
  mutating func record(_ ticket: AuditTicket, at now: Moment) -> [Effect] {
    guard let place = waiting.index(forKey: ticket) else { return [] }
    guard let (made, destination) = waiting.values[place].record(at: now, by: &monitoring) else {
      // It is told the time before it is decided where its next question is Redis's.
      return go(on: ticket, at: now)
    }
    var event = made
    event.subject = waiting.values[place].account.flatMap { subject?.id(of: $0) }
    return [.audit(event, ticket, destination)]
  }

  /// Lets the answer out once its record is written, or refuses the request.
  mutating func settle(
    _ ticket: AuditTicket, isWritten: Bool, at now: Moment
  ) -> [Effect] {
    guard var exchange = waiting.removeValue(forKey: ticket) else {
      return settleChange(ticket, isWritten: isWritten)
    }
    if isWritten {
      audit.written(exchange.destination)
      let said = say(
        .debug, "\(exchange.request.method.rawValue): \(exchange.verdict.outcome.rawValue)")
      return said + deliver(exchange) + endWhenDone()
    }
    audit.failed(exchange.destination)
    if exchange.destination == .log, configuration.auditMode == .fallback {
      exchange.destination = .errorStream
      waiting[ticket] = exchange
      return record(ticket, at: now)
    }
    exchange.outcome = .failed(
      Response.Failure(.internalError, "expected a writable audit log, found none: refused"))
    return say(.error, "\(unwritableLog): the request is refused") + deliver(exchange)
      + endWhenDone()
  }

  /// Sends the answer of a request, with what its client wanted to hear beside it.
  private mutating func deliver(_ exchange: Exchange) -> [Effect] {
    if exchange.isCancelled { return withdraw(exchange.route) }
    let messages = Notices.messages(about: exchange).map { Effect.write($0) }
    if case .subscribed(let subscription)? = exchange.outcome {
      notices.open(subscription, of: exchange.request)
      return messages + [.write(subscription.acknowledgement)]
    }
    return messages + send(frame(of: exchange), by: exchange.route)
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
    case .answered(let payload, _, _): return frame(of: payload, to: address)
    case .listed(let listing): return frame(of: listing, to: address)
    case .completed(let completion): return Self.reply.completed(completion, to: address)
    case .done: return Self.reply.done(address)
    case .asked(let input): return Self.reply.inputRequired(input, to: address)
    case .subscribed: return []
    case .misdirected(let fault):
      return Self.reply.error(fault, to: address, data: data(of: fault, exchange.identity))
    case .failed(let failure):
      let json = Response.failure(failure, identity: exchange.identity)
      if exchange.request.method == .callTool { return Self.reply.failed(address, json: json) }
      return Self.reply.error(
        Self.fault(for: failure, exchange.request), to: address, data: json)
    case nil:
      return Self.reply.error(
        Fault(.internalError, "expected an outcome, found none"), to: address)
    }
  }

  private func frame(of payload: Exchange.Payload, to address: ReplyAddress) -> [UInt8] {
    switch payload {
    case .tool(let json): Self.reply.called(address, json: json)
    case .resource(let contents):
      Self.reply.read(contents, to: address, cache: Self.readCache)
    case .prompt(let prompt, let messages):
      Self.reply.prompt(prompt, saying: messages, to: address)
    }
  }

  private func frame(of listing: Listing, to address: ReplyAddress) -> [UInt8] {
    switch listing {
    case .tools(let tools): Self.reply.list(tools, to: address, cache: Self.listCache)
    case .resources(let list): Self.reply.list(list, to: address, cache: Self.listCache)
    case .templates(let list): Self.reply.list(list, to: address, cache: Self.listCache)
    case .prompts(let list): Self.reply.list(list, to: address, cache: Self.listCache)
    }
  }

  /// What is read is of the moment, and the caller's own.
  private static let readCache = CachePolicy(timeToLiveMilliseconds: 0, scope: .private)

  /// Who may call what can change with the next request, so lists are kept for half a minute only.
  private static let listCache = CachePolicy(timeToLiveMilliseconds: 30_000, scope: .private)

  private func data(of fault: Fault, _ identity: Identity) -> [UInt8] {
    let message: ReleasedText =
      fault == .unknownTool
      ? "expected the name of a tool in tools/list, found another one"
      : fault.code == .resourceNotFound || fault == .unknownResource(in: .jul2026)
        ? "expected the URI of an existing resource, found another one"
        : "expected parameters of the method's form, found others"
    return Response.failure(Response.Failure(.invalidRequest, message), identity: identity)
  }

  private static func fault(for failure: Response.Failure, _ request: Request) -> Fault {
    switch failure.type {
    case .authenticationRequired:
      Fault(.authenticationRequired, "expected a valid credential, found another one or none")
    case .permissionDenied: Fault(.permissionDenied, "expected a permission, found none")
    case .rateLimitExceeded:
      Fault(.rateLimitExceeded, "expected fewer requests, found more than the limit")
    case .invalidRequest: Fault(.invalidParams, "expected other parameters, found these")
    case .notFound where request.method == .readResource:
      .unknownResource(in: request.address.version)
    case .notFound: Fault(.invalidParams, "expected the id of an existing record, found none")
    case .payloadTooLarge, .internalError:
      Fault(.internalError, "expected an answer, found an error")
    }
  }
}
