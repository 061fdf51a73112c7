internal import Audit

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
enum AuditLogFiles {
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

/// The end of an audit log, across its files.
enum AuditLogEnd {
  /// The last bytes of a log, at most so many; nil when there is a log that cannot be read.
  ///
  /// A log that does not exist yet is an empty one.
  static func read(_ path: String?, bytesMax: Int) -> AuditReading? {
    guard let path else { return AuditReading([], isWhole: true) }
    var parts: [[UInt8]] = []
    var room = bytesMax
    func reading(isWhole: Bool) -> AuditReading {
      AuditReading(parts.reversed().flatMap { $0 }, isWhole: isWhole)
    }
    // The live file is opened first: what is rotated meanwhile is met again, and known.
    var seen: FileIdentity?
    guard var isThere = take(path, &parts, &room, &seen) else { return nil }
    guard let rotated = AuditLogFiles.rotated(of: path) else {
      return isThere ? reading(isWhole: false) : AuditReading([], isWhole: true)
    }
    for file in rotated.reversed() {
      guard room > 0 else { return reading(isWhole: false) }
      guard let found = take(file, &parts, &room, &seen) else { return nil }
      isThere = isThere || found
    }
    return reading(isWhole: room >= 0)
  }

  /// Adds the end of a file in front; whether there is one, nil when it cannot be read. What did not
  /// fit makes the room negative.
  private static func take(
    _ path: String, _ parts: inout [[UInt8]], _ room: inout Int, _ seen: inout FileIdentity?
  ) -> Bool? {
    let descriptor: Descriptor
    switch AuditLogFiles.open(path) {
    case .failure(let error): return error.code == ENOENT || error.code == ENOTDIR ? false : nil
    case .success(let opened): descriptor = opened
    }
    defer { descriptor.close() }
    guard let identity = try? FileIdentity.of(descriptor).get() else { return nil }
    if let seen, seen.isSameFile(as: identity) { return true }
    seen = seen ?? identity
    let count = min(identity.size, room)
    guard
      let bytes = AuditLogFiles.read(descriptor, from: identity.size - count, count: count)
    else { return nil }
    parts.append(bytes.last == 0x0A ? bytes : bytes + [0x0A])
    room -= identity.size
    return true
  }
}
