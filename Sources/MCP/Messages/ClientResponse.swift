package import Serialization

/// A client's answer to a request of this server's.
package struct ClientResponse: Sendable {
  /// What came back.
  package enum Body: Sendable {
    /// The result, an object.
    case result(Node)
    /// The client refused, or its answer is not of the protocol's form.
    case failure
  }

  /// The id of the request that is answered, compared by value; nil when it could not be read.
  package let id: RequestID?
  /// What came back; the text of an error is the client's own and is not kept.
  package let body: Body

  /// Reads a message that has a result or an error and no method.
  init(_ root: Node) {
    id = root["id"].flatMap { RequestID($0) }
    if root["error"] == nil, root["jsonrpc"]?.string == "2.0", let result = root["result"],
      result.kind == .object
    {
      body = .result(result)
    } else {
      body = .failure
    }
  }
}
