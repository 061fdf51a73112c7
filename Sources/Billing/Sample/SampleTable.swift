internal import Serialization

/// Reads rows of text, a record each, into a list of a ledger.
///
///     id|name|status|contact.name|contact.email|lineItems      the columns, by name
///     5a31c7|A-1|Posted|||Support plan|300.00|Data export|9.90
///
/// reads `{"id": "8ac6…5a31c7", "name": "A-1", "status": "Posted", "lineItems": [{"id": 1, …}, …]}`.
/// Cells are spelled as their fields are shaped: texts as strings, numbers as they are, ids without
/// what all of them begin with. An empty cell is no member, `null` is null, a dot in a column's name
/// is an object, and line items come last, in pairs. No cell holds a bar or a line feed.
struct SampleTable {
  /// What every id of the sample begins with.
  static let idPrefix = "8ac6885e98a80a470198a8574f"
  /// What stands between the cells of a row.
  static let bar = UInt8(ascii: "|")

  private static let lineFeed = UInt8(ascii: "\n")

  private enum Spelling {
    case text, id, bare, items
  }

  private struct Column {
    /// The object that the member is in; nil for the record itself.
    let parent: String?
    let name: String
    let spelling: Spelling
  }

  private let bytes: [UInt8]
  private let columns: [Column]
  /// Where the rows start.
  private let start: Int

  /// A table of an entity's records; the first line names its columns.
  init(_ text: String, of entity: Entity) {
    bytes = Array(text.utf8)
    let heading = text.prefix { $0 != "\n" }
    start = heading.utf8.count + 1
    columns = heading.split(separator: "|").map { name in
      let parts = name.split(separator: ".").map(String.init)
      return Column(
        parent: parts.count > 1 ? parts[0] : nil, name: parts[parts.count - 1],
        spelling: parts.count > 1
          ? .text : Self.spelling(of: Schema.field(parts[0], of: entity)?.shape ?? .text))
    }
  }

  private static func spelling(of shape: Shape) -> Spelling {
    switch shape {
    case .id, .reference: .id
    case .decimal, .boolean, .integer: .bare
    case .list: .items
    default: .text
    }
  }

  /// Appends the records to a list that is open.
  func write(into list: inout JSONWriter) {
    var at = start
    while at < bytes.count { writeRow(&at, into: &list) }
  }

  private func writeRow(_ at: inout Int, into list: inout JSONWriter) {
    list.beginObject()
    var parent: String?
    for column in columns {
      guard at < bytes.count, bytes[at] != Self.bar, bytes[at] != Self.lineFeed else {
        at += 1
        continue
      }
      if column.parent != parent {
        if parent != nil { list.endObject() }
        parent = column.parent
        if let parent {
          list.key(parent)
          list.beginObject()
        }
      }
      list.key(column.name)
      if column.spelling == .items {
        writeItems(&at, into: &list)
      } else {
        write(nextCell(&at), column.spelling, into: &list)
      }
    }
    if parent != nil { list.endObject() }
    list.endObject()
  }

  private func writeItems(_ at: inout Int, into list: inout JSONWriter) {
    list.beginArray()
    var number = 0
    repeat {
      number += 1
      list.beginObject()
      list.key("id")
      list.integer(number)
      list.key("description")
      write(nextCell(&at), .text, into: &list)
      list.key("amount")
      write(nextCell(&at), .bare, into: &list)
      list.endObject()
    } while at < bytes.count && bytes[at - 1] == Self.bar
    list.endArray()
  }

  private func write(_ cell: Range<Int>, _ spelling: Spelling, into list: inout JSONWriter) {
    let cell = bytes.span.extracting(cell)
    switch spelling {
    case .bare: list.raw(cell)
    case _ where Self.isNull(cell): list.null()
    case .id: list.string(Self.idPrefix, cell)
    case .text, .items: list.string(utf8: cell)
    }
  }

  private static func isNull(_ cell: borrowing Span<UInt8>) -> Bool {
    cell.count == 4 && cell[0] == UInt8(ascii: "n") && cell[1] == UInt8(ascii: "u")
      && cell[2] == UInt8(ascii: "l") && cell[3] == UInt8(ascii: "l")
  }

  /// The cell that starts at a place, which goes on behind the bar or line feed that ends it.
  private func nextCell(_ at: inout Int) -> Range<Int> {
    let first = at
    while at < bytes.count, bytes[at] != Self.bar, bytes[at] != Self.lineFeed { at += 1 }
    defer { at += 1 }
    return first..<at
  }
}

extension JSONWriter {
  /// A string with this beginning and these further bytes, neither of which needs an escape.
  fileprivate mutating func string(_ prefix: String, _ rest: borrowing Span<UInt8>) {
    var text = Array("\"\(prefix)".utf8)
    for at in rest.indices { text.append(rest[at]) }
    text.append(UInt8(ascii: "\""))
    raw(text.span)
  }
}
