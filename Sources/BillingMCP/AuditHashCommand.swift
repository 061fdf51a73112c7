internal import Audit
internal import Server

/// `audit hash`: what audit records call an account.
enum AuditHashCommand {
  /// The word that stands for the standard input.
  private static let standardInput = "-"
  /// The longest value that is hashed, in bytes.
  private static let valueBytesMax = 4 << 10

  /// Prints the hash of the account id and a line feed.
  static func run(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    guard var key = try context.auditKey() else {
      throw ConfigurationProblem(
        .badConfiguration, "BILLING_MCP_AUDIT_KEY: expected a key, found it unset")
    }
    let subject = AuditSubject(key: key)
    key.erase()
    let value = try value(context)
    guard !value.isEmpty else {
      throw ConfigurationProblem(.badData, "VALUE: expected an account id, found none")
    }
    try context.write(Array((subject.id(of: value).text + "\n").utf8))
    return .success
  }

  private static func value(_ context: CommandContext) throws(ConfigurationProblem) -> String {
    let operand = context.invocation.operands[0]
    guard operand == standardInput else { return operand }
    let input = try context.readInput(bytesMax: valueBytesMax)
    return String(decoding: ConfigurationSecret.content(ofFile: input), as: UTF8.self)
  }
}
