internal import Calendar
internal import Server

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The two clocks that a decision may look at.
///
/// The wall clock dates records and expiries. The monotonic one measures windows and also runs
/// while the machine sleeps, as people expect of "a hundred an hour": `CLOCK_BOOTTIME` on Linux,
/// `CLOCK_MONOTONIC` on macOS, which counts sleep there.
enum SystemClock {
  /// Both clocks, now.
  static var now: Moment {
    let wall = read(CLOCK_REALTIME)
    return Moment(
      wall: Timestamp(milliseconds: Int64(wall.tv_sec) * 1000 + Int64(wall.tv_nsec) / 1_000_000),
      monotonicNanoseconds: monotonicNanoseconds)
  }

  /// The monotonic clock, now.
  static var monotonicNanoseconds: UInt64 {
    #if os(Linux)
      let time = read(CLOCK_BOOTTIME)
    #else
      let time = read(CLOCK_MONOTONIC)
    #endif
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  private static func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    // SAFETY: the kernel fills one `timespec` that lives until the call returns.
    _ = unsafe clock_gettime(clock, &time)
    return time
  }
}
