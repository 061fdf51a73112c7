package import Serialization

/// A record of the ledger, or the empty record where a profile lets nothing be looked up.
///
/// Raw: only the redaction pipeline may read it on the way to a client.
package struct Record: Sendable {
  /// The document that the record is a part of.
  package let document: Document
  /// The token of the record's object.
  package let index: Int
  /// What it is.
  package let entity: Entity

  /// A record at a place.
  package init(document: Document, index: Int, entity: Entity) {
    self.document = document
    self.index = index
    self.entity = entity
  }

  /// The record's object.
  package var node: Node { document.node(at: index) }
}
