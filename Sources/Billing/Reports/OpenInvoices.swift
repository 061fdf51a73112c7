internal import Calendar

/// What was owed on a day: the Posted invoices whose balance was not zero then.
///
/// A balance is that of the ledger, and what Processed payments later than the day have taken from
/// it is added back; invoices dated later are left out.
struct OpenInvoices {
  /// One of them.
  struct Item {
    let row: Int
    /// The row of its account.
    let account: Int?
    let currency: String
    /// What was to be paid; negative is credit.
    let balance: DecimalNumber
    let due: CivilDate?
    /// Whether a list finds it: its balance is today's, and it has a date to be found by.
    let isListable: Bool
  }

  private(set) var items: [Item] = []
  /// How many Posted invoices lack a currency or a balance.
  private(set) var leftOut = 0

  private static let fields = ["status", "currency", "balance", "invoiceDate", "dueDate"]

  /// Reads the invoices that a scope shows.
  init(_ scope: ReportScope) throws(DecimalError) {
    let shelf = scope.ledger.shelf(.invoice)
    guard var reader = RowReader(shelf, Self.fields) else { return }
    let later = try LaterPayments(scope)
    for row in scope.rows(of: .invoice) {
      reader.read(row)
      guard reader.isText(0, "Posted") else { continue }
      let date = reader.day(3)
      if let date, date > scope.asOf { continue }
      guard let currency = reader.text(1), let stated = try reader.amount(2) else {
        leftOut += 1
        continue
      }
      guard scope.wants(currency) else { continue }
      let paid = try later.amount(of: row, currency)
      let balance = try stated.adding(paid ?? .zero)
      guard !balance.isZero else { continue }
      items.append(
        Item(
          row: row, account: shelf.owner(of: row), currency: currency, balance: balance,
          due: reader.day(4), isListable: paid == nil && date != nil))
    }
  }
}

/// What was paid on invoices after a day.
struct LaterPayments {
  private struct Key: Hashable {
    let invoice: UInt32
    let currency: String
  }

  private var amounts: [Key: DecimalNumber] = [:]
  private var withoutCurrency: [UInt32: DecimalNumber] = [:]

  private static let fields = ["status", "currency", "amount", "paymentDate"]

  /// Reads the payments that a scope shows.
  init(_ scope: ReportScope) throws(DecimalError) {
    let shelf = scope.ledger.shelf(.payment)
    guard var reader = RowReader(shelf, Self.fields) else { return }
    // Of all accounts: a payment may name the invoice of another one.
    for row in shelf.rows where shelf.parents[row] != Shelf.none {
      guard scope.shows(row, of: shelf) else { continue }
      reader.read(row)
      guard reader.isText(0, "Processed"), let date = reader.day(3), date > scope.asOf,
        let amount = try reader.amount(2)
      else { continue }
      let invoice = shelf.parents[row]
      if let currency = reader.text(1) {
        let key = Key(invoice: invoice, currency: currency)
        amounts[key] = try (amounts[key] ?? .zero).adding(amount)
      } else {
        withoutCurrency[invoice] = try (withoutCurrency[invoice] ?? .zero).adding(amount)
      }
    }
  }

  /// What was paid later on an invoice in its currency; nil when nothing was.
  func amount(of invoice: Int, _ currency: String) throws(DecimalError) -> DecimalNumber? {
    guard !amounts.isEmpty || !withoutCurrency.isEmpty else { return nil }
    let dated = amounts[Key(invoice: UInt32(invoice), currency: currency)]
    guard let other = withoutCurrency[UInt32(invoice)] else { return dated }
    return try (dated ?? .zero).adding(other)
  }
}
