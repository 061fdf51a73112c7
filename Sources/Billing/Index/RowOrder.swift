/// All rows of a list in the order of some sort keys, ties in ledger order; four bytes a row.
///
/// Made by counting, from the last key to the first (LSD radix sort): each pass keeps what the
/// passes before it put in order.
struct RowOrder: Sendable {
  let keys: [SortKey]
  let rows: [UInt32]

  init(_ keys: [SortKey], rowCount: Int) {
    self.keys = keys
    var rows = (0..<rowCount).map { UInt32($0) }
    for key in keys.reversed() {
      let closed = key.column.closedCount
      // Bucket 0 is the first; the last holds the rows without a value.
      func bucket(_ row: UInt32) -> Int {
        let place = key.place(ofRow: Int(row))
        return place == SortKey.last ? closed : place / 2 - 1
      }
      var starts = Array(repeating: 0, count: closed + 2)
      for row in rows { starts[bucket(row) + 1] += 1 }
      for at in 1..<starts.count { starts[at] += starts[at - 1] }
      var sorted = rows
      for row in rows {
        let at = bucket(row)
        sorted[starts[at]] = row
        starts[at] += 1
      }
      rows = sorted
    }
    self.rows = rows
  }

  /// Whether a row stands before another one.
  static func isBefore(_ left: UInt32, _ right: UInt32, by keys: [SortKey]) -> Bool {
    for key in keys {
      let (a, b) = (key.place(ofRow: Int(left)), key.place(ofRow: Int(right)))
      if a != b { return a < b }
    }
    return left < right
  }
}
