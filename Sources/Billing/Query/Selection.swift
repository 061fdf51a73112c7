internal import Serialization

/// The rows of a list that a caller may see and that pass the filters of a call.
struct Selection {
  let shelf: Shelf
  /// The rows of the caller's accounts; nil for all accounts.
  let accounts: Set<Int>?
  let bait: Bait
  /// The account that the rows must belong to.
  var account: Int?
  /// The subscription or invoice that the rows must come from.
  var parent: Int?
  /// The fields that must be exactly these texts.
  var equal: [(field: String, text: String)] = []

  init(shelf: Shelf, accounts: Set<Int>?, bait: Bait) {
    self.shelf = shelf
    self.accounts = accounts
    self.bait = bait
  }

  /// The first `count` rows from row `start` on, ascending.
  func rows(from start: Int, count: Int) -> [Int] {
    var found: [Int] = []
    if let account {
      for row in shelf.byOwner[account] where row >= start {
        if found.count == count { break }
        if passes(Int(row)) { found.append(Int(row)) }
      }
      return found
    }
    var row = start
    while row < shelf.rows.count, found.count < count {
      if passes(row) { found.append(row) }
      row += 1
    }
    return found
  }

  private func passes(_ row: Int) -> Bool {
    if let accounts {
      guard let owner = shelf.owner(of: row), accounts.contains(owner) else { return false }
    }
    if !bait.isEmpty, bait.name(of: row, in: shelf) != nil { return false }
    if let parent, shelf.parents[row] != UInt32(parent) { return false }
    guard !equal.isEmpty, let node = shelf.record(row)?.node else { return equal.isEmpty }
    return equal.allSatisfy { condition in
      guard let value = node[condition.field], value.kind == .string else { return false }
      return node.document.text(at: value.index, equals: condition.text)
    }
  }
}
