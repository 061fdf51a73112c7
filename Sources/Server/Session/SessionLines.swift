internal import Audit
internal import Digest
internal import MCP

/// Lines from the client: what each wants, and where its answer goes.
extension Session {
  /// Where an answer goes: onto a line of its own, or into its place in a batch.
  enum Route: Sendable {
    case line
    case batch(UInt64, slot: Int)
  }

  /// Whether a line is a request that is open to everyone, and so can be answered before it is
  /// known who may ask what: delivered before `started`, it spares its client that wait.
  package func answersBeforeStart(_ line: [UInt8]) -> Bool {
    guard case .request(let request) = envelope.read(line) else { return false }
    return Self.openMethods.contains(request.method)
  }

  /// What needs no credential.
  private static let openMethods: [Method] = [.initialize, .ping, .discover]

  /// Reads a line.
  mutating func read(_ line: [UInt8], at now: Moment) -> [Effect] {
    take(envelope.read(line), route: .line, own: random, at: now)
  }

  /// Takes a message; `own` are random bytes that no other message has.
  private mutating func take(
    _ message: Incoming, route: Route, own random: [UInt8], at now: Moment
  ) -> [Effect] {
    switch message {
    case .request(let request):
      return answer(request, route: route, own: random, at: now)
    case .notification(let notification): return take(notification, at: now)
    case .response(let response): return take(response, at: now)
    case .batch(let messages): return take(messages, at: now)
    case .invalid(let fault, let address):
      return send(Self.reply.error(fault, to: address), by: route)
    }
  }

  /// Takes the messages of a batch one by one; their answers leave together.
  private mutating func take(_ messages: [Incoming], at now: Moment) -> [Effect] {
    batchCount += 1
    let number = batchCount
    batches[number] = BatchCollector(for: messages)
    var effects: [Effect] = []
    var slot = 0
    let seed = random
    for (index, message) in messages.enumerated() {
      // The random bytes are those of the line: each message makes its own of them.
      effects += take(
        message, route: .batch(number, slot: slot), own: SHA256.hash(seed + [UInt8(index)]),
        at: now)
      if message.wantsAnswer { slot += 1 }
    }
    return effects + finish(number)
  }

  /// Sends an answer where it goes.
  mutating func send(_ frame: [UInt8], by route: Route) -> [Effect] {
    guard case .batch(let number, let slot) = route else { return [.write(frame)] }
    batches[number]?.answer(slot, with: frame)
    return finish(number)
  }

  /// Gives up an answer that nobody waits for.
  mutating func withdraw(_ route: Route) -> [Effect] {
    guard case .batch(let number, let slot) = route else { return [] }
    batches[number]?.withdraw(slot)
    return finish(number)
  }

  private mutating func finish(_ number: UInt64) -> [Effect] {
    guard let batch = batches[number], batch.openCount == 0 else { return [] }
    batches[number] = nil
    return batch.line.map { [.write($0)] } ?? []
  }

  /// Answers what is open to everyone; everything else goes through the gate.
  private mutating func answer(
    _ request: Request, route: Route, own random: [UInt8], at now: Moment
  ) -> [Effect] {
    switch request.method {
    case .initialize: return send(initialized(request), by: route)
    case .ping: return send(Self.reply.pong(request.address), by: route)
    case .discover:
      return send(
        Self.reply.discovered(request.address, cache: Self.discoveryCache), by: route)
    default:
      let named = request.clientName.map { AuditClient(name: $0, transport: transport) }
      let client = named ?? self.client ?? AuditClient(name: nil, transport: transport)
      let ticket = audit.ticket()
      var exchange = Exchange(
        request, requestID: Identity.uuid(random), client: client, at: now)
      exchange.route = route
      waiting[ticket] = exchange
      return go(on: ticket, at: now)
    }
  }

  private mutating func initialized(_ request: Request) -> [UInt8] {
    do throws(Fault) {
      let handshake = try Handshake(request)
      envelope.legacyVersion = handshake.version
      clientCapabilities = handshake.capabilities
      client = AuditClient(name: request.clientName, transport: transport)
      return Self.reply.initialized(request.address.id, settling: handshake.version)
    } catch {
      return Self.reply.error(error, to: request.address)
    }
  }

  // MARK: Notifications

  private mutating func take(_ notification: Notification, at now: Moment) -> [Effect] {
    if notification.name == .initialized { notices.isInitialized = true }
    guard let cancellation = Cancellation(notification) else { return [] }
    if notices.subscriptions.contains(where: { $0.subscription.id == cancellation.requestID }) {
      notices.subscriptions.removeAll { $0.subscription.id == cancellation.requestID }
      return []
    }
    return cancel(cancellation.requestID, at: now)
  }

  /// Calls off requests that still wait for something: they are recorded, and not answered.
  private mutating func cancel(_ id: RequestID, at now: Moment) -> [Effect] {
    let tickets = waiting.filter { $0.value.request.address.id == id }.keys
    var effects: [Effect] = []
    for ticket in tickets.sorted(by: { $0.number < $1.number }) {
      waiting[ticket]?.cancel()
      approving.forget(ticket)
      effects += go(on: ticket, at: now)
    }
    return effects
  }
}
