import Calendar
import Serialization
import Testing

@testable import Billing

/// A random request of a list, and what it has to come to, worked out record by record.
struct ListTrial {
  let entity: Entity
  let arguments: [String]
  let keys: [(field: Field, isDescending: Bool)]
  private let conditions: [(filter: Filter, value: String)]

  var tool: String { "list_" + (entity.listKey ?? "") }

  /// Draws filters whose values are those of random records, and up to three sort keys.
  init(_ dice: inout SampleDice, in ledger: Ledger) {
    let entity = CoreTool.queried[dice.below(CoreTool.queried.count)]
    let records = ledger.records(of: entity)
    var conditions: [(filter: Filter, value: String)] = []
    for filter in Filter.all(of: entity) where dice.below(8) == 0 && filter.comparison != .asOf {
      let record = records[dice.below(records.count)]
      if let value = Self.value(of: filter, in: record, &dice) {
        conditions.append((filter, value))
      }
    }
    var keys: [(field: Field, isDescending: Bool)] = []
    let ordered = Schema.fields(of: entity).filter(\.shape.isOrdered)
    for _ in 0..<dice.below(4) {
      let field = ordered[dice.below(ordered.count)]
      if !keys.contains(where: { $0.field.name == field.name }) {
        keys.append((field, dice.below(2) == 0))
      }
    }
    let sort = keys.map { "\"\($0.isDescending ? "-" : "")\($0.field.name)\"" }
    arguments =
      conditions.map { "\"\($0.filter.argument)\": \($0.value)" }
      + (sort.isEmpty ? [] : ["\"sort\": [\(sort.joined(separator: ","))]"])
    (self.entity, self.keys, self.conditions) = (entity, keys, conditions)
  }

  private static func value(
    of filter: Filter, in record: Record, _ dice: inout SampleDice
  ) -> String? {
    if filter.comparison == .overdue { return "true" }
    guard let node = record.node[filter.field.name], !node.isNull else { return nil }
    let text = node.string ?? node.numberText ?? (node.bool == true ? "true" : "false")
    switch filter.comparison {
    case .reference: return "\"\(text)\""
    case .oneOf: return dice.below(2) == 0 ? "\"\(text)\"" : "[\"\(text)\", \"Posted\"]"
    case .prefix: return "\"\(text.prefix(1 + dice.below(text.count)))\""
    case .from, .to: return "\"\(text.prefix(10))\""
    case .equal, .min, .max, .over: return text
    case .overdue, .asOf: return nil
    }
  }

  // MARK: What has to come

  /// The ids that pass, in their order.
  func expected(in ledger: Ledger) -> [String?] {
    let passing = ledger.records(of: entity).enumerated().filter { record in
      conditions.allSatisfy { passes(record.element, $0.filter, $0.value) }
    }
    return passing.sorted { isBefore($0, $1) }.map(\.element.id)
  }

  private func passes(_ record: Record, _ filter: Filter, _ json: String) -> Bool {
    func text(_ field: String) -> String? {
      guard let node = record.node[field], !node.isNull else { return nil }
      return node.string ?? node.numberText ?? (node.bool == true ? "true" : "false")
    }
    func amount(_ field: String) -> DecimalNumber? {
      text(field).flatMap { try? DecimalNumber($0) }
    }
    guard let found = text(filter.field.name) else { return false }
    let given = json.split { "[], \"".contains($0) }.map(String.init)
    let bound = try? DecimalNumber(given[0])
    switch filter.comparison {
    case .reference, .oneOf, .equal: return given.contains(found)
    case .prefix: return found.hasPrefix(given[0])
    case .from: return found.prefix(10) >= given[0]
    case .to: return found.prefix(10) <= given[0]
    case .min: return amount(filter.field.name).map { $0 >= bound ?? .zero } ?? false
    case .max: return amount(filter.field.name).map { $0 <= bound ?? .zero } ?? false
    case .over: return amount(filter.field.name).map { $0 > bound ?? .zero } ?? false
    case .overdue:
      return text("status") == "Posted" && amount("balance")?.isPositive == true
        && found.prefix(10) < Samples.today.iso8601
    case .asOf: return true
    }
  }

  private func isBefore(
    _ left: (offset: Int, element: Record), _ right: (offset: Int, element: Record)
  ) -> Bool {
    for key in keys {
      let (a, b) = (value(of: key.field, left.element), value(of: key.field, right.element))
      switch (a, b) {
      case (nil, nil): continue
      case (nil, _): return false
      case (_, nil): return true
      case (let a?, let b?):
        if a != b { return key.isDescending ? b < a : a < b }
      }
    }
    return left.offset < right.offset
  }

  private func value(of field: Field, _ record: Record) -> ColumnValue? {
    guard let node = record.node[field.name] else { return nil }
    let value = try? ColumnValue(at: node.index, of: node.document, as: field.shape)
    if case .other = value { return nil }
    return value
  }
}
