/// One argument of the reports: how it is published, and what it asks about.
struct ReportArgument: Sendable {
  /// The form of its value.
  enum Form: Sendable {
    case id
    case currency
    case day
    case number(ClosedRange<Int>, usual: Int)
    case word(String)
    case cursor
  }

  let name: String
  let form: Form
  let description: String
  /// Whether a call must have it.
  var isRequired = false
  /// The fields that it is compared with: with one of them hidden, there is no such argument.
  ///
  /// A required argument is always there; where nothing may be looked up by it, nothing is found.
  var tells: [(entity: Entity, field: String)] = []

  /// The records of one account.
  static func account(_ entities: [Entity]) -> ReportArgument {
    ReportArgument(
      name: "account_id", form: .id, description: "Only this account, by its id or number.",
      tells: entities.compactMap { entity in Schema.owner(of: entity).map { (entity, $0) } })
  }

  /// The records in one currency.
  static func currency(_ entities: [Entity]) -> ReportArgument {
    ReportArgument(
      name: "currency", form: .currency, description: "Only this currency (ISO 4217).",
      tells: entities.map { ($0, "currency") })
  }

  /// The day that a report is made for.
  static func asOf(_ tells: [(entity: Entity, field: String)]) -> ReportArgument {
    ReportArgument(
      name: "as_of", form: .day, description: "The day it is made for; today (UTC) by default.",
      tells: tells)
  }
}
