internal import Server

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The right to be the only writer of a file, until it is released.
///
/// The lock is flock(2) on a file beside it, for the file itself is replaced. The system takes it
/// back from a process that dies; the empty file stays.
struct FileLock {
  private let descriptor: Descriptor

  private static let mode: mode_t = 0o600
  private static let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
  /// How long another writer is waited for, in milliseconds.
  private static let waitMillisecondsMax: Int32 = 10_000
  /// How often the lock is tried meanwhile, in milliseconds.
  private static let pauseMilliseconds: Int32 = 10

  private init(_ descriptor: Descriptor) { self.descriptor = descriptor }

  /// The lock of a path, waited for so long; nil when it is not to be had.
  static func take(_ path: String, waitMilliseconds: Int32) -> FileLock? {
    guard let descriptor = try? FileSystem.open(path + ".lock", flags, mode: mode).get() else {
      return nil
    }
    guard wait(for: descriptor, milliseconds: waitMilliseconds) == nil else {
      descriptor.close()
      return nil
    }
    return FileLock(descriptor)
  }

  /// Waits for the lock of a path; its folder has to be there.
  static func take(_ path: String) throws(ConfigurationProblem) -> FileLock {
    switch FileSystem.open(path + ".lock", flags, mode: mode) {
    case .failure(let error): throw problem(path, "a file to lock", error.symbol)
    case .success(let descriptor):
      guard let error = wait(for: descriptor, milliseconds: waitMillisecondsMax) else {
        return FileLock(descriptor)
      }
      descriptor.close()
      let isTaken = error.code == EWOULDBLOCK
      throw problem(path, "a free lock", isTaken ? "another writer at work" : error.symbol)
    }
  }

  /// Gives the lock back.
  func release() { descriptor.close() }

  /// Why the lock is not ours; nil when it is.
  private static func wait(
    for descriptor: Descriptor, milliseconds: Int32
  ) -> SystemError? {
    var waited: Int32 = 0
    while flock(descriptor.number, LOCK_EX | LOCK_NB) != 0 {
      let error = SystemError.last
      guard [EWOULDBLOCK, EINTR].contains(error.code), waited < milliseconds else {
        return error
      }
      var pause = Poll()
      pause.wait(milliseconds: pauseMilliseconds)
      waited += pauseMilliseconds
    }
    return nil
  }

  private static func problem(
    _ path: String, _ expected: String, _ found: String
  ) -> ConfigurationProblem {
    ConfigurationProblem(.cannotCreate, "\(path).lock: expected \(expected), found \(found)")
  }
}
