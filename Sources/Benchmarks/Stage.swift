internal import Access
internal import Audit
internal import Calendar
internal import Server

/// A session in the process, with everything on, whose records are made and written nowhere.
struct Stage: ~Copyable {
  private var session: Session
  private var trail = AuditTrail(random: Stage.random)
  /// How many bytes the session has answered.
  private(set) var answered = 0

  private static let random = Array(repeating: UInt8(7), count: 32)
  private static let beginning = Timestamp(milliseconds: 1_767_323_045_000)

  /// A session about a ledger; nil: about the sample.
  init(ledger: [UInt8]? = nil) throws {
    var environment = [
      "HOME": "/", "BILLING_MCP_KEYS_FILE": "/keys.json", "DEFAULT_API_KEY": Props.key,
    ]
    if ledger != nil { environment["BILLING_MCP_DATA"] = "/ledger.json" }
    session = Session(
      configuration: try Configuration(
        settings: [:], environment: environment, platform: .unix))
    deliver(.file(.keys, .success(Props.store)))
    deliver(.file(.roles, .success(Props.roles)))
    deliver(.file(.profile("finance-default"), .success(Props.profile())))
    if let ledger { deliver(.file(.ledger, .success(ledger))) }
    deliver(.started)
  }

  /// Calls a tool; how many bytes it was answered with.
  @discardableResult
  mutating func call(_ tool: String, _ arguments: String) -> Int {
    let before = answered
    deliver(
      .line(
        Array(
          (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"\#(tool)","#
            + #""arguments":\#(arguments)}}"#).utf8)))
    return answered - before
  }

  private mutating func deliver(_ event: Session.Event) {
    let nanoseconds = Machine.nanoseconds
    let now = Moment(
      wall: Timestamp(
        milliseconds: Self.beginning.milliseconds + Int64(nanoseconds / 1_000_000)),
      monotonicNanoseconds: nanoseconds)
    for effect in session.handle(event, at: now, random: Self.random) {
      switch effect {
      case .write(let bytes): answered += bytes.count
      case .time(let ticket): deliver(.answerMade(ticket))
      case .audit(let event, let ticket, _):
        deliver(.auditWritten(ticket, !trail.line(for: event).isEmpty))
      case .log(let text): Machine.say(text)
      case .announce, .readAudit, .alarm, .fetchStore, .redis, .exit: break
      }
    }
  }
}
