/// A kind of record; the raw value is its name in profiles, schemas and commands.
///
/// The first five have a list of their own in a ledger, the others stand inside their records.
package enum Entity: String, CaseIterable, Sendable {
  case account
  case customer
  case subscription
  case invoice
  case payment
  case lineItem = "line_item"
  case contact
  case paymentMethod = "payment_method"

  /// The entities that have a list of their own, in the order in which a ledger is read.
  package static let listed: [Entity] = [.account, .customer, .subscription, .invoice, .payment]

  /// The name of the entity's list in a ledger and in a page; nil for what is only nested.
  package var listKey: String? {
    switch self {
    case .account: "accounts"
    case .customer: "customers"
    case .subscription: "subscriptions"
    case .invoice: "invoices"
    case .payment: "payments"
    case .lineItem, .contact, .paymentMethod: nil
    }
  }

  /// The entity's place among `listed`; the nested ones come behind.
  var position: Int {
    switch self {
    case .account: 0
    case .customer: 1
    case .subscription: 2
    case .invoice: 3
    case .payment: 4
    case .lineItem: 5
    case .contact: 6
    case .paymentMethod: 7
    }
  }
}
