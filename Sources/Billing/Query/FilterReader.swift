internal import Calendar

/// Turns the filters of a request into conditions on columns.
struct FilterReader {
  let request: ListRequest
  let view: LedgerView
  let today: CivilDate

  /// The rows that a request selects.
  func selection(_ index: inout LedgerIndex) throws(BillingError) -> Selection {
    var selection = Selection(shelf: view.ledger.shelf(request.entity), view: view)
    for filter in request.filters where request.arguments[filter.argument] != nil {
      try add(filter, to: &selection, &index)
    }
    for (column, ranks) in Condition.stretches(of: selection.conditions) {
      if let rows = index.few(ranks, of: column.field, in: selection.shelf) {
        selection.narrow(to: rows[...])
      }
    }
    return selection
  }

  private func add(
    _ filter: Filter, to selection: inout Selection, _ index: inout LedgerIndex
  ) throws(BillingError) {
    let (arguments, name) = (request.arguments, filter.argument)
    switch filter.comparison {
    case .reference(let target): try reference(target, name, to: &selection)
    case .oneOf: try oneOf(filter, to: &selection, &index)
    case .prefix:
      let column = index.column(filter.field, of: selection.shelf)
      let text = try arguments.identifier(name) ?? ""
      // What begins with a text stands between it and the text with the last ASCII character.
      selection.add(.range(of: column, from: .text(text), to: .text(text + "\u{7F}")))
    case .equal:
      let column = index.column(filter.field, of: selection.shelf)
      let value =
        filter.field.shape == .boolean
        ? try arguments.flag(name).map { Int64($0 ? 1 : 0) }
        : try arguments.whole(name).map { Int64($0) }
      guard let value else { return }
      selection.add(.range(of: column, from: .whole(value), to: .whole(value)))
    case .from, .to:
      guard let day = try arguments.day(name) else { return }
      let column = index.column(filter.field, of: selection.shelf)
      selection.add(Self.days(column, filter.comparison, day))
    case .min, .max, .over:
      guard let amount = try arguments.amount(name) else { return }
      let column = index.column(filter.field, of: selection.shelf)
      let value = ColumnValue.decimal(amount)
      selection.add(
        filter.comparison == .max
          ? .range(of: column, to: value)
          : .range(of: column, from: value, isOver: filter.comparison == .over))
    case .overdue:
      if try arguments.flag(name) ?? false { try overdue(filter, to: &selection, &index) }
    case .asOf: break
    }
  }

  private func reference(
    _ target: Entity, _ name: String, to selection: inout Selection
  ) throws(BillingError) {
    guard let text = try request.arguments.identifier(name) else { return }
    // To a list, a bait is not there.
    guard let row = view.row(named: text, of: target, byKey: true),
      view.bait.name(of: row, in: view.ledger.shelf(target)) == nil
    else { throw .notFound(target) }
    if target == .account {
      selection.add(.account(row), holding: selection.shelf.byOwner[row])
    } else {
      selection.add(.parent(row))
    }
  }

  private func oneOf(
    _ filter: Filter, to selection: inout Selection, _ index: inout LedgerIndex
  ) throws(BillingError) {
    let column = index.column(filter.field, of: selection.shelf)
    let texts = try request.arguments.texts(filter.argument) ?? []
    // A code out of the ordinary may leave masked, so it is nothing to ask by.
    let ranks = texts.compactMap { ColumnValue($0, as: column.shape).flatMap(column.rank) }
      .filter { $0 <= column.closedCount }
    let set = Set(ranks.map { UInt32($0) })
    guard set.count <= 1, !filter.field.isIdentifier else {
      return selection.add(.oneOf(column, set))
    }
    let rows = set.first.map { index.grouping(filter.field, of: selection.shelf)[Int($0)] } ?? []
    selection.add(.oneOf(column, set), holding: rows)
  }

  private func overdue(
    _ filter: Filter, to selection: inout Selection, _ index: inout LedgerIndex
  ) throws(BillingError) {
    let day = try request.arguments.day("as_of") ?? today
    let due = index.column(filter.field, of: selection.shelf)
    selection.add(Self.days(due, .to, day.adding(days: -1)))
    guard let status = Schema.field("status", of: request.entity),
      let balance = Schema.field("balance", of: request.entity)
    else { return }
    let statuses = index.column(status, of: selection.shelf)
    let posted = statuses.rank(of: .text("Posted")).map { UInt32($0) }
    selection.add(
      .oneOf(statuses, Set([posted].compactMap { $0 })),
      holding: posted.map { index.grouping(status, of: selection.shelf)[Int($0)] } ?? [])
    let balances = index.column(balance, of: selection.shelf)
    selection.add(.range(of: balances, from: .decimal(.zero), isOver: true))
  }

  /// Days from, or up to and with, a day; of timestamps all moments of it.
  private static func days(
    _ column: Column, _ comparison: Filter.Comparison, _ day: CivilDate
  ) -> Condition {
    let isDate = column.shape == .date
    if comparison == .from {
      return .range(
        of: column, from: isDate ? .whole(Int64(day.daysSinceEpoch)) : ColumnValue.start(of: day))
    }
    guard !isDate, case .whole(let next) = ColumnValue.start(of: day.adding(days: 1)) else {
      return .range(of: column, to: .whole(Int64(day.daysSinceEpoch)))
    }
    return .range(of: column, to: .whole(next - 1))
  }
}

extension Field {
  /// Whether nearly every record has a value of its own.
  var isIdentifier: Bool {
    switch shape {
    case .id, .number, .reference: true
    default: false
    }
  }
}
