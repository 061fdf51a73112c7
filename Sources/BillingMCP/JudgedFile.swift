internal import Server

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Opens a file that decides, judges it by what is really open, and only then reads it.
///
/// O_NOFOLLOW: a symbolic link in its place is refused. O_NONBLOCK: a FIFO in its place does not
/// make anyone wait. `fstat` looks at the open file, so nothing can be swapped in between.
enum JudgedFile {
  /// The bytes, and the state in which the file was found.
  struct Reading {
    let bytes: [UInt8]
    let identity: FileIdentity
  }

  /// Reads a file whole, or says why it is not believed.
  static func read(_ path: String, rule: DecidingFile.Rule) -> Result<Reading, FileProblem> {
    func problem(_ reason: FileProblem.Reason) -> Result<Reading, FileProblem> {
      .failure(FileProblem(path: path, reason: reason))
    }
    let descriptor: Descriptor
    switch FileSystem.open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) {
    case .success(let opened): descriptor = opened
    case .failure(let error): return problem(reason(of: error, at: path))
    }
    defer { descriptor.close() }
    guard case .success(let identity) = FileIdentity.of(descriptor) else {
      return problem(.unreadable(symbol: SystemError.last.symbol))
    }
    if let reason = judge(identity, rule: rule) ?? judgeFolder(of: path) { return problem(reason) }
    switch content(of: descriptor, identity) {
    case .bytes(let bytes): return .success(Reading(bytes: bytes, identity: identity))
    case .problem(let reason): return problem(reason)
    }
  }

  /// Why a file in this state is not believed; nil when it is.
  static func judge(_ file: FileIdentity, rule: DecidingFile.Rule) -> FileProblem.Reason? {
    guard file.kind == .file else { return .notRegular(found: title(of: file.kind)) }
    let user = geteuid()
    guard file.owner == user || file.owner == 0 else {
      return .owner(expected: user, found: file.owner)
    }
    let mode = file.mode & 0o777
    let allowed: UInt16 =
      rule.isSecret ? 0o700 : isPrivateGroup(file) ? 0o775 : 0o755
    guard mode & ~allowed == 0 else {
      let expected = rule.isSecret ? 0o600 : mode & 0o755
      return .mode(expected: expected, found: mode)
    }
    guard file.size <= rule.bytesMax else { return .tooLarge(bytesMax: rule.bytesMax) }
    return nil
  }

  /// Whether the file's group has nobody but the user in it, by the custom of user private groups.
  ///
  /// Where the default umask is 002, a fresh clone has files of mode 0664 in such a group.
  private static func isPrivateGroup(_ file: FileIdentity) -> Bool {
    file.group == file.owner && file.group == getegid()
  }

  /// In a folder that anybody can write and that is not sticky, anybody can replace the file.
  static func judgeFolder(of path: String) -> FileProblem.Reason? {
    guard case .success(let folder) = FileIdentity.ofTarget(FileSystem.folder(of: path)) else {
      return nil
    }
    let isOpen = folder.mode & 0o002 != 0 && folder.mode & 0o1000 == 0
    return isOpen ? .folderMode(found: folder.mode) : nil
  }

  private enum Content {
    case bytes([UInt8])
    case problem(FileProblem.Reason)
  }

  private static func content(of descriptor: Descriptor, _ identity: FileIdentity) -> Content {
    // One byte more than there should be shows a file that grows.
    var bytes = [UInt8](repeating: 0, count: identity.size + 1)
    var count = 0
    reading: while count < bytes.count {
      switch descriptor.read(into: &bytes, from: count) {
      case .bytes(let more): count += more
      case .endOfInput: break reading
      case .later, .broken: return .problem(.changing)
      case .failed(let error): return .problem(.unreadable(symbol: error.symbol))
      }
    }
    guard count == identity.size else { return .problem(.changing) }
    bytes.removeLast(bytes.count - count)
    return .bytes(bytes)
  }

  private static func reason(of error: SystemError, at path: String) -> FileProblem.Reason {
    switch error.code {
    case ENOENT, ENOTDIR: return .missing
    case ELOOP: return .symbolicLink
    case ENXIO: return .notRegular(found: title(of: .socket))
    default: return .unreadable(symbol: error.symbol)
    }
  }

  private static func title(of kind: Descriptor.Kind) -> String {
    switch kind {
    case .file: "a regular file"
    case .folder: "a folder"
    case .pipe: "a pipe"
    case .socket: "a socket"
    case .device: "a device"
    }
  }
}
