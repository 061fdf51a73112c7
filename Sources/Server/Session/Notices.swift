internal import Audit
internal import MCP
internal import Serialization

/// What a client wants to be told besides answers.
///
///     legacy    initialized ─▶ list_changed     resources/subscribe ─▶ updated
///               logging/setLevel ─▶ message
///     modern    subscriptions/listen ─▶ both    a request's logLevel ─▶ message about that request
struct Notices {
  /// An open subscription, and the request that opened it: it ends with its credential.
  struct Open {
    let subscription: Subscription
    let request: Request
  }

  /// The most subscriptions that may be open at once.
  static let subscriptionsMax = 16
  /// The most resources that a legacy client may follow at once.
  static let followedMax = WireLimits.subscribedResourcesMax

  /// The open subscriptions, in the order in which they were opened.
  var subscriptions: [Open] = []
  /// Whether a legacy client has said that it is ready.
  var isInitialized = false
  /// The least severe message that a legacy client wants; nil: none.
  var level: LogLevel?
  private var followed: [ResourceURI] = []

  /// Opens a subscription.
  mutating func open(_ subscription: Subscription, of request: Request) {
    subscriptions.append(Open(subscription: subscription, request: request))
  }

  /// Follows a resource from now on, or no longer; what is over the limit is not followed.
  mutating func follow(_ uri: ResourceURI, isWanted: Bool) {
    followed.removeAll { $0 == uri }
    if isWanted, followed.count < Self.followedMax { followed.append(uri) }
  }

  /// The frames that tell of changed lists and resources.
  func frames(
    lists: [Notice.List], where isChanged: (ResourceURI) -> Bool, in version: ProtocolVersion
  ) -> [[UInt8]] {
    var frames: [[UInt8]] = []
    if isInitialized {
      frames += lists.compactMap { Notice.listChanged($0).frame(for: version) }
      frames += followed.filter(isChanged).compactMap {
        Notice.resourceUpdated($0).frame(for: version)
      }
    }
    for open in subscriptions {
      frames += lists.compactMap { open.subscription.frame(of: .listChanged($0)) }
      frames += open.subscription.filter.resources.filter(isChanged).compactMap {
        open.subscription.frame(of: .resourceUpdated($0))
      }
    }
    return frames
  }

  /// The message to a legacy client about an event of the server's own; nil when it wants none.
  func message(
    _ level: LogLevel, _ event: AuditEvent.Name, _ outcome: AuditEvent.Outcome,
    in version: ProtocolVersion
  ) -> [UInt8]? {
    guard isInitialized, let wanted = self.level, level >= wanted else { return nil }
    return Self.frame(level, event.rawValue, outcome, in: version)
  }

  /// The message about a modern request that asked for one; it says what the audit log says.
  static func messages(about exchange: Exchange) -> [[UInt8]] {
    let verdict = exchange.verdict
    let level: LogLevel = verdict.outcome == .ok ? .info : .warning
    guard let wanted = exchange.request.logLevel, level >= wanted else { return [] }
    let event = exchange.request.method.rawValue
    return [frame(level, event, verdict.outcome, in: exchange.request.address.version)]
      .compactMap { $0 }
  }

  private static func frame(
    _ level: LogLevel, _ event: String, _ outcome: AuditEvent.Outcome,
    in version: ProtocolVersion
  ) -> [UInt8]? {
    var writer = JSONWriter(capacity: 128)
    writer.beginObject()
    writer.member("event", event)
    writer.member("outcome", outcome.rawValue)
    writer.endObject()
    return Notice.message(level, logger: "billing-mcp", json: writer.bytes).frame(for: version)
  }
}
