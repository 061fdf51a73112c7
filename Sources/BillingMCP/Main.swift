internal import Server

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The process: crashes are silenced, the streams claimed, the environment taken; then a command.
@main
enum Main {
  static func main() {
    SilentCrash.begin()
    let streams = StandardStreams.claim()
    let environment = ProcessEnvironment.take()
    var log = ErrorLog(streams.error)
    do {
      exit(try run(Array(CommandLine.arguments.dropFirst()), environment, streams, log))
    } catch {
      log.line(error.message)
      log.finish(milliseconds: problemMillisecondsMax)
      exit(error.status.rawValue)
    }
  }

  /// Ends the process, on whichever thread.
  static func end(_ status: Int32) { exit(status) }

  /// How long the reason of a failure may take to leave, in milliseconds.
  private static let problemMillisecondsMax: Int32 = 1000

  private static func run(
    _ arguments: [String], _ environment: [String: String], _ streams: StandardStreams,
    _ log: ErrorLog
  ) throws(ConfigurationProblem) -> Int32 {
    switch try CommandLineParser.parse(arguments) {
    case .print(let text):
      _ = streams.output.writeAll(Array(text.utf8))
      return CommandExit.success.rawValue
    case .run(let invocation):
      let configuration = try Configuration(
        settings: invocation.settings, environment: environment, platform: .current)
      let context = CommandContext(
        invocation: invocation, configuration: configuration, streams: streams, log: log)
      return try run(context, environment)
    }
  }

  private static func run(
    _ context: CommandContext, _ environment: [String: String]
  ) throws(ConfigurationProblem) -> Int32 {
    switch context.invocation.command {
    case .serve: return try ServeCommand.run(context)
    case .call: return try CallCommand.run(context)
    case .redact: return try RedactCommand.run(context).rawValue
    case .explain: return try PolicyCommand.explain(context).rawValue
    case .profileCheck: return try PolicyCommand.check(context).rawValue
    case .profileShow: return try PolicyCommand.show(context).rawValue
    case .profileParse: return try PolicyCommand.parse(context).rawValue
    case .profileMeasure: return try MeasureCommand.run(context).rawValue
    case .ledgerCheck: return try LedgerCommand.check(context).rawValue
    case .keysNew: return try KeysCommand.new(context).rawValue
    case .keysList: return try KeysCommand.list(context).rawValue
    case .keysRevoke: return try KeysCommand.revoke(context).rawValue
    case .keysRotate: return try KeysCommand.rotate(context).rawValue
    case .tokenNew: return try TokenCommand.new(context).rawValue
    case .tokenRevoke: return try TokenCommand.revoke(context).rawValue
    case .auditVerify: return try AuditVerifyCommand.run(context).rawValue
    case .auditTail: return try AuditTailCommand.run(context).rawValue
    case .auditHash: return try AuditHashCommand.run(context).rawValue
    case .auditReport: return try AuditReportCommand.run(context).rawValue
    case .doctor: return try DoctorCommand.run(context).rawValue
    case .configPrint: return try ConfigPrintCommand.run(context, environment).rawValue
    }
  }
}
