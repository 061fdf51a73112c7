/// A record that nobody has a reason to read: it appears in no list, count, report or completion.
package struct Honeytoken: Sendable, Equatable {
  /// The id of the record.
  package let id: String
  /// Whether reading it is refused too; by default it only alerts, so that a note that names it
  /// cannot lock its reader out.
  package let isBlocked: Bool

  /// A honeytoken by its parts.
  package init(id: String, isBlocked: Bool) {
    self.id = id
    self.isBlocked = isBlocked
  }
}
