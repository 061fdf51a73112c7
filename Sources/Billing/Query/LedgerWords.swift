internal import Calendar
internal import Serialization

/// What completion offers besides the names of records: words that the caller's records hold.
extension LedgerView {
  /// The months in which invoices are dated, `2025-03` and so on, of those that begin so, the latest
  /// first; none where the profile does not release the date whole.
  package func months(beginning prefix: String, countMax: Int) -> [String] {
    let monthBytes = 7
    let found = words(of: .invoice, "invoiceDate", beginning: prefix) { date in
      let day = Timestamp(iso8601: date)?.date.iso8601 ?? date
      return Shape.date.closes(day) ? String(day.prefix(monthBytes)) : nil
    }
    return Array(found.sorted(by: >).prefix(countMax))
  }

  /// The currencies of invoices, of those that begin so; none where they are not released whole.
  package func currencies(beginning prefix: String, countMax: Int) -> [String] {
    let found = words(of: .invoice, "currency", beginning: prefix) { currency in
      Shape.currency.closes(currency) ? currency : nil
    }
    return Array(found.sorted().prefix(countMax))
  }

  /// The different words that a field of the caller's records holds, bait left out.
  private func words(
    of entity: Entity, _ field: String, beginning prefix: String, word: (String) -> String?
  ) -> Set<String> {
    guard disclosure.isWhole(field, of: entity) else { return [] }
    let shelf = ledger.shelf(entity)
    let name = Array(field.utf8)
    var found: Set<String> = []
    for row in shelf.rows {
      guard isVisible(row, of: shelf), bait.name(of: row, in: shelf) == nil,
        let text = shelf.member(name, of: row)?.root.string, let word = word(text),
        word.utf8.starts(with: prefix.utf8)
      else { continue }
      found.insert(word)
    }
    return found
  }
}
