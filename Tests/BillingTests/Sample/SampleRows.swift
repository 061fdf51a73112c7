@testable import Billing

/// Rows of one entity: for each its cells by column, empty ones left out.
struct SampleRows {
  typealias Row = [String: String]

  private static let method = [
    "type", "cardNumber", "expiryDate", "cardHolder", "accountNumber", "routingNumber", "iban",
  ].map { "paymentMethod." + $0 }

  /// The columns of an entity, in the order in which its members are written.
  static func columns(of entity: Entity) -> [String] {
    switch entity {
    case .account:
      [
        "id", "accountNumber", "name", "status", "balance", "currency", "createdDate",
        "updatedDate", "type", "industry", "email", "phone", "billingAddress",
      ] + method + ["ssn", "notes"]
    case .customer:
      [
        "account_id", "name", "email", "phone", "cardNumber", "billingAddress", "ssn",
        "contact_name", "notes",
      ]
    case .subscription:
      [
        "id", "name", "status", "subscriptionStartDate", "subscriptionEndDate", "termType",
        "autoRenew", "renewalTerm", "initialTerm", "accountId", "ratePlanId", "currency",
        "recurringCharge", "billingPeriod",
      ]
    case .invoice:
      [
        "id", "invoiceNumber", "status", "amount", "balance", "dueDate", "invoiceDate", "currency",
        "taxAmount", "totalAmount", "accountId", "subscriptionId", "billToContact.name",
        "billToContact.email", "billToContact.phone",
      ] + method + ["notes", "internalNotes", "lineItems"]
    case .payment:
      [
        "id", "paymentNumber", "status", "amount", "paymentDate", "currency", "accountId",
        "invoiceId",
      ] + method
    case .lineItem, .contact, .paymentMethod: []
    }
  }

  let entity: Entity
  private(set) var rows: [Row] = []

  init(_ entity: Entity) {
    self.entity = entity
  }

  mutating func append(_ row: Row) {
    let columns = Self.columns(of: entity)
    precondition(row.keys.allSatisfy(columns.contains), "every cell has a column")
    precondition(row["lineItems"]?.isEmpty != true, "the last cell is never empty")
    rows.append(row)
  }

  /// The text of the rows of one year, or of all, with the line of columns before them.
  ///
  /// A year is the beginning of the cells in a column.
  func text(of year: String? = nil, in column: String = "") -> String {
    let columns = Self.columns(of: entity)
    let lines = rows.filter { row in year.map { row[column]?.hasPrefix($0) ?? false } ?? true }.map
    {
      row in columns.map { row[$0] ?? "" }.joined(separator: "|")
    }
    return ([columns.joined(separator: "|")] + lines).joined(separator: "\n")
  }
}
