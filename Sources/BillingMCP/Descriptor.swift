#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file descriptor, and the few calls that move bytes through it.
///
/// Nothing here sets `O_NONBLOCK` on a stream that was given to the process: that flag belongs to
/// the open file description, which the parent and its other children share, and a shell whose
/// terminal turns non-blocking breaks. A transfer does not block all the same:
///
///     kind      reading                 writing
///     pipe      after POLLIN            after POLLOUT, at most PIPE_BUF (POSIX: then it fits)
///     terminal  after POLLIN            after POLLOUT, at most PIPE_BUF
///     socket    after POLLIN            send(2) with MSG_DONTWAIT
///     file      never waits             never waits
struct Descriptor: Sendable {
  /// What is behind a descriptor.
  enum Kind: Sendable {
    case file
    case folder
    case pipe
    case socket
    case device
  }

  /// What a transfer came to.
  enum Transfer: Sendable, Equatable {
    case bytes(Int)
    case endOfInput
    /// Nothing moved now; poll again.
    case later
    /// Nobody is at the other end.
    case broken
    case failed(SystemError)
  }

  let number: Int32
  let kind: Kind

  /// The descriptor of that number; a number that is not open reads as a device.
  init(_ number: Int32) {
    self.number = number
    var status = stat()
    // SAFETY: the kernel fills one `stat` that lives until the call returns.
    kind = unsafe fstat(number, &status) == 0 ? Self.kind(ofMode: status.st_mode) : .device
  }

  /// What the file type bits of a mode say.
  static func kind(ofMode mode: mode_t) -> Kind {
    switch mode & mode_t(S_IFMT) {
    case mode_t(S_IFREG): .file
    case mode_t(S_IFDIR): .folder
    case mode_t(S_IFIFO): .pipe
    case mode_t(S_IFSOCK): .socket
    default: .device
    }
  }

  /// Whether a person is at the other end.
  var isTerminal: Bool { kind == .device && isatty(number) == 1 }

  /// Reads what is there, at most the room of the buffer behind `start`.
  func read(into buffer: inout [UInt8], from start: Int = 0) -> Transfer {
    precondition((0...buffer.count).contains(start), "a read begins inside its buffer")
    // SAFETY: the kernel writes at most `count` bytes into a buffer that lives through the call.
    let count = unsafe buffer.withUnsafeMutableBytes { room in
      unsafe systemRead(number, room.baseAddress.map { unsafe $0 + start }, room.count - start)
    }
    if count > 0 { return .bytes(count) }
    return count == 0 ? .endOfInput : Self.transfer(of: SystemError.last)
  }

  /// Writes some of the bytes, once; what fits is the caller's business (see the table above).
  func write(_ bytes: ArraySlice<UInt8>) -> Transfer {
    // SAFETY: the kernel reads at most `count` bytes of a buffer that lives through the call.
    let count = unsafe bytes.withUnsafeBytes { content in
      kind == .socket
        ? unsafe send(number, content.baseAddress, content.count, Int32(Self.sendFlags))
        : unsafe systemWrite(number, content.baseAddress, content.count)
    }
    return count >= 0 ? .bytes(count) : Self.transfer(of: SystemError.last)
  }

  /// Writes everything, waiting as long as it takes; false when that cannot be done.
  func writeAll(_ bytes: [UInt8]) -> Transfer {
    var at = 0
    while at < bytes.count {
      switch write(bytes[at...]) {
      case .bytes(let count): at += count
      case .later, .endOfInput: _ = Poll.wait(for: self, .writable, milliseconds: -1)
      case .broken: return .broken
      case .failed(let error): return .failed(error)
      }
    }
    return .bytes(at)
  }

  /// Makes what was written survive a loss of power; nil, or why that is not certain.
  func sync() -> SystemError? {
    #if canImport(Darwin)
      // fsync(2) there leaves the bytes in the drive's own memory; not every file system has this.
      if fcntl(number, F_FULLFSYNC) == 0 { return nil }
    #endif
    return fsync(number) == 0 ? nil : .last
  }

  /// Another descriptor of the same open file; nil where the system gives none.
  func duplicate() -> Descriptor? {
    let other = fcntl(number, F_DUPFD_CLOEXEC, 3)
    return other < 0 ? nil : Descriptor(other)
  }

  /// Gives the descriptor back; its number may be another's from now on.
  func close() { _ = systemClose(number) }

  private static func transfer(of error: SystemError) -> Transfer {
    switch error.code {
    case EAGAIN, EWOULDBLOCK, EINTR: .later
    case EPIPE, ECONNRESET, ENOTCONN: .broken
    default: .failed(error)
    }
  }

  private static var sendFlags: Int {
    // SIGPIPE is ignored, so macOS, which has no MSG_NOSIGNAL, needs none.
    #if canImport(Darwin)
      Int(MSG_DONTWAIT)
    #else
      Int(MSG_DONTWAIT) | Int(MSG_NOSIGNAL)
    #endif
  }
}
