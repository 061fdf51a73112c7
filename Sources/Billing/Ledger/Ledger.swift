package import Serialization

/// Billing records that were read and checked as a whole; nothing in it changes.
///
/// The values stay slices of the texts that they came in; beside them stand columns of rows (drawn at
/// `Shelf`), so that a big ledger costs little more than its text.
package struct Ledger: Sendable {
  /// The bounds of a ledger's documents: 1 GiB each, 32 levels.
  package static let limits = JSONLimits(documentBytesMax: 1 << 30, depthMax: 32)

  private let shelves: [Shelf]

  /// Reads one document `{"accounts": […], "customers": […], …}`; an absent list is empty.
  ///
  /// `name` stands for the document in problems, so it should be the path that a person gave.
  package init(parsing bytes: [UInt8], name: String) throws(LedgerRefusal) {
    var reader = LedgerReader()
    reader.read(whole: bytes, name: name)
    shelves = try reader.finish()
  }

  /// Reads the documents of a directory, each one list; an absent list is empty.
  ///
  /// A name that is not of `partNames` is a problem: hand over every such file that is there, so that
  /// a misspelt one is noticed.
  package init(files: [(name: String, bytes: [UInt8])]) throws(LedgerRefusal) {
    var reader = LedgerReader()
    for file in files { reader.read(file: file.name, bytes: file.bytes) }
    shelves = try reader.finish()
  }

  /// What the names of a directory's documents end in: lists of JSON, and tables (`LedgerTable`).
  package static let partSuffixes = [".json", ".csv"]

  /// The names of the documents that a directory may hold, each list in one of its forms.
  package static let partNames = Entity.listed.compactMap(\.listKey).flatMap { key in
    partSuffixes.map { key + $0 }
  }

  /// The entity whose list a document of a directory holds.
  static func entity(ofFile name: String) -> Entity? {
    Entity.listed.first { entity in
      partSuffixes.contains { suffix in entity.listKey.map { $0 + suffix } == name }
    }
  }

  /// The number of records of an entity; 0 for those that are only nested.
  package func count(of entity: Entity) -> Int {
    entity.listKey == nil ? 0 : shelf(entity).rows.count
  }

  /// All records of an entity in ledger order, whoever asks: for measuring, not for answering.
  package func records(of entity: Entity) -> [Record] {
    (0..<count(of: entity)).compactMap { shelf(entity).record($0) }
  }

  /// The columns of a listed entity.
  func shelf(_ entity: Entity) -> Shelf { shelves[entity.position] }

  /// The accounts and customers that rows belong to, each once, the rows themselves left out.
  ///
  /// The personal values in them are to be masked wherever else an answer holds them.
  package func context(of rows: [Int], entity: Entity) -> [Record] {
    let list = shelf(entity)
    var seen: Set<Int> = []
    var records: [Record] = []
    for row in rows {
      guard let account = list.owner(of: row), seen.insert(account).inserted else { continue }
      if entity != .account, let record = shelf(.account).record(account) { records.append(record) }
      guard entity != .customer else { continue }
      for customer in shelf(.customer).byOwner[account] {
        if let record = shelf(.customer).record(Int(customer)) { records.append(record) }
      }
    }
    return records
  }
}
