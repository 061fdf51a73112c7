internal import Serialization

/// One field of a list, row by row, as the rank of its value among the field's values.
///
///     rows     "2025-03-01"   null   "2025-01-01"   "2025-03-01"
///     ranks    [ 2            0      1              2 ]           0: no value to ask by
///     places   [ "2025-01-01" "2025-03-01" ]                      a place of each value, by rank - 1
///
/// So a condition on any shape is a stretch of ranks, and sorting is counting. Four bytes a row, and
/// four for each different value.
struct Column: Sendable {
  let field: Field
  let ranks: [UInt32]
  /// Where each value stands in the text, by rank - 1; of equal amounts the longest spelling.
  let places: [UInt32]
  /// The ranks up to this have closed shapes; behind it are codes out of the ordinary.
  let closedCount: Int
  /// Whether an amount has more digits than are calculated with; its row has no rank.
  let hasUnreadable: Bool
  /// The text of the places; nil when the ledger has no such list.
  private let text: [UInt8]?

  /// What the values look like.
  var shape: Shape { field.shape }

  /// The column of a field.
  init(_ field: Field, of shelf: Shelf) {
    self.field = field
    text = shelf.text
    var builder = ColumnBuilder(shape: field.shape, rowCount: shelf.rows.count)
    if let text {
      let name = Array(field.name.utf8)
      for row in shelf.rows {
        let record = Int(shelf.places[row])
        if let value = JSONPiece.value(of: name.span, inObjectAt: record, of: text.span) {
          builder.add(row, at: value, of: text)
        }
      }
    }
    (ranks, places, closedCount) = builder.finish()
    hasUnreadable = builder.hasUnreadable
  }

  /// The value of a rank from 1 on.
  func value(ofRank rank: Int) -> ColumnValue? {
    document(ofRank: rank).flatMap { try? ColumnValue(at: 0, of: $0, as: shape) }
  }

  /// The content of a rank's value as a text that `ColumnValue` reads again.
  func text(ofRank rank: Int) -> String? {
    if case .decimal(let number) = value(ofRank: rank) { return number.text }
    return document(ofRank: rank)?.text(at: 0)
  }

  /// A rank's value as it is spelled.
  func document(ofRank rank: Int) -> Document? {
    guard let text, rank > 0 else { return nil }
    return try? Document(piece: Int(places[rank - 1]), of: text)
  }

  /// How many values are less than one, or with `orEqual` not more than it.
  func countOfRanks(below value: ColumnValue, orEqual: Bool = false) -> Int {
    var (low, high) = (0, places.count)
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
    return below < places.count && self.value(ofRank: below + 1) == value ? below + 1 : nil
  }
}
