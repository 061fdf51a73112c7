/// Finding the one record that a text names.
extension LedgerView {
  /// The row that an id or a number names, if the caller may see it.
  ///
  /// A customer is named by its account. `byKey` says whether ids name anything.
  func row(named text: String, of entity: Entity, byKey: Bool) -> Int? {
    let key = KeyText(text)
    let shelf = ledger.shelf(entity)
    var row = byKey ? shelf.row(id: key) : nil
    if row == nil, entity == .customer, isFoundByNumber(.account) {
      let account = ledger.shelf(.account).row(number: key)
      row = account.flatMap { shelf.byOwner[$0].first.map(Int.init) }
    } else if row == nil, isFoundByNumber(entity) {
      row = shelf.row(number: key)
    }
    return row.flatMap { isVisible($0, of: shelf) ? $0 : nil }
  }

  /// Whether the profile releases whole what people call a record by.
  func isFoundByNumber(_ entity: Entity) -> Bool {
    Schema.number(of: entity).map { disclosure.isWhole($0, of: entity) } ?? false
  }
}
