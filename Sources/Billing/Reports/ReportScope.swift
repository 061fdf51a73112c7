internal import Calendar
internal import Serialization

/// What a report is made of: the records that its caller may see, as of a day.
struct ReportScope: Sendable {
  let view: LedgerView
  /// The day that the session's clock shows, in UTC.
  let today: CivilDate
  /// What is dated later is left out.
  let asOf: CivilDate
  /// The profile's `min_group_size`.
  let groupSizeMin: Int
  /// The one account that was asked for.
  var account: Int?
  /// The one currency that was asked for.
  var currency: String?

  var ledger: Ledger { view.ledger }
  var disclosure: Disclosure { view.disclosure }

  /// The rows of an entity in ledger order: in scope, no bait, and of the account asked for.
  func rows(of entity: Entity) -> [Int] {
    let shelf = ledger.shelf(entity)
    guard let account else {
      return shelf.rows.filter { shows($0, of: shelf) }
    }
    let owned = entity == .account ? [UInt32(account)] : Array(shelf.byOwner[account])
    return owned.map(Int.init).filter { shows($0, of: shelf) }
  }

  /// Whether a row may be counted at all.
  func shows(_ row: Int, of shelf: Shelf) -> Bool {
    view.isVisible(row, of: shelf)
      && (view.bait.isEmpty || view.bait.name(of: row, in: shelf) == nil)
  }

  /// Whether a currency is asked for.
  func wants(_ currency: String) -> Bool {
    self.currency == nil || self.currency == currency
  }

  /// Whether the profile lets all of these fields out as they are.
  func showsWhole(_ fields: [(entity: Entity, field: String)]) -> Bool {
    fields.allSatisfy { disclosure.isWhole($0.field, of: $0.entity) }
  }

  /// What an argument calls an account by: its id, or where that is hidden its number; nil where
  /// both are.
  func name(ofAccount row: Int) -> String? {
    guard let node = ledger.shelf(.account).record(row)?.node else { return nil }
    for field in ["id", "accountNumber"] where disclosure.isWhole(field, of: .account) {
      if let value = node[field], let text = value.string ?? value.numberText { return text }
    }
    return nil
  }
}

extension JSONWriter {
  /// A member with some fields of a record, as the record has them; what leaves of them is the
  /// profile's business.
  mutating func member(_ name: String, copying record: Record?, _ fields: [String]) {
    guard let record else { return }
    key(name)
    beginObject()
    for field in fields {
      guard let value = record.node[field] else { continue }
      key(field)
      copy(value)
    }
    endObject()
  }
}
