/// At most so many in any window of so many seconds.
package struct RateLimit: Sendable, Hashable {
  /// How many, from 1 to `AccessLimits.limitMax`.
  package let limit: Int
  /// The length of the sliding window, in seconds, from 1 to `AccessLimits.windowSecondsMax`.
  package let windowSeconds: Int
  /// Whether the limit is on trial: what it would refuse is reported and goes on.
  package let isShadow: Bool

  /// A limit; both numbers are brought into their ranges.
  package init(limit: Int, windowSeconds: Int, isShadow: Bool = false) {
    self.limit = max(1, min(AccessLimits.limitMax, limit))
    self.windowSeconds = max(1, min(AccessLimits.windowSecondsMax, windowSeconds))
    self.isShadow = isShadow
  }

  /// The length of the window, in nanoseconds.
  var windowNanoseconds: UInt64 { UInt64(windowSeconds) * 1_000_000_000 }
}
