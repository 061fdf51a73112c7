/// How many distinct values share each mask of one field: numbers only, no value and no mask.
///
///     value hashes   { a b c d e }
///     mask hashes    { x: 3, y: 2 }        three values leave as one mask, two as another
///     sizes          smallest 2, median 2, alone 0
struct MaskGroups: Sendable {
  /// What the groups come to; zeros while there is none.
  struct Sizes: Sendable, Equatable {
    /// How many values the least shared mask stands for.
    var smallest = 0
    /// The same for the mask in the middle; of two in the middle, the lesser.
    var median = 0
    /// How many values share their mask with no other.
    var alone = 0
  }

  /// Values as often as they came.
  private(set) var values = 0
  /// Values that came when there was no more room: they are in no group.
  private(set) var uncompared = 0
  private var seen: Set<UInt64> = []
  private var groups: [UInt64: UInt32] = [:]

  /// How many values there are, each counted once.
  var distinct: Int { seen.count }
  /// How many masks they leave as.
  var masks: Int { groups.count }

  /// Counts a value, given by hashes of its normal form and of its mask; true when it is new.
  ///
  /// A value that is spelled in two ways counts under the mask of the first. A new value is only
  /// taken when there is room for it.
  mutating func add(value: UInt64, mask: UInt64, hasRoom: Bool) -> Bool {
    values += 1
    guard hasRoom || seen.contains(value) else {
      uncompared += 1
      return false
    }
    guard seen.insert(value).inserted else { return false }
    groups[mask, default: 0] += 1
    return true
  }

  /// The sizes of the groups.
  var sizes: Sizes {
    let ordered = groups.values.sorted()
    guard let smallest = ordered.first else { return Sizes() }
    return Sizes(
      smallest: Int(smallest), median: Int(ordered[(ordered.count - 1) / 2]),
      alone: ordered.prefix { $0 == 1 }.count)
  }
}
