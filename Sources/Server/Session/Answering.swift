internal import Access
internal import Audit
internal import Billing
internal import Calendar
internal import MCP
internal import Redaction
internal import Serialization

/// Works out an answer that the gate let through: arguments, data, redaction.
enum Answering {
  /// What is to be worked out.
  enum Order {
    /// A billing tool's answer.
    case record(String, Node?)
    /// A report.
    case report(String, Node?)
    /// The answer of a tool that speaks of the server.
    case ops(OpsTool, Node?)
    /// Where the caller stands in its limits.
    case limits
    /// What the caller's profile does.
    case policy
    /// What the audit log says.
    case log(AuditQuestion)
    /// What an entity looks like to the caller.
    case schema(Entity)
    /// What a prompt says that names no record.
    case prompt(Prompt, [String: String])
  }

  /// What an answer is made from, and for whom.
  struct Sources {
    let principal: Principal
    /// The billing data; only where the order needs it.
    let ledger: Ledger?
    /// How the server stands; only where the order needs it.
    let facts: OpsFacts?
    /// The secret of cursors.
    let cursorKey: [UInt8]
    /// The ids or numbers of records that nobody has a reason to read.
    let bait: Set<String>
    /// The end of the audit log; only where the order needs it.
    let log: AuditReading?
    let now: Timestamp
    /// The day in UTC.
    var today: CivilDate { now.date }
  }

  /// A redacted answer.
  struct Answered {
    let redacted: Redacted
    /// Whether a page lost rows to fit; its cursor goes on behind the last one that stayed.
    var isShortened: Bool
    /// The bait that was asked for by its id, and what kind of record it is; nil for anything else.
    var bait: (name: String, entity: Entity)?
    /// The id of the account that the one record answered is of; nil for anything else.
    var account: String?
    /// How the numbers of a report were made.
    var method: ReleasedText?
  }

  /// The redacted answer to an order, or why there is none; `index` is that of the ledger.
  static func answer(
    _ order: Order, _ sources: Sources, _ index: inout LedgerIndex, at desk: inout Desk
  ) throws(Response.Failure) -> Answered {
    let missing = Response.Failure(.internalError, "expected data for the answer, found none")
    switch order {
    case .record(let tool, let arguments):
      guard let ledger = sources.ledger else { throw missing }
      return try record(tool, arguments, in: ledger, sources, &index, at: &desk)
    case .report(let tool, let arguments):
      guard let ledger = sources.ledger else { throw missing }
      return try report(tool, arguments, in: ledger, sources, at: &desk)
    case .ops(let tool, let arguments):
      guard let facts = sources.facts else { throw missing }
      try check(tool.rawValue, arguments, at: &desk)
      let json = OpsAnswer.json(
        of: tool, arguments: arguments, facts: facts, profile: desk.redactor.profile,
        tools: Desk.tools.filter { desk.has(tool: $0.name) })
      return try own(json, entity: tool.entity, at: &desk)
    case .limits:
      guard let facts = sources.facts else { throw missing }
      let json = OpsAnswer.json(
        of: .rateLimits, arguments: nil, facts: facts, profile: desk.redactor.profile, tools: [])
      return try own(json, entity: OpsTool.rateLimits.entity, at: &desk)
    case .log(let question):
      guard let log = sources.log else { throw missing }
      return try answer(question, from: log, sources, at: &desk)
    case .policy:
      return try own(
        OpsAnswer.policy(desk.redactor.profile), entity: OpsEntities.policy, at: &desk)
    case .schema(let entity):
      let redacted = SchemaDocument.write(
        entity, under: desk.disclosure, releasing: &desk.redactor)
      return Answered(redacted: redacted, isShortened: false)
    case .prompt(let prompt, let arguments):
      try PromptFacts.check(arguments, of: prompt)
      return try own(
        PromptFacts.json(of: prompt, arguments, today: sources.today), entity: PromptFacts.entity,
        at: &desk)
    }
  }

  private static func record(
    _ tool: String, _ arguments: Node?, in ledger: Ledger, _ sources: Sources,
    _ index: inout LedgerIndex, at desk: inout Desk
  ) throws(Response.Failure) -> Answered {
    try check(tool, arguments, at: &desk)
    let profile = desk.redactor.profile
    let query = Query(
      view(of: ledger, sources, at: desk),
      limits: Query.Limits(
        rowsMax: profile.limits.listItemsMax, groupSizeMin: profile.limits.groupSizeMin,
        today: sources.today),
      seal: desk.seal(
        key: sources.cursorKey, binding: binding(of: sources.principal, profile.name)))
    do {
      let answer = try query.answer(tool: tool, arguments: arguments, index: &index)
      switch answer.content {
      case .record(let record):
        let redacted = try desk.redactor.redact(
          subject(record), context: answer.context.map(subject))
        return Answered(
          redacted: redacted, isShortened: false, bait: answer.bait.map { ($0, record.entity) },
          account: account(of: record))
      case .page(let page): return try self.page(page, answer.context, at: &desk)
      }
    } catch let error as BillingError {
      throw failure(error, at: &desk)
    } catch let error as RedactionError {
      throw failure(error)
    } catch {
      throw Response.Failure(.internalError, "expected an answer, found an unknown error")
    }
  }

  private static func account(of record: Record) -> String? {
    let field = Schema.owner(of: record.entity) ?? Schema.key(of: record.entity)
    return record.node[field]?.string
  }

  /// A report; as long as its rows do not all fit, one with fewer rows and an earlier cursor.
  private static func report(
    _ tool: String, _ arguments: Node?, in ledger: Ledger, _ sources: Sources,
    at desk: inout Desk
  ) throws(Response.Failure) -> Answered {
    try check(tool, arguments, at: &desk)
    let profile = desk.redactor.profile
    let query = ReportQuery(
      view(of: ledger, sources, at: desk), groupSizeMin: profile.limits.groupSizeMin,
      rowsMax: profile.limits.listItemsMax, seal: seal(sources, profile), today: sources.today)
    do {
      var rowCountMax = Int.max
      while true {
        let report = try query.answer(tool: tool, arguments: arguments, rowCountMax: rowCountMax)
        let document = try Document(parsing: report.json)
        let redacted = try desk.redactor.redact(
          Subject(document, entity: report.entity), context: report.context.map(subject),
          nextCursor: report.nextCursor)
        let cut = report.page.flatMap { page in
          redacted.report.summaries.first { $0.path.text == page.key }
        }
        if let cut, let count = report.page?.count, cut.returnedCount < count, count > 1 {
          rowCountMax = max(1, cut.returnedCount)
          continue
        }
        return Answered(
          redacted: redacted, isShortened: rowCountMax < Int.max,
          method: ReleasedText(stringLiteral: report.method))
      }
    } catch let error as BillingError {
      throw failure(error, at: &desk)
    } catch let error as RedactionError {
      throw failure(error)
    } catch {
      throw Response.Failure(.internalError, "expected a report, found an unknown error")
    }
  }

  /// What the caller may see of a ledger.
  private static func view(
    of ledger: Ledger, _ sources: Sources, at desk: Desk
  ) -> LedgerView {
    LedgerView(
      ledger: ledger, scope: scope(of: sources.principal), bait: sources.bait,
      disclosure: desk.disclosure)
  }

  private static func seal(_ sources: Sources, _ profile: Profile) -> CursorSeal {
    CursorSeal(key: sources.cursorKey, binding: binding(of: sources.principal, profile.name))
  }

  /// A document about the server itself, redacted as one of its own entities.
  static func own(
    _ json: [UInt8], entity: String, at desk: inout Desk
  ) throws(Response.Failure) -> Answered {
    do {
      let document = try Document(parsing: json)
      let redacted = try desk.redactor.redact(Subject(document, entity: entity))
      return Answered(redacted: redacted, isShortened: false)
    } catch let error as RedactionError {
      throw failure(error)
    } catch {
      throw Response.Failure(.internalError, "expected an answer, found an unknown error")
    }
  }

  /// Checks arguments against the tool's own published schema.
  static func check(
    _ name: String, _ arguments: Node?, at desk: inout Desk
  ) throws(Response.Failure) {
    let problem: ArgumentProblem?
    do {
      problem = try desk.problem(in: arguments, ofTool: name)
    } catch {
      throw Response.Failure(.internalError, "expected a usable inputSchema, found another one")
    }
    if let problem {
      throw Response.Failure(.invalidRequest, desk.redactor.release(problem.message))
    }
  }

  /// A page, with fewer rows as long as the payload is too large; the cursor moves back with it.
  private static func page(
    _ page: Page, _ context: [Record], at desk: inout Desk
  ) throws(RedactionError) -> Answered {
    let key = page.key
    let context = context.map(subject)
    var count = page.rows.count
    while true {
      let frame = PageFrame(key: key, nextCursor: page.cursor(afterRows: count))
      let redacted = try desk.redactor.redact(
        page: page.rows.prefix(count).map { subject($0, as: page.entity) }, in: frame,
        context: context)
      let cut = redacted.report.summaries.first { $0.path.text == key }
      guard let cut, cut.returnedCount < count, count > 1 else {
        return Answered(redacted: redacted, isShortened: count < page.rows.count)
      }
      count = max(1, cut.returnedCount)
    }
  }

  private static func subject(_ record: Record) -> Subject {
    subject(record, as: record.entity.rawValue)
  }

  private static func subject(_ record: Record, as entity: String) -> Subject {
    Subject(record.document, at: record.index, entity: entity)
  }

  static func scope(of principal: Principal) -> Billing.AccountScope {
    switch principal.accounts {
    case .all: .all
    case .listed(let ids): .only(ids)
    }
  }

  /// What a cursor is good for besides its query: who asked, in which scope, under which profile.
  static func binding(of principal: Principal, _ profile: String) -> [UInt8] {
    var parts = [principal.userID, profile]
    if case .listed(let ids) = principal.accounts { parts += ["listed"] + ids.sorted() }
    return Array(parts.joined(separator: "\0").utf8)
  }

  private static func failure(_ error: BillingError, at desk: inout Desk) -> Response.Failure {
    switch error {
    case .notFound(let entity): notFound(entity)
    case .invalidCursor, .invalidArgument:
      Response.Failure(.invalidRequest, desk.redactor.release(error.message))
    case .unfitAmount:
      Response.Failure(.internalError, desk.redactor.release(error.message))
    case .unknownTool:
      Response.Failure(.internalError, "expected a tool of this server, found another one")
    }
  }

  /// What is answered for a record that is not there, or is not to be.
  static func notFound(_ entity: Entity) -> Response.Failure {
    Response.Failure(
      .notFound, "expected an existing \(.identifier(entity.rawValue)), found none")
  }

  private static func failure(_ error: RedactionError) -> Response.Failure {
    switch error {
    case .payloadTooLarge, .tooManyValues:
      Response.Failure(
        .payloadTooLarge, "expected an answer within the profile's limits, found a larger one")
    case .malformedFrame, .canary:
      Response.Failure(.internalError, "expected a releasable answer, found another one")
    }
  }
}
