#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Wakes a thread of this process that waits in poll(2).
struct WakePipe: Sendable {
  /// The end that is waited for.
  let readEnd: Descriptor
  private let writeEnd: Descriptor

  /// A pipe that nobody was woken by yet; where the system gives none, nobody ever is.
  init() {
    var ends: [Int32] = [-1, -1]
    // SAFETY: the kernel writes two descriptors into an array of two.
    _ = unsafe pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      // Both ends are this process's own: no one else minds the flag.
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readEnd = Descriptor(ends[0])
    writeEnd = Descriptor(ends[1])
  }

  /// Makes the other end readable; a pipe that is full is readable already.
  func wake() { _ = writeEnd.write([1]) }

  /// Waits until it is woken, or so many milliseconds; a negative time is for ever.
  func wait(milliseconds: Int32) {
    _ = Poll.wait(for: readEnd, .readable, milliseconds: milliseconds)
    forget()
  }

  /// Forgets that it was woken.
  func forget() {
    var room = [UInt8](repeating: 0, count: 16)
    _ = readEnd.read(into: &room)
  }

  /// Gives both ends back.
  func close() {
    readEnd.close()
    writeEnd.close()
  }
}
