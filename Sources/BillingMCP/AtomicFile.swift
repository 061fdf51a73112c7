#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file that is replaced whole or not at all, by one writer at a time (see `FileLock`).
struct AtomicFile {
  private let path: String
  private let folder: String
  private let temporary: String
  private var open: Descriptor?

  /// For the user alone.
  private static let mode: mode_t = 0o600
  private static let suffix = ".new"

  private init(_ path: String, random: [UInt8]) {
    self.path = path
    folder = FileSystem.folder(of: path)
    var number: UInt64 = 0
    for byte in random.prefix(8) { number = number << 8 | UInt64(byte) }
    temporary = folder + "/" + Self.prefix(of: path) + String(number, radix: 16) + Self.suffix
  }

  /// Puts bytes in the place of a file, mode 0600, or makes it; `random` names what is written first.
  static func replace(
    _ path: String, with bytes: [UInt8], random: [UInt8]
  ) -> ReplacePlan.Outcome {
    var file = AtomicFile(path, random: random)
    file.removeLeftovers()
    defer { file.open?.close() }
    return ReplacePlan.run { step in file.perform(step, bytes) }
  }

  private mutating func perform(_ step: ReplacePlan.Step, _ bytes: [UInt8]) -> SystemError? {
    switch step {
    case .create: create()
    case .write: write(bytes)
    case .sync: sync(open)
    // SAFETY: both paths are NUL-terminated for the call.
    case .rename: unsafe rename(temporary, path) == 0 ? nil : .last
    case .syncFolder: syncFolder()
    // SAFETY: the path is NUL-terminated for the call.
    case .remove: unsafe unlink(temporary) == 0 ? nil : .last
    }
  }

  private mutating func create() -> SystemError? {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY
    switch FileSystem.open(temporary, flags, mode: Self.mode) {
    case .failure(let error): return error
    case .success(let descriptor):
      open = descriptor
      // The umask may have taken the owner's own rights away.
      return fchmod(descriptor.number, Self.mode) == 0 ? nil : .last
    }
  }

  private func write(_ bytes: [UInt8]) -> SystemError? {
    switch open?.writeAll(bytes) {
    case .bytes(bytes.count): nil
    case .failed(let error): error
    default: SystemError(code: EIO)
    }
  }

  private func sync(_ descriptor: Descriptor?) -> SystemError? {
    guard let descriptor else { return SystemError(code: EBADF) }
    return descriptor.sync()
  }

  private func syncFolder() -> SystemError? { FileSystem.syncFolder(folder) }

  /// Removes what a writer left that was killed; the lock says that none is at work.
  private func removeLeftovers() {
    let prefix = Self.prefix(of: path)
    for name in FileSystem.names(in: folder) ?? []
    where name.hasPrefix(prefix) && name.hasSuffix(Self.suffix) {
      let number = name.dropFirst(prefix.count).dropLast(Self.suffix.count)
      guard UInt64(number, radix: 16) != nil else { continue }
      // SAFETY: the path is NUL-terminated for the call.
      _ = unsafe unlink(folder + "/" + name)
    }
  }

  /// What the names of new files begin with: `.keys.json.` for `keys.json`.
  private static func prefix(of path: String) -> String {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    return ".\(name)."
  }
}
