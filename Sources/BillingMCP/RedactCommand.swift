internal import Server

/// `redact`: a filter of JSON documents, one on each line, or the whole input as one.
enum RedactCommand {
  /// The longest document, in bytes.
  private static let documentBytesMax = 64 << 20
  /// What is read before it is answered, in bytes.
  private static let batchBytesMax = 512 << 10
  /// What such a batch usually comes to, in bytes.
  private static let outputBytesMax = 512 << 10

  /// Filters stdin to stdout.
  static func run(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    let filter = try CommandRedaction(
      profile: try ProfilesFolder.profile(context.configuration.profile, context.configuration),
      entity: context.invocation.options["--entity"],
      findings: context.invocation.has("--findings"), pseudonymKey: try context.pseudonymKey())
    var log = context.log
    let status: CommandExit
    if context.invocation.has("--document") {
      status = try document(context, filter, &log)
    } else {
      status = try lines(context, filter, &log)
    }
    log.finish(milliseconds: logMillisecondsMax)
    return status
  }

  /// How long the last lines for people may take to leave, in milliseconds.
  private static let logMillisecondsMax: Int32 = 1000

  private static func document(
    _ context: CommandContext, _ filter: CommandRedaction, _ log: inout ErrorLog
  ) throws(ConfigurationProblem) -> CommandExit {
    var filter = filter
    let input = try context.readInput(bytesMax: documentBytesMax)
    var output: [UInt8] = []
    if let problem = filter.filter(input, into: &output) {
      log.line("document: \(problem)")
      return .badData
    }
    try context.write(output)
    return .success
  }

  private static func lines(
    _ context: CommandContext, _ filter: CommandRedaction, _ log: inout ErrorLog
  ) throws(ConfigurationProblem) -> CommandExit {
    var batch = RedactBatch(filter)
    var source = LineSource(context.streams.input, lineBytesMax: documentBytesMax)
    var output: [UInt8] = []
    output.reserveCapacity(2 * outputBytesMax)
    var status = CommandExit.success
    reading: while true {
      let item = source.next()
      // What is ready leaves before anyone waits for more: a person may be typing.
      if batch.byteCount >= batchBytesMax || item.isPause {
        for (number, problem) in batch.run(into: &output) {
          log.line("line \(number): \(problem)")
          status = .badData
        }
        guard try write(&output, context) else { return status }
      }
      switch item {
      case .line(let line): batch.append(line, number: source.number)
      case .overlong:
        log.line("line \(source.number): expected at most \(documentBytesMax) bytes, found more")
        status = .badData
      case .blank: continue
      case .starved: try fill(&source)
      case .end: break reading
      }
    }
    return status
  }

  private static func fill(_ source: inout LineSource) throws(ConfigurationProblem) {
    do {
      try source.fill()
    } catch {
      throw ConfigurationProblem(
        .noInput, "expected a readable standard input, found \(error.symbol)")
    }
  }

  /// Writes what is collected; whether somebody still reads.
  private static func write(
    _ output: inout [UInt8], _ context: CommandContext
  ) throws(ConfigurationProblem) -> Bool {
    defer { output.removeAll(keepingCapacity: true) }
    switch context.streams.output.writeAll(output) {
    case .broken: return false
    case .failed(let error):
      throw ConfigurationProblem(
        .inputOutput, "expected a writable standard output, found \(error.symbol)")
    default: return true
    }
  }
}
