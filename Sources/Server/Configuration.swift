/// Everything that is configured, checked and typed, and nothing that has to be looked up on a disk.
///
/// Made from variables and flags alone; the executable resolves what is left open (the folder of
/// the profiles) and reads the files.
package struct Configuration: Sendable, Equatable {
  /// Where the key store is.
  package enum SecretStore: String, CaseIterable, Sendable {
    case file
    case env
  }

  /// Where the billing data is.
  package enum Source: Sendable, Equatable {
    /// The ledger embedded in the program.
    case sample
    /// A JSON file, or a folder of them.
    case path(String)
  }

  /// What happens to a request whose audit record cannot be written.
  package enum AuditMode: String, CaseIterable, Sendable {
    case required
    case fallback
  }

  /// How much is said on stderr.
  package enum LogLevel: String, CaseIterable, Sendable {
    case info
    case debug
    case warn
    case error
  }

  /// The credential of a request that brings none.
  package var defaultAPIKey: ConfigurationSecret
  /// The token of a request that brings no credential; never set beside `defaultAPIKey`.
  package var defaultToken: ConfigurationSecret
  /// The secret that tokens are signed with; unset: every token is refused.
  package var tokenSecret: ConfigurationSecret
  /// The list of revoked tokens, which need not be there; nil: there is no state folder to keep it.
  package var revocationsFile: String?
  /// Where the key store is.
  package var secretStore: SecretStore
  /// The file of the key store; only with `secretStore == .file`.
  package var keysFile: String?
  /// The key store itself; only with `secretStore == .env`.
  package var keys: ConfigurationSecret
  /// The key of the pseudonyms.
  package var pseudonymKey: ConfigurationSecret
  /// The profile of those whose role and key name none.
  package var profile: String
  /// The folder of the profiles; nil: to be found next to the executable.
  package var profilesFolder: String?
  /// The roles file; nil: `roles.yaml` in the folder of the profiles.
  package var rolesFile: String?
  /// Where the billing data is.
  package var data: Source
  /// The audit log; nil: there is no home directory to put it in, and no record can be written.
  package var auditLog: String?
  /// What happens to a request whose record cannot be written.
  package var auditMode: AuditMode
  /// How much is said on stderr.
  package var logLevel: LogLevel

  /// Whether neither keys nor data are configured: sample data under the published demo key.
  package var isDemo: Bool { keysFile == nil && keys == .unset && !dataIsNamed }

  /// Whether the data was named, be it by `sample`.
  package var dataIsNamed: Bool
}

extension Configuration {
  /// Reads flags and environment; a flag wins over its variable.
  ///
  /// `settings` holds the values of flags, by variable name. `environment` holds at least every
  /// variable that begins with `BILLING_MCP_`, every other name of the table, `HOME` and
  /// `XDG_STATE_HOME`. The platform says where the audit log lives by default.
  package init(
    settings: [String: String], environment: [String: String], platform: ConfigurationPlatform
  ) throws(ConfigurationProblem) {
    let reader = try ConfigurationReader(settings: settings, environment: environment)
    secretStore = try reader.choice("BILLING_MCP_SECRET_STORE") ?? .file
    keysFile = try reader.path("BILLING_MCP_KEYS_FILE")
    keys = try reader.secret("BILLING_MCP_KEYS")
    try Self.checkStore(secretStore, keysFile: keysFile, keys: keys)
    defaultAPIKey = try reader.secret("DEFAULT_API_KEY")
    defaultToken = try reader.secret("BILLING_MCP_TOKEN")
    tokenSecret = try reader.secret("JWT_SECRET_KEY")
    revocationsFile = platform.revocations(environment)
    try Self.checkTokens(
      defaultAPIKey: defaultAPIKey, defaultToken: defaultToken, tokenSecret: tokenSecret,
      revocationsFile: revocationsFile)
    pseudonymKey = try reader.secret("BILLING_MCP_PSEUDONYM_KEY")
    profile = try reader.text("BILLING_MCP_PROFILE") ?? "finance-default"
    profilesFolder = try reader.path("BILLING_MCP_PROFILES")
    rolesFile = try reader.path("BILLING_MCP_ROLES")
    let named = try reader.path("BILLING_MCP_DATA")
    dataIsNamed = named != nil
    data = named.map { $0 == "sample" ? .sample : .path($0) } ?? .sample
    auditLog = try reader.path("BILLING_MCP_AUDIT_LOG") ?? platform.auditLog(environment)
    logLevel = try reader.choice("LOG_LEVEL") ?? .info
    let mode: AuditMode? = try reader.choice("BILLING_MCP_AUDIT")
    auditMode = .required
    auditMode = mode ?? (isDemo ? .fallback : .required)
  }

  /// A store that is named but not chosen would be a key list that nobody reads.
  private static func checkStore(
    _ store: SecretStore, keysFile: String?, keys: ConfigurationSecret
  ) throws(ConfigurationProblem) {
    if store == .env, keys == .unset {
      throw ConfigurationProblem(
        .badConfiguration,
        "BILLING_MCP_SECRET_STORE: expected BILLING_MCP_KEYS beside env, found it unset")
    }
    if store == .env, keysFile != nil {
      throw ConfigurationProblem(
        .badConfiguration,
        "BILLING_MCP_KEYS_FILE: expected BILLING_MCP_SECRET_STORE file beside it, found env")
    }
    if store == .file, keys != .unset {
      throw ConfigurationProblem(
        .badConfiguration,
        "BILLING_MCP_KEYS: expected BILLING_MCP_SECRET_STORE env beside it, found file")
    }
  }

  /// Two credentials at once are an error in the environment too; and where no list of revoked
  /// tokens can be found, none may be good.
  private static func checkTokens(
    defaultAPIKey: ConfigurationSecret, defaultToken: ConfigurationSecret,
    tokenSecret: ConfigurationSecret, revocationsFile: String?
  ) throws(ConfigurationProblem) {
    if defaultToken != .unset, defaultAPIKey != .unset {
      throw ConfigurationProblem(
        .badConfiguration, "BILLING_MCP_TOKEN: expected it or DEFAULT_API_KEY, found both")
    }
    if defaultToken != .unset, tokenSecret == .unset {
      throw ConfigurationProblem(
        .badConfiguration, "BILLING_MCP_TOKEN: expected JWT_SECRET_KEY beside it, found it unset")
    }
    if tokenSecret != .unset, revocationsFile == nil {
      throw ConfigurationProblem(
        .badConfiguration,
        "JWT_SECRET_KEY: expected HOME beside it, where revoked tokens are listed, found it unset")
    }
  }
}
