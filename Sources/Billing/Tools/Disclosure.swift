/// What the caller's profile lets out, entity by entity: what tools may promise and look up by.
///
/// Lookup, filters and lists of fields work on it alone. A search by a field that leaves masked, or
/// not at all, would tell its value one question at a time.
package struct Disclosure: Sendable {
  /// One field that a profile lets out.
  package struct Field: Sendable, Equatable {
    /// The key in the record.
    package let name: String
    /// Whether its value leaves as it is, neither masked nor omitted.
    package let isWhole: Bool
    /// The entity that an object in it, or the objects of a list in it, are; nil: they are removed.
    package let nested: String?

    /// A field by what happens to it.
    package init(_ name: String, isWhole: Bool, nested: String? = nil) {
      self.name = name
      self.isWhole = isWhole
      self.nested = nested
    }
  }

  private let entities: [String: [Field]]

  /// The allowed fields of each entity by the entity's name, in the profile's order.
  package init(_ entities: [String: [Field]]) {
    self.entities = entities
  }

  /// The allowed fields of an entity; none for one that the profile does not name.
  package func fields(of entity: String) -> [Field] {
    entities[entity] ?? []
  }

  /// Whether a field leaves, and unmasked.
  package func isWhole(_ field: String, of entity: Entity) -> Bool {
    fields(of: entity.rawValue).contains { $0.name == field && $0.isWhole }
  }
}
