internal import Calendar
internal import Serialization

/// What a list tool or `query_billing` is asked, read and checked against what the profile shows.
struct ListRequest {
  let entity: Entity
  /// The conditions that can be set, and the arguments that set them.
  let filters: [Filter]
  let arguments: Arguments
  let sort: [SortKey.Name]
  /// The fields of the answer's rows; nil for all.
  let fields: [String]?
  let limit: Int
  let cursor: String?
  /// What is computed in place of rows; nil for rows.
  let aggregation: Aggregation?
  /// What a cursor is bound to.
  let binding: [UInt8]

  /// The most keys of a sort.
  static let sortKeysMax = 3

  private static let listed = ["sort", "fields"]
  private static let paging = ["limit", "cursor"]
  private static let queried = ["entity", "filters", "aggregate", "group_by"]

  init(
    _ tool: CoreTool, _ node: Node?, under disclosure: Disclosure, today: CivilDate
  ) throws(BillingError) {
    let outer: Arguments
    if case .query = tool.operation {
      outer = try Arguments(node, known: Self.queried + Self.listed + Self.paging)
      let name = try outer.text("entity") ?? ""
      guard let entity = CoreTool.queried.first(where: { $0.rawValue == name }) else {
        throw .invalidArgument(name: "entity", expected: "one of the inputSchema")
      }
      self.entity = entity
      filters = Filter.all(of: entity, under: disclosure)
      arguments = try Arguments(
        outer["filters"], name: "filters", known: filters.map(\.argument))
    } else {
      entity = tool.entity
      filters = Filter.all(of: entity, under: disclosure)
      outer = try Arguments(
        node, known: filters.map(\.argument) + Self.listed + Self.paging)
      arguments = outer
    }
    limit = try outer.limit()
    cursor = try outer.text("cursor")
    aggregation = try Aggregation(outer, entity, under: disclosure)
    sort = try Self.sort(outer, entity, disclosure)
    fields = try Self.fields(outer, entity, disclosure)
    guard aggregation == nil || sort.isEmpty else {
      throw .invalidArgument(name: "sort", expected: "no aggregate beside it")
    }
    let isOverdue = try arguments.flag("overdue_only") ?? false
    guard isOverdue || arguments["as_of"] == nil else {
      throw .invalidArgument(name: "as_of", expected: "overdue_only true beside it")
    }
    var bound = Self.listed
    if case .query = tool.operation {
      bound += Self.queried
    } else {
      bound += filters.map(\.argument)
    }
    // Another day is another query.
    binding =
      Array("\(tool.name)\0\(isOverdue ? today.iso8601 : "")\0".utf8)
      + outer.canonical(bound)
  }

  private static func sort(
    _ arguments: Arguments, _ entity: Entity, _ disclosure: Disclosure
  ) throws(BillingError) -> [SortKey.Name] {
    var keys: [SortKey.Name] = []
    for text in try arguments.texts("sort") ?? [] {
      let isDescending = text.hasPrefix("-")
      let field = isDescending ? String(text.dropFirst()) : text
      guard sortable(entity, disclosure).contains(field), keys.count < sortKeysMax,
        !keys.contains(where: { $0.field == field })
      else {
        throw .invalidArgument(
          name: "sort", expected: "up to \(sortKeysMax) different fields that can be sorted by")
      }
      keys.append(SortKey.Name(field: field, isDescending: isDescending))
    }
    return keys
  }

  /// The fields that a list can be sorted by.
  static func sortable(_ entity: Entity, _ disclosure: Disclosure) -> [String] {
    Schema.fields(of: entity)
      .filter { $0.shape.isOrdered && disclosure.isWhole($0.name, of: entity) }.map(\.name)
  }

  private static func fields(
    _ arguments: Arguments, _ entity: Entity, _ disclosure: Disclosure
  ) throws(BillingError) -> [String]? {
    guard let names = try arguments.texts("fields") else { return nil }
    let known = disclosure.fields(of: entity.rawValue).map(\.name)
    guard names.allSatisfy({ known.contains($0) }) else {
      throw .invalidArgument(name: "fields", expected: "fields that the profile shows")
    }
    return names
  }
}
