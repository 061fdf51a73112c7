/// One field of an entity, as the ledger reads it and as a model is told of it.
package struct Field: Sendable, Equatable {
  /// The key in the record, exactly as spelled.
  package let name: String
  /// What its value looks like.
  package let shape: Shape
  /// One sentence for a model: what the value means.
  package let description: String

  /// A row of the schema's table.
  init(_ name: String, _ shape: Shape, _ description: String) {
    self.name = name
    self.shape = shape
    self.description = description
  }
}
