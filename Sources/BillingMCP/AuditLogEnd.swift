internal import Audit

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

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
    guard let rotated = AuditLogPaths.rotated(of: path) else {
      return isThere ? reading(isWhole: false) : AuditReading([], isWhole: true)
    }
    for file in rotated.reversed() {
      guard room > 0 else { return reading(isWhole: false) }
      guard let found = take(file, &parts, &room, &seen) else { return nil }
      isThere = isThere || found
    }
    return reading(isWhole: room >= 0)
  }

  /// Adds the end of a file in front; whether there is one, nil when it cannot be read.
  ///
  /// What did not fit makes the room negative.
  private static func take(
    _ path: String, _ parts: inout [[UInt8]], _ room: inout Int, _ seen: inout FileIdentity?
  ) -> Bool? {
    let descriptor: Descriptor
    switch AuditLogPaths.open(path) {
    case .failure(let error): return error.code == ENOENT || error.code == ENOTDIR ? false : nil
    case .success(let opened): descriptor = opened
    }
    defer { descriptor.close() }
    guard let identity = try? FileIdentity.of(descriptor).get() else { return nil }
    if let seen, seen.isSameFile(as: identity) { return true }
    seen = seen ?? identity
    let count = min(identity.size, room)
    guard
      let bytes = AuditLogPaths.read(descriptor, from: identity.size - count, count: count)
    else { return nil }
    parts.append(bytes.last == 0x0A ? bytes : bytes + [0x0A])
    room -= identity.size
    return true
  }
}
