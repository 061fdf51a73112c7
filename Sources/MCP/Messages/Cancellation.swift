internal import Serialization

/// Which request a client no longer wants answered (protocol.md 26).
///
/// The reason, a client's own text, is not kept. A request that is unknown or answered already is
/// for the caller to ignore.
package struct Cancellation: Sendable {
  /// The id of the request.
  package let requestID: RequestID

  /// Reads `notifications/cancelled`; nil for every other notification and a malformed one.
  package init?(_ notification: Notification) {
    guard notification.name == .cancelled,
      let id = notification.params?["requestId"].flatMap({ RequestID($0) })
    else { return nil }
    requestID = id
  }
}
