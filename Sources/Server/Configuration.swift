package import Access
package import Billing

/// Everything that is configured, checked and typed, and nothing that has to be looked up on a disk.
///
/// Made from variables and flags alone; the executable resolves what is left open (the folder of
/// the profiles) and reads the files.
package struct Configuration: Sendable, Equatable {
  /// Where the key store is.
  package enum SecretStore: String, CaseIterable, Sendable {
    case file
    case env
    case command
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
  /// The program that prints the key store; only with `secretStore == .command`.
  package var keysCommand: StoreCommand?
  /// The key of the pseudonyms.
  package var pseudonymKey: ConfigurationSecret
  /// The Redis in which limits are counted; nil: in this process.
  package var redis: RedisAddress?
  /// The password of that Redis.
  package var redisPassword: ConfigurationSecret
  /// What holds while that Redis does not answer.
  package var limitsOnFailure: SharedLimits.OnFailure
  /// The profile of those whose role and key name none.
  package var profile: String
  /// The folder of the profiles; nil: to be found next to the executable.
  package var profilesFolder: String?
  /// The roles file; nil: `roles.yaml` in the folder of the profiles.
  package var rolesFile: String?
  /// Where the billing data is.
  package var data: Source
  /// The groups of tools that there are, whoever asks.
  package var toolsets: Set<Toolset>
  /// The audit log; nil: there is no home directory to put it in, and no record can be written.
  package var auditLog: String?
  /// What happens to a request whose record cannot be written.
  package var auditMode: AuditMode
  /// The key that records are sealed with.
  package var auditKey: ConfigurationSecret
  /// The file that is told of records; nil: there is none.
  package var auditAnchor: String?
  /// How the log is kept on its disk.
  package var auditDelivery: AuditDelivery
  /// How much is said on stderr.
  package var logLevel: LogLevel

  /// Whether neither keys nor data are configured: sample data under the published demo key.
  package var isDemo: Bool { !hasKeys && !dataIsNamed }

  /// Whether a key store is configured.
  package var hasKeys: Bool { keysFile != nil || keys != .unset || keysCommand != nil }

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
    if let text = try reader.text(Self.keysCommandName) {
      keysCommand = try StoreCommand(parsing: text, variable: Self.keysCommandName)
    }
    defaultAPIKey = try reader.secret("DEFAULT_API_KEY")
    defaultToken = try reader.secret("BILLING_MCP_TOKEN")
    tokenSecret = try reader.secret("JWT_SECRET_KEY")
    revocationsFile = platform.revocations(environment)
    try Self.checkTokens(
      defaultAPIKey: defaultAPIKey, defaultToken: defaultToken, tokenSecret: tokenSecret,
      revocationsFile: revocationsFile)
    pseudonymKey = try reader.secret("BILLING_MCP_PSEUDONYM_KEY")
    redis = try Self.redis(reader)
    redisPassword = try reader.secret("BILLING_MCP_REDIS_PASSWORD")
    limitsOnFailure = try reader.choice("BILLING_MCP_LIMITS_ON_FAILURE") ?? .memory
    profile = try reader.text("BILLING_MCP_PROFILE") ?? "finance-default"
    profilesFolder = try reader.path("BILLING_MCP_PROFILES")
    rolesFile = try reader.path("BILLING_MCP_ROLES")
    let named = try reader.path("BILLING_MCP_DATA")
    dataIsNamed = named != nil
    data = named.map { $0 == "sample" ? .sample : .path($0) } ?? .sample
    toolsets = try Self.toolsets(reader)
    auditLog = try reader.path("BILLING_MCP_AUDIT_LOG") ?? platform.auditLog(environment)
    auditKey = try reader.secret("BILLING_MCP_AUDIT_KEY")
    auditAnchor = try reader.path("BILLING_MCP_AUDIT_ANCHOR")
    auditDelivery = try AuditDelivery(reader)
    logLevel = try reader.choice("LOG_LEVEL") ?? .info
    let mode: AuditMode? = try reader.choice("BILLING_MCP_AUDIT")
    auditMode = .required
    auditMode = mode ?? (isDemo ? .fallback : .required)
    try checkStore()
  }

  private enum Cleartext: String, CaseIterable {
    case refuse
    case allow
  }

  /// Where limits are counted besides memory.
  private static func redis(
    _ reader: ConfigurationReader
  ) throws(ConfigurationProblem) -> RedisAddress? {
    let name = "BILLING_MCP_LIMITS"
    let cleartext: Cleartext = try reader.choice("BILLING_MCP_REDIS_CLEARTEXT") ?? .refuse
    guard let text = try reader.text(name), text != "memory" else { return nil }
    do {
      return try RedisAddress(parsing: text, allowsCleartext: cleartext == .allow)
    } catch {
      throw ConfigurationProblem(
        .badConfiguration, "\(name): memory or an address: \(error.message)")
    }
  }

  private static let keysCommandName = "BILLING_MCP_KEYS_COMMAND"

  /// A store that is named but not chosen would be a key list that nobody reads.
  private func checkStore() throws(ConfigurationProblem) {
    let stores: [(store: SecretStore, variable: String, isSet: Bool, isNeeded: Bool)] = [
      (.file, "BILLING_MCP_KEYS_FILE", keysFile != nil, false),
      (.env, "BILLING_MCP_KEYS", keys != .unset, true),
      (.command, Self.keysCommandName, keysCommand != nil, true),
    ]
    for row in stores {
      if row.store == secretStore, row.isNeeded, !row.isSet {
        throw ConfigurationProblem(
          .badConfiguration,
          "BILLING_MCP_SECRET_STORE: expected \(row.variable) beside \(row.store.rawValue), "
            + "found it unset")
      }
      if row.store != secretStore, row.isSet {
        throw ConfigurationProblem(
          .badConfiguration,
          "\(row.variable): expected BILLING_MCP_SECRET_STORE \(row.store.rawValue) beside it, "
            + "found \(secretStore.rawValue)")
      }
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
