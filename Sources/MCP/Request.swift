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

  /// The name that the client gives itself, unchecked: in a modern `_meta`, or in `initialize`.
  package var clientName: String? {
    let client = meta?[MetaKey.clientInfo.rawValue] ?? params?["clientInfo"]
    return client?["name"]?.string
  }

  /// Refuses a cursor, for lists that are one page: none was ever handed out.
  package func refuseCursor() throws(Fault) {
    guard let cursor = params?["cursor"], !cursor.isNull else { return }
    throw .invalidCursor
  }
}
