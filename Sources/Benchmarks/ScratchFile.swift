#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file in the working folder that lines are appended to, as the server does it: one lstat(2) and
/// one write(2) each.
struct ScratchFile {
  private static let path = "benchmark-audit.jsonl"
  private let number: Int32

  /// A file that is empty.
  init() {
    // SAFETY: the path is NUL-terminated for the call.
    number = unsafe open(Self.path, O_WRONLY | O_APPEND | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
  }

  /// Appends a line; false when not all of it is written.
  mutating func append(_ line: [UInt8]) -> Bool {
    var status = stat()
    // SAFETY: the kernel fills one `stat`, and reads as many bytes as are counted.
    guard unsafe lstat(Self.path, &status) == 0 else { return false }
    return unsafe line.withUnsafeBytes { unsafe write(number, $0.baseAddress, $0.count) }
      == line.count
  }

  /// Removes it.
  func remove() {
    _ = close(number)
    // SAFETY: the path is NUL-terminated for the call.
    _ = unsafe unlink(Self.path)
  }
}
