internal import Calendar
internal import Serialization

/// Writes the sample's invoices, and with each of them its payments.
struct SampleInvoices {
  /// How an invented invoice ended.
  private enum Fate {
    case draft, canceled, reversed, failed, credit, writtenOff, open, partlyPaid, paidTwice, paid

    /// Every one in twenty-five invoices in turn; the rest is paid.
    static func of(_ serial: Int) -> Fate {
      switch serial % 25 {
      case 3: .draft
      case 7: .canceled
      case 11: .reversed
      case 13: .failed
      case 16: .credit
      case 19: .writtenOff
      case 1, 8, 15, 22: .open
      case 5, 21: .partlyPaid
      case 2, 9, 18: .paidTwice
      default: .paid
      }
    }

    /// The status of the invoice.
    var status: String {
      switch self {
      case .draft: "Draft"
      case .canceled: "Canceled"
      case .reversed: "Reversed"
      case .failed: "Error"
      default: "Posted"
      }
    }
  }

  /// The list of invoices, still open.
  private(set) var invoices = JSONWriter(capacity: 240 << 10)
  /// The list of payments, still open.
  private(set) var payments = JSONWriter(capacity: 96 << 10)
  private var dice: SampleDice
  private var paymentSerial = 200

  private static let firstDay = CivilDate(daysSinceEpoch: 19_570)

  /// Begins with the authored invoices and payments.
  init(dice: SampleDice) {
    self.dice = dice
    invoices.beginArray()
    for scene in SampleScenes.invoices { invoices.raw(scene.utf8) }
    thousandItems()
    payments.beginArray()
    for scene in SampleScenes.payments { payments.raw(scene.utf8) }
  }

  /// The invoice with a thousand line items, of 10.00, 20.00 and so on.
  private mutating func thousandItems() {
    let market = SampleWords.markets[0]
    let total = SampleMoney(SampleScenes.thousandItemsTotal * market.minorUnits, in: market)
    invoices.beginObject()
    invoices.member("id", "8ac6885e98a80a470198a8574f042004")
    invoices.member("invoiceNumber", "INV-00000124")
    invoices.member("status", "Posted")
    invoices.member("amount", total)
    invoices.member("balance", total)
    invoices.member("dueDate", "2024-03-31")
    invoices.member("invoiceDate", "2024-03-01")
    invoices.member("currency", market.currency)
    invoices.member("taxAmount", SampleMoney(0, in: market))
    invoices.member("totalAmount", total)
    invoices.member("accountId", SampleScenes.brightwater)
    invoices.key("lineItems")
    invoices.beginArray()
    for item in 1...1000 {
      invoices.beginObject()
      invoices.member("id", item)
      invoices.member("description", "Item \(item)")
      invoices.member("amount", SampleMoney(item * 10 * market.minorUnits, in: market))
      invoices.endObject()
    }
    invoices.endArray()
    invoices.endObject()
  }

  /// An invented invoice with its line items and payments; the account's balance grows by its own.
  mutating func invoice(_ serial: Int, of account: inout SampleAccount) {
    let fate = Fate.of(serial)
    let id = dice.identifier()
    let items = items(fate, account.market)
    let amount = items.reduce(0, +)
    let tax = amount * account.market.taxPercent / 100
    let day = Self.firstDay.adding(days: serial * 3 + dice.below(3))
    let paid = pay(amount + tax, fate, day: day, invoice: id, of: account, serial)
    let isOwed = fate.status == "Posted" && fate != .writtenOff
    let balance = isOwed ? amount + tax - paid : 0
    account.balance += balance
    let market = account.market
    invoices.beginObject()
    invoices.member("id", id)
    invoices.member("invoiceNumber", "INV-" + SampleAccount.padded(1000 + serial, to: 8))
    invoices.member("status", fate.status)
    invoices.member("amount", SampleMoney(amount, in: market))
    invoices.member("balance", SampleMoney(balance, in: market))
    invoices.member("dueDate", day.adding(days: [30, 14, 60][serial % 3]).iso8601)
    invoices.member("invoiceDate", day.iso8601)
    invoices.member("currency", market.currency)
    invoices.member("taxAmount", SampleMoney(tax, in: market))
    invoices.member("totalAmount", SampleMoney(amount + tax, in: market))
    invoices.member("accountId", account.id)
    invoices.key("subscriptionId")
    if let subscription = account.subscription, fate != .credit {
      invoices.string(subscription)
    } else {
      invoices.null()
    }
    remarks(serial, fate, account)
    write(items, serial, account)
    invoices.endObject()
  }

  /// One to four amounts in minor units; negative ones for a credit.
  private mutating func items(_ fate: Fate, _ market: SampleWords.Market) -> [Int] {
    let scale = market.minorUnits == 1 ? 100 : 1
    return (0..<1 + dice.below(4)).map { _ in
      let amount = (500 + dice.below(90_000)) * scale
      return fate == .credit ? -amount : amount
    }
  }

  /// Contact, payment method and notes, where an invoice has them.
  private mutating func remarks(_ serial: Int, _ fate: Fate, _ account: SampleAccount) {
    if serial.isMultiple(of: 3) {
      invoices.key("billToContact")
      invoices.beginObject()
      invoices.member("name", account.contact.name)
      invoices.member("email", account.email)
      invoices.member("phone", account.phone)
      invoices.endObject()
    }
    if serial % 5 == 2 { account.writePaymentMethod(into: &invoices) }
    if serial % 9 == 4 { invoices.member("notes", account.note(serial / 9)) }
    if fate == .writtenOff {
      invoices.member("internalNotes", account.filled("Written off; {} cannot be reached."))
    }
  }

  private mutating func write(_ items: [Int], _ serial: Int, _ account: SampleAccount) {
    invoices.key("lineItems")
    invoices.beginArray()
    for (index, amount) in items.enumerated() {
      let isLeaky = serial % 30 == 12 && index == 0
      let leak = SampleWords.leakyItems[serial / 30 % SampleWords.leakyItems.count]
      let product = SampleWords.products[(serial + index) % SampleWords.products.count]
      invoices.beginObject()
      invoices.member("id", index + 1)
      invoices.member("description", isLeaky ? account.filled(leak) : product)
      invoices.member("amount", SampleMoney(amount, in: account.market))
      invoices.endObject()
    }
    invoices.endArray()
  }

  // MARK: Payments

  /// The payments of an invoice; returns what they have paid, in minor units.
  private mutating func pay(
    _ total: Int, _ fate: Fate, day: CivilDate, invoice: String, of account: SampleAccount,
    _ serial: Int
  ) -> Int {
    let parts: [Int] =
      switch fate {
      case .paid: [total]
      case .paidTwice: [total / 3, total - total / 3]
      case .partlyPaid: [total / 2]
      default: []
      }
    // Now and then a first attempt fails, or a payment is sent back.
    if serial % 8 == 1 {
      payment(total, serial % 16 == 1 ? "Error" : "Reversed", day.adding(days: 9), invoice, account)
    }
    for (index, part) in parts.enumerated() {
      payment(part, "Processed", day.adding(days: 12 + index * 15), invoice, account)
    }
    return parts.reduce(0, +)
  }

  private mutating func payment(
    _ amount: Int, _ status: String, _ day: CivilDate, _ invoice: String, _ account: SampleAccount
  ) {
    payments.beginObject()
    payments.member("id", dice.identifier())
    payments.member("paymentNumber", "P-" + SampleAccount.padded(paymentSerial, to: 8))
    payments.member("status", status)
    payments.member("amount", SampleMoney(amount, in: account.market))
    payments.member("paymentDate", day.iso8601)
    payments.member("currency", account.market.currency)
    payments.member("accountId", account.id)
    payments.member("invoiceId", invoice)
    account.writePaymentMethod(into: &payments)
    payments.endObject()
    paymentSerial += 1
  }
}
