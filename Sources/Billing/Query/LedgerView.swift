internal import Serialization

/// The part of a ledger that one caller sees: inside the scope, and no bait.
package struct LedgerView: Sendable {
  let ledger: Ledger
  /// The rows of the caller's accounts; nil for all accounts.
  let accounts: Set<Int>?
  let bait: Bait
  let disclosure: Disclosure

  /// A caller's view; `bait` are ids or numbers of records that stand in no list.
  package init(
    ledger: Ledger, scope: AccountScope, bait: Set<String> = [], disclosure: Disclosure
  ) {
    self.ledger = ledger
    self.disclosure = disclosure
    self.bait = Bait(bait, in: ledger)
    switch scope {
    case .all: accounts = nil
    case .only(let ids):
      accounts = Set(ids.compactMap { ledger.shelf(.account).row(id: KeyText($0)) })
    }
  }

  /// Whether a row is inside the scope.
  func isVisible(_ row: Int, of shelf: Shelf) -> Bool {
    guard let accounts else { return true }
    return shelf.owner(of: row).map { accounts.contains($0) } ?? false
  }

  /// What records of an entity are called, of those that begin so, in the order of the ledger.
  ///
  /// Their numbers, or where there is none their ids, as far as the profile releases these whole. What
  /// a subscription is called is a text, which only the pipeline may let out: they go by their ids.
  package func names(of entity: Entity, beginning prefix: String, countMax: Int) -> [String] {
    let number = entity == .subscription ? nil : Schema.number(of: entity)
    let fields = [number, Schema.key(of: entity)].compactMap { $0 }
      .filter { disclosure.isWhole($0, of: entity) }.map { Array($0.utf8) }
    guard !fields.isEmpty else { return [] }
    let shelf = ledger.shelf(entity)
    var found: [String] = []
    for row in shelf.rows where found.count < countMax {
      guard isVisible(row, of: shelf), bait.name(of: row, in: shelf) == nil else { continue }
      let names = fields.lazy.compactMap { shelf.member($0, of: row)?.root.string }
      if let name = names.first(where: { $0.utf8.starts(with: prefix.utf8) }),
        Identifier.isWellFormed(Array(name.utf8).span)
      {
        found.append(name)
      }
    }
    return found
  }
}
