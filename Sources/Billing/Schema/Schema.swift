/// What a record of each entity consists of: the one table behind ledger, tools and resources.
///
/// The fields are Zuora-shaped. A ledger may carry others; they are never released by name.
package enum Schema {
  /// The fields of an entity, in the order in which documentation and schemas list them.
  package static func fields(of entity: Entity) -> [Field] {
    switch entity {
    case .account: account
    case .customer: customer
    case .subscription: subscription
    case .invoice: invoice
    case .payment: payment
    case .lineItem: lineItem
    case .contact: contact
    case .paymentMethod: paymentMethod
    }
  }

  /// A field by its exact name; nil when the entity has none of that name.
  package static func field(_ name: String, of entity: Entity) -> Field? {
    fields(of: entity).first { $0.name == name }
  }

  /// The names of all fields of all entities, nested ones too; they hold no data of anyone's.
  package static let names = Set(Entity.allCases.flatMap { fields(of: $0).map(\.name) })

  /// The field that identifies a record of a listed entity.
  package static func key(of entity: Entity) -> String {
    entity == .customer ? "account_id" : "id"
  }

  /// The field with the number that people call a record by; nil where there is none.
  ///
  /// A subscription's is its `name`, which need not be a number, nor unique.
  package static func number(of entity: Entity) -> String? {
    switch entity {
    case .account: "accountNumber"
    case .subscription: "name"
    case .invoice: "invoiceNumber"
    case .payment: "paymentNumber"
    case .customer, .lineItem, .contact, .paymentMethod: nil
    }
  }

  /// The field that names the account of a record; nil for accounts and nested entities.
  package static func owner(of entity: Entity) -> String? {
    switch entity {
    case .customer: "account_id"
    case .subscription, .invoice, .payment: "accountId"
    case .account, .lineItem, .contact, .paymentMethod: nil
    }
  }

  /// The field that names what a record came from: an invoice's subscription, a payment's invoice.
  package static func parent(of entity: Entity) -> (field: String, entity: Entity)? {
    switch entity {
    case .invoice: ("subscriptionId", .subscription)
    case .payment: ("invoiceId", .invoice)
    default: nil
    }
  }
}
