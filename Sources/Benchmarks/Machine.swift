#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What a benchmark asks of the machine: the time, the memory in use, a file, a line on stdout.
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

  /// Whether stdout is a terminal.
  static var isTerminal: Bool { isatty(1) == 1 }

  /// The bytes of a file; nil when it cannot be read.
  static func contents(of path: String) -> [UInt8]? {
    // SAFETY: the path is copied by the kernel before the call returns.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // SAFETY: the kernel fills at most the array's own bytes, and keeps no pointer to it.
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += chunk[..<count]
    }
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
