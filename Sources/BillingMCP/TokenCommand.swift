internal import Server

/// `token …`: tokens, by hand.
enum TokenCommand {
  /// `token new`.
  static func new(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    let secret = try secret(context)
    let options = try CommandQuestion.complete(
      [("--user", "user"), ("--role", "role")], context)
    let change = try CommandToken.new(
      options, secret: secret, roles: try roles(context), at: SystemClock.now.wall,
      random: RandomSource.bytes())
    var audit = try CommandAudit(context)
    try audit.append(change.records)
    return try CredentialFile.show(change, context)
  }

  /// `token revoke`.
  static func revoke(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    guard let path = context.configuration.revocationsFile else {
      throw ConfigurationProblem(
        .badConfiguration,
        "HOME: expected a home folder, where revoked tokens are listed, found it unset")
    }
    var id = context.invocation.operands.first
    if id == nil, context.streams.input.isTerminal {
      id = try CommandQuestion.ask("id of the token (jti)", context)
    }
    let given = id
    let token = given == nil ? try token(context) : nil
    FileSystem.makeFolders(above: path, mode: 0o700)
    let file = CredentialFile(.revocations, at: path)
    let change = try file.change(context) { text throws(ConfigurationProblem) in
      let now = SystemClock.now.wall
      if let given {
        return try CommandToken.revoke(id: given, in: text, context.configuration, at: now)
      }
      return try CommandToken.revoke(
        token: token?.bytes ?? [], secret: token?.secret ?? [], in: text, context.configuration,
        at: now)
    }
    return try CredentialFile.show(change, context)
  }

  /// The token on stdin, and the secret that it has to be signed with.
  private static func token(
    _ context: CommandContext
  ) throws(ConfigurationProblem) -> (bytes: [UInt8], secret: [UInt8]) {
    let secret = try secret(context)
    let input = try context.readInput(bytesMax: DecidingFile.defaultToken.rule.bytesMax)
    return (ConfigurationSecret.content(ofFile: input), secret)
  }

  private static func secret(
    _ context: CommandContext
  ) throws(ConfigurationProblem) -> [UInt8] {
    switch context.configuration.tokenSecret {
    case .unset:
      throw ConfigurationProblem(
        .badConfiguration,
        "JWT_SECRET_KEY: expected it or JWT_SECRET_KEY_FILE, found neither")
    case .value(let bytes): return bytes
    case .file(let path):
      return ConfigurationSecret.content(ofFile: try read(path, .tokenSecret))
    }
  }

  private static func roles(_ context: CommandContext) throws(ConfigurationProblem) -> [UInt8] {
    if let path = context.configuration.rolesFile { return try read(path, .roles) }
    let path = try ProfilesFolder.find(context.configuration) + "/roles.yaml"
    return try read(path, .roles)
  }

  private static func read(
    _ path: String, _ file: DecidingFile
  ) throws(ConfigurationProblem) -> [UInt8] {
    switch JudgedFile.read(path, rule: file.rule) {
    case .success(let reading): return reading.bytes
    case .failure(let problem): throw ConfigurationProblem(.badConfiguration, problem.message)
    }
  }
}
