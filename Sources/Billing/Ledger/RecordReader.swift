internal import Serialization

/// Reads the records of one list into a shelf and checks every field that the schema knows.
///
/// Every element gets a row, so that rows and indexes of the list are the same; one that is no
/// object is a problem, and a ledger with problems is never used.
struct RecordReader {
  /// Where the values of a record's fields begin that lead to other records; 0 for none.
  private struct Links {
    var key: UInt32 = 0
    var number: UInt32 = 0
    var owner: UInt32 = 0
    var parent: UInt32 = 0
  }

  /// The record in hand, at token 0.
  private var document: Document
  private let entity: Entity
  private let table: FieldTable
  private let itemTable = FieldTable(.lineItem)
  private let keyField: Int?
  private let numberField: Int?
  private let ownerField: Int?
  private let parentField: Int?
  private var shelf: Shelf
  private var keyPlaces: [UInt32] = []
  private var numberPlaces: [UInt32] = []
  private var place: ProblemList.Place

  init(entity: Entity, name: String) {
    document = Document.null
    self.entity = entity
    table = FieldTable(entity)
    keyField = table.position(of: Schema.key(of: entity))
    numberField = table.position(of: Schema.number(of: entity))
    ownerField = table.position(of: Schema.owner(of: entity))
    parentField = table.position(of: Schema.parent(of: entity)?.field)
    shelf = Shelf(entity: entity)
    place = ProblemList.Place(document: name, entity: entity)
  }

  /// The shelf of the list whose elements are next.
  mutating func read(
    listIn pieces: inout JSONPieces, problems: inout ProblemList
  ) throws(JSONError) -> Shelf {
    while try pieces.hasNext() {
      place.index = shelf.rows.count
      document = try pieces.piece()
      var links = Links()
      if document.root.kind == .object {
        links = readRecord(&problems)
      } else {
        problems.add(.record, at: place, token: 0, of: document)
      }
      append(links)
    }
    shelf.text = pieces.bytes
    shelf.keys = KeyTable(places: keyPlaces, of: pieces.bytes)
    shelf.numbers = KeyTable(places: numberPlaces, of: pieces.bytes)
    report(shelf.keys, keyField, &problems)
    // A subscription may be called as others are; it is then found by its id alone.
    if entity != .subscription { report(shelf.numbers, numberField, &problems) }
    return shelf
  }

  private mutating func append(_ links: Links) {
    shelf.places.append(start(of: 0))
    shelf.ownerPlaces.append(links.owner)
    shelf.parentPlaces.append(links.parent)
    keyPlaces.append(links.key)
    numberPlaces.append(links.number)
  }

  /// Where the value of a token begins in the text: a string with its quote.
  private func start(of token: Int) -> UInt32 {
    let token = document.tape[token]
    return token.kind == .string ? token.offset - 1 : token.offset
  }

  private mutating func readRecord(_ problems: inout ProblemList) -> Links {
    var links = Links()
    var walk = FieldWalk(over: 0, of: document)
    while let (position, value) = walk.next(of: document, table) {
      check(position, at: value, &problems)
      guard document.tape[value].kind != .null else { continue }
      if position == keyField { links.key = start(of: value) }
      if position == ownerField { links.owner = start(of: value) }
      if position == parentField { links.parent = start(of: value) }
      // A subscription's number is its name, which may be any text.
      if position == numberField,
        ShapeCheck.identifier.expectation(at: value, of: document) == nil
      {
        links.number = start(of: value)
      }
      if table.checks[position] == .list { checkItems(of: position, at: value, &problems) }
    }
    if links.key == 0 {
      place.field = Schema.key(of: entity)
      problems.add(.key, found: "none", at: place, token: 0, of: document)
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
      guard let start = keys.place(of: repeated.later), let text = shelf.text, let field
      else { continue }
      place.index = repeated.later
      place.field = table.fields[field].name
      problems.add(.unique, found: "a repeated one", at: place, start: start, of: text)
    }
    place.field = nil
  }
}
