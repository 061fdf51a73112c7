import Billing
import Calendar

/// Invents invoices, and with each of them its payments.
struct SampleBilling {
  /// Something to be billed.
  struct Event {
    let day: CivilDate
    /// The place of the account.
    let account: Int
    /// The subscription that is billed; nil for what is billed once.
    let plan: SamplePlan?
  }

  private typealias Item = (description: String, amount: Int)

  private(set) var invoices = SampleRows(.invoice)
  private var unnumbered: [(day: CivilDate, row: SampleRows.Row)] = []
  private var dice: SampleDice

  init(dice: SampleDice) {
    self.dice = dice
  }

  /// Adds an invoice with its line items and payments; the account's balance grows by its own.
  mutating func bill(_ serial: Int, _ event: Event, to account: inout SampleAccount) {
    let isCredit = event.plan == nil && dice.chance(40)
    let fate = isCredit ? .credit : SampleFate(of: event.day, dice: &dice)
    let id = dice.identifier()
    let market = account.market
    let items = items(serial, event, fate, account)
    let amount = items.map(\.amount).reduce(0, +)
    let tax = amount * market.taxPercent / 100
    let paid = pay(amount + tax, fate, event.day, invoice: id, of: account)
    let isOwed = fate.status == "Posted" && fate != .writtenOff
    let balance = isOwed ? amount + tax - paid : 0
    account.balance += balance
    var row = remarks(serial, fate, account)
    row["id"] = id
    row["invoiceNumber"] = "INV-" + SampleAccount.padded(1_000 + serial, to: 8)
    row["status"] = fate.status
    row["amount"] = SampleMoney(amount, in: market).text
    row["balance"] = SampleMoney(balance, in: market).text
    row["dueDate"] = event.day.adding(days: [30, 14, 60][account.serial % 3]).iso8601
    row["invoiceDate"] = event.day.iso8601
    row["currency"] = market.currency
    row["taxAmount"] = SampleMoney(tax, in: market).text
    row["totalAmount"] = SampleMoney(amount + tax, in: market).text
    row["accountId"] = account.id
    row["subscriptionId"] = event.plan?.id ?? "null"
    row["lineItems"] = items.map {
      "\($0.description)|\(SampleMoney($0.amount, in: market).text)"
    }.joined(separator: "|")
    invoices.append(row)
  }

  /// The charge of the subscription and now and then others; negative ones for a credit.
  private mutating func items(
    _ serial: Int, _ event: Event, _ fate: SampleFate, _ account: SampleAccount
  ) -> [Item] {
    let products = SampleWords.products
    let scale = account.market.minorUnits == 1 ? 100 : 1
    var items: [Item] = []
    if let plan = event.plan {
      items.append((products[plan.serial % products.count], plan.charge))
    }
    let others = event.plan == nil ? 1 + dice.below(3) : [0, 0, 1, 2][dice.below(4)]
    for index in 0..<others {
      let amount = (500 + dice.below(90_000)) * scale
      let product = products[(serial + 3 * index + 1) % products.count]
      items.append((product, fate == .credit ? -amount : amount))
    }
    if serial % 30 == 12 {
      let leaks = SampleWords.leakyItems
      items[0].description = account.filled(leaks[serial / 30 % leaks.count])
    }
    return items
  }

  /// Contact, payment method and notes, where an invoice has them.
  private func remarks(
    _ serial: Int, _ fate: SampleFate, _ account: SampleAccount
  ) -> SampleRows.Row {
    var row = serial % 5 == 2 ? account.paymentMethod : [:]
    if serial.isMultiple(of: 3) {
      row["billToContact.name"] = account.contact.name
      row["billToContact.email"] = account.email
      row["billToContact.phone"] = account.phone
    }
    if serial % 9 == 4 { row["notes"] = account.note(serial / 9) }
    if fate == .writtenOff {
      row["internalNotes"] = account.filled("Written off; {} cannot be reached.")
    }
    return row
  }

  // MARK: Payments

  /// The payments of an invoice; returns what they have paid, in minor units.
  private mutating func pay(
    _ total: Int, _ fate: SampleFate, _ day: CivilDate, invoice: String, of account: SampleAccount
  ) -> Int {
    // Now and then a first attempt fails, or a payment is sent back or called off.
    if fate.status == "Posted", fate != .credit, dice.chance(6) {
      let status = ["Error", "Error", "Reversed", "Canceled"][dice.below(4)]
      pay(total, status, on: day.adding(days: 5), invoice, account)
    }
    var paid = 0
    for (index, part) in fate.parts(of: total).enumerated() {
      let date = day.adding(days: 6 + index * 15 + dice.below(30))
      // What comes in too late is open: sent already, or still to be sent.
      if date > SamplePlan.lastDay {
        pay(
          part, dice.chance(60) ? "Processing" : "Draft", on: SamplePlan.lastDay, invoice, account)
      } else {
        pay(part, "Processed", on: date, invoice, account)
        paid += part
      }
    }
    return paid
  }

  private mutating func pay(
    _ amount: Int, _ status: String, on day: CivilDate, _ invoice: String, _ account: SampleAccount
  ) {
    var row = account.paymentMethod
    row["id"] = dice.identifier()
    row["status"] = status
    row["amount"] = SampleMoney(amount, in: account.market).text
    row["paymentDate"] = day.iso8601
    row["currency"] = account.market.currency
    row["accountId"] = account.id
    row["invoiceId"] = invoice
    unnumbered.append((day, row))
  }

  /// The payments, in the order of their days.
  var payments: SampleRows {
    var payments = SampleRows(.payment)
    let sorted = unnumbered.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    for (serial, payment) in sorted.enumerated() {
      var row = payment.element.row
      row["paymentNumber"] = "P-" + SampleAccount.padded(200 + serial, to: 8)
      payments.append(row)
    }
    return payments
  }
}
