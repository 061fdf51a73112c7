/// What is computed over the rows of a list in place of showing them.
struct Aggregation {
  /// How values become one.
  enum Function: String, CaseIterable {
    case count
    case sum
    case min
    case max
  }

  let function: Function
  /// What is summed or compared; empty for a count.
  let fields: [Field]
  /// What rows are grouped by; with amounts the currency is always among it.
  let groups: [GroupKey]

  /// The most groupings that can be asked for.
  static let groupsMax = 2

  /// Reads what is asked; nil when rows are.
  init?(
    _ arguments: Arguments, _ entity: Entity, under disclosure: Disclosure
  ) throws(BillingError) {
    let names = try arguments.texts("group_by") ?? []
    guard let text = try arguments.text("aggregate") else {
      guard names.isEmpty else {
        throw .invalidArgument(name: "group_by", expected: "an aggregate beside it")
      }
      return nil
    }
    guard let function = Function(rawValue: text) else {
      throw .invalidArgument(name: "aggregate", expected: "count, sum, min or max")
    }
    let asked = try arguments.texts("fields") ?? []
    let known = Self.fields(of: entity, for: function, under: disclosure)
    let fields = asked.compactMap { name in known.first { $0.name == name } }
    guard fields.count == asked.count, Set(asked).count == asked.count,
      asked.isEmpty == (function == .count)
    else {
      throw .invalidArgument(
        name: "fields",
        expected: function == .count
          ? "none beside count" : "different fields that can be computed with")
    }
    let all = GroupKey.all(of: entity, under: disclosure)
    var groups = names.compactMap { name in all.first { $0.name == name } }
    guard groups.count == names.count, Set(names).count == names.count,
      names.count <= Self.groupsMax
    else {
      throw .invalidArgument(
        name: "group_by", expected: "up to \(Self.groupsMax) groupings of the entity")
    }
    // Amounts of two currencies are never one number.
    if fields.contains(where: { $0.shape == .decimal }), !names.contains(Self.currency) {
      groups += all.filter { $0.name == Self.currency }
    }
    self.function = function
    self.fields = fields
    self.groups = groups
  }

  private static let currency = "currency"

  /// The fields that a function takes under a profile; amounts only where their currency is known.
  static func fields(
    of entity: Entity, for function: Function, under disclosure: Disclosure
  ) -> [Field] {
    let hasCurrency = disclosure.isWhole(currency, of: entity)
    return Schema.fields(of: entity).filter { field in
      guard disclosure.isWhole(field.name, of: entity) else { return false }
      switch field.shape {
      case .decimal: return hasCurrency && function != .count
      case .date, .timestamp, .integer: return function == .min || function == .max
      default: return false
      }
    }
  }
}
