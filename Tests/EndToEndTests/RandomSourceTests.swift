import Testing

@testable import BillingMCP

/// Random bytes: fresh for each event, wherever the pool is refilled.
@Suite struct RandomSourceTests {
  @Test func noTwoEventsGetTheSame() {
    var source = RandomSource()
    var seen: Set<[UInt8]> = []
    for _ in 0..<1_000 {
      let bytes = source.next()
      #expect(bytes.count == RandomSource.eventBytes)
      #expect(bytes.contains { $0 != 0 })
      seen.insert(bytes)
    }
    #expect(seen.count == 1_000)
  }

  @Test func copiesThatGoOnByThemselvesAreRefilledByThemselves() {
    var first = RandomSource()
    var second = first
    #expect(first.next() != second.next())
  }
}
