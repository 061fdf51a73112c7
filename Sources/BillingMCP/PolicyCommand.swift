internal import Serialization
internal import Server

/// `explain` and `profile …`: what a profile is and does.
enum PolicyCommand {
  /// The largest record that is explained, in bytes.
  private static let recordBytesMax = 64 << 20

  /// `explain`.
  static func explain(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    let profile = try ProfilesFolder.profile(
      context.configuration.profile, context.configuration)
    let record = try context.readInput(bytesMax: recordBytesMax)
    try context.write(
      try CommandPolicy.explain(
        profile: profile, entity: context.invocation.options["--entity"] ?? "", record: record,
        pseudonymKey: try context.pseudonymKey()))
    return .success
  }

  /// `profile check`.
  static func check(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    let path = context.invocation.operands[0]
    let bytes = try CommandContext.readNamed(path, bytesMax: DecidingFileLimits.policyBytesMax)
    var log = context.log
    let problems = CommandPolicy.problems(
      ofProfile: bytes, pseudonymKey: try context.pseudonymKey())
    for problem in problems { log.line("\(path): \(problem)") }
    log.finish(milliseconds: logMillisecondsMax)
    return problems.isEmpty ? .success : .badConfiguration
  }

  /// `profile show`.
  static func show(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    let profile = try ProfilesFolder.profile(
      context.invocation.operands[0], context.configuration)
    try context.write(json: try CommandPolicy.show(profile: profile))
    return .success
  }

  /// `profile parse`.
  static func parse(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    let path = context.invocation.operands[0]
    let bytes = try CommandContext.readNamed(path, bytesMax: DecidingFileLimits.policyBytesMax)
    let parsed: Document
    do {
      parsed = try YAMLDocument(parsing: bytes).document
    } catch {
      throw ConfigurationProblem(.badConfiguration, "\(path): \(error.message)")
    }
    var writer = JSONWriter()
    writer.copy(parsed.root)
    try context.write(json: writer.bytes)
    return .success
  }

  /// How long the findings may take to leave, in milliseconds.
  private static let logMillisecondsMax: Int32 = 1000
}
