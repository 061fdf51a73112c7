/// Where an answer goes: the id it bears, and the revision it is written in.
package struct ReplyAddress: Sendable, Hashable {
  /// The request's id; nil when it could not be read.
  package let id: RequestID?
  /// The revision whose schema the answer must fit.
  package let version: ProtocolVersion

  /// An address of one's own, for what is answered without a request (an overlong line).
  package init(id: RequestID?, version: ProtocolVersion) {
    self.id = id
    self.version = version
  }
}
