/// A stretch of a list, and what continues it.
package struct Page: Sendable {
  /// The member of an answer that holds the next cursor.
  package static let cursorKey = "nextCursor"

  /// What the rows are; `entity.listKey` is the member that holds them.
  package let entity: Entity
  /// The rows in ledger order.
  package let rows: [Record]

  /// Where each row stands in its list, and its id.
  private let places: [CursorSeal.Place]
  private let hasMore: Bool
  private let seal: CursorSeal
  private let query: [UInt8]

  init(
    entity: Entity, rows: [Record], places: [CursorSeal.Place], hasMore: Bool, seal: CursorSeal,
    query: [UInt8]
  ) {
    self.entity = entity
    self.rows = rows
    self.places = places
    self.hasMore = hasMore
    self.seal = seal
    self.query = query
  }

  /// The cursor that goes on behind the first `count` rows; nil behind the last row of the list.
  ///
  /// Ask for it after redaction, with the number of rows that are left. A row that does not fit on
  /// a page by itself is passed over: 0 counts as 1, or the list would never end.
  package func cursor(afterRows count: Int) -> String? {
    guard !places.isEmpty else { return nil }
    let count = min(max(count, 1), places.count)
    if count == places.count, !hasMore { return nil }
    return seal.cursor(at: places[count - 1], query: query)
  }
}
