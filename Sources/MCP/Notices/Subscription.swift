/// An open `subscriptions/listen` request: what it was promised, and every line that it gets.
///
///     client   subscriptions/listen id 7 ─┐
///     server   acknowledged  ⟨7⟩          │ acknowledgement: the first line
///     server   list_changed  ⟨7⟩          │ frame(of:), only what was asked for
///     server   result of 7, cancelled 7  ─┘ Reply.ended(_:), when the server ends it
///
/// When the client cancels it, nothing more is sent.
package struct Subscription: Sendable {
  /// Where its end is answered to; the id is the subscription's own.
  package let address: ReplyAddress
  /// What is honoured of what was asked for.
  package let filter: SubscriptionFilter
  /// The id of the request that opened it.
  package let id: RequestID

  /// The subscription that a request opens; nil when the request is no `subscriptions/listen`.
  package init?(_ request: Request, honouring filter: SubscriptionFilter) {
    guard request.method == .listen, let id = request.address.id else { return nil }
    address = request.address
    self.filter = filter
    self.id = id
  }

  /// The line that opens the stream, before any other on it.
  package var acknowledgement: [UInt8] {
    Notice.acknowledged(filter).frame(for: address.version, on: id)
  }

  /// The line that tells of a change; nil when the client did not ask for it.
  package func frame(of notice: Notice) -> [UInt8]? {
    let isWanted =
      switch notice {
      case .listChanged(let list): filter.lists.contains(list)
      case .resourceUpdated(let uri): filter.resources.contains(uri)
      case .progress, .message, .acknowledged, .cancelled: false
      }
    return isWanted ? notice.frame(for: address.version, on: id) : nil
  }
}
