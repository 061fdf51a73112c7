internal import Serialization

/// The ledger that the server answers from until it is given another one.
///
/// Some authored records (`SampleScenes`), and behind them some hundreds of invented ones, which a
/// seeded generator beside the tests wrote (`Data`). Nothing is done with them before the first
/// request that needs a ledger; then they are put together and read as any other.
package enum SampleLedger {
  /// The sample as one document of the ledger's form, about 500 kB of JSON.
  package static func text() -> [UInt8] {
    var document = JSONWriter(capacity: 640 << 10)
    document.beginObject()
    for entity in Entity.listed {
      guard let key = entity.listKey else { continue }
      document.key(key)
      document.beginArray()
      for scene in scenes(of: entity) { document.raw(scene.utf8) }
      if entity == .invoice { writeThousandItems(into: &document) }
      for rows in rows(of: entity) {
        SampleTable(rows, of: entity).write(into: &document)
      }
      document.endArray()
    }
    document.endObject()
    return document.bytes
  }

  /// The sample, read as any other ledger; it throws only if this module is broken.
  package static func ledger() throws(LedgerRefusal) -> Ledger { try read.get() }

  /// Read at its first use, and once in a process: every caller gets the same.
  private static let read: Result<Ledger, LedgerRefusal> = Result { () throws(LedgerRefusal) in
    try Ledger(parsing: text(), name: "sample")
  }

  private static func scenes(of entity: Entity) -> [String] {
    switch entity {
    case .account: SampleScenes.accounts
    case .customer: SampleScenes.customers
    case .subscription: SampleScenes.subscriptions
    case .invoice: SampleScenes.invoices
    case .payment: SampleScenes.payments
    case .lineItem, .contact, .paymentMethod: []
    }
  }

  private static func rows(of entity: Entity) -> [String] {
    switch entity {
    case .account: [SampleAccounts.rows]
    case .customer: [SampleCustomers.rows]
    case .subscription: [SampleSubscriptions.rows]
    case .invoice: [SampleInvoices2023.rows, SampleInvoices2024.rows, SampleInvoices2025.rows]
    case .payment: [SamplePayments2023.rows, SamplePayments2024.rows, SamplePayments2025.rows]
    case .lineItem, .contact, .paymentMethod: []
    }
  }

  /// The invoice with a thousand line items, of 10.00, 20.00 and so on.
  private static func writeThousandItems(into invoices: inout JSONWriter) {
    let total = Array("\(SampleScenes.thousandItemsTotal).00".utf8)
    invoices.beginObject()
    invoices.member("id", "8ac6885e98a80a470198a8574f042004")
    invoices.member("invoiceNumber", "INV-00000124")
    invoices.member("status", "Posted")
    invoices.key("amount")
    invoices.raw(total)
    invoices.key("balance")
    invoices.raw(total)
    invoices.member("dueDate", "2024-03-31")
    invoices.member("invoiceDate", "2024-03-01")
    invoices.member("currency", "USD")
    invoices.key("taxAmount")
    invoices.raw("0.00".utf8)
    invoices.key("totalAmount")
    invoices.raw(total)
    invoices.member("accountId", SampleScenes.brightwater)
    invoices.key("lineItems")
    invoices.beginArray()
    for item in 1...1000 {
      invoices.beginObject()
      invoices.member("id", item)
      invoices.member("description", "Item \(item)")
      invoices.key("amount")
      invoices.raw("\(item * 10).00".utf8)
      invoices.endObject()
    }
    invoices.endArray()
    invoices.endObject()
  }
}
