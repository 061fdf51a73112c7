/// One thing that can be configured: an environment variable and what follows from it.
///
/// The table `ConfigurationVariable.all` drives parsing, `--help` and the check of `env.example`.
package struct ConfigurationVariable: Sendable, Equatable {
  /// How a value may be given.
  package enum Channel: Sendable, Equatable {
    /// The variable, or a flag.
    case open
    /// A secret: the variable, or a file named by the variable with `_FILE`; never a flag.
    case secret
    /// A secret that has a file store of its own: the variable alone.
    case secretWithoutFile
  }

  /// The variable's name.
  package let name: String
  /// How a value may be given.
  package let channel: Channel
  /// What a value is, as help shows it: `PATH`, `NAME`, or the choices.
  package let placeholder: String
  /// The allowed values in lower case, the default first; empty when anything is allowed.
  package let choices: [String]
  /// What holds when the variable is not set, in words.
  package let whenUnset: String
  /// One sentence for help.
  package let summary: String

  private init(
    _ name: String, _ channel: Channel = .open, _ placeholder: String = "", choices: [String] = [],
    whenUnset: String, _ summary: String
  ) {
    self.name = name
    self.channel = channel
    self.placeholder = choices.isEmpty ? placeholder : choices.joined(separator: "|")
    self.choices = choices
    self.whenUnset = whenUnset
    self.summary = summary
  }

  /// The flag, such as `--audit-log`; nil for a secret.
  package var flag: String? {
    guard channel == .open else { return nil }
    let words = name.hasPrefix(Self.prefix) ? name.dropFirst(Self.prefix.count) : name[...]
    return "--" + String(words.lowercased().map { $0 == "_" ? "-" : $0 })
  }

  /// The variable that names a file with the value; nil when there is none.
  package var fileName: String? { channel == .secret ? name + "_FILE" : nil }

  /// What every variable of this program begins with, except those whose names others chose.
  package static let prefix = "BILLING_MCP_"

  /// The variable of that name; nil when there is none.
  package static func named(_ name: String) -> ConfigurationVariable? {
    all.first { $0.name == name }
  }

  /// Every name that the environment may hold: variables and their `_FILE` variants.
  package static let names: Set<String> = Set(
    all.flatMap { variable in [variable.name] + (variable.fileName.map { [$0] } ?? []) })

  /// Every variable, in the order in which help and `env.example` list them.
  package static let all: [ConfigurationVariable] = [
    ConfigurationVariable(
      "DEFAULT_API_KEY", .secret, "KEY", whenUnset: "every request brings its own",
      "The API key of a request that brings none."),
    ConfigurationVariable(
      "BILLING_MCP_TOKEN", .secret, "TOKEN", whenUnset: "DEFAULT_API_KEY decides",
      "The token of a request that brings no credential."),
    ConfigurationVariable(
      "BILLING_MCP_SECRET_STORE", choices: ["file", "env", "command"], whenUnset: "file",
      "Where the keys are: in BILLING_MCP_KEYS_FILE, BILLING_MCP_KEYS or BILLING_MCP_KEYS_COMMAND."),
    ConfigurationVariable(
      "BILLING_MCP_KEYS_FILE", .open, "PATH", whenUnset: "no keys",
      "The key store, mode 0600; edits take effect on the next request."),
    ConfigurationVariable(
      "BILLING_MCP_KEYS", .secretWithoutFile, "JSON", whenUnset: "no keys",
      "The key store itself, when the store is env."),
    ConfigurationVariable(
      "BILLING_MCP_KEYS_COMMAND", .open, "JSON", whenUnset: "no keys",
      "A JSON array: an absolute program and its arguments; its output is the key store."),
    ConfigurationVariable(
      "JWT_SECRET_KEY", .secret, "KEY", whenUnset: "every token is refused",
      "At least 32 bytes that tokens are signed with; who has it can be anyone."),
    ConfigurationVariable(
      "BILLING_MCP_PSEUDONYM_KEY", .secret, "KEY", whenUnset: "random for each process",
      "At least 32 bytes; the same key gives the same tokens."),
    ConfigurationVariable(
      "BILLING_MCP_PROFILE", .open, "NAME", whenUnset: "finance-default",
      "The security profile of those whose role and key name none."),
    ConfigurationVariable(
      "BILLING_MCP_PROFILES", .open, "FOLDER",
      whenUnset: "the nearest security_profiles upwards from the executable",
      "The folder of the security profiles."),
    ConfigurationVariable(
      "BILLING_MCP_ROLES", .open, "PATH", whenUnset: "roles.yaml in the folder of the profiles",
      "Roles, permissions and limits."),
    ConfigurationVariable(
      "BILLING_MCP_DATA", .open, "sample|PATH", whenUnset: "sample",
      "The ledger: the embedded sample, a JSON file, or a folder of them."),
    ConfigurationVariable(
      "BILLING_MCP_LIMITS", .open, "memory|redis://…", whenUnset: "memory",
      "Where requests are counted: in this process, or in a Redis that several share."),
    ConfigurationVariable(
      "BILLING_MCP_LIMITS_ON_FAILURE", choices: ["memory", "refuse"], whenUnset: "memory",
      "What holds while that Redis does not answer: this process's own windows, or nothing."),
    ConfigurationVariable(
      "BILLING_MCP_REDIS_PASSWORD", .secret, "PASSWORD", whenUnset: "no password",
      "The password of that Redis."),
    ConfigurationVariable(
      "BILLING_MCP_REDIS_CLEARTEXT", choices: ["refuse", "allow"], whenUnset: "refuse",
      "Whether that Redis may be on another machine, where others can read what is sent."),
    ConfigurationVariable(
      "BILLING_MCP_AUDIT_LOG", .open, "PATH", whenUnset: "audit.jsonl in the user's state folder",
      "The file that audit records are appended to."),
    ConfigurationVariable(
      "BILLING_MCP_AUDIT", choices: ["required", "fallback"],
      whenUnset: "required; fallback in demo mode",
      "What happens to a request whose record cannot be written: refused, or stderr takes it."),
    ConfigurationVariable(
      "BILLING_MCP_AUDIT_KEY", .secret, "KEY", whenUnset: "chains that show accidents only",
      "At least 32 bytes that records are sealed with; audit verify needs it too."),
    ConfigurationVariable(
      "BILLING_MCP_AUDIT_ANCHOR", .open, "PATH", whenUnset: "no anchor",
      "A file of another owner that is told of records, so that a missing end shows."),
    ConfigurationVariable(
      "BILLING_MCP_AUDIT_FSYNC", choices: ["never", "interval", "always"], whenUnset: "never",
      "When records are made to survive a loss of power: by the system, within a second, each."),
    ConfigurationVariable(
      "BILLING_MCP_AUDIT_ROTATE_BYTES", .open, "BYTES", whenUnset: "100000000",
      "The size at which the log is closed and the next begun; 0: never."),
    ConfigurationVariable(
      "BILLING_MCP_AUDIT_ROTATE_COUNT", .open, "COUNT", whenUnset: "0, which keeps all",
      "How many closed files of the log are kept."),
    ConfigurationVariable(
      "LOG_LEVEL", choices: ["info", "debug", "warn", "error"], whenUnset: "info",
      "What the server says on stderr."),
  ]
}
