internal import Calendar
internal import Serialization

/// Writes the sample: authored records first, then invented ones, list by list.
///
/// Each list has a writer of its own, since an account's balance is known only after its invoices.
/// The records agree with each other: an account's balance is the sum of its posted invoices'
/// balances, and an invoice's balance is its total without its processed payments and write-offs.
struct SampleGenerator {
  private static let accountCount = 40
  private static let subscriptionCount = 60
  private static let invoiceCount = 250
  /// The day on which the invented subscriptions begin, 2023-07-01.
  private static let firstDay = CivilDate(daysSinceEpoch: 19_539)

  private var dice: SampleDice
  private var accounts = JSONWriter(capacity: 32 << 10)
  private var customers = JSONWriter(capacity: 24 << 10)
  private var subscriptions = JSONWriter(capacity: 32 << 10)

  init(seed: UInt64) {
    dice = SampleDice(seed: seed)
  }

  /// The whole document.
  mutating func document() -> [UInt8] {
    var plan = (0..<Self.accountCount).map { SampleAccount(serial: $0, dice: &dice) }
    begin(&accounts, with: SampleScenes.accounts)
    begin(&customers, with: SampleScenes.customers)
    begin(&subscriptions, with: SampleScenes.subscriptions)
    for serial in 0..<Self.subscriptionCount {
      subscription(serial, of: &plan[serial % Self.accountCount])
    }
    var billing = SampleInvoices(dice: dice)
    for serial in 0..<Self.invoiceCount {
      billing.invoice(serial, of: &plan[serial % Self.accountCount])
    }
    for account in plan {
      write(account)
      writeCustomer(of: account)
    }
    return assemble([accounts, customers, subscriptions, billing.invoices, billing.payments])
  }

  private func begin(_ list: inout JSONWriter, with scenes: [String]) {
    list.beginArray()
    for scene in scenes { list.raw(scene.utf8) }
  }

  private func assemble(_ lists: [JSONWriter]) -> [UInt8] {
    var whole = JSONWriter(capacity: 420 << 10)
    whole.beginObject()
    for (entity, list) in zip(Entity.listed, lists) {
      var list = list
      list.endArray()
      whole.key(entity.listKey ?? "")
      whole.raw(list.bytes)
    }
    whole.endObject()
    return whole.bytes
  }

  private mutating func write(_ account: SampleAccount) {
    let serial = account.serial
    let opened = Self.firstDay.adding(days: -20 * serial)
    accounts.beginObject()
    accounts.member("id", account.id)
    accounts.member("accountNumber", "A-" + SampleAccount.padded(200 + serial, to: 8))
    accounts.member("name", account.name)
    accounts.member("status", serial % 13 == 5 ? "Suspended" : serial == 37 ? "Draft" : "Active")
    accounts.member("balance", SampleMoney(account.balance, in: account.market))
    accounts.member("currency", account.market.currency)
    accounts.member("createdDate", "\(opened.iso8601)T08:\(10 + serial):00Z")
    if serial.isMultiple(of: 2) {
      accounts.member("updatedDate", "\(opened.adding(days: 400).iso8601)T17:05:42Z")
    }
    accounts.member(
      "type", account.isPerson ? "Individual" : serial % 3 == 0 ? "Enterprise" : "Business")
    if !account.isPerson {
      accounts.member("industry", SampleWords.industries[serial % SampleWords.industries.count])
    }
    accounts.member("email", account.email)
    accounts.member("phone", account.phone)
    accounts.member("billingAddress", account.address)
    if account.isPerson { accounts.member("ssn", account.ssn) }
    account.writePaymentMethod(into: &accounts)
    if serial % 4 == 1 { accounts.member("notes", account.note(serial)) }
    accounts.endObject()
  }

  private mutating func writeCustomer(of account: SampleAccount) {
    let serial = account.serial
    customers.beginObject()
    customers.member("account_id", account.id)
    customers.member("name", account.name)
    customers.member("email", account.email)
    customers.member("phone", account.phone)
    if serial.isMultiple(of: 2) { customers.member("cardNumber", account.card) }
    customers.member("billingAddress", account.address)
    if account.isPerson { customers.member("ssn", account.ssn) }
    customers.member("contact_name", account.contact.name)
    if serial.isMultiple(of: 3) { customers.member("notes", account.note(serial / 3)) }
    customers.endObject()
  }

  private mutating func subscription(_ serial: Int, of account: inout SampleAccount) {
    let id = dice.identifier()
    account.subscription = account.subscription ?? id
    let start = Self.firstDay.adding(days: serial * 9)
    let months = [12, 24, 6, 1][serial % 4]
    let isEvergreen = serial % 6 == 5
    subscriptions.beginObject()
    subscriptions.member("id", id)
    subscriptions.member("name", "A-S" + SampleAccount.padded(200 + serial, to: 8))
    subscriptions.member("status", serial % 8 == 3 ? "Canceled" : "Active")
    subscriptions.member("subscriptionStartDate", start.iso8601)
    subscriptions.key("subscriptionEndDate")
    if isEvergreen {
      subscriptions.null()
    } else {
      subscriptions.string(start.adding(days: months * 365 / 12).iso8601)
    }
    subscriptions.member("termType", isEvergreen ? "EVERGREEN" : "TERMED")
    subscriptions.key("autoRenew")
    subscriptions.bool(serial % 3 != 0)
    subscriptions.member("renewalTerm", months)
    subscriptions.member("initialTerm", months)
    subscriptions.member("accountId", account.id)
    let plan = SampleAccount.padded(serial % 8 + 1, to: 4)
    subscriptions.member("ratePlanId", "8ac6885e98a80a470198a8574f05" + plan)
    subscriptions.member("currency", account.market.currency)
    let charge = (20 + dice.below(480)) * account.market.minorUnits
    subscriptions.member("recurringCharge", SampleMoney(charge, in: account.market))
    subscriptions.member("billingPeriod", ["Month", "Quarter", "Annual"][serial % 3])
    subscriptions.endObject()
  }
}
