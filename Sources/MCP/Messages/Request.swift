package import Serialization

/// A request whose envelope is sound; its parameters are the method's business.
package struct Request: Sendable {
  /// Where its answer goes.
  package let address: ReplyAddress
  /// What it asks for.
  package let method: Method
  /// Its parameters, an object; nil when it has none.
  package let params: Node?
  /// The `_meta` of its parameters, an object; nil when it has none.
  package let meta: Node?

  /// The `traceparent` of its `_meta`, unchecked (W3C Trace Context); nil when there is none.
  package var traceparent: String? { meta?["traceparent"]?.string }

  /// Where it stands in a distributed trace, as far as it says so in due form.
  package var trace: TraceContext { TraceContext(meta) }

  /// The name that the client gives itself, unchecked: in a modern `_meta`, or in `initialize`.
  package var clientName: String? {
    let client = meta?[MetaKey.clientInfo.rawValue] ?? params?["clientInfo"]
    return client?["name"]?.string
  }

  /// What its progress is to bear; nil when none is wanted, and when the token is no string or
  /// integer: progress is never owed.
  package var progressToken: ProgressToken? {
    meta?["progressToken"].flatMap { ProgressToken($0) }
  }

  /// The least severe log message that a modern request wants; nil when it wants none.
  ///
  /// Always nil for a legacy request, whose level is the session's.
  package var logLevel: LogLevel? {
    guard address.version.isModern else { return nil }
    return meta?[MetaKey.logLevel.rawValue].flatMap { LogLevel($0) }
  }

  /// What a modern request says that its client can do.
  ///
  /// Always none for a legacy request: what `Handshake` read is the session's.
  package var clientCapabilities: ClientCapabilities {
    guard address.version.isModern else { return .none }
    return ClientCapabilities(meta?[MetaKey.clientCapabilities.rawValue], in: address.version)
  }

  /// Where a list is to go on, for whoever made the cursor; nil for its beginning.
  package func cursor() throws(Fault) -> String? {
    guard let cursor = params?["cursor"], !cursor.isNull else { return nil }
    guard let text = cursor.string, text.utf8.count <= WireLimits.cursorBytesMax else {
      throw .invalidCursor
    }
    return text
  }

  /// Refuses a cursor, for lists that are one page: none was ever handed out.
  package func refuseCursor() throws(Fault) {
    guard try cursor() == nil else { throw .invalidCursor }
  }
}
