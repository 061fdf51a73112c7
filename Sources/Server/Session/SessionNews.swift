internal import Access
internal import Audit
internal import MCP
internal import Redaction

/// News for clients that asked for it: changed lists and resources, and what the server notices.
extension Session {
  /// Opens a subscription to what its caller may hear of.
  func subscription(
    _ request: Request, _ filter: SubscriptionFilter, for principal: Principal
  ) throws(Response.Failure) -> Exchange.Outcome {
    guard notices.subscriptions.count < Notices.subscriptionsMax else {
      throw Response.Failure(
        .rateLimitExceeded,
        "expected at most \(Notices.subscriptionsMax) open subscriptions, found more")
    }
    let honoured = filter.honoured(by: Self.capabilities) { uri in
      ServedResource.at(uri).flatMap { Errands.permission(for: .read($0, uri)) }
        .map { principal.may($0.permission) } ?? false
    }
    guard let subscription = Subscription(request, honouring: honoured) else {
      return .misdirected(.unknownMethod)
    }
    return .subscribed(subscription)
  }

  /// Tells of what a changed file changes.
  mutating func news(of file: DecidingFile, at now: Moment) -> [Effect] {
    let isLedger =
      switch file {
      case .ledger, .ledgerPart: true
      default: false
      }
    var effects = endUnauthorised(at: now)
    let lists: [Notice.List] = isLedger ? [] : [.tools, .prompts, .resources]
    let frames = notices.frames(
      lists: lists,
      where: { uri in
        switch ServedResource.at(uri) {
        case .record: true
        case .schema, .policy, .limits: !isLedger
        case .audit, .metrics: false
        case nil: false
        }
      }, in: envelope.legacyVersion)
    effects += frames.map { Effect.announce($0) }
    return effects
  }

  /// Tells a legacy client of an event, when it wants to hear of it.
  func message(_ name: AuditEvent.Name, _ outcome: AuditEvent.Outcome) -> [Effect] {
    let level: LogLevel? =
      switch name {
      case .keysChanged, .tokensChanged, .rolesChanged, .profilesChanged, .ledgerChanged,
        .limitsRestored:
        outcome == .ok ? .notice : .error
      case .limitsDegraded, .keyStoreUnavailable: .warning
      default: nil
      }
    return level.flatMap { notices.message($0, name, outcome, in: envelope.legacyVersion) }
      .map { [.announce($0)] } ?? []
  }

  /// Ends subscriptions whose credential is no longer good.
  private mutating func endUnauthorised(at now: Moment) -> [Effect] {
    guard !notices.subscriptions.isEmpty else { return [] }
    var effects: [Effect] = []
    notices.subscriptions.removeAll { open in
      let isGood =
        standing.map { standing in
          (try? gate.authenticate(open.request, by: standing.authenticator, at: now)) != nil
        } ?? false
      if !isGood { effects.append(.announce(Self.reply.ended(open.subscription))) }
      return !isGood
    }
    return effects
  }

  /// Ends every subscription, as the server goes away.
  mutating func endSubscriptions() -> [Effect] {
    defer { notices.subscriptions = [] }
    return notices.subscriptions.map { .write(Self.reply.ended($0.subscription)) }
  }
}
