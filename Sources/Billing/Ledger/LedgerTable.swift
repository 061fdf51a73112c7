internal import Serialization

/// Turns a table of comma-separated values into the list of records that it stands for.
///
///     id,autoRenew,recurringCharge,paymentMethod.type,paymentMethod.expiry
///     s1,t,12.50,card,2027-01
///
///     [
///     {"id":"s1","autoRenew":true,"recurringCharge":12.50,"paymentMethod":{"type":"card",…}}]
///
/// The first row names the columns, as the schema names fields; a dot leads into a record within.
/// What a cell becomes is up to its field's shape: numbers and truth values (`true`, `false`, `t`,
/// `f`) lose nothing of their spelling, a list or a record within may be a cell of JSON, anything
/// else is a string. An empty cell is an absent member; `""` is one too unless the field is a text.
/// Each record begins on the line of its row, so that problems name the table's own lines.
struct LedgerTable {
  private let entity: Entity
  private let name: String
  private var reader: CSVReader
  private var columns: [Column] = []
  private var writer = JSONWriter()
  private var json: [UInt8] = [UInt8(ascii: "[")]
  private var line = 1

  /// The most columns of a table.
  static let columnsMax = 256
  /// The longest name of a column, in bytes: it stands in every record of the list.
  private static let nameBytesMax = 256
  /// The most names that lead to a value.
  private static let depthMax = 4

  /// A column: the names that lead to its values, and what these look like.
  private struct Column {
    let path: [String]
    let shape: Shape
  }

  /// The list that a table stands for, as JSON; nil, with the reason noted, when it is none.
  static func list(
    of bytes: [UInt8], _ entity: Entity, name: String, problems: inout ProblemList
  ) -> [UInt8]? {
    var table = LedgerTable(entity: entity, name: name, reader: CSVReader(bytes))
    do throws(CSVReader.Problem) {
      try table.readHeader()
      while try table.readRow() {}
      return table.json + [UInt8(ascii: "]")]
    } catch {
      let place = ProblemList.Place(document: name, entity: entity)
      problems.add(
        error.expected, found: error.found, at: place, offset: error.offset, in: bytes)
      return nil
    }
  }

  private init(entity: Entity, name: String, reader: CSVReader) {
    self.entity = entity
    self.name = name
    self.reader = reader
  }

  // MARK: Header

  private mutating func readHeader() throws(CSVReader.Problem) {
    guard let cells = try reader.next(cellsMax: Self.columnsMax) else {
      throw CSVReader.Problem(expected: .header, found: "the end", offset: 0)
    }
    var groups: Set<String> = []
    for cell in cells {
      let name = String(decoding: reader.text(cell), as: UTF8.self)
      let path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      func problem(_ found: String) -> CSVReader.Problem {
        CSVReader.Problem(expected: .header, found: found, offset: cell.range.lowerBound)
      }
      guard name.utf8.count <= Self.nameBytesMax, path.count <= Self.depthMax, !path.contains("")
      else { throw problem("another name") }
      // Neither twice the same, nor a record in one cell and its members in others.
      guard !columns.contains(where: { $0.path.starts(with: path) || path.starts(with: $0.path) })
      else { throw problem("a name that is there already") }
      let group = path.dropLast()
      for depth in group.indices where columns.last?.path.prefix(depth + 1) != path[...depth] {
        // The columns of a record within stand together: its object is written once.
        guard groups.insert(path[...depth].joined(separator: ".")).inserted else {
          throw problem("a member of a record whose others stand apart")
        }
      }
      columns.append(Column(path: path, shape: shape(of: path)))
    }
    line = 1
  }

  /// What the values at a path look like; texts, where the schema does not know it.
  private func shape(of path: [String]) -> Shape {
    var entity = entity
    for (depth, name) in path.enumerated() {
      guard let field = Schema.field(name, of: entity) else { return .text }
      if depth == path.count - 1 { return field.shape }
      guard case .record(let nested) = field.shape else { return .text }
      entity = nested
    }
    return .text
  }

  // MARK: Rows

  private mutating func readRow() throws(CSVReader.Problem) -> Bool {
    let start = reader.line
    guard let cells = try reader.next(cellsMax: columns.count) else { return false }
    // A line without anything in it is no row.
    if cells.count == 1, cells[0].range.isEmpty, !cells[0].isQuoted {
      return true
    }
    guard cells.count == columns.count else {
      let end = cells.last?.range.upperBound ?? 0
      throw CSVReader.Problem(expected: .cells, found: "fewer of them", offset: end)
    }
    if json.count > 1 { json.append(UInt8(ascii: ",")) }
    json.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: start - line))
    line = start
    write(cells)
    guard json.count + writer.byteCount <= Ledger.limits.documentBytesMax else {
      throw CSVReader.Problem(expected: .cells, found: "a table too large", offset: 0)
    }
    json += writer.bytes
    writer.removeAll()
    return true
  }

  private mutating func write(_ cells: [CSVReader.Cell]) {
    writer.beginObject()
    var open: [String] = []
    for (cell, column) in zip(cells, columns) {
      let text = reader.text(cell)
      let isAbsent = text.isEmpty && !(cell.isQuoted && column.shape == .text)
      if isAbsent { continue }
      let group = column.path.dropLast()
      while !group.starts(with: open) {
        writer.endObject()
        open.removeLast()
      }
      for name in group.dropFirst(open.count) {
        writer.key(name)
        writer.beginObject()
        open.append(name)
      }
      writer.key(column.path[column.path.count - 1])
      Self.write(text, column.shape, to: &writer)
    }
    for _ in open { writer.endObject() }
    writer.endObject()
  }

  private static func write(
    _ text: ArraySlice<UInt8>, _ shape: Shape, to writer: inout JSONWriter
  ) {
    switch shape {
    case .boolean:
      if let isTrue = truth[String(decoding: text, as: UTF8.self)] { return writer.bool(isTrue) }
    case .decimal, .integer:
      if let node = json(text), node.kind == .number { return writer.copy(node) }
    case .list, .record:
      if let node = json(text), node.kind == .array || node.kind == .object {
        return writer.copy(node)
      }
    default: break
    }
    writer.string(utf8: Array(text).span)
  }

  /// PostgreSQL writes single letters.
  private static let truth = [
    "true": true, "t": true, "TRUE": true, "false": false, "f": false, "FALSE": false,
  ]

  private static func json(_ text: ArraySlice<UInt8>) -> Node? {
    try? Document(parsing: Array(text), limits: Ledger.limits).root
  }
}
