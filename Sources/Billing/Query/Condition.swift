/// Something that a row has to be, decided by columns alone.
enum Condition {
  /// The rank of the row's value is in a stretch; rank 0, no value, is in none.
  case between(Column, Range<UInt32>)
  /// The row's value has one of these ranks.
  case oneOf(Column, Set<UInt32>)
  /// The row belongs to this account.
  case account(Int)
  /// The row came from this subscription or invoice.
  case parent(Int)

  /// Keeps the rows that are so.
  func refine(_ rows: inout [UInt32], of shelf: Shelf) {
    switch self {
    case .between(let column, let range):
      let ranks = column.ranks
      rows.removeAll { !range.contains(ranks[Int($0)]) }
    case .oneOf(let column, let set):
      let ranks = column.ranks
      // One value is the usual case, and needs no hash.
      if set.count == 1, let only = set.first {
        rows.removeAll { ranks[Int($0)] != only }
      } else {
        rows.removeAll { !set.contains(ranks[Int($0)]) }
      }
    case .account(let account):
      let owners = shelf.owners
      rows.removeAll { owners[Int($0)] != UInt32(account) }
    case .parent(let parent):
      let parents = shelf.parents
      rows.removeAll { parents[Int($0)] != UInt32(parent) }
    }
  }

  /// The stretches of ranks that conditions leave, column by column: of a first and a last day the
  /// days between, which few rows may have where many have each.
  static func stretches(of conditions: [Condition]) -> [(column: Column, ranks: Range<UInt32>)] {
    var found: [(column: Column, ranks: Range<UInt32>)] = []
    for case .between(let column, let ranks) in conditions {
      if let at = found.firstIndex(where: { $0.column.field.name == column.field.name }) {
        found[at].ranks = found[at].ranks.clamped(to: ranks)
      } else {
        found.append((column, ranks))
      }
    }
    return found
  }

  /// The values that are at least and at most some values.
  static func range(
    of column: Column, from low: ColumnValue? = nil, isOver: Bool = false,
    to high: ColumnValue? = nil
  ) -> Condition {
    let first = low.map { column.countOfRanks(below: $0, orEqual: isOver) } ?? 0
    let end = high.map { column.countOfRanks(below: $0, orEqual: true) } ?? column.places.count
    return .between(column, UInt32(first + 1)..<UInt32(max(first, end) + 1))
  }
}
