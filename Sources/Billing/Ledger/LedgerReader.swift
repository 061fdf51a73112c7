internal import Serialization

/// Turns the documents of a ledger into shelves, or into the list of what is wrong with them.
struct LedgerReader {
  private var shelves = Entity.listed.map { Shelf(entity: $0) }
  private var names = Array(repeating: "", count: Entity.listed.count)
  private var problems = ProblemList()

  /// Reads one document with all lists.
  mutating func read(whole bytes: [UInt8], name: String) {
    guard let document = parse(bytes, name) else { return }
    let place = ProblemList.Place(document: name)
    guard document.root.kind == .object else {
      problems.add(.root, at: place, token: 0, of: document)
      return
    }
    var key = 1
    while key < document.tape.count {
      let member = document.text(at: key)
      if let entity = Entity.listed.first(where: { $0.listKey == member }) {
        read(list: key + 1, of: document, entity, name)
      } else {
        problems.add(.member, found: "another one", at: place, token: key, of: document)
      }
      key = Int(document.tape[key + 1].next)
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
    guard let document = parse(json, file) else { return }
    read(list: 0, of: document, entity, file)
  }

  /// The shelves with every reference resolved; throws when anything at all was wrong.
  consuming func finish() throws(LedgerRefusal) -> [Shelf] {
    resolve()
    guard problems.isEmpty else {
      throw LedgerRefusal(problems: problems.problems, omitted: problems.omitted)
    }
    return shelves
  }

  private mutating func parse(_ bytes: [UInt8], _ name: String) -> Document? {
    do {
      return try Document(parsing: bytes, limits: Ledger.limits)
    } catch {
      let found = "\(error.found) where \(error.expected.rawValue) was expected"
      let place = ProblemList.Place(document: name)
      problems.add(.json, found: found, at: place, offset: error.offset, in: bytes)
      return nil
    }
  }

  private mutating func read(list: Int, of document: Document, _ entity: Entity, _ name: String) {
    names[entity.position] = name
    guard document.tape[list].kind == .array else {
      let place = ProblemList.Place(document: name, entity: entity)
      problems.add(.list, at: place, token: list, of: document)
      return
    }
    var reader = RecordReader(entity: entity, document: document, name: name)
    shelves[entity.position] = reader.read(list: list, problems: &problems)
  }

  /// Looks every reference up and groups the rows by their accounts.
  ///
  /// A record without an account of its own belongs to the account of its parent.
  private mutating func resolve() {
    let accounts = shelves[Entity.account.position].rows.count
    for entity in Entity.listed where entity != .account {
      let shelf = shelves[entity.position]
      var owners = column(shelf.ownerTokens, Schema.owner(of: entity), .account, of: shelf)
      if let parent = Schema.parent(of: entity) {
        let parents = column(shelf.parentTokens, parent.field, parent.entity, of: shelf)
        let above = shelves[parent.entity.position].owners
        for row in owners.indices where owners[row] == Shelf.none && parents[row] != Shelf.none {
          owners[row] = above[Int(parents[row])]
        }
        shelves[entity.position].parents = parents
      }
      shelves[entity.position].byOwner = Grouping(
        owners: owners, groups: accounts, none: Shelf.none)
      shelves[entity.position].owners = owners
      shelves[entity.position].ownerTokens = []
      shelves[entity.position].parentTokens = []
    }
  }

  /// The rows of another list that one field of this list names.
  private mutating func column(
    _ tokens: [UInt32], _ field: String?, _ target: Entity, of shelf: Shelf
  ) -> [UInt32] {
    guard let document = shelf.document else { return [] }
    let targets = shelves[target.position]
    return tokens.indices.map { row in
      let token = Int(tokens[row])
      if token == 0 { return Shelf.none }
      if let found = targets.row(id: KeyText(token, of: document)) { return UInt32(found) }
      // An id that two records have is reported where it is repeated.
      let place = ProblemList.Place(
        document: names[shelf.entity.position], entity: shelf.entity, index: row, field: field)
      problems.add(
        .target, found: "an id that no record has, or several", at: place, token: token,
        of: document)
      return Shelf.none
    }
  }
}
