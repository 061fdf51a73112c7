internal import Serialization

/// Reads the records of one list into a shelf and checks every field that the schema knows.
///
/// Every element gets a row, so that rows and indexes of the list are the same; one that is no
/// object is a problem, and a ledger with problems is never used.
struct RecordReader {
  /// The tokens of a record's fields that lead to other records; 0 for none.
  private struct Links {
    var key: UInt32 = 0
    var number: UInt32 = 0
    var owner: UInt32 = 0
    var parent: UInt32 = 0
  }

  private let document: Document
  private let entity: Entity
  private let table: FieldTable
  private let itemTable = FieldTable(.lineItem)
  private let keyField: Int?
  private let numberField: Int?
  private let ownerField: Int?
  private let parentField: Int?
  private var shelf: Shelf
  private var keyTokens: [UInt32] = []
  private var numberTokens: [UInt32] = []
  private var place: ProblemList.Place

  init(entity: Entity, document: Document, name: String) {
    self.document = document
    self.entity = entity
    table = FieldTable(entity)
    keyField = table.position(of: Schema.key(of: entity))
    numberField = table.position(of: Schema.number(of: entity))
    ownerField = table.position(of: Schema.owner(of: entity))
    parentField = table.position(of: Schema.parent(of: entity)?.field)
    shelf = Shelf(entity: entity)
    place = ProblemList.Place(document: name, entity: entity)
  }

  /// The shelf of the list at a token, which must be an array.
  mutating func read(list: Int, problems: inout ProblemList) -> Shelf {
    let end = Int(document.tape[list].next)
    reserve(Int(document.tape[list].length))
    var at = list + 1
    while at < end {
      place.index = shelf.rows.count
      var links = Links()
      if document.tape[at].kind == .object {
        links = readRecord(at, &problems)
      } else {
        problems.add(.record, at: place, token: at, of: document)
      }
      append(record: at, links)
      at = Int(document.tape[at].next)
    }
    shelf.document = document
    shelf.keys = KeyTable(tokens: keyTokens, of: document)
    shelf.numbers = KeyTable(tokens: numberTokens, of: document)
    report(shelf.keys, keyField, &problems)
    // A subscription may be called as others are; it is then found by its id alone.
    if entity != .subscription { report(shelf.numbers, numberField, &problems) }
    return shelf
  }

  private mutating func reserve(_ count: Int) {
    shelf.rows.reserveCapacity(count)
    shelf.ownerTokens.reserveCapacity(count)
    shelf.parentTokens.reserveCapacity(count)
    keyTokens.reserveCapacity(count)
    numberTokens.reserveCapacity(count)
  }

  private mutating func append(record: Int, _ links: Links) {
    shelf.rows.append(UInt32(record))
    shelf.ownerTokens.append(links.owner)
    shelf.parentTokens.append(links.parent)
    keyTokens.append(links.key)
    numberTokens.append(links.number)
  }

  private mutating func readRecord(_ record: Int, _ problems: inout ProblemList) -> Links {
    var links = Links()
    var walk = FieldWalk(over: record, of: document)
    while let (position, value) = walk.next(of: document, table) {
      check(position, at: value, &problems)
      guard document.tape[value].kind != .null else { continue }
      if position == keyField { links.key = UInt32(value) }
      if position == ownerField { links.owner = UInt32(value) }
      if position == parentField { links.parent = UInt32(value) }
      // A subscription's number is its name, which may be any text.
      if position == numberField,
        ShapeCheck.identifier.expectation(at: value, of: document) == nil
      {
        links.number = UInt32(value)
      }
      if table.checks[position] == .list { checkItems(of: position, at: value, &problems) }
    }
    if links.key == 0 {
      place.field = Schema.key(of: entity)
      problems.add(.key, found: "none", at: place, token: record, of: document)
      place.field = nil
    }
    return links
  }

  private mutating func check(_ field: Int, at value: Int, _ problems: inout ProblemList) {
    guard let expected = table.checks[field].expectation(at: value, of: document) else { return }
    place.field = table.fields[field].name
    problems.add(expected, at: place, token: value, of: document)
    place.field = nil
  }

  private mutating func checkItems(of field: Int, at list: Int, _ problems: inout ProblemList) {
    guard document.tape[list].kind == .array else { return }
    let end = Int(document.tape[list].next)
    var item = list + 1
    var index = 0
    while item < end {
      if document.tape[item].kind == .object {
        var walk = FieldWalk(over: item, of: document)
        while let (position, value) = walk.next(of: document, itemTable) {
          guard let expected = itemTable.checks[position].expectation(at: value, of: document)
          else { continue }
          let name = itemTable.fields[position].name
          place.field = "\(table.fields[field].name)[\(index)].\(name)"
          problems.add(expected, at: place, token: value, of: document)
        }
      } else {
        place.field = "\(table.fields[field].name)[\(index)]"
        problems.add(.record, at: place, token: item, of: document)
      }
      item = Int(document.tape[item].next)
      index += 1
    }
    place.field = nil
  }

  private mutating func report(_ keys: KeyTable, _ field: Int?, _ problems: inout ProblemList) {
    for repeated in keys.repeated {
      guard let token = keys.token(of: repeated.later), let field else { continue }
      place.index = repeated.later
      place.field = table.fields[field].name
      problems.add(.unique, found: "a repeated one", at: place, token: token, of: document)
    }
    place.field = nil
  }
}
