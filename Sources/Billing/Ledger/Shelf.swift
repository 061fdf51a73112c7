internal import Serialization

/// The records of one entity, as columns: row by row a place, an owner, a parent.
///
/// Rows count from 0 in the order of the list, which is the order of every answer.
///
///     text       { "invoices": [ {"id":"i1","accountId":"a7",…}, {"id":"i2",…} ] }
///     places     [ 15 , 47 ]       where each record begins
///     owners     [ 7 , none ]      row of its account
///     parents    [ none , none ]   row of its subscription
///
/// A record is parsed when it is read: of the text only the bytes and these columns are kept.
struct Shelf: Sendable {
  /// What `owners` and `parents` hold where there is none.
  static let none = UInt32.max

  let entity: Entity
  /// The text that the list is a part of; nil when the ledger has no such list.
  var text: [UInt8]?
  var places: [UInt32] = []
  /// Where the references to account and parent begin, until they are resolved; 0 for none.
  var ownerPlaces: [UInt32] = []
  var parentPlaces: [UInt32] = []
  var keys = KeyTable()
  var numbers = KeyTable()
  var owners: [UInt32] = []
  var parents: [UInt32] = []
  var byOwner = Grouping()

  /// A shelf without records.
  init(entity: Entity) {
    self.entity = entity
  }

  /// The rows, from 0.
  var rows: Range<Int> { places.indices }

  /// The record of a row.
  func record(_ row: Int) -> Record? {
    document(row).map { Record(document: $0, index: 0, entity: entity) }
  }

  /// The record of a row as a document whose bytes are the whole text.
  func document(_ row: Int) -> Document? {
    // It was checked when the ledger was read.
    text.flatMap { try? Document(piece: Int(places[row]), of: $0) }
  }

  /// A member of a row's record; the others are passed over and not parsed.
  func member(_ name: [UInt8], of row: Int) -> Document? {
    guard let text,
      let start = JSONPiece.value(of: name.span, inObjectAt: Int(places[row]), of: text.span)
    else { return nil }
    return try? Document(piece: start, of: text)
  }

  /// The row whose id is this.
  func row(id: KeyText) -> Int? {
    text.flatMap { keys.row(of: id, in: $0) }
  }

  /// The row whose number is this, if only one is.
  func row(number: KeyText) -> Int? {
    text.flatMap { numbers.row(of: number, in: $0) }
  }

  /// The row of a record's account; nil when the record has none.
  func owner(of row: Int) -> Int? {
    if entity == .account { return row }
    return owners[row] == Self.none ? nil : Int(owners[row])
  }

  /// The content of a row's id; nil for a row that there is not, as a forged cursor may name.
  func id(of row: Int) -> KeyText? {
    guard let text, let place = keys.place(of: row) else { return nil }
    return KeyText(at: place, of: text)
  }
}
