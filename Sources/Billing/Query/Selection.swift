/// The rows of a list that a caller may see and that pass the filters of a call.
///
/// Rows come in blocks: each condition goes over a block as a whole. What a block is taken from is
/// the shortest list of rows that is known to hold all of them: those of the account, of the
/// caller's accounts, of a status or a currency.
struct Selection {
  let shelf: Shelf
  let view: LedgerView
  var conditions: [Condition] = []
  /// Ascending rows that hold every row which passes; nil for all rows.
  private var candidates: ArraySlice<UInt32>?

  private static let blockRows = 512
  /// Candidates are sorted for one page when they are fewer than this part of the list.
  private static let sortedPart = 16

  init(shelf: Shelf, view: LedgerView) {
    self.shelf = shelf
    self.view = view
    if let accounts = view.accounts {
      guard shelf.entity != .account else {
        candidates = accounts.sorted().map { UInt32($0) }[...]
        return
      }
      candidates = accounts.flatMap { shelf.byOwner[$0] }.sorted()[...]
    }
  }

  /// Adds a condition; `rows` are all that pass it, ascending, where that is known.
  mutating func add(_ condition: Condition, holding rows: ArraySlice<UInt32>? = nil) {
    conditions.append(condition)
    if let rows { narrow(to: rows) }
  }

  /// Takes rows from these alone, ascending, which hold every row that passes.
  mutating func narrow(to rows: ArraySlice<UInt32>) {
    guard rows.count < candidates?.count ?? shelf.rows.count else { return }
    // Rows of the caller's accounts are checked one by one from here on.
    candidates = rows
  }

  /// The first `count` rows in ledger order from a start on.
  func rows(from start: ListStart, count: Int) -> [UInt32] {
    guard let candidates else {
      let end = shelf.rows.count
      return first(count, of: min(start.row, end)..<end) { UInt32($0) }
    }
    let index = Self.partition(candidates.indices) { Int(candidates[$0]) >= start.row }
    return first(count, of: index..<candidates.endIndex) { candidates[$0] }
  }

  /// The first `count` rows in the order of some keys from a start on.
  func rows(
    from start: ListStart, by keys: [SortKey], count: Int, order: () -> RowOrder
  ) -> [UInt32] {
    if let candidates, candidates.count * Self.sortedPart <= shelf.rows.count {
      return all().filter { start.isBehind($0, by: keys) }
        .sorted { RowOrder.isBefore($0, $1, by: keys) }
        .prefix(count).map { $0 }
    }
    let rows = order().rows
    let index = Self.partition(rows.indices) { start.isBehind(rows[$0], by: keys) }
    return first(count, of: index..<rows.endIndex) { rows[$0] }
  }

  /// Every row, in ledger order.
  func all() -> [UInt32] { rows(from: .beginning, count: .max) }

  private func first(
    _ count: Int, of indices: Range<Int>, row: (Int) -> UInt32
  ) -> [UInt32] {
    var found: [UInt32] = []
    var at = indices.lowerBound
    var block: [UInt32] = []
    while at < indices.upperBound, found.count < count {
      let end = min(at + Self.blockRows, indices.upperBound)
      block.removeAll(keepingCapacity: true)
      for index in at..<end { block.append(row(index)) }
      for condition in conditions { condition.refine(&block, of: shelf) }
      block.removeAll { !isVisible($0) }
      found += block.prefix(count - found.count)
      at = end
    }
    return found
  }

  private func isVisible(_ row: UInt32) -> Bool {
    (view.accounts == nil || view.isVisible(Int(row), of: shelf))
      && (view.bait.isEmpty || view.bait.name(of: Int(row), in: shelf) == nil)
  }

  /// The first index from which on a test holds.
  private static func partition(_ indices: Range<Int>, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (indices.lowerBound, indices.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
