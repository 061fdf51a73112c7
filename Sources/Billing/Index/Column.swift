internal import Serialization

/// One field of a list, row by row, as the rank of its value among the field's values.
///
///     rows     "2025-03-01"   null   "2025-01-01"   "2025-03-01"
///     ranks    [ 2            0      1              2 ]           0: no value to ask by
///     tokens   [ "2025-01-01" "2025-03-01" ]                      a place of each value, by rank - 1
///
/// So a condition on any shape is a stretch of ranks, and sorting is counting. Four bytes a row, and
/// four for each different value.
struct Column: Sendable {
  let shape: Shape
  let ranks: [UInt32]
  /// Where each value stands in the document, by rank - 1; of equal amounts the longest spelling.
  let tokens: [UInt32]
  /// The ranks up to this have closed shapes; behind it are codes out of the ordinary.
  let closedCount: Int
  /// Whether an amount has more digits than are calculated with; its row has no rank.
  let hasUnreadable: Bool
  /// The document of the tokens; nil when the ledger has no such list.
  let document: Document?

  /// The column of a field.
  init(_ field: Field, of shelf: Shelf) {
    shape = field.shape
    document = shelf.document
    var builder = ColumnBuilder(shape: field.shape, rowCount: shelf.rows.count)
    if let document = shelf.document {
      let table = FieldTable(shelf.entity)
      let position = table.position(of: field.name)
      for row in shelf.rows.indices {
        var walk = FieldWalk(over: Int(shelf.rows[row]), of: document)
        while let (found, value) = walk.next(of: document, table) {
          guard found == position else { continue }
          builder.add(row, at: value, of: document)
          break
        }
      }
    }
    (ranks, tokens, closedCount) = builder.finish()
    hasUnreadable = builder.hasUnreadable
  }

  /// The value of a rank from 1 on.
  func value(ofRank rank: Int) -> ColumnValue? {
    guard let document, rank > 0 else { return nil }
    return try? ColumnValue(at: Int(tokens[rank - 1]), of: document, as: shape)
  }

  /// The content of a rank's value as a text that `ColumnValue` reads again.
  func text(ofRank rank: Int) -> String? {
    guard let document, rank > 0 else { return nil }
    if case .decimal(let number) = value(ofRank: rank) { return number.text }
    return document.text(at: Int(tokens[rank - 1]))
  }

  /// How many values are less than one, or with `orEqual` not more than it.
  func countOfRanks(below value: ColumnValue, orEqual: Bool = false) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      guard let found = self.value(ofRank: middle + 1) else { return low }
      if found < value || orEqual && found == value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The rank of a value; nil when no row has it.
  func rank(of value: ColumnValue) -> Int? {
    let below = countOfRanks(below: value)
    return below < tokens.count && self.value(ofRank: below + 1) == value ? below + 1 : nil
  }
}
