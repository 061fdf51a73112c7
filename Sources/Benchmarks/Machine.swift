#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What a benchmark asks of the machine: the time, the memory in use, a line on stdout.
enum Machine {
  /// A monotonic clock, in nanoseconds.
  static var nanoseconds: UInt64 {
    var time = timespec()
    // SAFETY: the kernel fills one `timespec` that lives until the call returns.
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// `RUSAGE_SELF`, which is an enumeration in Glibc and a number elsewhere.
  private static let ownUsage: Int32 = 0

  /// The most memory that the process has had resident, in bytes.
  static var peakBytes: Int {
    var usage = rusage()
    // SAFETY: the kernel fills one `rusage` that lives until the call returns.
    _ = unsafe getrusage(ownUsage, &usage)
    #if canImport(Darwin)
      return usage.ru_maxrss
    #else
      return usage.ru_maxrss * 1024
    #endif
  }

  /// What a file holds; nil when it cannot be read whole.
  static func content(of path: String) -> [UInt8]? {
    // SAFETY: the path is NUL-terminated for the call; the kernel writes as much as there is room.
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { return nil }
    defer { close(number) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe read(number, $0.baseAddress, $0.count)
    }
    return count > 0 && count < bytes.count ? Array(bytes.prefix(count)) : nil
  }

  /// Ends the process with status 1.
  static func fail() -> Never { exit(1) }

  /// Writes a line to stdout.
  static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    // SAFETY: the buffer is the array's own and `write` keeps no pointer to it.
    _ = unsafe bytes.withUnsafeBytes { unsafe write(1, $0.baseAddress, $0.count) }
  }
}
