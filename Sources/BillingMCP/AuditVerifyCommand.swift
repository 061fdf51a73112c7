internal import Audit
internal import Server

/// `audit verify`: whether the log is as it was written.
enum AuditVerifyCommand {
  /// Checks the log.
  static func run(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    throw ConfigurationProblem(.internalError, "audit verify: expected it built, found it not")
  }
}
