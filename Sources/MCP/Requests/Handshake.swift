internal import Serialization

/// What the parameters of `initialize` ask for.
package struct Handshake: Sendable, Equatable {
  /// The version to answer with and to go on in: the one asked for, else the latest legacy one.
  package let version: ProtocolVersion
  /// What the client can do, as far as `version` has words for it.
  package let capabilities: ClientCapabilities

  /// Reads the parameters of an `initialize` request.
  ///
  /// A version is required; `capabilities` and `clientInfo`, which decide nothing here, must be
  /// objects when they are there.
  package init(_ request: Request) throws(Fault) {
    guard let asked = request.params?["protocolVersion"]?.string else {
      throw Fault(
        .invalidParams, "expected protocolVersion to be a string, found something else")
    }
    for key in ["capabilities", "clientInfo"] {
      guard let value = request.params?[key] else { continue }
      guard value.kind == .object else {
        throw Fault(
          .invalidParams,
          "expected capabilities and clientInfo to be objects, found something else")
      }
    }
    let spoken = ProtocolVersion(rawValue: asked)
    version = spoken.flatMap { $0.isModern ? nil : $0 } ?? .latestLegacy
    capabilities = ClientCapabilities(request.params?["capabilities"], in: version)
  }
}
