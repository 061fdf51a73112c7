import Billing
import Calendar

/// Invents the sample's rows, list by list; authored records stand before them (`SampleScenes`).
///
/// The records agree with each other: an account's balance is the sum of its posted invoices'
/// balances, and an invoice's balance is its total without its processed payments and write-offs.
struct SampleGenerator {
  /// What the sequence of invented records begins with.
  static let seed: UInt64 = 0xB111

  private static let accountCount = 56
  private static let subscriptionCount = 88
  /// Invoices that no subscription made, credits among them.
  private static let singleCount = 62

  private(set) var accounts = SampleRows(.account)
  private(set) var customers = SampleRows(.customer)
  private(set) var subscriptions = SampleRows(.subscription)
  private(set) var invoices = SampleRows(.invoice)
  private(set) var payments = SampleRows(.payment)

  init(seed: UInt64 = SampleGenerator.seed) {
    var dice = SampleDice(seed: seed)
    var owners = (0..<Self.accountCount).map { SampleAccount(serial: $0, dice: &dice) }
    var plans: [SamplePlan] = []
    for serial in 0..<Self.subscriptionCount {
      let place = serial % Self.accountCount
      plans.append(SamplePlan(serial: serial, of: owners[place], at: place, dice: &dice))
      subscriptions.append(plans[serial].row(for: owners[place]))
    }
    var billing = SampleBilling(dice: dice)
    for (serial, event) in Self.events(plans, dice: &dice).enumerated() {
      billing.bill(serial, event, to: &owners[event.account])
    }
    for owner in owners {
      accounts.append(owner.row)
      customers.append(owner.customer)
    }
    invoices = billing.invoices
    payments = billing.payments
  }

  /// What is billed, in the order of its days.
  private static func events(
    _ plans: [SamplePlan], dice: inout SampleDice
  ) -> [SampleBilling.Event] {
    var events = plans.flatMap { plan in
      plan.billingDays.map { SampleBilling.Event(day: $0, account: plan.account, plan: plan) }
    }
    let days = SamplePlan.lastDay.days(since: SamplePlan.firstDay) - 20
    for _ in 0..<singleCount {
      events.append(
        SampleBilling.Event(
          day: SamplePlan.firstDay.adding(days: dice.below(days)),
          account: dice.below(accountCount), plan: nil))
    }
    // Sorting is not stable by promise: of one day, the first in the list comes first.
    return events.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }
}
