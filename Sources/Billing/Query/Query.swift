package import Serialization

/// Answers the core tools for one caller.
///
/// Scope comes before everything: a record out of it is not found, not counted and not listed, just
/// as one that does not exist. Lists stand in ledger order, the order of the records in their file.
package struct Query: Sendable {
  private let view: LedgerView
  private let rowsMax: Int
  private let seal: CursorSeal

  private var ledger: Ledger { view.ledger }
  private var disclosure: Disclosure { view.disclosure }

  /// Answers from a caller's view of a ledger.
  ///
  /// `rowsMax` is the profile's `max_list_items`; `seal` must be bound to principal, scope and
  /// profile.
  package init(_ view: LedgerView, rowsMax: Int, seal: CursorSeal) {
    self.view = view
    self.rowsMax = max(1, rowsMax)
    self.seal = seal
  }

  /// What a tool answers to its arguments; nil stands for none.
  package func answer(tool name: String, arguments: Node?) throws(BillingError) -> Answer {
    guard let tool = CoreTool.named(name) else { throw .unknownTool }
    switch tool.operation {
    case .get(let argument): return try record(tool.entity, argument, arguments)
    case .list: return try page(tool, arguments)
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
    let byKey = disclosure.isWhole(Schema.key(of: entity), of: entity)
    guard byKey || isFoundByNumber(named) else { return try nothing(of: entity) }
    guard let row = row(of: entity, text, byKey: byKey),
      let record = ledger.shelf(entity).record(row)
    else { throw .notFound(entity) }
    return Answer(
      content: .record(record), context: ledger.context(of: [row], entity: entity),
      bait: view.bait.name(of: row, in: ledger.shelf(entity)))
  }

  /// The answer where the profile releases nothing to look up by: the same for every argument.
  private func nothing(of entity: Entity) throws(BillingError) -> Answer {
    guard let empty = try? Document(parsing: "{}") else { throw .notFound(entity) }
    return Answer(
      content: .record(Record(document: empty, index: 0, entity: entity)), context: [])
  }

  /// The row that a text names, if the caller may see it.
  private func row(of entity: Entity, _ text: String, byKey: Bool) -> Int? {
    let key = KeyText(text)
    let shelf = ledger.shelf(entity)
    var row = byKey ? shelf.row(id: key) : nil
    if row == nil, entity == .customer, isFoundByNumber(.account) {
      let account = ledger.shelf(.account).row(number: key)
      row = account.flatMap { shelf.byOwner[$0].first.map(Int.init) }
    } else if row == nil, isFoundByNumber(entity) {
      row = shelf.row(number: key)
    }
    return row.flatMap { view.isVisible($0, of: shelf) ? $0 : nil }
  }

  private func isFoundByNumber(_ entity: Entity) -> Bool {
    Schema.number(of: entity).map { disclosure.isWhole($0, of: entity) } ?? false
  }

  // MARK: Pages

  private func page(_ tool: CoreTool, _ arguments: Node?) throws(BillingError) -> Answer {
    let filters = tool.filters(under: disclosure)
    let arguments = try Arguments(
      arguments, known: filters.map(\.argument) + ["limit", "cursor"])
    let shelf = ledger.shelf(tool.entity)
    let count = min(try arguments.limit(), rowsMax)
    var selection = Selection(shelf: shelf, accounts: view.accounts, bait: view.bait)
    var query = Array(tool.name.utf8)
    for filter in filters {
      guard let text = try value(of: filter, arguments) else { continue }
      // Values hold no zero byte: the patterns do not admit it.
      query += [0] + filter.argument.utf8 + [0] + text.utf8
      switch filter.comparison {
      case .equal: selection.equal.append((filter.field, text))
      case .reference(let target):
        // To a list, a bait is not there.
        guard let row = row(of: target, text, byKey: true),
          view.bait.name(of: row, in: ledger.shelf(target)) == nil
        else { throw .notFound(target) }
        if target == .account { selection.account = row } else { selection.parent = row }
      }
    }
    var start = 0
    if let cursor = try arguments.text("cursor") {
      start = 1 + (try seal.row(of: cursor, query: query) { shelf.id(of: $0)?.content })
    }
    let found = selection.rows(from: start, count: count + 1)
    let rows = Array(found.prefix(count))
    let page = Page(
      entity: tool.entity, rows: rows.compactMap { shelf.record($0) },
      places: rows.map { CursorSeal.Place(row: $0, id: shelf.id(of: $0)?.content ?? []) },
      hasMore: found.count > count, seal: seal, query: query)
    return Answer(content: .page(page), context: ledger.context(of: rows, entity: tool.entity))
  }

  private func value(
    of filter: Filter, _ arguments: Arguments
  ) throws(BillingError) -> String? {
    if case .reference = filter.comparison { return try arguments.identifier(filter.argument) }
    guard let text = try arguments.text(filter.argument) else { return nil }
    guard text.utf8.count <= 40, text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) else {
      throw .invalidArgument(
        name: filter.argument, expected: "a text of the form \(filter.pattern)")
    }
    return text
  }
}
