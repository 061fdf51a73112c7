internal import Serialization

/// Turns the documents of a ledger into shelves, or into the list of what is wrong with them.
struct LedgerReader {
  private var shelves = Entity.listed.map { Shelf(entity: $0) }
  private var names = Array(repeating: "", count: Entity.listed.count)
  private var problems = ProblemList()

  /// Reads one document with all lists.
  mutating func read(whole bytes: [UInt8], name: String) {
    walk(bytes, name) { reader, pieces throws(JSONError) in
      let place = ProblemList.Place(document: name)
      guard pieces.enterObject() else {
        let root = try pieces.piece()
        reader.problems.add(.root, at: place, token: 0, of: root)
        return
      }
      while try pieces.hasNext() {
        let key = try pieces.key()
        let member = key.text(at: 0)
        if let entity = Entity.listed.first(where: { $0.listKey == member }) {
          try reader.read(listIn: &pieces, entity, name)
        } else {
          reader.problems.add(.member, found: "another one", at: place, token: 0, of: key)
          _ = try pieces.piece()
        }
      }
    }
  }

  /// Reads the document of one list; `file` says which, `accounts.json`, `accounts.csv` and so on.
  mutating func read(file: String, bytes: [UInt8]) {
    let place = ProblemList.Place(document: file)
    guard let entity = Ledger.entity(ofFile: file) else {
      problems.add(.fileName, found: "another name", at: place, offset: 0, in: bytes)
      return
    }
    guard names[entity.position].isEmpty else {
      problems.add(.onlyFile, found: "both", at: place, offset: 0, in: bytes)
      return
    }
    names[entity.position] = file
    var json = bytes
    if file.hasSuffix(".csv") {
      guard
        let list = LedgerTable.list(of: bytes, entity, name: file, problems: &problems)
      else { return }
      json = list
    }
    walk(json, file) { reader, pieces throws(JSONError) in
      try reader.read(listIn: &pieces, entity, file)
    }
  }

  /// The shelves with every reference resolved; throws when anything at all was wrong.
  consuming func finish() throws(LedgerRefusal) -> [Shelf] {
    resolve()
    guard problems.isEmpty else {
      throw LedgerRefusal(problems: problems.problems, omitted: problems.omitted)
    }
    return shelves
  }

  /// Walks a text to its end, record by record.
  ///
  /// Of a text that is no JSON that is the one problem, whatever was met before.
  private mutating func walk(
    _ bytes: [UInt8], _ name: String,
    _ read: (inout LedgerReader, inout JSONPieces) throws(JSONError) -> Void
  ) {
    let before = problems
    do {
      var pieces = try JSONPieces(bytes, limits: Ledger.limits)
      try read(&self, &pieces)
      try pieces.finish()
    } catch {
      problems = before
      let error = Self.error(in: bytes) ?? error
      let found = "\(error.found) where \(error.expected.rawValue) was expected"
      let place = ProblemList.Place(document: name)
      problems.add(.json, found: found, at: place, offset: error.offset, in: bytes)
    }
  }

  /// What a parse of the whole text finds wrong: its words are exact, and a refused ledger may cost
  /// a tape.
  private static func error(in bytes: [UInt8]) -> JSONError? {
    do {
      _ = try Document(parsing: bytes, limits: Ledger.limits)
      return nil
    } catch {
      return error
    }
  }

  private mutating func read(
    listIn pieces: inout JSONPieces, _ entity: Entity, _ name: String
  ) throws(JSONError) {
    names[entity.position] = name
    guard pieces.enterArray() else {
      let place = ProblemList.Place(document: name, entity: entity)
      problems.add(.list, at: place, token: 0, of: try pieces.piece())
      return
    }
    var reader = RecordReader(entity: entity, name: name)
    shelves[entity.position] = try reader.read(listIn: &pieces, problems: &problems)
  }

  /// Looks every reference up and groups the rows by their accounts.
  ///
  /// A record without an account of its own belongs to the account of its parent.
  private mutating func resolve() {
    let accounts = shelves[Entity.account.position].rows.count
    for entity in Entity.listed where entity != .account {
      let shelf = shelves[entity.position]
      var owners = column(shelf.ownerPlaces, Schema.owner(of: entity), .account, of: shelf)
      if let parent = Schema.parent(of: entity) {
        let parents = column(shelf.parentPlaces, parent.field, parent.entity, of: shelf)
        let above = shelves[parent.entity.position].owners
        for row in owners.indices where owners[row] == Shelf.none && parents[row] != Shelf.none {
          owners[row] = above[Int(parents[row])]
        }
        shelves[entity.position].parents = parents
      }
      shelves[entity.position].byOwner = Grouping(
        owners: owners, groups: accounts, none: Shelf.none)
      shelves[entity.position].owners = owners
      shelves[entity.position].ownerPlaces = []
      shelves[entity.position].parentPlaces = []
    }
  }

  /// The rows of another list that one field of this list names.
  private mutating func column(
    _ places: [UInt32], _ field: String?, _ target: Entity, of shelf: Shelf
  ) -> [UInt32] {
    guard let text = shelf.text else { return [] }
    let targets = shelves[target.position]
    return places.indices.map { row in
      if places[row] == 0 { return Shelf.none }
      let start = Int(places[row])
      if let found = targets.row(id: KeyText(at: start, of: text)) { return UInt32(found) }
      // An id that two records have is reported where it is repeated.
      let place = ProblemList.Place(
        document: names[shelf.entity.position], entity: shelf.entity, index: row, field: field)
      problems.add(
        .target, found: "an id that no record has, or several", at: place, start: start, of: text)
      return Shelf.none
    }
  }
}
