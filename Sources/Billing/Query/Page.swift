/// A stretch of a list, and what continues it.
package struct Page: Sendable {
  /// The member of an answer that holds the next cursor.
  package static let cursorKey = "nextCursor"

  /// The member of an answer that holds the rows.
  package let key: String
  /// The name of the entity that the rows are redacted as.
  package let entity: String
  /// The rows in the order of the list.
  package let rows: [Record]

  /// Each row's place in its list, in the form of cursors.
  private let places: [[UInt8]]
  private let hasMore: Bool
  private let seal: CursorSeal
  private let query: [UInt8]

  init(
    key: String, entity: String, rows: [Record], places: [[UInt8]], hasMore: Bool,
    seal: CursorSeal, query: [UInt8]
  ) {
    self.key = key
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
