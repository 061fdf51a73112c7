/// What makes filters and sorts of a ledger fast: made when it is first asked for, kept as long as
/// the ledger.
///
/// Memory is bounded by the schema: at most one column and one grouping for each field, four bytes a
/// row each, and `ordersMax` sorted orders of four bytes a row. A ledger of a million invoices that
/// was asked by two filters and one sort holds about 25 MB here.
package struct LedgerIndex: Sendable {
  /// The most sorted orders that are kept; the oldest makes room.
  static let ordersMax = 4

  /// Rows are few when they are at most this part of the list.
  private static let fewPart = 256

  private struct Place: Hashable {
    let entity: Entity
    let field: String
  }

  private var columns: [Place: Column] = [:]
  private var groupings: [Place: Grouping] = [:]
  private var orders: [(entity: Entity, keys: [SortKey.Name], order: RowOrder)] = []

  /// An index of which nothing is made yet; good for one ledger alone.
  package init() {}

  /// The column of a field of a list.
  mutating func column(_ field: Field, of shelf: Shelf) -> Column {
    let place = Place(entity: shelf.entity, field: field.name)
    if let column = columns[place] { return column }
    let column = Column(field, of: shelf)
    columns[place] = column
    return column
  }

  /// The rows of each rank of a field, ascending; for fields of few values.
  mutating func grouping(_ field: Field, of shelf: Shelf) -> Grouping {
    let place = Place(entity: shelf.entity, field: field.name)
    if let grouping = groupings[place] { return grouping }
    let column = column(field, of: shelf)
    let grouping = Grouping(owners: column.ranks, groups: column.places.count + 1, none: 0)
    groupings[place] = grouping
    return grouping
  }

  /// The rows of a stretch of a field's ranks, ascending, when they are few; nil when they are many,
  /// and going over the list finds a page of them sooner.
  mutating func few(_ ranks: Range<UInt32>, of field: Field, in shelf: Shelf) -> [UInt32]? {
    let rows = grouping(field, of: shelf)[ranks]
    return rows.count * Self.fewPart <= shelf.rows.count ? rows.sorted() : nil
  }

  /// The rows of a list in the order of some keys.
  mutating func order(by keys: [SortKey], of shelf: Shelf) -> RowOrder {
    let names = keys.map(\.name)
    if let kept = orders.first(where: { $0.entity == shelf.entity && $0.keys == names }) {
      return kept.order
    }
    let order = RowOrder(keys, rowCount: shelf.rows.count)
    if orders.count == Self.ordersMax { orders.removeFirst() }
    orders.append((shelf.entity, names, order))
    return order
  }
}
