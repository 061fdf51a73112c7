/// Adds rows up, group by group.
///
///     key of a group   currency 21 bits | status 21 bits       -> slot of its count and values
struct Tally {
  private let function: Aggregation.Function
  private let columns: [Column]
  /// The amount of each rank, column by column; only for sums.
  private let amounts: [[DecimalNumber]]
  private let groups: [(column: Column, ofRank: [UInt64])]
  private var slots: [UInt64: Int] = [:]
  private var counts: [Int] = []
  /// The sum of each group and column; nil before its first amount.
  private var sums: [DecimalNumber?] = []
  /// The rank of the least or greatest value of each group and column; 0 for none.
  private var extremes: [UInt32] = []

  init(
    _ function: Aggregation.Function, of columns: [Column],
    by groups: [(column: Column, ofRank: [UInt64])]
  ) {
    self.function = function
    self.columns = columns
    self.groups = groups
    amounts =
      function == .sum
      ? columns.map { column in
        (0...column.places.count).map { rank in
          guard case .decimal(let amount) = column.value(ofRank: rank) else { return .zero }
          return amount
        }
      } : []
  }

  /// Takes in a row.
  mutating func add(_ row: UInt32) throws(DecimalError) {
    var key: UInt64 = 0
    for group in groups {
      key = key << GroupKey.bits | group.ofRank[Int(group.column.ranks[Int(row)])]
    }
    let slot = slot(of: key)
    counts[slot] += 1
    for at in columns.indices {
      let rank = columns[at].ranks[Int(row)]
      guard rank != 0 else { continue }
      let place = slot * columns.count + at
      switch function {
      case .count: break
      case .sum:
        let amount = amounts[at][Int(rank)]
        sums[place] = try sums[place]?.adding(amount) ?? amount
      case .min: extremes[place] = extremes[place] == 0 ? rank : min(extremes[place], rank)
      case .max: extremes[place] = max(extremes[place], rank)
      }
    }
  }

  /// Whether no row was taken in.
  var isEmpty: Bool { counts.isEmpty }

  /// The groups of at least so many rows, in the order of their keys.
  func groups(of countMin: Int) -> [(key: UInt64, slot: Int)] {
    slots.filter { counts[$0.value] >= countMin }.map { ($0.key, $0.value) }
      .sorted { $0.0 < $1.0 }
  }

  /// How many rows a group has.
  func count(of slot: Int) -> Int { counts[slot] }

  /// The sum of a column in a group; nil when no row has an amount.
  func sum(of column: Int, in slot: Int) -> DecimalNumber? {
    sums[slot * columns.count + column]
  }

  /// The rank of the least or greatest value of a column in a group; nil when no row has one.
  func extreme(of column: Int, in slot: Int) -> Int? {
    let rank = extremes[slot * columns.count + column]
    return rank == 0 ? nil : Int(rank)
  }

  private mutating func slot(of key: UInt64) -> Int {
    if let slot = slots[key] { return slot }
    let slot = counts.count
    slots[key] = slot
    counts.append(0)
    sums += Array(repeating: nil, count: columns.count)
    extremes += Array(repeating: 0, count: columns.count)
    return slot
  }
}
