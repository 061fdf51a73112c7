import Calendar
import Serialization
import Testing

@testable import Billing

/// How payments went, what an account was charged and paid, and whether an invoice adds up.
@Suite struct PaymentReportTests {
  private static func payment(
    _ id: String, _ status: String, _ amount: String, _ day: String, _ others: String = ""
  ) -> String {
    let own = #""id":"\#(id)","accountId":"a1","currency":"EUR","status":"\#(status)""#
    return "{\(own),\"amount\":\(amount),\"paymentDate\":\"\(day)\"\(others)}"
  }

  // MARK: Health

  private static let payments = Reports.ledger(
    invoices: [
      Reports.invoice("i1", "0", due: "2025-01-31").replacing("2024-01-01", with: "2025-01-01")
    ],
    payments: [
      payment(
        "p1", "Processed", "10", "2025-01-11",
        #","invoiceId":"i1","paymentMethod":{"type":"credit card"}"#),
      payment(
        "p2", "Processed", "20", "2025-01-12",
        #","invoiceId":"i1","paymentMethod":{"type":"Barter"}"#),
      payment("p3", "Error", "1", "2025-01-13"), payment("p4", "Processing", "1", "2025-01-14"),
      payment("p5", "Canceled", "1", "2025-01-15"), payment("p6", "Reversed", "1", "2024-11-30"),
      payment("p7", "Reversed", "1", "2025-03-02"),
    ])

  @Test func ratesAreOfWhatHasEnded() throws {
    let view = try Reports.view("payment_health", of: Self.payments)
    #expect(view["from"]?.string == "2024-12-02" && view["to"]?.string == "2025-03-01")
    let euros = try #require(view["currencies"]?.elements.first)
    #expect(Reports.sum(euros["processed"]) == "2 30.00")
    #expect(euros["processed"]?["percent"]?.numberText == "66.67")
    #expect(euros["failed"]?["percent"]?.numberText == "33.33")
    #expect(euros["reversed"]?["percent"]?.numberText == "0.00")
    #expect(Reports.sum(euros["pending"]) == "1 1.00")
    #expect(euros["days_to_pay"]?["mean"]?.numberText == "10.50")
    #expect(euros["days_to_pay"]?["median"]?.numberText == "10.5")
    let methods = euros["methods"]?.elements.compactMap { $0["method"]?.string }
    #expect(methods == ["CreditCard", "Other", "Unknown"])
  }

  @Test(arguments: [
    ("02/25", "2025-02-28"), ("02/2024", "2024-02-29"), ("2026-12", "2026-12-31"), ("13/25", nil),
    ("2/25", nil), ("soon", nil), ("", nil), ("02/025", nil), ("26-12", nil), ("1/2/2025", nil),
  ])
  func anExpiryIsTheLastDayOfItsMonth(_ text: String, _ day: String?) {
    #expect(CardExpiry.lastDay(text)?.iso8601 == day)
  }

  @Test func cardsAreCountedAsOfTodayAndForNobodyAlone() throws {
    let accounts = ["02/25", "03/25", "04/25", "05/25", "x"].enumerated().map { place, expiry in
      #"{"id":"a\#(place + 1)","paymentMethod":{"type":"CreditCard","expiryDate":"\#(expiry)"}}"#
    }
    let ledger = Reports.ledger(accounts: accounts)
    for day in ["2020-01-01", "2030-01-01"] {
      let view = try Reports.view("payment_health", #"{"as_of":"\#(day)"}"#, of: ledger)
      let counts = ["expired", "expiring_soon", "valid", "unreadable"].map {
        view["expiry"]?[$0]?.int
      }
      #expect(counts == [1, 2, 1, 1])
    }
    let one = try Reports.view("payment_health", #"{"account_id":"a1"}"#, of: ledger)
    #expect(one["expiry"] == nil)
  }

  // MARK: Statement

  private static let account = Reports.ledger(
    invoices: [
      Reports.invoice("i1", "0", due: "2024-02-01", #","totalAmount":100"#),
      Reports.invoice("i2", "0", due: "2025-02-01", #","totalAmount":-30.5"#)
        .replacing("2024-01-01", with: "2025-01-10"),
      Reports.invoice("i3", "0", due: "2025-02-01", #","amount":50,"taxAmount":9.5"#)
        .replacing("2024-01-01", with: "2025-01-10"),
    ],
    payments: [
      payment("p1", "Processed", "40", "2024-03-01"),
      payment("p2", "Processed", "10", "2025-01-10"),
      payment("p3", "Error", "99", "2025-01-11"),
    ])

  @Test func aStatementGoesFromBalanceToBalance() throws {
    let arguments = #"{"account_id":"A-1","from":"2025-01-01","to":"2025-01-31"}"#
    let view = try Reports.view("account_statement", arguments, of: Self.account)
    let euros = try #require(view["currencies"]?.elements.first)
    #expect(euros["opening_balance"]?.numberText == "60.00")
    #expect(euros["closing_balance"]?.numberText == "79.00")
    let lines = euros["entries"]?.elements.map { line in
      "\(line["kind"]?.string ?? "") \(line["change"]?.numberText ?? "") \(line["balance"]?.numberText ?? "")"
    }
    #expect(lines == ["invoice 59.50 119.50", "credit -30.50 89.00", "payment -10.00 79.00"])
    #expect(Reports.sum(euros["paid"]) == "1 10.00")
    for hidden in [("totalAmount", Entity.invoice), ("paymentDate", .payment)] {
      let disclosure = Reports.hiding(hidden.0, of: hidden.1)
      let call = #"{"account_id":"A-1"}"#
      let less = try Reports.view(
        "account_statement", call, of: Self.account, disclosure: disclosure)
      #expect(less["currencies"]?.elements.first?["entries"] == nil)
    }
  }

  // MARK: Checks

  private static func checks(_ invoice: String, _ payments: [String] = []) throws -> [String:
    String]
  {
    let ledger = Reports.ledger(invoices: [invoice], payments: payments)
    let view = try Reports.view("validate_invoice", #"{"invoice_id":"N-i"}"#, of: ledger)
    let pairs = view["checks"]?.elements.map {
      ($0["check"]?.string ?? "", $0["outcome"]?.string ?? "")
    }
    return Dictionary(uniqueKeysWithValues: pairs ?? [])
  }

  private static let sound = Reports.invoice(
    "i", "5.00", due: "2024-01-31",
    #","amount":10,"taxAmount":2,"totalAmount":12.0,"lineItems":[{"amount":"4"},{"amount":6}]"#)
  private static let paid = payment("p", "Processed", "7", "2024-02-01", #","invoiceId":"i""#)

  @Test func aSoundInvoicePassesEveryCheckThatApplies() throws {
    let outcomes = try Self.checks(Self.sound, [Self.paid])
    #expect(outcomes.count == 7 && !outcomes.values.contains("fails"))
    #expect(outcomes["only_posted_has_a_balance"] == "not_applicable")
    #expect(outcomes.values.count { $0 == "holds" } == 6)
  }

  @Test(arguments: [
    ("line_items_sum", #""4""#, #""5""#),
    ("total_is_amount_plus_tax", #""taxAmount":2"#, #""taxAmount":3"#),
    ("balance_is_total_minus_payments", #""balance":5.00"#, #""balance":5.01"#),
    ("due_on_or_after_invoice_date", "2024-01-31", "2023-12-31"),
    ("currency_is_the_accounts", #""currency":"EUR""#, #""currency":"USD""#),
    ("only_posted_has_a_balance", "Posted", "Draft"),
    (
      "posted_is_not_dated_ahead", #""invoiceDate":"2024-01-01","dueDate":"2024-01-31""#,
      #""invoiceDate":"2025-03-02","dueDate":"2025-03-31""#
    ),
  ])
  func aFaultFailsItsCheckAlone(_ name: String, _ old: String, _ new: String) throws {
    let broken = Self.sound.replacing(old, with: new)
    #expect(broken != Self.sound)
    let outcomes = try Self.checks(broken, [Self.paid])
    // A payment in another currency is no payment of it.
    let more = name == "currency_is_the_accounts" ? ["balance_is_total_minus_payments"] : []
    #expect(Set(outcomes.filter { $0.value == "fails" }.map(\.key)) == Set([name] + more))
  }

  @Test func aCheckOfWhatIsHiddenIsWithheld() throws {
    let ledger = Reports.ledger(invoices: [Self.sound], payments: [Self.paid])
    for (field, entity, count) in [
      ("amount", Entity.lineItem, 1), ("lineItems", .invoice, 1), ("amount", .payment, 1),
      ("totalAmount", .invoice, 2), ("currency", .account, 1), ("status", .invoice, 3),
    ] {
      let view = try Reports.view(
        "validate_invoice", #"{"invoice_id":"i"}"#, of: ledger,
        disclosure: Reports.hiding(field, of: entity))
      #expect(view["withheld_checks"]?.int == count, "\(field)")
      #expect(view["checks"]?.elements.count == 7 - count)
    }
  }
}
