/// The latest moments at which something went wrong, as few of them as decide anything.
struct GuardTally: Sendable {
  /// What is held back first, in nanoseconds; each further time, twice as much.
  private static let delayNanosecondsMin: UInt64 = 100_000_000
  /// The most that is held back, in nanoseconds.
  private static let delayNanosecondsMax: UInt64 = 2_000_000_000
  /// How many doublings lead to the most.
  private static let doublings = 5
  /// How long a moment counts, in nanoseconds.
  private static let windowNanoseconds: UInt64 = 60_000_000_000

  /// Oldest first; never more than lead to the longest delay.
  private var moments: [UInt64] = []
  private var lastEvent: UInt64?

  /// The latest moment; 0 before there is one.
  var last: UInt64 { moments.last ?? 0 }

  /// Counts one more, beyond so many that are free.
  mutating func count(beyond free: Int, at now: UInt64, as event: GuardEvent) -> Guard.Finding {
    moments.removeAll { now - min(now, $0) >= Self.windowNanoseconds }
    if moments.count > free + Self.doublings { moments.removeFirst() }
    moments.append(now)
    let delay = delay(beyond: free, at: now)
    let isNews = lastEvent.map { now - min(now, $0) >= Self.windowNanoseconds } ?? true
    guard delay > 0, isNews else { return .init(delayNanoseconds: delay, event: nil) }
    lastEvent = now
    return .init(delayNanoseconds: delay, event: event)
  }

  /// How long to hold back what comes now, in nanoseconds.
  func delay(beyond free: Int, at now: UInt64) -> UInt64 {
    let counted = moments.count { now - min(now, $0) < Self.windowNanoseconds }
    let excess = counted - free
    guard excess > 0 else { return 0 }
    guard excess <= Self.doublings else { return Self.delayNanosecondsMax }
    return Self.delayNanosecondsMin << UInt64(excess - 1)
  }
}
