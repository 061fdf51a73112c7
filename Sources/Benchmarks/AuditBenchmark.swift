internal import Audit
internal import Calendar
internal import Server

/// What a call costs more because it is audited: its record made, chained, and written to a file,
/// which is looked at before; never synced.
///
/// Run in the folder of the package: the call is answered under the profile that is shipped.
enum AuditBenchmark {
  /// One call each: a longer sample would measure who else is on the machine.
  private static let samples = 10_001
  private static let costNanosecondsMax = 15_000
  private static let call = Array(
    (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_account","#
      + #""arguments":{"account_id":"A-00000123"}}}"#).utf8)
  private static let roles = """
    roles:
      readonly: {permissions: ["billing:*"]}
    limits:
      global: {limit: 1000000000, window: 60}
      users: {default: {limit: 1000000000, window: 60}}
      tools: {default: {limit: 1000000000, window: 60}}
      model_tokens: {limit: 1000000000000, window: 60}
    """

  static func run() -> [Figure] {
    guard var session = session() else {
      Machine.say("expected security_profiles in the working folder, found none")
      Machine.fail()
    }
    var file = ScratchFile()
    var trail = AuditTrail(random: [UInt8](repeating: 7, count: 32))
    var plain: [Int] = []
    var audited: [Int] = []
    // Turn by turn, so that both meet the same machine.
    for _ in 0..<samples {
      plain.append(time(&session) { _ in true })
      audited.append(time(&session) { file.append(trail.line(for: $0)) })
    }
    file.remove()
    let cost = zip(audited, plain).map { $0 - $1 }
    return [
      Figure(name: "median of a call, not audited", value: median(plain), most: nil, unit: "ns"),
      Figure(name: "median of a call, audited", value: median(audited), most: nil, unit: "ns"),
      Figure(
        name: "median of what the audit costs", value: median(cost), most: costNanosecondsMax,
        unit: "ns"),
    ]
  }

  /// How long one call takes, in nanoseconds.
  private static func time(_ session: inout Session, _ write: (AuditEvent) -> Bool) -> Int {
    let start = Machine.nanoseconds
    handle(.line(call), by: &session, write)
    return Int(Machine.nanoseconds - start)
  }

  private static func handle(
    _ event: Session.Event, by session: inout Session, _ write: (AuditEvent) -> Bool
  ) {
    let now = Moment(
      wall: Timestamp(milliseconds: 1_767_323_045_000), monotonicNanoseconds: Machine.nanoseconds)
    let random = [UInt8](repeating: UInt8(truncatingIfNeeded: now.monotonicNanoseconds), count: 32)
    for effect in session.handle(event, at: now, random: random) {
      switch effect {
      case .time(let ticket): handle(.answerMade(ticket), by: &session, write)
      case .audit(let event, let ticket, _):
        handle(.auditWritten(ticket, write(event)), by: &session, write)
      case .log(let line): Machine.say(line)
      default: break
      }
    }
  }

  /// A session of the demo under the shipped profile; nil when that is not there.
  private static func session() -> Session? {
    guard let profile = Machine.contents(of: "security_profiles/finance-default.yaml"),
      let configuration = try? Configuration(
        settings: [:], environment: ["HOME": "/nonexistent"], platform: .unix)
    else { return nil }
    var session = Session(configuration: configuration)
    let files: [(DecidingFile, [UInt8])] = [
      (.roles, Array(roles.utf8)), (.profile("finance-default"), profile),
    ]
    for (file, content) in files {
      handle(.file(file, .success(content)), by: &session) { _ in true }
    }
    handle(.started, by: &session) { _ in true }
    return session
  }

  private static func median(_ values: [Int]) -> Int {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}
