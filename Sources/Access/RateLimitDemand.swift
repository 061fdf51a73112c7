/// One tier that a request has to pass.
struct RateLimitDemand: Sendable, Equatable {
  /// What one sliding window belongs to.
  struct Window: Hashable, Sendable {
    let tier: RateLimitTier
    /// The user or the key that is counted; empty for everybody.
    let subject: String
    /// The tool whose calls are counted; empty for all.
    let tool: String

    /// The window of all requests together.
    static let global = Window(tier: .global, subject: "", tool: "")

    /// What a limiter in memory knows the window by: 64 bits, keyed anew in each process.
    ///
    /// Two windows with one number would share their limit, which refuses too much and never admits
    /// too much; among as many windows as there may be, that is one chance in two hundred million.
    var fingerprint: UInt64 {
      var hasher = Hasher()
      hasher.combine(self)
      return UInt64(bitPattern: Int64(hasher.finalize()))
    }
  }

  let window: Window
  let limit: RateLimit
  /// How long charges are remembered: the longest window that any role counts them in.
  let keepSeconds: Int

  /// What moments are rounded up to, in nanoseconds; 0 where every charge is remembered by itself.
  ///
  /// Exact where the limit is low and nothing makes the window remember longer than it counts. A
  /// slot is a whole number of microseconds, which is what Redis counts in.
  var slotNanoseconds: UInt64 {
    if limit.limit <= AccessLimits.exactLimitMax, keepSeconds == limit.windowSeconds { return 0 }
    let microsecond: UInt64 = 1000
    return limit.windowNanoseconds / AccessLimits.slotsPerWindow / microsecond * microsecond
  }

  var keepNanoseconds: UInt64 { UInt64(keepSeconds) * 1_000_000_000 }
}
