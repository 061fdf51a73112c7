internal import Serialization

/// The records of one entity, as columns: row by row a token, an owner, a parent.
///
/// Rows count from 0 in the order of the list, which is the order of every answer.
///
///     document   { "invoices": [ {"id":"i1","accountId":"a7",…}, {"id":"i2",…} ] }
///     rows       [ 4 , 60 ]        token of each record
///     owners     [ 7 , none ]      row of its account
///     parents    [ none , none ]   row of its subscription
struct Shelf: Sendable {
  /// What `owners` and `parents` hold where there is none.
  static let none = UInt32.max

  let entity: Entity
  /// The document of the list; nil when the ledger has no such list.
  var document: Document?
  var rows: [UInt32] = []
  /// Tokens of the references to account and parent; 0 for none.
  var ownerTokens: [UInt32] = []
  var parentTokens: [UInt32] = []
  var keys = KeyTable()
  var numbers = KeyTable()
  var owners: [UInt32] = []
  var parents: [UInt32] = []
  var byOwner = Grouping()

  /// A shelf without records.
  init(entity: Entity) {
    self.entity = entity
  }

  /// The record of a row.
  func record(_ row: Int) -> Record? {
    document.map { Record(document: $0, index: Int(rows[row]), entity: entity) }
  }

  /// The row whose id is this.
  func row(id: KeyText) -> Int? {
    document.flatMap { keys.row(of: id, in: $0) }
  }

  /// The row whose number is this, if only one is.
  func row(number: KeyText) -> Int? {
    document.flatMap { numbers.row(of: number, in: $0) }
  }

  /// The row of a record's account; nil when the record has none.
  func owner(of row: Int) -> Int? {
    if entity == .account { return row }
    return owners[row] == Self.none ? nil : Int(owners[row])
  }

  /// The content of a row's id; nil for a row that there is not, as a forged cursor may name.
  func id(of row: Int) -> KeyText? {
    guard let document, let token = keys.token(of: row) else { return nil }
    return KeyText(token, of: document)
  }
}
