internal import Serialization

/// What the client is told without having to answer.
package enum Notice: Sendable {
  /// The lists that can change.
  package enum List: String, CaseIterable, Sendable {
    case tools
    case prompts
    case resources
  }

  /// A list has another content than when it was asked for.
  case listChanged(List)
  /// A resource has another content than when it was read.
  case resourceUpdated(ResourceURI)
  /// A request has got further.
  case progress(ProgressReport.Step)
  /// A log message; `json` is its data, JSON text on one line that the caller vouches for.
  case message(LogLevel, logger: StaticString, json: [UInt8])
  /// A subscription is open, and for what.
  case acknowledged(SubscriptionFilter)
  /// A subscription is over: the only request that a server may call off (protocol.md 25).
  case cancelled(RequestID)

  /// The notification's name.
  var method: String {
    switch self {
    case .listChanged(let list): "notifications/\(list.rawValue)/list_changed"
    case .resourceUpdated: "notifications/resources/updated"
    case .progress: "notifications/progress"
    case .message: "notifications/message"
    case .acknowledged: "notifications/subscriptions/acknowledged"
    case .cancelled: "notifications/cancelled"
    }
  }

  /// The notification as a version has it: one line, ended by a line feed.
  ///
  /// Nil where it must not be sent so: in the modern era changes are told on a subscription alone,
  /// by `Subscription`; in the legacy one there are no subscriptions of that kind.
  package func frame(for version: ProtocolVersion) -> [UInt8]? {
    switch self {
    case .progress, .message: frame(for: version, on: nil)
    case .listChanged, .resourceUpdated: version.isModern ? nil : frame(for: version, on: nil)
    case .acknowledged, .cancelled: nil
    }
  }

  /// The line, with the id of the subscription that it is delivered on.
  func frame(for version: ProtocolVersion, on subscription: RequestID?) -> [UInt8] {
    var writer = JSONWriter(capacity: 256)
    writer.beginObject()
    writer.member("jsonrpc", "2.0")
    writer.member("method", method)
    writer.key("params")
    writer.beginObject()
    if let subscription {
      writer.key("_meta")
      writer.beginObject()
      writer.key(MetaKey.subscriptionID.rawValue)
      writer.raw(subscription.spelling)
      writer.endObject()
    }
    writeMembers(for: version, to: &writer)
    writer.endObject()
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  private func writeMembers(for version: ProtocolVersion, to writer: inout JSONWriter) {
    switch self {
    case .listChanged: break
    case .resourceUpdated(let uri): writer.member("uri", uri.text)
    case .progress(let step): step.write(for: version, to: &writer)
    case .message(let level, let logger, let json):
      writer.member("level", level.rawValue)
      writer.member("logger", logger.description)
      writer.key("data")
      writer.raw(json)
    case .acknowledged(let filter):
      writer.key("notifications")
      filter.write(to: &writer)
    case .cancelled(let id):
      writer.key("requestId")
      writer.raw(id.spelling)
    }
  }
}

extension Notice.List {
  /// The capability that the list belongs to.
  var feature: Capability.Feature {
    switch self {
    case .tools: .tools
    case .prompts: .prompts
    case .resources: .resources
    }
  }

  /// The member of a subscription's filter that asks for its changes.
  var filterMember: String { rawValue + "ListChanged" }
}
