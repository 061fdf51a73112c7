package import Serialization

/// What a client wants the progress of a request to bear: a string or an integer, as it came.
package struct ProgressToken: Sendable, Hashable {
  private let id: RequestID

  /// The token that a node spells; nil when it is neither a string nor an integer.
  package init?(_ node: Node) {
    guard let id = RequestID(node) else { return nil }
    self.id = id
  }

  /// The token's JSON text.
  var spelling: [UInt8] { id.spelling }
}
