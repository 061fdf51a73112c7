internal import Serialization

/// What the server says that it can do; what it does not say, it does not answer.
package struct Capability: Sendable, Hashable {
  /// The parts of the protocol that a server may have, in the order they are listed.
  enum Feature: String, Sendable {
    case tools
    case resources
    case prompts
    case completions
    case logging
  }

  let feature: Feature
  /// Whether clients are told that the list has changed.
  let listChanged: Bool
  /// Whether clients are told that a resource has changed.
  let subscribe: Bool

  private init(_ feature: Feature, listChanged: Bool = false, subscribe: Bool = false) {
    self.feature = feature
    self.listChanged = listChanged
    self.subscribe = subscribe
  }

  /// Tools whose list is not said to change.
  package static let tools = Capability(.tools)
  /// Completion of arguments; 2024-11-05 has the method, and no word for the capability.
  package static let completions = Capability(.completions)
  /// Log messages to the client.
  package static let logging = Capability(.logging)

  /// Tools.
  package static func tools(listChanged: Bool) -> Capability {
    Capability(.tools, listChanged: listChanged)
  }

  /// Resources; with `subscribe` changes of one are told to those who asked for it.
  package static func resources(listChanged: Bool, subscribe: Bool) -> Capability {
    Capability(.resources, listChanged: listChanged, subscribe: subscribe)
  }

  /// Prompts.
  package static func prompts(listChanged: Bool) -> Capability {
    Capability(.prompts, listChanged: listChanged)
  }

  /// Whether a version's schema has a word for it.
  func isKnown(in version: ProtocolVersion) -> Bool {
    feature != .completions || version.hasCompletionsCapability
  }

  /// Writes the member of `capabilities`.
  func write(to writer: inout JSONWriter) {
    writer.key(feature.rawValue)
    writer.beginObject()
    if listChanged { writer.member("listChanged", true) }
    if subscribe { writer.member("subscribe", true) }
    writer.endObject()
  }
}

extension [Capability] {
  /// Whether a feature is among them.
  func has(_ feature: Capability.Feature) -> Bool { contains { $0.feature == feature } }
}
