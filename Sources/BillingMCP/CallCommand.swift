internal import Audit
internal import Server

/// `call`: one tool call, through a session of its own.
enum CallCommand {
  /// Calls the tool and prints the answer; gives the status of the process.
  static func run(_ context: CommandContext) throws(ConfigurationProblem) -> Int32 {
    let operands = context.invocation.operands
    let request = try CommandCall.request(
      tool: operands[0], arguments: operands.count > 1 ? operands[1] : nil)
    let log = CommandLog(try AuditLog.make(context, .command))
    var host = try SessionHost(context, isCommand: true)
    host.start()
    for event in [Session.Event.line(request), .endOfInput] {
      record(&host, in: log)
      if host.exitStatus == nil { host.deliver(event) }
    }
    while host.exitStatus == nil {
      record(&host, in: log)
      if host.exitStatus == nil { wait(for: &host) }
    }
    host.finish()
    let frames = host.output.take().split(separator: UInt8(ascii: "\n"))
    host.log.finish(milliseconds: logMillisecondsMax)
    for frame in frames {
      guard let outcome = CommandCall.outcome(of: Array(frame)) else { continue }
      try context.write(json: outcome.json)
      return outcome.status.rawValue
    }
    if let status = host.exitStatus, status != CommandExit.success.rawValue { return status }
    throw ConfigurationProblem(.internalError, "expected an answer to the call, found none")
  }

  /// Writes the records that the session waits for.
  private static func record(_ host: inout SessionHost, in log: CommandLog) {
    while let event = host.record { host.settle(log.write(event)) }
  }

  /// Waits for what the call waits for: the key store's program, shared limits.
  private static func wait(for host: inout SessionHost) {
    var poll = Poll()
    host.add(to: &poll)
    let now = SystemClock.monotonicNanoseconds
    let nanoseconds = (host.wakeAt ?? now).subtractingReportingOverflow(now)
    poll.wait(
      milliseconds: nanoseconds.overflow
        ? 0 : Int32(clamping: nanoseconds.partialValue / 1_000_000 + 1))
    host.progress(poll)
  }

  /// How long lines for people may take to leave, in milliseconds.
  private static let logMillisecondsMax: Int32 = 100
}
