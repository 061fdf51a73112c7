/// How many of each kind; a plain value, so that a report costs no memory of its own for it.
struct KindCounts: Sendable, Equatable {
  private var counts = SIMD32<UInt32>()

  /// Counts one more.
  mutating func add(_ kind: Kind) { counts[kind.index] &+= 1 }

  /// The kinds of which there is any.
  var byKind: [Kind: Int] {
    var found: [Kind: Int] = [:]
    for kind in Kind.allCases where counts[kind.index] > 0 { found[kind] = Int(counts[kind.index]) }
    return found
  }
}
