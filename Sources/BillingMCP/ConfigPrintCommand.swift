internal import Server

/// `config print`: what a client has to be told to start this server.
enum ConfigPrintCommand {
  /// Prints the configuration; secrets that it leaves out are named on stderr.
  static func run(
    _ context: CommandContext, _ environment: [String: String]
  ) throws(ConfigurationProblem) -> CommandExit {
    guard let executable = FileSystem.executable, let folder = FileSystem.workingFolder else {
      throw ConfigurationProblem(
        .internalError, "expected the paths of the program and its folder, found none")
    }
    let script = script(above: executable)
    let configuration = try ClientConfiguration(
      client: context.invocation.options["--client"] ?? "", program: script ?? executable,
      arguments: script == nil ? ["serve"] : [], settings: context.invocation.settings,
      environment: environment, folder: folder)
    var log = context.log
    for name in configuration.omittedSecrets {
      let file = ConfigurationVariable.named(name)?.fileName
      log.line(
        "\(name): a secret is not printed"
          + (file.map { "; put it into a file of mode 0600 and name that by \($0)" } ?? ""))
    }
    log.finish(milliseconds: logMillisecondsMax)
    try context.write(json: configuration.json)
    return .success
  }

  /// The script that builds and starts this executable; nil where it was installed without it.
  private static func script(above executable: String) -> String? {
    var place = FileSystem.folder(of: executable)
    while place != "/" {
      let candidate = place + "/start_server.sh"
      if case .success(let found) = FileIdentity.ofLink(candidate), found.kind == .file {
        return candidate
      }
      place = FileSystem.folder(of: place)
    }
    return nil
  }

  /// How long the names of what was left out may take to leave, in milliseconds.
  private static let logMillisecondsMax: Int32 = 1000
}
