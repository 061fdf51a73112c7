package import Serialization

/// Why a message is refused, as a JSON-RPC error.
///
/// The text is fixed, *expected …, found …*: the only part that varies is a byte offset.
package struct Fault: Error, Equatable, Sendable {
  /// The error codes in use: those of JSON-RPC 2.0 §5.1, of MCP, and three of this server's own,
  /// which lie outside −32768…−32000.
  package enum Code: Int, CaseIterable, Sendable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case internalError = -32603
    /// Of the legacy era alone.
    case resourceNotFound = -32002
    /// Of the modern era alone, like the next.
    case missingCapability = -32021
    case unsupportedVersion = -32022
    case authenticationRequired = 401
    case permissionDenied = 403
    case rateLimitExceeded = 429
  }

  /// The error's number.
  package let code: Code
  /// One sentence for a person; never holds anything that came in.
  package let message: String
  /// For `unsupportedVersion`: the version that was named, when it is shaped as one.
  let requested: String?
  /// For `missingCapability`: what the client would have to declare.
  let required: ClientCapabilities?

  /// A fault with a fixed text.
  package init(_ code: Code, _ message: StaticString) {
    self.code = code
    self.message = message.description
    requested = nil
    required = nil
  }

  /// A text that is not read: malformed is a parse error, over a limit or ambiguous a bad request.
  package init(_ error: JSONError) {
    switch error.expected {
    case .depth, .size, .uniqueKey: code = .invalidRequest
    default: code = .parseError
    }
    message = error.message
    requested = nil
    required = nil
  }

  /// A `_meta` that names a version which is not spoken here.
  init(unsupportedVersion text: String) {
    code = .unsupportedVersion
    message = "expected a supported protocol version, found another one"
    requested = ProtocolVersion.isVersionShaped(text) ? text : nil
    required = nil
  }

  /// A modern request that needs what its client did not declare (protocol.md 16).
  package init(missingElicitation mode: ClientCapabilities.Elicitation) {
    code = .missingCapability
    message = "expected a client that declares elicitation, found another one"
    requested = nil
    required = ClientCapabilities(elicitation: [mode])
  }

  /// A resource that is not there, or not for the caller: the modern era has no code of its own
  /// for it (protocol.md 20, 39).
  package static func unknownResource(in version: ProtocolVersion) -> Fault {
    Fault(
      version.isModern ? .invalidParams : .resourceNotFound,
      "expected the URI of an existing resource, found another one")
  }
}

/// The refusals that more than one place has use for.
extension Fault {
  /// A line over `WireLimits.frameBytesMax`.
  package static let overlongLine = Fault(
    .invalidRequest, "expected a line of at most 4 MiB, found a longer one")
  /// A method that this server does not have in the request's version.
  package static let unknownMethod = Fault(
    .methodNotFound, "expected a method of this protocol version, found another one")
  /// A `tools/call` of a name that is no tool, or none that the caller may see.
  package static let unknownTool = Fault(
    .invalidParams, "expected the name of a tool in tools/list, found another one")
  /// A `prompts/get` or a completion for a name that is no prompt, or none that the caller may see.
  package static let unknownPrompt = Fault(
    .invalidParams, "expected the name of a prompt in prompts/list, found another one")
  /// An argument that a prompt or a template does not have.
  package static let unknownArgument = Fault(
    .invalidParams, "expected the name of an argument in the list, found another one")
  /// A prompt without an argument that it requires.
  package static let missingArgument = Fault(
    .invalidParams, "expected every required argument, found fewer")
  /// A text that is no URI, or one whose path climbs.
  package static let invalidURI = Fault(
    .invalidParams, "expected uri to be an absolute URI without dot segments, found something else")
  /// A cursor that was not made here.
  package static let invalidCursor = Fault(
    .invalidParams, "expected a cursor of this list, found another one")
  /// A log level that is none of the eight.
  package static let unknownLogLevel = Fault(
    .invalidParams, "expected a log level of RFC 5424, found something else")
  /// A request state that was not made here, is over, or is another caller's or request's.
  package static let invalidRequestState = Fault(
    .invalidParams, "expected the requestState of this request, found another one")
}
