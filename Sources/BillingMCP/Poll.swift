#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// One call of poll(2): what is waited for, and what came of it.
struct Poll {
  /// What may be waited for, and what may be found.
  struct Readiness: OptionSet, Sendable {
    let rawValue: Int32
    static let readable = Readiness(rawValue: Int32(POLLIN))
    static let writable = Readiness(rawValue: Int32(POLLOUT))
    static let error = Readiness(rawValue: Int32(POLLERR))
    static let hangUp = Readiness(rawValue: Int32(POLLHUP))
    /// The system cannot poll this kind of file (some devices on macOS): reading may go ahead.
    static let unknown = Readiness(rawValue: Int32(POLLNVAL))

    /// A read has something to say: bytes, the end, or an error.
    static let anyInput: Readiness = [.readable, .error, .hangUp, .unknown]
    /// Nobody is at the other end of what is written to.
    static let gone: Readiness = [.error, .hangUp]
  }

  private var entries: [pollfd] = []

  /// Adds a descriptor; hang-up and errors are always looked for.
  ///
  /// Gives its place for `found`.
  @discardableResult
  mutating func add(
    _ descriptor: Descriptor, _ wanted: Readiness, unless isUnwanted: Bool = false
  ) -> Int {
    // poll(2) skips a negative number, and finds nothing for it.
    let number = isUnwanted ? -1 : descriptor.number
    entries.append(
      pollfd(fd: number, events: Int16(truncatingIfNeeded: wanted.rawValue), revents: 0))
    return entries.count - 1
  }

  /// Waits; a negative time is for ever, a signal ends it early with nothing found.
  mutating func wait(milliseconds: Int32) {
    // SAFETY: the kernel reads and writes exactly these entries while the call lasts.
    let found = unsafe entries.withUnsafeMutableBufferPointer { list in
      unsafe systemPoll(list.baseAddress, list.count, milliseconds)
    }
    guard found < 0 else { return }
    for index in entries.indices { entries[index].revents = 0 }
  }

  /// What was found for the descriptor that was added as this one, counted from 0.
  func found(_ index: Int) -> Readiness { Readiness(rawValue: Int32(entries[index].revents)) }

  /// Waits for nothing but time.
  static func pause(milliseconds: Int32) {
    var poll = Poll()
    poll.wait(milliseconds: milliseconds)
  }

  /// Waits for one descriptor.
  static func wait(
    for descriptor: Descriptor, _ wanted: Readiness, milliseconds: Int32
  ) -> Readiness {
    var poll = Poll()
    poll.add(descriptor, wanted)
    poll.wait(milliseconds: milliseconds)
    return poll.found(0)
  }
}
