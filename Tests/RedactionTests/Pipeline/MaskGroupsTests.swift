import Testing

@testable import Redaction

@Suite("How many values share a mask")
struct MaskGroupsTests {
  /// Groups of values that are given as (value, mask).
  private func groups(_ pairs: [(UInt64, UInt64)], room: Int = .max) -> MaskGroups {
    var groups = MaskGroups()
    for (value, mask) in pairs {
      _ = groups.add(value: value, mask: mask, hasRoom: groups.distinct < room)
    }
    return groups
  }

  private func random(_ count: Int, seed: UInt64) -> [(UInt64, UInt64)] {
    var random = SplitMix(seed: seed)
    return (0..<count).map { _ in
      let value = random.next() % 40
      return (value, value % 7)
    }
  }

  @Test("The groups are those of a plain count", arguments: 0..<200 as Range<UInt64>)
  func counts(seed: UInt64) {
    let pairs = random(Int(seed), seed: seed)
    let groups = groups(pairs)
    let values = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    let sizes = Dictionary(grouping: values.values, by: \.self).values.map(\.count).sorted()
    #expect(groups.values == pairs.count)
    #expect(groups.distinct == values.count)
    #expect(groups.masks == sizes.count)
    #expect(groups.sizes.smallest == sizes.first ?? 0)
    #expect(groups.sizes.median == (sizes.isEmpty ? 0 : sizes[(sizes.count - 1) / 2]))
    #expect(groups.sizes.alone == sizes.count { $0 == 1 })
  }

  @Test("Neither order nor repetition matters", arguments: 0..<50 as Range<UInt64>)
  func order(seed: UInt64) {
    let pairs = random(60, seed: seed)
    let sizes = groups(pairs).sizes
    #expect(groups(pairs.reversed()).sizes == sizes)
    #expect(groups(pairs + pairs).sizes == sizes)
  }

  @Test("A value spelled in two ways counts once, under its first mask")
  func spelling() {
    let groups = groups([(1, 1), (1, 2), (2, 2)])
    #expect(groups.values == 3 && groups.distinct == 2 && groups.masks == 2)
    #expect(groups.sizes == MaskGroups.Sizes(smallest: 1, median: 1, alone: 2))
  }

  @Test("Past the bound new values are only counted")
  func bound() {
    let groups = groups([(1, 1), (2, 1), (3, 2), (1, 1), (4, 2)], room: 2)
    #expect(groups.values == 5 && groups.distinct == 2 && groups.uncompared == 2)
    #expect(groups.sizes == MaskGroups.Sizes(smallest: 2, median: 2, alone: 0))
  }

  @Test("Nothing is all zeros")
  func nothing() {
    #expect(MaskGroups().sizes == MaskGroups.Sizes())
  }
}
