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
/// It is opened at the first record, so a process that is only probed leaves no trace. A file that
/// was moved away or deleted meanwhile is replaced: records must not vanish into an unlinked file.
struct AuditFile: Sendable {
  private let path: String?
  private var open: (descriptor: Descriptor, identity: FileIdentity)?

  /// For the user alone.
  private static let mode: UInt16 = 0o600

  /// A log at that path; nil: there is none, and every append fails.
  init(path: String?) { self.path = path }

  /// Appends one line, its line feed included; false when not all of it is written.
  mutating func append(_ line: [UInt8]) -> Bool {
    guard let path, let descriptor = descriptor(path) else { return false }
    return descriptor.write(line[...]) == .bytes(line.count)
  }

  /// The last bytes of the log as it stands, to name the heads of other chains; none: there is none.
  ///
  /// Only a regular file is read, and nothing is created.
  func tail(bytesMax: Int) -> [UInt8] {
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    guard let path, let descriptor = try? FileSystem.open(path, flags).get() else { return [] }
    defer { descriptor.close() }
    guard descriptor.kind == .file,
      let size = try? FileIdentity.of(descriptor).get().size,
      lseek(descriptor.number, off_t(max(0, size - bytesMax)), SEEK_SET) >= 0
    else { return [] }
    var bytes = [UInt8](repeating: 0, count: min(size, bytesMax))
    var count = 0
    while count < bytes.count, case .bytes(let more) = descriptor.read(into: &bytes, from: count) {
      count += more
    }
    return Array(bytes.prefix(count))
  }

  private mutating func descriptor(_ path: String) -> Descriptor? {
    if let open {
      // A device has no size, times or links that matter: only whether it is the same file.
      if let present = try? FileIdentity.ofLink(path).get(), present.isSameFile(as: open.identity) {
        return open.descriptor
      }
      open.descriptor.close()
      self.open = nil
    }
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    var opened = FileSystem.open(path, flags, mode: mode_t(Self.mode))
    if case .failure(let error) = opened, error.code == ENOENT {
      FileSystem.makeFolders(above: path, mode: 0o700)
      opened = FileSystem.open(path, flags, mode: mode_t(Self.mode))
    }
    guard let descriptor = try? opened.get() else { return nil }
    guard descriptor.kind != .folder, let identity = try? FileIdentity.of(descriptor).get() else {
      descriptor.close()
      return nil
    }
    // One that was there before may be open to others; what is no regular file is left alone.
    if descriptor.kind == .file, identity.mode != Self.mode {
      _ = fchmod(descriptor.number, mode_t(Self.mode))
    }
    open = (descriptor, identity)
    return descriptor
  }
}
