internal import Access
internal import Audit
internal import Redaction

/// Answers that are made from the audit log.
extension Answering {
  /// The redacted answer to a question about the log.
  static func answer(
    _ question: AuditQuestion, from log: AuditReading, _ sources: Sources, at desk: inout Desk
  ) throws(Response.Failure) -> Answered {
    switch question {
    case .search(let arguments):
      try check(AuditSearch.name, arguments, at: &desk)
      return try page(AuditSearch(arguments), of: log, sources, at: &desk)
    case .recent:
      let page = AuditPage(
        of: log, filter: AuditFilter(), rowsMax: AuditQuestion.recentMax)
      return try own(
        page?.json(rows: AuditQuestion.recentMax) ?? [], entity: OpsEntities.auditPage, at: &desk)
    case .metrics:
      let metrics = AuditMetrics(of: log, for: sources.principal, at: sources.now)
      return try own(metrics.json, entity: OpsEntities.metrics, at: &desk)
    }
  }

  /// A page of records, with fewer rows as long as the payload is too large; the cursor moves back
  /// with it.
  private static func page(
    _ search: AuditSearch, of log: AuditReading, _ sources: Sources, at desk: inout Desk
  ) throws(Response.Failure) -> Answered {
    let profile = desk.redactor.profile
    let seal = AuditCursor(
      key: sources.cursorKey, binding: binding(of: sources.principal, profile.name),
      query: search.query)
    var place: AuditCursor.Place?
    if let cursor = search.cursor {
      place = seal.place(of: cursor)
      guard place != nil else { throw badCursor }
    }
    let page = AuditPage(
      of: log, filter: search.filter, behind: place,
      rowsMax: min(search.limit, profile.limits.listItemsMax))
    guard let page else { throw badCursor }
    var rows = page.records.count
    while true {
      var answered = try own(
        page.json(rows: rows, cursor: seal), entity: OpsEntities.auditPage, at: &desk)
      let cut = answered.redacted.report.summaries.first { $0.path.text == "records" }
      guard let cut, cut.returnedCount < rows, rows > 1 else {
        answered.isShortened = rows < page.records.count
        return answered
      }
      rows = max(1, cut.returnedCount)
    }
  }

  private static var badCursor: Response.Failure {
    Response.Failure(
      .invalidRequest,
      "expected a nextCursor of the same search whose record is still in reach, found another text")
  }
}
