internal import Audit
internal import Server

/// `serve`: the stdio server.
enum ServeCommand {
  /// Serves until the end of input or a signal; gives the status of the process.
  static func run(_ context: CommandContext) throws(ConfigurationProblem) -> Int32 {
    var context = context
    if context.streams.input.isTerminal {
      for line in hint { context.log.line(line) }
    }
    let log = try AuditLog.make(context, .stdio)
    let loop = ServeLoop(try SessionHost(context, isCommand: false), context.streams)
    let baton = Baton<ServeLoop, AuditLog>(
      log, alert: SignalPipe.shared.readEnd, run: run, abandon: { $0.abandon() },
      end: Main.end)
    return baton.serve(loop)
  }

  /// Runs the loop, and writes its records, until it ends or another thread runs it.
  @Sendable private static func run(
    _ loop: inout ServeLoop?, _ baton: Baton<ServeLoop, AuditLog>, isTakenOver: Bool
  ) -> Int32? {
    if isTakenOver { loop?.settle(nil) }
    while let stop = loop?.run() {
      switch stop {
      case .over(let status): return status
      case .record(let event, let nanoseconds):
        let fate = baton.write(&loop, within: nanoseconds) { $0.write(event) }
        loop?.settle(fate)
      }
    }
    return nil
  }

  private static let hint = [
    "this is a Model Context Protocol server: an MCP client starts it and writes to its input.",
    "To try it by hand, give it a command: call list_accounts, or --help. Control-D ends it.",
  ]
}
