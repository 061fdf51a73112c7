internal import Server

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  // As below.
  @unsafe @preconcurrency internal import Musl
#else
  // `environ` is a variable of the C library; one thread runs, and it is read once.
  @unsafe @preconcurrency internal import Glibc
#endif

/// The environment, read once at start and then without its secrets.
enum ProcessEnvironment {
  /// The variables that configuration looks at; secrets are wiped from the process behind it.
  ///
  /// Wiped means that the value's bytes are overwritten where the kernel put them, so they are in
  /// no `/proc/PID/environ` and in no child's environment either.
  static func take() -> [String: String] {
    var taken: [String: String] = [:]
    for (name, value) in all() where isWanted(name) {
      taken[name] = value
    }
    for variable in ConfigurationVariable.all where variable.flag == nil {
      wipe(variable.name)
    }
    return taken
  }

  private static func isWanted(_ name: String) -> Bool {
    name.hasPrefix(ConfigurationVariable.prefix) || name == "HOME" || name == "XDG_STATE_HOME"
      || ConfigurationVariable.names.contains(name)
  }

  /// Every variable; of a name that is there twice, the first, which is what getenv(3) finds.
  private static func all() -> [(name: String, value: String)] {
    var entries: [(name: String, value: String)] = []
    // SAFETY: the C library's array of NUL-terminated strings, which ends with a null pointer.
    #if canImport(Darwin)
      guard var next = unsafe _NSGetEnviron().pointee else { return [] }
    #else
      var next = unsafe environ
    #endif
    while let text = unsafe next.pointee {
      let entry = unsafe String(cString: text)
      if let equals = entry.firstIndex(of: "="), equals != entry.startIndex {
        entries.append((String(entry[..<equals]), String(entry[entry.index(after: equals)...])))
      }
      unsafe next += 1
    }
    return entries.reversed()
  }

  private static func wipe(_ name: String) {
    // SAFETY: getenv(3) gives the value in place, NUL-terminated; exactly its bytes are overwritten,
    // and nothing else holds the pointer.
    if let value = unsafe getenv(name) {
      unsafe memset(value, 0, strlen(value))
    }
    _ = unsafe unsetenv(name)
  }
}
