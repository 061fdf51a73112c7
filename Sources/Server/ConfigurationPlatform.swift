/// Where a platform keeps what a program writes about its work.
package enum ConfigurationPlatform: Sendable {
  /// XDG Base Directory Specification: `$XDG_STATE_HOME`, else `~/.local/state`.
  case unix
  /// `~/Library/Logs`.
  case macOS

  /// The platform that this was compiled for.
  package static var current: ConfigurationPlatform {
    #if canImport(Darwin)
      .macOS
    #else
      .unix
    #endif
  }

  /// The default audit log; nil when the environment names no home directory.
  ///
  /// A relative `XDG_STATE_HOME` counts as unset, as that specification asks.
  func auditLog(_ environment: [String: String]) -> String? {
    stateFolder(environment).map { $0 + "/audit.jsonl" }
  }

  /// The list of revoked tokens; nil when the environment names no home directory.
  func revocations(_ environment: [String: String]) -> String? {
    stateFolder(environment).map { $0 + "/revocations.json" }
  }

  private func stateFolder(_ environment: [String: String]) -> String? {
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    switch self {
    case .macOS: return home.map { $0 + "/Library/Logs/billing-mcp" }
    case .unix:
      let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (state ?? home.map { $0 + "/.local/state" }).map { $0 + "/billing-mcp" }
    }
  }
}
