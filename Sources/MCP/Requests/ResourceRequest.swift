internal import Serialization

/// What the parameters of `resources/read`, `resources/subscribe` and `resources/unsubscribe` ask
/// for.
package struct ResourceRequest: Sendable {
  /// The resource, which need not exist.
  package let uri: ResourceURI
  /// What the client brings back of an earlier answer to the same request; empty for the other two.
  package let input: InputReturned

  /// Reads the parameters of such a request.
  package init(_ request: Request) throws(Fault) {
    guard let uri = request.params?["uri"]?.string.flatMap({ ResourceURI($0) }) else {
      throw .invalidURI
    }
    self.uri = uri
    input = try InputReturned(request)
  }
}
