internal import Access
internal import Calendar
internal import Digest
internal import MCP

/// What was asked of people and what they allowed.
///
///     legacy    the server asks the client, the call waits        elicitation/create
///     modern    the call is answered by a question with a state,  InputRequiredResult
///               and comes again with the answer
struct Approving {
  /// How long a person may take, in seconds.
  static let answerSecondsMax: UInt64 = 60
  /// How long a modern client may take to bring an answer, in seconds.
  static let stateSecondsMax: Int64 = 300
  /// The most allowances, and the most used states, that are remembered.
  static let rememberedMax = 1024

  /// The key of the only question.
  static let question = "approval"
  /// The only field of its form.
  private static let field = "allow"

  /// Legacy questions that wait for their answer.
  var asked: [RequestID: AuditTicket] = [:]
  private var askedCount = 0
  /// Until when a caller may use a tool without being asked again, on the monotonic clock.
  private var allowed: [String: UInt64] = [:]
  /// States that were brought already, until they expire: each is good once.
  private var used: [[UInt8]: Timestamp] = [:]

  /// The form for a call of a tool.
  static func form(for tool: String) -> Elicitation {
    Elicitation(
      message: "A model asks to call \(tool). Allow it?",
      fields: [.init(name: field, title: "Allow this call", kind: .confirmation)])
  }

  /// Whether an answer allows the call.
  static func isYes(_ answer: ElicitationAnswer) -> Bool {
    answer.action == .accept && answer.confirmation(field) == true
  }

  // MARK: Allowances

  /// Whether a caller was allowed to use a tool a while ago, and that still holds.
  func isAllowed(_ principal: Principal, _ tool: String, at now: UInt64) -> Bool {
    allowed[Self.name(principal, tool)].map { now < $0 } ?? false
  }

  /// Remembers that a caller may use a tool for some minutes.
  mutating func allow(_ principal: Principal, _ tool: String, minutes: Int, at now: UInt64) {
    guard minutes > 0 else { return }
    allowed = allowed.filter { now < $0.value }
    guard allowed.count < Self.rememberedMax else { return }
    allowed[Self.name(principal, tool)] = now &+ UInt64(minutes) * 60_000_000_000
  }

  private static func name(_ principal: Principal, _ tool: String) -> String {
    "\(principal.userID) \(principal.keyID) \(tool)"
  }

  // MARK: Legacy

  /// The id of a new question.
  mutating func ask(for ticket: AuditTicket) -> RequestID {
    askedCount += 1
    let id = RequestID(text: "approval-\(askedCount)")
    asked[id] = ticket
    return id
  }

  /// Forgets the question of a request that no longer waits.
  mutating func forget(_ ticket: AuditTicket) {
    asked = asked.filter { $0.value != ticket }
  }

  // MARK: Modern

  /// Whether a state is brought for the first time; then it is used up.
  mutating func use(_ content: [UInt8], at now: Timestamp) -> Bool {
    used = used.filter { now <= $0.value }
    guard used[content] == nil, used.count < Self.rememberedMax else { return false }
    used[content] = Timestamp(milliseconds: now.milliseconds + Self.stateSecondsMax * 1000)
    return true
  }
}
