internal import Serialization

/// What a modern request brings back of an earlier `InputRequired` answer (protocol.md 28, 29).
///
/// All of it is the client's: a state is good for nothing before `RequestStateSeal` has opened it.
package struct InputReturned: Sendable {
  /// The state, as the client says it was given.
  package let state: String?
  private let responses: Node?

  /// Reads `requestState` and `inputResponses`; a legacy request, which has neither, brings nothing.
  package init(_ request: Request) throws(Fault) {
    guard request.address.version.isModern, let params = request.params else {
      state = nil
      responses = nil
      return
    }
    let state = params["requestState"].flatMap { $0.isNull ? nil : $0 }
    let text = state?.string
    guard (state == nil) == (text == nil),
      (text?.utf8.count ?? 0) <= WireLimits.requestStateBytesMax
    else { throw .invalidRequestState }
    let responses = params["inputResponses"].flatMap { $0.isNull ? nil : $0 }
    guard responses.map({ $0.kind == .object }) ?? true else {
      throw Fault(.invalidParams, "expected inputResponses to be an object, found something else")
    }
    self.state = text
    self.responses = responses
  }

  /// The answer under a key of the request; nil when there is none, so that it is to be asked again.
  package func answer(to key: String) throws(Fault) -> ElicitationAnswer? {
    guard let node = responses?[key] else { return nil }
    return try ElicitationAnswer(node)
  }
}
