/// One key of a sort: a column and a direction.
///
/// Rows without a value come last in both directions, and so do codes out of the ordinary.
struct SortKey: Sendable {
  /// A key as it is asked for.
  struct Name: Sendable, Hashable {
    let field: String
    let isDescending: Bool
  }

  let name: Name
  let column: Column

  /// Where rows without a value stand.
  static let last = Int.max

  /// The place of a row, twice the rank counted from the end that comes first.
  func place(ofRow row: Int) -> Int { place(ofRank: Int(column.ranks[row])) }

  /// The place of a rank.
  func place(ofRank rank: Int) -> Int {
    guard 1...max(1, column.closedCount) ~= rank, column.closedCount > 0 else { return Self.last }
    return 2 * (name.isDescending ? column.closedCount + 1 - rank : rank)
  }

  /// The place of a text that may be in no row any more: then an odd one, between two ranks.
  func place(ofText text: String?) -> Int {
    guard let text, let value = ColumnValue(text, as: column.shape) else { return Self.last }
    if case .other = value { return Self.last }
    let below = min(column.countOfRanks(below: value), column.closedCount)
    let isThere = column.rank(of: value) != nil
    let place = 2 * below + (isThere ? 2 : 1)
    return name.isDescending ? 2 * (column.closedCount + 1) - place : place
  }
}
