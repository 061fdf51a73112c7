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

  /// The environment of programs that this one starts, as lines `NAME=VALUE`: what finds a home
  /// folder, a locale, certificates, a proxy or a secret manager's account, and nothing else.
  ///
  /// None of this program's own settings is in it, and nothing that makes a loader or an
  /// interpreter take in other code.
  static func forChildren() -> [String] {
    var names: Set<String> = []
    var lines: [String] = []
    for (name, value) in all() where isForChildren(name) && names.insert(name).inserted {
      lines.append("\(name)=\(value)")
    }
    return lines
  }

  private static let childNames: Set<String> = [
    "HOME", "PATH", "USER", "LOGNAME", "TMPDIR", "TZ", "LANG", "LANGUAGE", "SSL_CERT_FILE",
    "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY",
    "http_proxy", "https_proxy", "no_proxy", "all_proxy", "SSH_AUTH_SOCK",
  ]
  /// Locales, XDG folders, and the settings of AWS, Vault, 1Password, Google Cloud and Azure.
  private static let childPrefixes = [
    "LC_", "XDG_", "AWS_", "VAULT_", "OP_", "CLOUDSDK_", "GOOGLE_", "AZURE_",
  ]

  private static func isForChildren(_ name: String) -> Bool {
    guard !name.hasPrefix(ConfigurationVariable.prefix), !ConfigurationVariable.names.contains(name)
    else { return false }
    return childNames.contains(name) || childPrefixes.contains { name.hasPrefix($0) }
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
