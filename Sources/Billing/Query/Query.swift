package import Calendar
package import Serialization

/// Answers the core tools for one caller.
///
/// Scope comes before everything: a record out of it is not found, not counted and not listed, just
/// as one that does not exist. Lists stand in ledger order, the order of the records in their file,
/// unless a sort is asked for.
package struct Query: Sendable {
  /// What bounds answers, and what day it is.
  package struct Limits: Sendable {
    /// The profile's `max_list_items`.
    let rowsMax: Int
    /// The profile's `min_group_size`.
    let groupSizeMin: Int
    /// The day that is meant where none is given, in UTC.
    let today: CivilDate

    /// The bounds of a profile on a day.
    package init(rowsMax: Int, groupSizeMin: Int, today: CivilDate) {
      self.rowsMax = max(1, rowsMax)
      self.groupSizeMin = max(1, groupSizeMin)
      self.today = today
    }
  }

  let view: LedgerView
  let limits: Limits
  let seal: CursorSeal

  /// Answers from a caller's view of a ledger; `seal` must be bound to principal, scope and profile.
  package init(_ view: LedgerView, limits: Limits, seal: CursorSeal) {
    self.view = view
    self.limits = limits
    self.seal = seal
  }

  /// What a tool answers to its arguments; nil stands for none.
  ///
  /// `index` is that of the view's ledger, and of no other; it grows with what is asked.
  package func answer(
    tool name: String, arguments: Node?, index: inout LedgerIndex
  ) throws(BillingError) -> Answer {
    guard let tool = CoreTool.named(name) else { throw .unknownTool }
    switch tool.operation {
    case .get(let argument): return try record(tool.entity, argument, arguments)
    case .list, .query:
      let request = try ListRequest(tool, arguments, under: view.disclosure, today: limits.today)
      return request.aggregation == nil
        ? try page(request, &index) : try groups(request, &index)
    }
  }

  // MARK: One record

  private func record(
    _ entity: Entity, _ argument: String, _ arguments: Node?
  ) throws(BillingError) -> Answer {
    let arguments = try Arguments(arguments, known: [argument])
    guard let text = try arguments.identifier(argument) else {
      throw .invalidArgument(name: argument, expected: "an id or number")
    }
    let named = entity == .customer ? Entity.account : entity
    let byKey = view.disclosure.isWhole(Schema.key(of: entity), of: entity)
    guard byKey || view.isFoundByNumber(named) else { return try nothing(of: entity) }
    let shelf = view.ledger.shelf(entity)
    guard let row = view.row(named: text, of: entity, byKey: byKey), let record = shelf.record(row)
    else { throw .notFound(entity) }
    return Answer(
      content: .record(record), context: view.ledger.context(of: [row], entity: entity),
      bait: view.bait.name(of: row, in: shelf))
  }

  /// The answer where the profile releases nothing to look up by: the same for every argument.
  private func nothing(of entity: Entity) throws(BillingError) -> Answer {
    guard let empty = try? Document(parsing: "{}") else { throw .notFound(entity) }
    return Answer(
      content: .record(Record(document: empty, index: 0, entity: entity)), context: [])
  }
}
