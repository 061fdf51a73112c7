#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The calls that take a path.
enum FileSystem {
  /// open(2).
  static func open(
    _ path: String, _ flags: Int32, mode: mode_t = 0
  ) -> Result<Descriptor, SystemError> {
    let number = systemOpen(path, flags, mode)
    return number < 0 ? .failure(.last) : .success(Descriptor(number))
  }

  /// rename(2); nil, or why not.
  static func rename(_ path: String, to other: String) -> SystemError? {
    // SAFETY: both paths are NUL-terminated for the call.
    systemRename(path, other) == 0 ? nil : .last
  }

  /// unlink(2); nil, or why not.
  static func remove(_ path: String) -> SystemError? {
    // SAFETY: the path is NUL-terminated for the call.
    unsafe unlink(path) == 0 ? nil : .last
  }

  /// Makes every folder on the way to a file that is not there yet; failures show at the open.
  static func makeFolders(above path: String, mode: mode_t) {
    let bytes = Array(path.utf8)
    for at in bytes.indices.dropFirst() where bytes[at] == UInt8(ascii: "/") {
      // SAFETY: the path is NUL-terminated for the call.
      _ = unsafe mkdir(String(decoding: bytes[..<at], as: UTF8.self), mode)
    }
  }

  /// Makes the names in a folder survive a loss of power; nil, or why that is not certain.
  static func syncFolder(_ path: String) -> SystemError? {
    switch open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) {
    case .failure(let error): return error
    case .success(let descriptor):
      defer { descriptor.close() }
      let error = descriptor.sync()
      // Some file systems keep names safe by themselves and have no such call for a folder.
      return error?.code == EINVAL ? nil : error
    }
  }

  /// The names in a folder, in order; nil when it cannot be read.
  static func names(in path: String) -> [String]? {
    // SAFETY: the stream is this function's own until closedir; an entry is valid until the next
    // readdir, and its name is NUL-terminated within it.
    guard let stream = unsafe opendir(path) else { return nil }
    defer { unsafe _ = closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
      let name = unsafe UnsafeRawPointer(entry).advanced(by: offset)
      unsafe names.append(String(cString: name.assumingMemoryBound(to: CChar.self)))
    }
    return names.sorted()
  }

  /// The folder that holds a path: everything before the last slash.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The folder that relative paths are taken from; nil when the system does not say.
  static var workingFolder: String? {
    var room = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    // SAFETY: getcwd(3) writes at most as many bytes as it is told, a NUL included.
    guard unsafe getcwd(&room, room.count) != nil else { return nil }
    return String(decoding: room.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The executable's path with every symbolic link resolved; nil when the system does not say.
  static var executable: String? {
    var room = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    // SAFETY: realpath(3) writes at most PATH_MAX bytes with a NUL into the room.
    #if canImport(Darwin)
      var size = UInt32(room.count)
      var name = room
      guard unsafe _NSGetExecutablePath(&name, &size) == 0 else { return nil }
      guard unsafe realpath(name, &room) != nil else { return nil }
    #else
      guard unsafe realpath("/proc/self/exe", &room) != nil else { return nil }
    #endif
    let bytes = room.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
