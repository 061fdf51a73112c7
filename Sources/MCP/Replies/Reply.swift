internal import Serialization

/// Writes answers: whole frames, one line each, ended by a line feed.
///
/// Each is written as the schema of its address's version knows it: what an older schema does not
/// have is left out, what the modern one requires is added. Every string in an answer is fixed, or
/// JSON text that the caller vouches for.
package struct Reply: Sendable {
  private let server: ServerIdentity
  private let capabilities: [Capability]
  private let instructions: StaticString

  private static let frameBytesUsual = 512

  /// A writer of one server's answers; clients cut `instructions` at about 4,000 characters.
  package init(
    server: ServerIdentity, capabilities: [Capability], instructions: StaticString
  ) {
    self.server = server
    self.capabilities = capabilities
    self.instructions = instructions
  }

  // MARK: Results

  /// The result of `initialize`; `version` is what was settled, and what it is written in.
  package func initialized(_ id: RequestID?, settling version: ProtocolVersion) -> [UInt8] {
    result(ReplyAddress(id: id, version: version)) { writer in
      writer.member("protocolVersion", version.rawValue)
      write(capabilities, for: version, to: &writer)
      writer.key("serverInfo")
      writeServer(for: version, to: &writer)
      writer.member("instructions", instructions.description)
    }
  }

  /// The result of `server/discover`.
  package func discovered(_ address: ReplyAddress, cache: CachePolicy) -> [UInt8] {
    result(address) { writer in
      Self.write(ProtocolVersion.modern, as: "supportedVersions", to: &writer)
      write(capabilities, for: address.version, to: &writer)
      writer.member("instructions", instructions.description)
      Self.write(cache, for: address.version, to: &writer)
    }
  }

  /// The result of `ping`.
  package func pong(_ address: ReplyAddress) -> [UInt8] {
    result(address) { _ in }
  }

  /// The result of a tool call that succeeded.
  ///
  /// `json` is one JSON object as `JSONWriter` writes it, without white space between tokens; it
  /// leaves as text and, where the schema has it, as structured content.
  package func called(_ address: ReplyAddress, json: [UInt8]) -> [UInt8] {
    result(address, payload: json.count) { writer in
      Self.writeText(json, to: &writer)
      if address.version.hasStructuredContent {
        writer.key("structuredContent")
        writer.raw(json)
      }
    }
  }

  /// The result of a tool call that failed or was refused: `json` as text alone.
  package func failed(_ address: ReplyAddress, json: [UInt8]) -> [UInt8] {
    result(address, payload: json.count) { writer in
      Self.writeText(json, to: &writer)
      writer.member("isError", true)
    }
  }

  // MARK: Errors

  /// A JSON-RPC error; `data` is JSON text on one line, and gives way to what a fault requires.
  package func error(
    _ fault: Fault, to address: ReplyAddress, data: [UInt8]? = nil
  ) -> [UInt8] {
    var writer = JSONWriter(capacity: Self.frameBytesUsual + (data?.count ?? 0))
    Self.open(address, to: &writer)
    writer.key("error")
    writer.beginObject()
    writer.member("code", fault.code.rawValue)
    writer.member("message", fault.message)
    if fault.code == .unsupportedVersion {
      writer.key("data")
      writer.beginObject()
      Self.write(ProtocolVersion.modern, as: "supported", to: &writer)
      writer.member("requested", fault.requested ?? "(not a version)")
      writer.endObject()
    } else if let required = fault.required {
      writer.key("data")
      writer.beginObject()
      writer.key("requiredCapabilities")
      required.write(to: &writer)
      writer.endObject()
    } else if let data {
      writer.key("data")
      writer.raw(data)
    }
    writer.endObject()
    return Self.close(&writer)
  }

  // MARK: Parts

  /// A result with what every one of its version has around its own members.
  func result(
    _ address: ReplyAddress, type: StaticString = "complete", payload: Int = 0,
    subscription: RequestID? = nil, _ members: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    // The text content repeats the payload with its quotes escaped: about a sixth longer.
    var writer = JSONWriter(capacity: Self.frameBytesUsual + payload * 2 + payload / 4)
    Self.open(address, to: &writer)
    writer.key("result")
    writer.beginObject()
    if address.version.isModern {
      writer.member("resultType", type.description)
    }
    members(&writer)
    if address.version.isModern {
      writer.key("_meta")
      writer.beginObject()
      writer.key(MetaKey.serverInfo.rawValue)
      writeServer(for: address.version, to: &writer)
      if let subscription {
        writer.key(MetaKey.subscriptionID.rawValue)
        writer.raw(subscription.spelling)
      }
      writer.endObject()
    }
    writer.endObject()
    return Self.close(&writer)
  }

  private static func open(_ address: ReplyAddress, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("jsonrpc", "2.0")
    if let id = address.id {
      writer.key("id")
      writer.raw(id.spelling)
    } else if !address.version.hasErrorsWithoutID {
      writer.key("id")
      writer.null()
    }
  }

  /// Ends the frame; the writer's memory becomes the frame's.
  private static func close(_ writer: inout JSONWriter) -> [UInt8] {
    writer.endObject()
    var frame = writer.bytes
    writer = JSONWriter()
    frame.append(0x0A)
    return frame
  }

  private static func writeText(_ json: [UInt8], to writer: inout JSONWriter) {
    writer.key("content")
    writer.beginArray()
    writer.beginObject()
    writer.member("type", "text")
    writer.key("text")
    writer.raw(QuotedJSON.string(json))
    writer.endObject()
    writer.endArray()
  }

  /// Writes for how long an answer may be kept, where a version has a word for it.
  static func write(
    _ cache: CachePolicy, for version: ProtocolVersion, to writer: inout JSONWriter
  ) {
    guard version.isModern else { return }
    writer.member("ttlMs", cache.timeToLiveMilliseconds)
    writer.member("cacheScope", cache.scope.rawValue)
  }

  private static func write(
    _ versions: [ProtocolVersion], as key: String, to writer: inout JSONWriter
  ) {
    writer.key(key)
    writer.beginArray()
    for version in versions { writer.string(version.rawValue) }
    writer.endArray()
  }

  private func write(
    _ capabilities: [Capability], for version: ProtocolVersion, to writer: inout JSONWriter
  ) {
    writer.key("capabilities")
    writer.beginObject()
    for capability in capabilities where capability.isKnown(in: version) {
      capability.write(to: &writer)
    }
    writer.endObject()
  }

  private func writeServer(for version: ProtocolVersion, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", server.name.description)
    if version.hasTitles {
      writer.member("title", server.title.description)
    }
    writer.member("version", server.version.description)
    writer.endObject()
  }
}
