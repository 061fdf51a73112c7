internal import Serialization

/// Reads lines as JSON-RPC 2.0 messages of either protocol era.
///
/// A request whose `params._meta` names a protocol version is modern and stands alone; every other
/// one is legacy and of the version that `initialize` settled. Both kinds may be mixed. An array is
/// a batch under 2025-03-26 alone, once that was settled.
package struct Envelope: Sendable {
  /// The version of legacy requests: what `initialize` settled, before it the latest legacy one.
  package var legacyVersion = ProtocolVersion.latestLegacy

  private let served: Set<Method>

  private static let limits = JSONLimits(
    documentBytesMax: WireLimits.frameBytesMax, depthMax: WireLimits.depthMax)

  /// The envelope of a conversation's first line; methods of other capabilities are unknown.
  package init(capabilities: [Capability] = [.tools]) {
    served = Set(Method.allCases.filter { $0.isServed(by: capabilities) })
  }

  /// What a line says.
  package func read(_ line: [UInt8]) -> Incoming {
    let document: Document
    do throws(JSONError) {
      document = try Document(parsing: line, limits: Self.limits)
    } catch {
      let fault = Fault(error)
      let id = fault.code == .invalidRequest ? IDScanner.id(in: line) : nil
      return .invalid(fault, ReplyAddress(id: id, version: legacyVersion))
    }
    return document.root.kind == .array ? batch(document.root) : message(document.root)
  }

  /// Where an error goes that is about no message (a line that was never read).
  package var nowhere: ReplyAddress { ReplyAddress(id: nil, version: legacyVersion) }

  /// A batch (JSON-RPC 2.0 §6), where there are any.
  private func batch(_ root: Node) -> Incoming {
    guard legacyVersion.hasBatches else { return .invalid(Self.notAnObject, nowhere) }
    guard 1...WireLimits.batchRequestsMax ~= root.count else {
      return .invalid(Self.badBatch, nowhere)
    }
    return .batch(root.elements.map(batched))
  }

  /// A message of a batch: neither opens it a conversation, nor is it of a version without batches.
  private func batched(_ root: Node) -> Incoming {
    let incoming = message(root)
    let address: ReplyAddress
    switch incoming {
    case .request(let request): address = request.address
    case .invalid(_, let to): address = to
    case .notification, .response, .batch: return incoming
    }
    if address.version.isModern {
      let inBatch = ReplyAddress(id: address.id, version: legacyVersion)
      return .invalid(Self.batchedModern, inBatch)
    }
    if case .request(let request) = incoming, request.method == .initialize {
      return .invalid(Self.batchedInitialize, address)
    }
    return incoming
  }

  private func message(_ root: Node) -> Incoming {
    guard root.kind == .object else { return .invalid(Self.notAnObject, nowhere) }
    let method = root["method"]
    if method == nil, root["result"] != nil || root["error"] != nil {
      return .response(ClientResponse(root))
    }
    let id = root["id"].flatMap { RequestID($0) }
    let fallback = ReplyAddress(id: id, version: legacyVersion)
    do throws(Fault) {
      let name = try Self.methodName(of: root)
      guard root["id"] != nil else { return notification(name, root["params"]) }
      guard id != nil else { throw Self.badID }
      let params = try Self.object(root["params"], else: Self.badParams)
      let meta = try Self.object(params?["_meta"], else: Self.badMeta)
      let known = Method(rawValue: name).flatMap { served.contains($0) ? $0 : nil }
      let version = try version(of: known, meta)
      let address = ReplyAddress(id: id, version: version)
      guard let known, known.versions.contains(version) else {
        return .invalid(.unknownMethod, address)
      }
      if version.isModern, let level = meta?[MetaKey.logLevel.rawValue], LogLevel(level) == nil {
        return .invalid(.unknownLogLevel, address)
      }
      return .request(Request(address: address, method: known, params: params, meta: meta))
    } catch {
      // Of the modern faults only these two are known to be answers to a modern request.
      let isModern = error.code == .unsupportedVersion || error == Self.missingCapabilities
      return .invalid(error, isModern ? ReplyAddress(id: id, version: .jul2026) : fallback)
    }
  }

  private func notification(_ name: String, _ params: Node?) -> Incoming {
    let params = params.flatMap { $0.kind == .object ? $0 : nil }
    return .notification(Notification(name: Notification.Name(rawValue: name), params: params))
  }

  /// The version that a request is answered in (protocol.md 13, 14).
  private func version(of method: Method?, _ meta: Node?) throws(Fault) -> ProtocolVersion {
    guard let named = meta?[MetaKey.protocolVersion.rawValue] else {
      let isModern =
        method.map { $0.versions.lowerBound.isModern } ?? false
        || meta?[MetaKey.clientCapabilities.rawValue] != nil
      if isModern { throw Self.missingVersion }
      return legacyVersion
    }
    guard let text = named.string else { throw Self.missingVersion }
    guard let version = ProtocolVersion(rawValue: text), version.isModern else {
      throw Fault(unsupportedVersion: text)
    }
    guard meta?[MetaKey.clientCapabilities.rawValue]?.kind == .object else {
      throw Self.missingCapabilities
    }
    return version
  }

  private static func methodName(of root: Node) throws(Fault) -> String {
    guard root["jsonrpc"]?.string == "2.0" else { throw badVersion }
    guard let name = root["method"]?.string else { throw badMethod }
    return name
  }

  /// A member that must be an object when it is there.
  private static func object(_ node: Node?, else fault: Fault) throws(Fault) -> Node? {
    guard let node else { return nil }
    guard node.kind == .object else { throw fault }
    return node
  }

  private static let notAnObject = Fault(
    .invalidRequest, "expected one JSON-RPC message, an object, found another kind of value")
  private static let badBatch = Fault(
    .invalidRequest, "expected a batch of 1 to 100 messages, found another number")
  private static let batchedModern = Fault(
    .invalidRequest, "expected messages of 2025-03-26 in a batch, found one of another version")
  private static let batchedInitialize = Fault(
    .invalidRequest, "expected initialize on a line of its own, found it in a batch")
  private static let badVersion = Fault(
    .invalidRequest, "expected jsonrpc to be the string 2.0, found something else")
  private static let badMethod = Fault(
    .invalidRequest, "expected method to be a string, found something else")
  private static let badID = Fault(
    .invalidRequest, "expected id to be a string or an integer, found something else")
  private static let badParams = Fault(
    .invalidParams, "expected params to be an object, found something else")
  private static let badMeta = Fault(
    .invalidParams, "expected params._meta to be an object, found something else")
  private static let missingVersion = Fault(
    .invalidParams,
    "expected io.modelcontextprotocol/protocolVersion in params._meta, found no string there")
  private static let missingCapabilities = Fault(
    .invalidParams,
    "expected io.modelcontextprotocol/clientCapabilities in params._meta, found no object there")
}
