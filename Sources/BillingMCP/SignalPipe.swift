#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Turns SIGINT, SIGTERM and SIGHUP into a descriptor that becomes readable.
///
/// The self-pipe of D. J. Bernstein: the handler writes one byte, the loop polls the other end.
/// Handlers are installed without SA_RESTART, so a write that waits for a stalled terminal ends.
struct SignalPipe: Sendable {
  /// The end that the loop polls.
  let readEnd: Descriptor
  private let writeEnd: Int32

  /// The one pipe of the process; made before the handlers that write to it are installed.
  static let shared = SignalPipe()

  private init() {
    var ends: [Int32] = [-1, -1]
    // SAFETY: the kernel writes two descriptors into an array of two.
    _ = unsafe pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      // Both ends are this process's own: no one else minds the flag.
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readEnd = Descriptor(ends[0])
    writeEnd = ends[1]
  }

  /// Catches the signals that ask the process to end.
  ///
  /// SIGHUP stays ignored when it came ignored, as nohup(1) wants it.
  static func install() -> SignalPipe {
    let pipe = shared
    // SAFETY: sigset_t is filled by sigemptyset before it is read.
    var mask = sigset_t()
    _ = unsafe sigemptyset(&mask)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      _ = unsafe sigaddset(&mask, number)
      catchSignal(number)
    }
    // A parent may have blocked them across exec(2).
    _ = unsafe sigprocmask(SIG_UNBLOCK, &mask, nil)
    return pipe
  }

  /// Whether a signal has come since the last question.
  func take() -> Bool {
    var room = [UInt8](repeating: 0, count: 16)
    return readEnd.read(into: &room) != .later
  }

  private static func catchSignal(_ number: Int32) {
    // SAFETY: the structures live through the calls; the handler calls write(2) alone, which is
    // async-signal-safe, on a descriptor that is made before the handler is installed.
    var previous = sigaction()
    _ = unsafe sigaction(number, nil, &previous)
    var action = sigaction()
    let handler: @convention(c) (Int32) -> Void = { _ in
      let saved = errno
      var byte: UInt8 = 1
      _ = unsafe systemWrite(SignalPipe.shared.writeEnd, &byte, 1)
      errno = saved
    }
    #if canImport(Darwin)
      let before = unsafe unsafeBitCast(previous.__sigaction_u.__sa_handler, to: Int.self)
      unsafe action.__sigaction_u.__sa_handler = handler
    #elseif canImport(Musl)
      let before = unsafe unsafeBitCast(previous.__sa_handler.sa_handler, to: Int.self)
      unsafe action.__sa_handler.sa_handler = handler
    #else
      let before = unsafe unsafeBitCast(previous.__sigaction_handler.sa_handler, to: Int.self)
      unsafe action.__sigaction_handler.sa_handler = handler
    #endif
    let ignored = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
    if number == SIGHUP, before == ignored { return }
    _ = unsafe sigaction(number, &action, nil)
  }
}
