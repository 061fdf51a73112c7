internal import Calendar

/// How long the output of the store's program is believed, and when it is run again.
///
///     age of the store   0 s ──────── 240 s ──────── 300 s ────────▶
///     a request          is answered  is answered    waits for the run,
///                                     and starts one and is refused when that fails
///
/// Nothing is run while nobody asks. The age counts from the start of the run, so a revocation is
/// seen within 300 s of being made, whatever the run took; of the two clocks the one that went
/// further counts, so neither a machine that slept nor a clock set back stretches it.
struct FetchedStore: Sendable {
  /// Whether a request can go on.
  enum Readiness: Sendable, Equatable {
    /// The store is young enough.
    case ready
    /// A run is on its way, and decides.
    case pending
    /// The store is too old, and the last run failed a moment ago.
    case unavailable
  }

  /// The run that is on its way.
  private(set) var running: (run: StoreRun, began: Moment)?
  /// When the run began whose output is in use; nil before the first.
  private var fetched: Moment?
  private var runCount = 0
  /// Before this monotonic moment no run begins, in nanoseconds.
  private var retryAt: UInt64 = 0
  /// Whether the last run failed.
  private(set) var isFailing = false

  private static let nanosecondsPerSecond: UInt64 = 1_000_000_000

  /// Whether a request can go on, and a run that is to begin for it.
  mutating func require(at now: Moment) -> (readiness: Readiness, begin: StoreRun?) {
    let age = fetched.map { Self.age(of: $0, at: now) } ?? .max
    var begin: StoreRun?
    if running == nil, age >= StoreCommand.Limits.refreshSeconds,
      now.monotonicNanoseconds >= retryAt
    {
      runCount += 1
      let run = StoreRun(number: runCount)
      running = (run, now)
      begin = run
    }
    if age < StoreCommand.Limits.cacheSecondsMax { return (.ready, begin) }
    return (running == nil ? .unavailable : .pending, begin)
  }

  /// Takes in the end of a run; false for one that nobody waits for.
  mutating func finish(_ run: StoreRun, isGood: Bool, at now: Moment) -> Bool {
    guard let running, running.run == run else { return false }
    isFailing = !isGood
    if isGood {
      fetched = running.began
    } else {
      retryAt =
        now.monotonicNanoseconds &+ StoreCommand.Limits.retrySeconds * Self.nanosecondsPerSecond
    }
    self.running = nil
    return true
  }

  /// Seconds between two moments, by the clock that went further.
  private static func age(of then: Moment, at now: Moment) -> UInt64 {
    let monotonic =
      now.monotonicNanoseconds >= then.monotonicNanoseconds
      ? (now.monotonicNanoseconds - then.monotonicNanoseconds) / nanosecondsPerSecond : 0
    let wall = max(0, now.wall.milliseconds - then.wall.milliseconds) / 1000
    return max(monotonic, UInt64(wall))
  }
}
