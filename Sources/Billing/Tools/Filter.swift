/// A condition that a list can be given: an argument, and what it is compared with.
struct Filter: Sendable {
  /// How the argument is compared.
  enum Comparison: Sendable, Equatable {
    /// The field is the id of the record that the argument names by id or number.
    case reference(Entity)
    /// The field is the argument, or one of a list of them.
    case oneOf
    /// The field begins with the argument.
    case prefix
    /// The field is this boolean or integer.
    case equal
    /// The field is not before, or not after, the day that the argument is.
    case from
    case to
    /// The field is at least, at most, or more than the amount that the argument is.
    case min
    case max
    case over
    /// The record is an invoice that is posted, not wholly paid, and past due.
    case overdue
    /// The day that `overdue` counts from.
    case asOf
  }

  let argument: String
  let comparison: Comparison
  /// The field that is compared; of several the first.
  let field: Field
  /// The fields that have to leave unmasked, or there is no such argument.
  let tells: [String]
  /// For a model, where the name does not say it all.
  let description: String?

  private init(
    _ argument: String, _ comparison: Comparison, _ field: Field, tells: [String] = [],
    _ description: String? = nil
  ) {
    self.argument = argument
    self.comparison = comparison
    self.field = field
    self.tells = [field.name] + tells
    self.description = description
  }

  /// Every filter of an entity, in the order of its fields.
  static func all(of entity: Entity) -> [Filter] {
    Schema.fields(of: entity).flatMap { filters(of: $0, entity) }
  }

  /// The filters of an entity that a profile leaves.
  static func all(of entity: Entity, under disclosure: Disclosure) -> [Filter] {
    all(of: entity).filter { filter in
      filter.tells.allSatisfy { disclosure.isWhole($0, of: entity) }
    }
  }

  /// What an argument is called after its field; a field that is not here is no filter, but for
  /// codes, currencies and booleans, which are called by their own names.
  private static let stems: [String: String] = [
    "accountId": "account_id", "subscriptionId": "subscription_id", "invoiceId": "invoice_id",
    "ratePlanId": "rate_plan", "accountNumber": "number_prefix",
    "invoiceNumber": "number_prefix", "paymentNumber": "number_prefix",
    "createdDate": "created", "updatedDate": "updated", "subscriptionStartDate": "start",
    "subscriptionEndDate": "end", "dueDate": "due", "invoiceDate": "invoice",
    "paymentDate": "payment", "balance": "balance", "amount": "amount", "taxAmount": "tax",
    "totalAmount": "total", "recurringCharge": "charge", "status": "status", "type": "type",
    "termType": "term_type", "billingPeriod": "billing_period", "currency": "currency",
    "autoRenew": "auto_renew", "renewalTerm": "renewal_term", "initialTerm": "initial_term",
  ]

  private static func filters(of field: Field, _ entity: Entity) -> [Filter] {
    guard let stem = stems[field.name] else { return [] }
    switch field.shape {
    case .reference(let target):
      return [Filter(stem, .reference(target), field, "Id or number.")]
    case .id: return [Filter(stem, .oneOf, field)]
    case .number: return [Filter(stem, .prefix, field)]
    case .code(let usual):
      return [Filter(stem, .oneOf, field, usual.joined(separator: ", "))]
    case .currency: return [Filter(stem, .oneOf, field, "ISO 4217")]
    case .boolean, .integer: return [Filter(stem, .equal, field)]
    case .date, .timestamp:
      let range = [Filter("\(stem)_from", .from, field), Filter("\(stem)_to", .to, field)]
      return field.name == overdueDate && entity == .invoice
        ? range + overdue(field) : range
    case .decimal:
      let range = [Filter("\(stem)_min", .min, field), Filter("\(stem)_max", .max, field)]
      return stem == "balance" ? range + [Filter("\(stem)_over", .over, field)] : range
    case .text, .record, .list: return []
    }
  }

  private static let overdueDate = "dueDate"

  private static func overdue(_ field: Field) -> [Filter] {
    let tells = ["status", "balance"]
    return [
      Filter(
        "overdue_only", .overdue, field, tells: tells,
        "Posted, balance over 0, due before as_of."),
      Filter("as_of", .asOf, field, tells: tells, "Of overdue_only; default today, UTC."),
    ]
  }
}
