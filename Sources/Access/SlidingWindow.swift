/// The charges that one sliding window remembers, oldest first.
///
/// A charge counts from its moment for the length of the window. Where a limit is too high for
/// remembering every charge, moments are rounded up to the end of a slot of time:
///
///     slot                |         0         |         1         |         2         |
///     charges at             x   x      x                x
///     remembered as                           3                   1
///
/// Rounded up, a charge is forgotten late and never early: a window may admit a little less than
/// its limit, and never more. Without slots it is exact. `SharedLimitScript` does the same in Redis,
/// entry by entry.
struct SlidingWindow: Sendable {
  private struct Charge {
    /// The end of the slot, in nanoseconds, after every moment that was charged into it; without
    /// slots, the moment.
    let end: UInt64
    var count: Int
  }

  /// Charges from `head` on are remembered; what is before it is only waiting to be cut off.
  private var charges: [Charge] = []
  private var head = 0
  private var total = 0
  /// How long charges are remembered, in nanoseconds: the longest window that they are counted in.
  var keepNanoseconds: UInt64 = 0

  /// How many entries are remembered, which is what memory is spent on.
  var entryCount: Int { charges.count - head }

  /// Forgets what no longer counts; returns how many entries that were.
  @discardableResult
  mutating func prune(at now: UInt64) -> Int {
    let before = entryCount
    while head < charges.count, Self.isOver(charges[head], keepNanoseconds, now) {
      total -= charges[head].count
      head += 1
    }
    let freed = before - entryCount
    if head * 2 >= charges.count {
      charges.removeSubrange(..<head)
      head = 0
    }
    return freed
  }

  /// How much is charged in the window that ends now.
  func used(in window: UInt64, at now: UInt64) -> Int {
    var used = total
    var at = head
    while at < charges.count, Self.isOver(charges[at], window, now) {
      used -= charges[at].count
      at += 1
    }
    return used
  }

  /// How long until `count` more fit under a limit, in nanoseconds; 0 when they fit now.
  ///
  /// `used` is what the window of the limit holds now. What can never fit has to wait for a whole
  /// window.
  func wait(for count: Int, under limit: RateLimit, used: Int, at now: UInt64) -> UInt64 {
    let window = limit.windowNanoseconds
    guard count <= limit.limit else { return window }
    var excess = used - (limit.limit - count)
    guard excess > 0 else { return 0 }
    for charge in charges[head...] where !Self.isOver(charge, window, now) {
      excess -= charge.count
      if excess <= 0 {
        return charge.end >= now ? window + (charge.end - now) : window - (now - charge.end)
      }
    }
    return window
  }

  /// Charges `count` now; returns how many entries that added, 0 or 1.
  ///
  /// The moment is rounded up to the end of its slot; it is taken as it is when a slot is 0.
  mutating func charge(_ count: Int, at now: UInt64, slotNanoseconds slot: UInt64) -> Int {
    let rounded = now.addingReportingOverflow(slot == 0 ? 0 : slot - now % slot)
    let end = rounded.overflow ? .max : rounded.partialValue
    total += count
    if entryCount > 0, let last = charges.last, last.end >= end {
      charges[charges.count - 1].count += count
      return 0
    }
    charges.append(Charge(end: end, count: count))
    return 1
  }

  /// When the oldest entry is forgotten, in nanoseconds; nil when there is none.
  var nextExpiry: UInt64? {
    guard entryCount > 0 else { return nil }
    let sum = charges[head].end.addingReportingOverflow(keepNanoseconds)
    return sum.overflow ? .max : sum.partialValue
  }

  private static func isOver(_ charge: Charge, _ window: UInt64, _ now: UInt64) -> Bool {
    now >= charge.end && now - charge.end >= window
  }
}
