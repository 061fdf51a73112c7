/// Where a page begins: the rows of a list that are behind a place.
struct ListStart {
  /// Among rows with the place's own sort keys, the first row that is behind it.
  private let tie: Int
  /// The places of the sort keys; empty for ledger order.
  private let places: [Int]

  /// The beginning of a list.
  static let beginning = ListStart(tie: 0, places: [])

  private init(tie: Int, places: [Int]) {
    self.tie = tie
    self.places = places
  }

  /// What is behind the place that a cursor names, in the ledger as it is now.
  ///
  /// Throws when the cursor was made for other keys.
  init(behind place: ListPlace, by keys: [SortKey], in shelf: Shelf) throws(BillingError) {
    guard place.keys.count == keys.count else { throw .invalidCursor }
    places = zip(keys, place.keys).map { $0.place(ofText: $1) }
    if let row = Self.row(place.id, near: place.hint, in: shelf) {
      tie = row + 1
    } else if let next = Self.row(place.next, near: place.hint, in: shelf) {
      // The next row begins the page among equals; without an equal there was none left.
      let isEqual = zip(keys, places).allSatisfy { $0.place(ofRow: next) == $1 }
      tie = isEqual ? next : shelf.rows.count
    } else {
      tie = place.hint
    }
  }

  /// In ledger order, the first row of the page.
  var row: Int { tie }

  /// Whether a row is behind the place.
  func isBehind(_ row: UInt32, by keys: [SortKey]) -> Bool {
    for (key, place) in zip(keys, places) {
      let found = key.place(ofRow: Int(row))
      if found != place { return found > place }
    }
    return Int(row) >= tie
  }

  /// The row with an id, searched from a hint outwards.
  private static func row(_ hash: UInt64, near hint: Int, in shelf: Shelf) -> Int? {
    let count = shelf.rows.count
    for distance in 0..<max(count, 1) + hint {
      for row in distance == 0 ? [hint] : [hint - distance, hint + distance] {
        guard 0..<count ~= row, let id = shelf.id(of: row)?.content else { continue }
        if ListPlace.hash(of: id) == hash { return row }
      }
      if hint - distance < 0, hint + distance >= count { return nil }
    }
    return nil
  }
}
