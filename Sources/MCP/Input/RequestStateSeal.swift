package import Calendar
internal import Digest
internal import Serialization

/// Makes and opens request states: what a modern client carries from one request to its repetition.
///
///     version 1 byte | expiry 8 bytes, ms | content | tag 32 bytes     as base64url
///
/// The tag is HMAC-SHA-256 over binding, request and everything before it. The request is its method
/// and parameters but for `_meta`, `requestState` and `inputResponses`, members in one order. So a
/// state is good for one caller, one request and one time (protocol.md 29); it is not secret, and it
/// can be brought twice: what may happen once is for the caller to remember.
package struct RequestStateSeal: Sendable {
  private static let version: UInt8 = 1
  private static let expiryBytes = 8
  private static let notSealed: Set = ["_meta", "requestState", "inputResponses"]

  private let code: HMAC
  private let binding: [UInt8]

  /// A seal with a secret key and what a state is bound to besides its request: the principal and
  /// whatever it may do, in any unambiguous form.
  package init(key: [UInt8], binding: [UInt8]) {
    code = HMAC(key: key)
    self.binding = binding
  }

  /// The state that brings a content back with the same request, up to and including `expiry`.
  package func seal(_ content: [UInt8], for request: Request, until expiry: Timestamp) -> String {
    let body = [Self.version] + Self.bytes(of: expiry.milliseconds) + content
    return Base64URL.encode(body + tag(of: body, request))
  }

  /// The content of a state that was sealed for this request, binding and a time not yet over.
  package func open(
    _ state: String, for request: Request, at now: Timestamp
  ) throws(Fault) -> [UInt8] {
    guard state.utf8.count <= WireLimits.requestStateBytesMax,
      let bytes = Base64URL.decode(state),
      bytes.count >= 1 + Self.expiryBytes + SHA256.digestBytes
    else { throw .invalidRequestState }
    let body = Array(bytes.dropLast(SHA256.digestBytes))
    let found = Array(bytes.suffix(SHA256.digestBytes))
    guard ConstantTime.equal(found, tag(of: body, request)), body[0] == Self.version else {
      throw .invalidRequestState
    }
    let expiry = body[1...Self.expiryBytes].reduce(Int64(0)) { $0 << 8 | Int64($1) }
    guard now.milliseconds <= expiry else { throw .invalidRequestState }
    return Array(body[(1 + Self.expiryBytes)...])
  }

  private func tag(of body: [UInt8], _ request: Request) -> [UInt8] {
    var message = Array("request state".utf8)
    for part in [binding, Self.sealed(request), body] {
      message += Self.bytes(of: Int64(part.count))
      message += part
    }
    return code.code(of: message)
  }

  /// A request in the one form that is sealed.
  private static func sealed(_ request: Request) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginArray()
    writer.string(request.method.rawValue)
    if let params = request.params {
      writeSorted(params, without: notSealed, to: &writer)
    }
    writer.endArray()
    return SHA256.hash(writer.bytes)
  }

  /// A value with the members of its objects in one order; its depth is that of a message.
  private static func writeSorted(
    _ node: Node, without dropped: Set<String> = [], to writer: inout JSONWriter
  ) {
    switch node.kind {
    case .object:
      writer.beginObject()
      let members = node.members.filter { !dropped.contains($0.key) }
      for (key, value) in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
      {
        writer.key(key)
        writeSorted(value, to: &writer)
      }
      writer.endObject()
    case .array:
      writer.beginArray()
      for element in node.elements { writeSorted(element, to: &writer) }
      writer.endArray()
    case .string: writer.string(node.string ?? "")
    default: writer.copy(node)
    }
  }

  private static func bytes(of number: Int64) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
