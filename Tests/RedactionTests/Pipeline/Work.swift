import Foundation
import Testing

/// What a piece of work costs, told by the clock of its thread.
enum Work {
  /// Texts that are ten times as long may cost this much more for each byte; quadratic time is ten.
  private static let growthMax = 3.0
  /// What a byte costs anyway, in seconds.
  private static let noise = 2e-9
  private static let attempts = 4

  #if DEBUG
    /// Bytes of the smaller text; the larger one has ten times as many.
    static let bytesMin = 4_000
  #else
    static let bytesMin = 100_000
  #endif

  /// The time that the thread worked on something: what others do on the machine does not count.
  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = threadSeconds()
    try work()
    return threadSeconds() - start
  }

  private static func threadSeconds() -> Double {
    var time = timespec()
    // Writes the one value that it is given.
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Checks that a byte of a text of one thing costs about the same when the text is ten times as
  /// long; `seconds` says what work a text of so many bytes takes.
  static func expectSteadyCost(_ name: String, of seconds: (Int) throws -> Double) rethrows {
    // The best of some attempts: caches and frequencies change with what else runs.
    var cost = (small: Double.infinity, large: Double.infinity)
    for _ in 0..<attempts where !isSteady(cost) {
      cost.small = min(cost.small, try seconds(bytesMin) / Double(bytesMin))
      cost.large = min(cost.large, try seconds(bytesMin * 10) / Double(bytesMin * 10))
    }
    #expect(
      isSteady(cost), "\(name): \(cost.small * 1e9) ns per byte, then \(cost.large * 1e9)")
  }

  private static func isSteady(_ cost: (small: Double, large: Double)) -> Bool {
    cost.large < cost.small * growthMax + noise
  }
}
