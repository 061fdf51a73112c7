#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The files of an audit log: the live one, and those that were rotated away before it.
///
///     audit.jsonl.000001   audit.jsonl.000002   …   audit.jsonl
///     oldest                                        live
enum AuditLogPaths {
  /// The digits of a rotated file's number.
  private static let digits = 6

  /// The rotated files of a log, the oldest first; nil when their folder cannot be read.
  static func rotated(of path: String) -> [String]? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let prefix = name + "."
    let names = FileSystem.names(in: FileSystem.folder(of: path))?.filter { other in
      let number = other.utf8.dropFirst(prefix.utf8.count)
      return other.hasPrefix(prefix) && number.count >= digits
        && number.allSatisfy { 0x30...0x39 ~= $0 }
    }
    // Longer numbers are greater.
    return names?.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
      .map { path.dropLast(name.count) + $0 }
  }

  /// Opens a file of a log to read it; only a regular file, and no link.
  static func open(_ path: String) -> Result<Descriptor, SystemError> {
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    switch FileSystem.open(path, flags) {
    case .failure(let error): return .failure(error)
    case .success(let descriptor):
      guard descriptor.kind == .file else {
        descriptor.close()
        return .failure(SystemError(code: EINVAL))
      }
      return .success(descriptor)
    }
  }

  /// Reads a stretch of a file: as much of it as there is.
  static func read(_ descriptor: Descriptor, from start: Int, count: Int) -> [UInt8]? {
    guard count > 0 else { return [] }
    guard lseek(descriptor.number, off_t(start), SEEK_SET) >= 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      switch descriptor.read(into: &bytes, from: filled) {
      case .bytes(let more): filled += more
      case .later: continue
      case .endOfInput: return Array(bytes.prefix(filled))
      case .broken, .failed: return nil
      }
    }
    return bytes
  }
}
