/// What a line from the client turned out to be.
package enum Incoming: Sendable {
  /// A request that wants exactly one answer; its method exists in its version.
  case request(Request)
  /// A notification: acted on or not, never answered.
  case notification(Notification)
  /// An answer to a request of this server's; one that matches none is ignored.
  case response(ClientResponse)
  /// The messages of an array, one to `WireLimits.batchRequestsMax`, none of them a batch.
  ///
  /// Their answers leave together: `BatchCollector`.
  case batch([Incoming])
  /// What is answered by an error, at the address.
  case invalid(Fault, ReplyAddress)

  /// Whether exactly one answer is owed, which is a slot of a batch's `BatchCollector`.
  package var wantsAnswer: Bool {
    switch self {
    case .request, .invalid: true
    case .notification, .response, .batch: false
    }
  }
}
