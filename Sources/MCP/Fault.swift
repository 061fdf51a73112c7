package import Serialization

/// Why a message is refused, as a JSON-RPC error.
///
/// The text is fixed, *expected …, found …*: the only part that varies is a byte offset.
package struct Fault: Error, Equatable, Sendable {
  /// The error codes in use: those of JSON-RPC 2.0 §5.1, of MCP, and three of this server's own,
  /// which lie outside −32768…−32000.
  package enum Code: Int, Sendable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case internalError = -32603
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

  /// A fault with a fixed text.
  package init(_ code: Code, _ message: StaticString) {
    self.code = code
    self.message = message.description
    requested = nil
  }

  /// A text that is not read: malformed is a parse error, over a limit or ambiguous a bad request.
  package init(_ error: JSONError) {
    switch error.expected {
    case .depth, .size, .uniqueKey: code = .invalidRequest
    default: code = .parseError
    }
    message = error.message
    requested = nil
  }

  /// A `_meta` that names a version which is not spoken here.
  init(unsupportedVersion text: String) {
    code = .unsupportedVersion
    message = "expected a supported protocol version, found another one"
    requested = ProtocolVersion.isVersionShaped(text) ? text : nil
  }

  /// A line over `WireLimits.frameBytesMax`.
  package static let overlongLine = Fault(
    .invalidRequest, "expected a line of at most 4 MiB, found a longer one")
  /// A `tools/call` of a name that is no tool, or none that the caller may see.
  package static let unknownTool = Fault(
    .invalidParams, "expected the name of a tool in tools/list, found another one")
  /// A cursor that was not made here.
  package static let invalidCursor = Fault(
    .invalidParams, "expected a cursor of this list, found another one")
}
