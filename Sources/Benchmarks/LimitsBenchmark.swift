internal import Access

/// The limiter under a million distinct principals: its memory, and the time of one check.
enum LimitsBenchmark {
  private static let principals = 1_000_000
  private static let bytesMax = 64 << 20
  private static let checkNanosecondsMax = 2_000
  private static let checksPerSample = 16
  /// Requests are this far apart, so that a million of them fall into one window of an hour.
  private static let pauseNanoseconds: UInt64 = 100_000

  static func run() -> [Figure] {
    var limits = RateLimits()
    limits.global = RateLimit(limit: AccessLimits.limitMax, windowSeconds: 60)
    let before = Machine.peakBytes
    var limiter = RateLimiter(limits)
    var now: UInt64 = 0
    var admitted = 0
    var crowd: [UInt64] = []
    for first in stride(from: 0, to: principals, by: checksPerSample) {
      let names = (first..<first + checksPerSample).map(name)
      crowd.append(
        time(names, &limiter, &now, counting: &admitted))
    }
    let served = admitted
    let grown = Machine.peakBytes - before
    // The few who are there all day, among all those windows, at a pace that is within their limits.
    let regulars = (0..<checksPerSample).map(name)
    let steady = (0..<20_000).map { _ in
      now += 60_000_000_000
      return time(regulars, &limiter, &now, counting: &admitted)
    }
    return [
      Figure(
        name: "memory, \(principals) principals of whom \(served) fitted",
        value: grown >> 10, most: bytesMax >> 10, unit: "KiB"),
      Figure(
        name: "median of a check, everybody new", value: median(crowd),
        most: checkNanosecondsMax, unit: "ns"),
      Figure(
        name: "median of a check, known principals", value: median(steady),
        most: checkNanosecondsMax, unit: "ns"),
    ]
  }

  /// A user id of the greatest length.
  private static func name(_ number: Int) -> String {
    let digits = String(number)
    let rest = AccessLimits.identifierCharactersMax - digits.utf8.count
    return String(repeating: "u", count: rest) + digits
  }

  /// How long one check takes, in nanoseconds, as the mean over a sample.
  private static func time(
    _ names: [String], _ limiter: inout RateLimiter, _ now: inout UInt64,
    counting admitted: inout Int
  ) -> UInt64 {
    let start = Machine.nanoseconds
    for name in names {
      now += pauseNanoseconds
      let decision = limiter.admit(user: name, role: "readonly", tool: "get_account", at: now)
      if decision.refusal == nil { admitted += 1 }
    }
    return (Machine.nanoseconds - start) / UInt64(names.count)
  }

  private static func median(_ values: [UInt64]) -> Int {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : Int(sorted[sorted.count / 2])
  }
}
