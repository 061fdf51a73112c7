internal import Server

/// `serve`: the stdio server.
enum ServeCommand {
  /// Serves until the end of input or a signal; gives the status of the process.
  static func run(_ context: CommandContext) throws(ConfigurationProblem) -> Int32 {
    var context = context
    if context.streams.input.isTerminal {
      for line in hint { context.log.line(line) }
    }
    let host = try SessionHost.make(context, isCommand: false)
    var loop = ServeLoop(host, context.streams)
    return loop.run()
  }

  private static let hint = [
    "this is a Model Context Protocol server: an MCP client starts it and writes to its input.",
    "To try it by hand, give it a command: call list_accounts, or --help. Control-D ends it.",
  ]
}
