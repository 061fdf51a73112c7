internal import Serialization

/// Walks the members of an object that a table knows, in the object's order.
///
/// Each search goes on behind the last match: records whose members stand in the table's order
/// cost one comparison a member.
struct FieldWalk {
  private var at: Int
  private var hint = 0
  private let end: Int

  init(over object: Int, of document: Document) {
    at = object + 1
    end = Int(document.tape[object].next)
  }

  /// The next known member: the place of its field, and the token of its value.
  mutating func next(
    of document: Document, _ table: FieldTable
  ) -> (field: Int, value: Int)? {
    while at < end {
      let key = at
      at = Int(document.tape[key + 1].next)
      if let field = table.position(ofKey: key, of: document, from: hint) {
        hint = field + 1
        return (field, key + 1)
      }
    }
    return nil
  }
}
