#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The three streams that the process was given, under numbers that only this program knows.
///
///     before                  after
///     0  the client           0  the client
///     1  the client           1  /dev/null     a stray print reaches nobody
///     2  the person           2  /dev/null     nor does what the runtime says when it traps
///                             3  the client, as `output`
///                             4  the person, as `error`
struct StandardStreams: Sendable {
  let input: Descriptor
  let output: Descriptor
  let error: Descriptor

  /// Takes the streams over, and has SIGPIPE and SIGXFSZ ignored from here on.
  ///
  /// A stream that is not open becomes `/dev/null`.
  static func claim() -> StandardStreams {
    _ = signal(SIGPIPE, SIG_IGN)
    // A file over the size limit of the process is a failed write, not the end.
    _ = signal(SIGXFSZ, SIG_IGN)
    // The lowest free number is taken, so a stream that is closed is replaced by its own number.
    while let number = (0...2).first(where: { fcntl(Int32($0), F_GETFD) < 0 }) {
      guard nullDevice() == Int32(number) else { break }
    }
    let output = fcntl(1, F_DUPFD_CLOEXEC, 3)
    let error = fcntl(2, F_DUPFD_CLOEXEC, 3)
    let null = nullDevice()
    if null >= 0 {
      _ = dup2(null, 1)
      _ = dup2(null, 2)
      if null > 2 { _ = systemClose(null) }
    }
    return StandardStreams(
      input: Descriptor(0), output: Descriptor(output), error: Descriptor(error))
  }

  private static func nullDevice() -> Int32 {
    // SAFETY: the path is NUL-terminated for the call.
    unsafe open("/dev/null", O_RDWR)
  }
}
