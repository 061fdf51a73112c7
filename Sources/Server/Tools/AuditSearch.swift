internal import Audit
internal import Billing
internal import Calendar
internal import Redaction
internal import Serialization

/// The tool `search_audit_events`, and what a call of it asks for.
struct AuditSearch {
  /// The name in calls, permissions and limits.
  static let name = "search_audit_events"

  let filter: AuditFilter
  let limit: Int
  let cursor: String?

  /// The rows of a page: at most, and when the call does not say.
  private static let limitRows = 1...100
  private static let limitRowsDefault = 20

  // MARK: Arguments

  /// The arguments as published, in their order: what they are, and how they are checked.
  private struct Argument {
    let name: String
    let schema: String
  }

  private static let moment =
    #""type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}[0-9TZ:.]{0,24}$""#
  private static let id = #""type":"string","pattern":"^[A-Za-z0-9_-]{1,64}$""#

  private static let arguments: [Argument] = [
    Argument(name: "event", schema: choice(AuditEvent.Name.self)),
    Argument(name: "event_type", schema: choice(AuditEvent.Category.self)),
    Argument(name: "severity", schema: choice(AuditEvent.Severity.self)),
    Argument(name: "outcome", schema: choice(AuditEvent.Outcome.self)),
    Argument(name: "user_id", schema: id),
    Argument(
      name: "operation",
      schema: #""type":"string","pattern":"^[A-Za-z0-9_/-]{1,64}$","#
        + #""description":"A tool or a method: get_account, resources/read.""#),
    Argument(
      name: "subject",
      schema: id + #","description":"An account as the command audit hash prints it.""#),
    Argument(name: "request_id", schema: id),
    Argument(
      name: "from",
      schema: moment + #","description":"Not before: a day or a moment, in UTC.""#),
    Argument(
      name: "to",
      schema: moment + #","description":"Before: a day or a moment, in UTC.""#),
    Argument(
      name: "limit",
      schema: #""type":"integer","minimum":\#(limitRows.lowerBound),"#
        + #""maximum":\#(limitRows.upperBound),"default":\#(limitRowsDefault),"#
        + #""description":"The most records to return; a page may hold fewer.""#),
    Argument(
      name: "cursor",
      schema: #""type":"string","pattern":"\#(AuditCursor.pattern)","description":"The nextCursor "#
        + #"of the page before, with the same filters; leave it out at first.""#),
  ]

  private static func choice<Choice: CaseIterable & RawRepresentable>(
    _ choices: Choice.Type
  ) -> String where Choice.RawValue == String {
    let words = choices.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
    return #""type":"string","enum":[\#(words)]"#
  }

  /// What is published of it.
  static let tool = Tool(
    name: name, title: "Search audit events",
    description: """
      Records of the audit log, the latest first: who asked for what, when, and how it ended. Ids, \
      words of closed sets and numbers only; never an argument or a value. Use it to look into \
      refusals, limits or one request. It reaches back as far as complete and since say.
      """,
    toolset: .admin, annotations: .reading, inputSchema: Array(inputSchema.utf8),
    viewSchema: Array(OpsTool.viewSchema(of: OpsEntities.auditPage).utf8))

  private static var inputSchema: String {
    let members = arguments.map { "\"\($0.name)\":{\($0.schema)}" }.joined(separator: ",")
    return #"{"type":"object","properties":{\#(members)},"additionalProperties":false}"#
  }

  // MARK: A call

  /// What a call asks for; its arguments have passed the inputSchema.
  ///
  /// Throws for a day that is in no calendar.
  init(_ arguments: Node?) throws(Response.Failure) {
    func text(_ name: String) -> String? { arguments?[name]?.string }
    var filter = AuditFilter()
    filter.name = text("event").flatMap { AuditEvent.Name(rawValue: $0) }
    filter.category = text("event_type").flatMap { AuditEvent.Category(rawValue: $0) }
    filter.severity = text("severity").flatMap { AuditEvent.Severity(rawValue: $0) }
    filter.outcome = text("outcome").flatMap { AuditEvent.Outcome(rawValue: $0) }
    filter.userID = text("user_id")
    filter.operation = text("operation")
    filter.subject = text("subject")
    filter.requestID = text("request_id")
    filter.from = try Self.moment(text("from"))
    filter.to = try Self.moment(text("to"))
    self.filter = filter
    limit = arguments?["limit"]?.int ?? Self.limitRowsDefault
    cursor = text("cursor")
  }

  private static func moment(_ text: String?) throws(Response.Failure) -> Timestamp? {
    guard let text else { return nil }
    let moment = Timestamp(iso8601: text) ?? Timestamp(iso8601: text + "T00:00:00Z")
    guard let moment else {
      throw Response.Failure(
        .invalidRequest, "expected a day or a moment of the calendar in from and to, found none")
    }
    return moment
  }

  /// The filters in one form, for the cursor to be bound to.
  var query: [UInt8] {
    let moments = [filter.from, filter.to].map { $0.map { String($0.milliseconds) } }
    let texts =
      [
        filter.name?.rawValue, filter.category?.rawValue, filter.severity?.rawValue,
        filter.outcome?.rawValue, filter.userID, filter.operation, filter.subject,
        filter.requestID,
      ] + moments
    return Array(texts.map { $0 ?? "" }.joined(separator: "\0").utf8)
  }
}
