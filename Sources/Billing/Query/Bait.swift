/// The records that nobody has a reason to read, as rows of one ledger.
///
/// A bait stands in no list and in no count; whoever asks for it by its id gets it, and the answer
/// says so. What belongs to a bait account is bait too.
struct Bait: Sendable {
  /// Rows by entity, each with the name that it was named by.
  private var rows: [Entity: [Int: String]] = [:]

  /// The records of these ids or numbers; names of none are passed over.
  init(_ names: Set<String>, in ledger: Ledger) {
    // In one order, so that of two names for one record the same one always counts.
    for name in names.sorted() {
      let key = KeyText(name)
      for entity in Entity.listed {
        let shelf = ledger.shelf(entity)
        if let row = shelf.row(id: key) ?? shelf.row(number: key) {
          rows[entity, default: [:]][row] = name
        }
      }
    }
  }

  /// Whether there is none.
  var isEmpty: Bool { rows.isEmpty }

  /// The name of the bait that a row is, or belongs to; nil for none.
  func name(of row: Int, in shelf: Shelf) -> String? {
    guard !rows.isEmpty else { return nil }
    if let name = rows[shelf.entity]?[row] { return name }
    return shelf.owner(of: row).flatMap { rows[.account]?[$0] }
  }
}
