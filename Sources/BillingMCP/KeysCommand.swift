internal import Server

/// `keys …`: the key store, by hand.
enum KeysCommand {
  /// `keys new`.
  static func new(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    let file = try store(context)
    let options = try CommandQuestion.complete(
      [("--user", "user"), ("--role", "role")], context)
    let surroundings = try surroundings(context)
    let change = try file.change(context) { text throws(ConfigurationProblem) in
      try CommandKeys.new(options, in: text, surroundings)
    }
    return try CredentialFile.show(change, context)
  }

  /// `keys list`.
  static func list(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    guard let text = try store(context).read() else {
      throw ConfigurationProblem(
        .noInput, "BILLING_MCP_KEYS_FILE: expected a key store, found none")
    }
    try context.write(
      json: try CommandKeys.list(text, context.configuration, at: SystemClock.now.wall))
    return .success
  }

  /// `keys revoke`.
  static func revoke(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    let id = context.invocation.operands[0]
    let change = try store(context).change(context) { text throws(ConfigurationProblem) in
      try CommandKeys.revoke(id, in: text, context.configuration)
    }
    return try CredentialFile.show(change, context)
  }

  /// `keys rotate`.
  static func rotate(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    let id = context.invocation.operands[0]
    let file = try store(context)
    let surroundings = try surroundings(context)
    let change = try file.change(context) { text throws(ConfigurationProblem) in
      try CommandKeys.rotate(id, context.invocation.options, in: text, surroundings)
    }
    return try CredentialFile.show(change, context)
  }

  private static func store(
    _ context: CommandContext
  ) throws(ConfigurationProblem) -> CredentialFile {
    guard let path = context.configuration.keysFile else {
      throw ConfigurationProblem(
        .badConfiguration,
        "BILLING_MCP_KEYS_FILE: expected the path of the key store, found it unset")
    }
    return CredentialFile(.keys, at: path)
  }

  private static func surroundings(
    _ context: CommandContext
  ) throws(ConfigurationProblem) -> CommandKeys.Surroundings {
    CommandKeys.Surroundings(
      configuration: context.configuration, files: try policyFiles(context),
      now: SystemClock.now.wall, random: RandomSource.bytes() + RandomSource.bytes())
  }

  /// The roles and every profile, judged as a server judges them.
  private static func policyFiles(
    _ context: CommandContext
  ) throws(ConfigurationProblem) -> [(DecidingFile, Result<[UInt8], FileProblem>)] {
    var configuration = context.configuration.decidingRights
    configuration.keysFile = nil
    let folder = try ProfilesFolder.find(configuration)
    var files = DecidingFiles(configuration, profilesFolder: folder)
    return files.changes().map { ($0.file, $0.result) }
  }
}
