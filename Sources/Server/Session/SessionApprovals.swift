internal import Access
internal import Audit
internal import Calendar
internal import Digest
internal import MCP
internal import Redaction

/// Some calls have to be allowed by a person first, who is asked through the client.
extension Session {
  /// Whether a call may go on; false for one that waits for a person's answer.
  ///
  /// A modern call is decided at once: its question is its answer.
  mutating func isApproved(
    _ errand: Exchange.Errand, for principal: Principal, _ ticket: AuditTicket,
    _ exchange: inout Exchange, at now: Moment, _ effects: inout [Effect]
  ) throws(Response.Failure) -> Bool {
    guard let tool = errand.source, let approvals = standing?.roles.approvals,
      approvals.tools.contains(tool),
      !approving.isAllowed(principal, tool, at: now.monotonicNanoseconds)
    else { return true }
    let request = exchange.request
    guard request.address.version.isModern else {
      guard clientCapabilities.elicitation.contains(.form),
        case .line = exchange.route, !isEnding,
        let frame = Approving.form(for: tool).request(
          approving.ask(for: ticket), in: request.address.version)
      else {
        effects += note(
          .approvalRefused, .permissionDenied, details: "impossible", about: exchange, at: now)
        throw Self.noPerson
      }
      exchange.answerBy =
        now.monotonicNanoseconds &+ Approving.answerSecondsMax * 1_000_000_000
      effects += note(.approvalAsked, .ok, about: exchange, at: now)
      effects.append(.write(frame))
      return false
    }
    return try isModernApproved(tool, principal, &exchange, at: now, &effects)
  }

  private mutating func isModernApproved(
    _ tool: String, _ principal: Principal, _ exchange: inout Exchange, at now: Moment,
    _ effects: inout [Effect]
  ) throws(Response.Failure) -> Bool {
    let request = exchange.request
    let seal = RequestStateSeal(
      key: HMAC.sha256(key: cursorKey, message: Array("approvals".utf8)),
      binding: Answering.binding(of: principal, profileName(for: principal)))
    do throws(Fault) {
      let returned = try InputReturned(request)
      if let state = returned.state {
        let content = try seal.open(state, for: request, at: now.wall)
        guard let answer = try returned.answer(to: Approving.question),
          approving.use(content, at: now.wall)
        else { throw Fault.invalidRequestState }
        try settle(answer, tool, principal, exchange, at: now, &effects)
        return true
      }
      let expiry = Timestamp(
        milliseconds: now.wall.milliseconds + Approving.stateSecondsMax * 1000)
      let required = try InputRequired(
        [(key: Approving.question, elicitation: Approving.form(for: tool))],
        state: seal.seal(SHA256.hash(random), for: request, until: expiry), for: request)
      effects += note(.approvalAsked, .ok, about: exchange, at: now)
      exchange.decide(.asked(required))
      return true
    } catch {
      if error.code == .permissionDenied { throw Self.denied }
      if error.code == .missingCapability {
        effects += note(
          .approvalRefused, .permissionDenied, details: "impossible", about: exchange, at: now)
      }
      exchange.decide(.misdirected(error))
      return true
    }
  }

  /// Records what a person said; throws for anything but a yes.
  private mutating func settle(
    _ answer: ElicitationAnswer, _ tool: String, _ principal: Principal, _ exchange: Exchange,
    at now: Moment, _ effects: inout [Effect]
  ) throws(Fault) {
    guard Approving.isYes(answer) else {
      effects += note(
        .approvalRefused, .permissionDenied, details: answer.action.rawValue, about: exchange,
        at: now)
      throw Fault(.permissionDenied, "expected a person's approval, found a refusal")
    }
    effects += note(.approvalGiven, .ok, about: exchange, at: now)
    approving.allow(
      principal, tool, minutes: standing?.roles.approvals.minutes ?? 0,
      at: now.monotonicNanoseconds)
  }

  /// A legacy client answers a question of the server's.
  mutating func take(_ response: ClientResponse, at now: Moment) -> [Effect] {
    guard let id = response.id, let ticket = approving.asked.removeValue(forKey: id),
      var exchange = waiting[ticket], case .approve(let principal, let errand) = exchange.stage
    else { return [] }
    var effects: [Effect] = []
    exchange.answerBy = 0
    do throws(Fault) {
      guard case .result(let node) = response.body else { throw Self.noAnswer }
      try settle(
        try ElicitationAnswer(node), errand.source ?? "", principal, exchange, at: now, &effects)
      // A person takes a while: what was revoked or narrowed meanwhile holds.
      let present = standing.flatMap { standing in
        try? gate.authenticate(exchange.request, by: standing.authenticator, at: now)
      }
      if present == principal {
        exchange.stage = .answer(principal, errand)
      } else {
        exchange.decide(.failed(Self.denied))
      }
    } catch {
      if error == Self.noAnswer || error.code == .invalidParams {
        effects += note(
          .approvalRefused, .permissionDenied, details: "malformed", about: exchange, at: now)
      }
      exchange.decide(.failed(Self.denied))
    }
    waiting[ticket] = exchange
    return effects + go(on: ticket, at: now)
  }

  /// Refuses the calls that waited for a person too long; `all` once no answer can come any more.
  mutating func endApprovals(at now: Moment, all: Bool = false) -> [Effect] {
    let late = waiting.filter {
      $0.value.answerBy > 0 && (all || $0.value.answerBy <= now.monotonicNanoseconds)
    }
    var effects: [Effect] = []
    for ticket in late.keys.sorted(by: { $0.number < $1.number }) {
      approving.forget(ticket)
      guard var exchange = waiting[ticket] else { continue }
      exchange.answerBy = 0
      effects += note(
        .approvalRefused, .permissionDenied, details: all ? "ended" : "timeout", about: exchange,
        at: now)
      exchange.decide(.failed(Self.denied))
      waiting[ticket] = exchange
      effects += go(on: ticket, at: now)
    }
    return effects
  }

  private static let noAnswer = Fault(
    .invalidRequest, "expected a person's answer, found an error")

  private static var denied: Response.Failure {
    Response.Failure(.permissionDenied, "expected a person's approval of this call, found none")
  }

  private static var noPerson: Response.Failure {
    Response.Failure(
      .permissionDenied,
      """
      expected a client that can ask its user (elicitation), as this tool needs a person's \
      approval, found one that cannot
      """)
  }
}
