internal import Server

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The file that audit records are appended to: one write(2) for each line, by any number of
/// processes at once.
///
/// It is opened at the first record, so a process that is only probed leaves no trace. Before each
/// record one lstat(2) tells whether it is still the file that the last one went into.
struct AuditFile: Sendable {
  /// What is at the path, against what is open.
  enum State: Equatable {
    /// Nothing is open.
    case closed
    /// The open file, of so many bytes; what is no regular file has none.
    case same(bytes: Int)
    /// The open file, shorter than it was.
    case truncated
    /// Another file.
    case other
    /// No file.
    case gone
  }

  private struct Open {
    let descriptor: Descriptor
    let identity: FileIdentity
    /// The least that the file has to hold, in bytes.
    var bytesMin: Int
  }

  /// Where it is; nil: there is no log, and every append fails.
  let path: String?
  private var open: Open?
  /// The file that was open last.
  private(set) var identity: FileIdentity?
  /// Where the last line in the open file ended, in bytes; 0: there is none.
  private(set) var end = 0

  /// For the user alone.
  private static let mode: UInt16 = 0o600

  /// A log at that path.
  init(path: String?) { self.path = path }

  /// Compares what is open with what is at the path.
  mutating func look() -> State {
    guard let path, let open else { return .closed }
    guard case .success(let present) = FileIdentity.ofLink(path) else { return .gone }
    guard present.isSameFile(as: open.identity) else { return .other }
    // A device has no size, times or links that matter: only whether it is the same file.
    guard open.descriptor.kind == .file else { return .same(bytes: 0) }
    if present.size < open.bytesMin {
      self.open?.bytesMin = present.size
      return .truncated
    }
    self.open?.bytesMin = present.size
    return .same(bytes: present.size)
  }

  /// The open file; nil: there is none.
  var descriptor: Descriptor? { open?.descriptor }

  /// Whether there is a file to append to.
  var isOpen: Bool { open != nil }

  /// Whether nothing was written into the open file yet.
  var isEmpty: Bool {
    guard let open, open.descriptor.kind == .file else { return false }
    return (try? FileIdentity.of(open.descriptor).get().size) == 0
  }

  /// Whether the open file is a regular one.
  var isRegular: Bool { open?.descriptor.kind == .file }

  /// Opens the file, making it and its folders where they are missing; nil, or why it cannot be used.
  mutating func openForAppending() -> FileProblem.Reason? {
    guard let path else { return .missing }
    close()
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    var opened = FileSystem.open(path, flags, mode: mode_t(Self.mode))
    if case .failure(let error) = opened, error.code == ENOENT {
      FileSystem.makeFolders(above: path, mode: 0o700)
      opened = FileSystem.open(path, flags, mode: mode_t(Self.mode))
    }
    switch opened {
    case .failure(let error): return Self.reason(of: error)
    case .success(let descriptor):
      guard let identity = try? FileIdentity.of(descriptor).get() else {
        descriptor.close()
        return .unreadable(symbol: SystemError.last.symbol)
      }
      if let reason = Self.judge(descriptor, identity, path) {
        descriptor.close()
        return reason
      }
      open = Open(
        descriptor: descriptor, identity: identity,
        bytesMin: descriptor.kind == .file ? identity.size : 0)
      self.identity = identity
      end = 0
      return nil
    }
  }

  /// Why a file is not written to; one that others could read before is closed to them.
  ///
  /// What is no regular file is left alone.
  private static func judge(
    _ descriptor: Descriptor, _ identity: FileIdentity, _ path: String
  ) -> FileProblem.Reason? {
    if descriptor.kind == .folder { return .notRegular(found: "a folder") }
    guard descriptor.kind == .file else { return nil }
    let user = geteuid()
    guard identity.owner == user || identity.owner == 0 else {
      return .owner(expected: user, found: identity.owner)
    }
    if let reason = JudgedFile.judgeFolder(of: path) { return reason }
    if identity.mode != mode { _ = fchmod(descriptor.number, mode_t(mode)) }
    return nil
  }

  private static func reason(of error: SystemError) -> FileProblem.Reason {
    switch error.code {
    case ELOOP: .symbolicLink
    case EISDIR: .notRegular(found: "a folder")
    case ENXIO: .notRegular(found: "a pipe that nobody reads")
    case ENOENT, ENOTDIR: .missing
    default: .unreadable(symbol: error.symbol)
    }
  }

  /// Appends one line, its line feed included; false when not all of it is written.
  ///
  /// A pipe that is full is waited for: whoever reads it decides how long.
  mutating func append(_ line: [UInt8]) -> Bool {
    guard let open else { return false }
    var transfer = open.descriptor.write(line[...])
    while transfer == .later {
      let found = Poll.wait(for: open.descriptor, .writable, milliseconds: -1)
      guard found.isDisjoint(with: .gone) else { return false }
      transfer = open.descriptor.write(line[...])
    }
    guard transfer == .bytes(line.count) else { return false }
    guard open.descriptor.kind == .file else { return true }
    self.open?.bytesMin += line.count
    end = Int(lseek(open.descriptor.number, 0, SEEK_CUR))
    return true
  }

  /// Makes what was written survive a loss of power; false when that is not certain.
  ///
  /// What is no regular file has nothing to make certain.
  func sync() -> Bool {
    guard let open, open.descriptor.kind == .file else { return true }
    return open.descriptor.sync() == nil
  }

  /// Lets go of the file; what it was stays known.
  mutating func close() {
    open?.descriptor.close()
    open = nil
  }

  /// The last bytes of a file; none: there is none.
  ///
  /// Only a regular file is read, and nothing is created.
  static func tail(of path: String, bytesMax: Int) -> [UInt8] {
    bytes(of: path) { size in max(0, size - bytesMax)..<size }
  }

  /// The bytes of a regular file in a range that its size decides; fewer where there are fewer.
  static func bytes(of path: String, in range: (Int) -> Range<Int>) -> [UInt8] {
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    guard let descriptor = try? FileSystem.open(path, flags).get() else { return [] }
    defer { descriptor.close() }
    guard descriptor.kind == .file, let size = try? FileIdentity.of(descriptor).get().size
    else { return [] }
    let range = range(size)
    guard lseek(descriptor.number, off_t(range.lowerBound), SEEK_SET) >= 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: range.count)
    var count = 0
    while count < bytes.count, case .bytes(let more) = descriptor.read(into: &bytes, from: count) {
      count += more
    }
    return Array(bytes.prefix(count))
  }
}
