/// The rows of a list by the account that they belong to, in ledger order, four bytes a row.
///
///     owners  row 0 -> account 1   row 1 -> none   row 2 -> account 0   row 3 -> account 1
///     starts  [ 0 | 1 | 3 ]        rows  [ 2 | 0 3 ]       account a owns rows[starts[a]..<starts[a+1]]
struct Grouping: Sendable {
  private var starts: [UInt32]
  private var rows: [UInt32]

  /// No rows at all.
  init() {
    starts = []
    rows = []
  }

  /// Groups rows by their owners; `none` stands for a row without one.
  init(owners: [UInt32], groups: Int, none: UInt32) {
    starts = Array(repeating: 0, count: groups + 1)
    for owner in owners where owner != none { starts[Int(owner) + 1] += 1 }
    for group in 0..<groups { starts[group + 1] += starts[group] }
    rows = Array(repeating: 0, count: Int(starts[groups]))
    var next = starts
    for row in owners.indices where owners[row] != none {
      let group = Int(owners[row])
      rows[Int(next[group])] = UInt32(row)
      next[group] += 1
    }
  }

  /// The rows of one group, ascending; empty for a group that there is not.
  subscript(group: Int) -> ArraySlice<UInt32> {
    guard group >= 0, group + 1 < starts.count else { return [] }
    return rows[Int(starts[group])..<Int(starts[group + 1])]
  }

  /// The rows of neighbouring groups, group by group; groups that there are not have none.
  subscript(groups: Range<UInt32>) -> ArraySlice<UInt32> {
    guard let last = starts.indices.last else { return [] }
    let low = starts[min(Int(groups.lowerBound), last)]
    return rows[Int(low)..<Int(starts[min(Int(groups.upperBound), last)])]
  }
}
