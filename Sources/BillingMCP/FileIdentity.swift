#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What `stat(2)` says of a file: which it is, and in which state.
struct FileIdentity: Equatable, Sendable {
  let device: UInt64
  let inode: UInt64
  let size: Int
  let modified: Time
  let changed: Time
  let owner: UInt32
  let group: UInt32
  /// The low twelve bits.
  let mode: UInt16
  let kind: Descriptor.Kind
  let isLink: Bool

  /// A moment of the wall clock.
  struct Time: Equatable, Sendable {
    let seconds: Int
    let nanoseconds: Int
  }

  /// The file behind a descriptor.
  static func of(_ descriptor: Descriptor) -> Result<FileIdentity, SystemError> {
    var status = stat()
    // SAFETY: the kernel fills one `stat` that lives until the call returns.
    guard unsafe fstat(descriptor.number, &status) == 0 else { return .failure(.last) }
    return .success(FileIdentity(status))
  }

  /// What is at a path, a symbolic link itself rather than what it points to.
  static func ofLink(_ path: String) -> Result<FileIdentity, SystemError> {
    var status = stat()
    // SAFETY: the path is NUL-terminated for the call; the kernel fills one `stat`.
    guard unsafe lstat(path, &status) == 0 else { return .failure(.last) }
    return .success(FileIdentity(status))
  }

  /// What a path leads to.
  static func ofTarget(_ path: String) -> Result<FileIdentity, SystemError> {
    var status = stat()
    // SAFETY: the path is NUL-terminated for the call; the kernel fills one `stat`.
    guard unsafe stat(path, &status) == 0 else { return .failure(.last) }
    return .success(FileIdentity(status))
  }

  /// Whether both are one file, in whatever state.
  func isSameFile(as other: FileIdentity) -> Bool {
    device == other.device && inode == other.inode
  }

  private init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
    #if canImport(Darwin)
      modified = Time(status.st_mtimespec)
      changed = Time(status.st_ctimespec)
    #else
      modified = Time(status.st_mtim)
      changed = Time(status.st_ctim)
    #endif
    owner = status.st_uid
    group = status.st_gid
    mode = UInt16(truncatingIfNeeded: status.st_mode & 0o7777)
    kind = Descriptor.kind(ofMode: status.st_mode)
    isLink = status.st_mode & mode_t(S_IFMT) == mode_t(S_IFLNK)
  }
}

extension FileIdentity.Time {
  fileprivate init(_ time: timespec) {
    self.init(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
  }
}
