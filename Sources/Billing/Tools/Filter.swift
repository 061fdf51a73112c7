/// A condition that a list tool can be given: an argument, and the field that it is compared with.
struct Filter: Sendable {
  /// How the argument is compared.
  enum Comparison: Sendable {
    /// The field is the id of the record that the argument names by id or number.
    case reference(Entity)
    /// The field is exactly the argument.
    case equal
  }

  let argument: String
  let field: String
  let comparison: Comparison
  /// The pattern of the argument.
  let pattern: String
  let description: String

  /// The records of one account.
  static let account = parent("account_id", "accountId", .account)

  /// The records in one currency.
  static let currency = Filter(
    argument: "currency", field: "currency", comparison: .equal, pattern: "^[A-Z]{3}$",
    description: "Only those in this currency (ISO 4217), such as USD.")

  /// The records with one value of a code.
  static func code(_ field: String, _ example: String) -> Filter {
    Filter(
      argument: field, field: field, comparison: .equal, pattern: "^[A-Za-z][A-Za-z _-]{0,39}$",
      description: "Only those with exactly this \(field), such as \(example).")
  }

  /// The records that another one stands behind.
  static func parent(_ argument: String, _ field: String, _ entity: Entity) -> Filter {
    Filter(
      argument: argument, field: field, comparison: .reference(entity),
      pattern: Identifier.pattern,
      description: "Only those of this \(entity.rawValue), given by its id or number.")
  }
}
