import Calendar
import Serialization
import Testing

@testable import Billing

/// What was invoiced and collected, and what recurs.
@Suite struct RevenueTests {
  private static func subscription(
    _ id: String, _ charge: String, _ period: String, _ others: String = ""
  ) -> String {
    let own = #""id":"\#(id)","name":"\#(id)","accountId":"a1","status":"Active","currency":"EUR""#
    return "{\(own),\"recurringCharge\":\(charge),\"billingPeriod\":\"\(period)\"\(others)}"
  }

  private static func euros(_ tool: String, _ arguments: String, _ ledger: String) throws -> Node {
    try #require(
      try Reports.view(tool, arguments, of: ledger)["currencies"]?.elements.first)
  }

  // MARK: Recurring

  @Test func aMonthIsATwelfthOfTheWholeYearRoundedOnce() throws {
    let ledger = Reports.ledger(subscriptions: [
      Self.subscription("s1", "0.01", "Annual"), Self.subscription("s2", "0.01", "Annual"),
      Self.subscription("s3", "10.00", "Month"), Self.subscription("s4", "0.01", "Quarter"),
    ])
    let view = try Self.euros("revenue_summary", "{}", ledger)
    // 120.06 / 12 = 10.005, of which the even cent is 10.00; each by itself would have come to more.
    #expect(view["arr"]?.numberText == "120.06" && view["mrr"]?.numberText == "10.00")
    #expect(view["active_subscriptions"]?.int == 4)
  }

  @Test(arguments: [
    ("2025-03-01", 1), ("2025-02-28", 1), ("2025-02-27", 0), ("2026-02-28", 1), ("2026-03-01", 0),
  ])
  func aSubscriptionRunsFromItsFirstToItsLastDay(_ day: String, _ count: Int) throws {
    let dates = #","subscriptionStartDate":"2025-02-28","subscriptionEndDate":"2026-02-28""#
    let ledger = Reports.ledger(subscriptions: [Self.subscription("s", "1", "Month", dates)])
    let view = try Reports.view("revenue_summary", #"{"as_of":"\#(day)"}"#, of: ledger)
    #expect(
      view["currencies"]?.elements.first?["active_subscriptions"]?.int == (count == 0 ? nil : count)
    )
  }

  @Test func whatRenewsItselfRunsOnAndWhatIsNotActiveDoesNot() throws {
    let ended = #","subscriptionEndDate":"2024-01-01""#
    let ledger = Reports.ledger(subscriptions: [
      Self.subscription("s1", "1", "Month", ended + #","autoRenew":true"#),
      Self.subscription("s2", "2", "Month", ended),
      Self.subscription("s3", "4", "Month", ended + #","termType":"EVERGREEN""#),
      Self.subscription("s4", "8", "Month").replacing("Active", with: "Suspended"),
      Self.subscription("s5", "16", "Week"),
    ])
    let view = try Reports.view("revenue_summary", of: ledger)
    #expect(view["currencies"]?.elements.first?["mrr"]?.numberText == "5.00")
    #expect(view["left_out"]?.int == 1)
  }

  // MARK: Sums

  private static let year = Reports.ledger(
    invoices: [
      Reports.invoice(
        "i1", "0", due: "2024-02-01", #","amount":100,"taxAmount":"19","totalAmount":119"#),
      Reports.invoice("i2", "-5", due: "2024-02-01", #","amount":-5,"totalAmount":-5"#),
      Reports.invoice("i3", "0", due: "2024-02-01", #","amount":40,"totalAmount":40"#)
        .replacing("2024-01-01", with: "2024-02-29"),
    ],
    payments: [
      #"{"id":"p1","accountId":"a1","status":"Processed","amount":119,"currency":"EUR","paymentDate":"2024-02-29","invoiceId":"i1"}"#,
      #"{"id":"p2","accountId":"a1","status":"Reversed","amount":40,"currency":"EUR","paymentDate":"2024-03-01","invoiceId":"i3"}"#,
    ])

  @Test func monthsAddUpAndWhatNobodyPaidIsWrittenOff() throws {
    let view = try Self.euros(
      "revenue_summary", #"{"from":"2024-01-01","to":"2024-12-31"}"#, Self.year)
    let names = ["invoiced", "tax", "credited", "written_off", "collected"]
    #expect(
      names.map { Reports.sum(view[$0]) } == [
        "2 140.00", "1 19.00", "1 -5.00", "1 40.00", "1 119.00",
      ])
    let months = view["months"]?.elements ?? []
    #expect(months.map { $0["month"]?.string } == ["2024-01", "2024-02"])
    #expect(Reports.sum(months.last?["collected"]) == "1 119.00")
    #expect(months.first?["collected"] == nil)
  }

  @Test func aStretchEndsWhereTheDayIs() throws {
    let arguments = #"{"from":"2024-01-01","to":"2024-12-31","as_of":"2024-02-28"}"#
    let view = try Reports.view("revenue_summary", arguments, of: Self.year)
    #expect(view["to"]?.string == "2024-02-28")
    #expect(Reports.sum(view["currencies"]?.elements.first?["invoiced"]) == "1 100.00")
    let usual = try Reports.view("revenue_summary", of: Self.year)
    #expect(usual["from"]?.string == "2024-04-01" && usual["to"]?.string == "2025-03-01")
    let backwards = #"{"from":"2024-12-31","to":"2024-01-01"}"#
    let error = try Reports.error("revenue_summary", backwards, of: Self.year)
    guard case .invalidArgument("from", _) = error else {
      Issue.record("expected a refusal of from, found \(String(describing: error))")
      return
    }
  }

  // MARK: Terms

  private static func term(
    start: String? = nil, end: String? = nil, renews: Bool = true, renewal: Int? = nil,
    initial: Int? = nil
  ) -> Term {
    Term(
      start: start.flatMap { CivilDate(iso8601: $0) },
      statedEnd: end.flatMap { CivilDate(iso8601: $0) }, isEvergreen: false, renews: renews,
      renewalMonths: renewal, initialMonths: initial)
  }

  @Test(arguments: [
    ("2024-02-29", 12, "2025-02-27"), ("2024-03-01", 12, "2025-02-28"),
    ("2023-03-01", 12, "2024-02-29"), ("2024-01-31", 1, "2024-02-28"),
    ("2024-02-29", 48, "2028-02-28"), ("2024-12-31", 2, "2025-02-27"),
  ])
  func aTermEndsTheDayBeforeTheSameDay(_ start: String, _ months: Int, _ end: String) {
    #expect(Self.term(start: start, initial: months).end?.iso8601 == end)
  }

  @Test func aTermIsRenewedAsOftenAsItTakes() throws {
    let term = Self.term(end: "2023-01-31", renewal: 1)
    for (day, end) in [
      ("2023-01-31", "2023-01-31"), ("2023-02-01", "2023-02-28"), ("2024-02-29", "2024-02-29"),
      ("2024-03-01", "2024-03-31"),
    ] {
      let from = try #require(CivilDate(iso8601: day))
      #expect(term.nextEnd(from: from)?.iso8601 == end)
    }
    let late = try #require(CivilDate(iso8601: "2024-01-01"))
    #expect(Self.term(end: "2023-01-31", renews: false, renewal: 1).nextEnd(from: late) == nil)
    #expect(Self.term(end: "2023-01-31").nextEnd(from: late) == nil)
  }

  @Test func theCalendarShowsWhatEndsAndWhatGoesOn() throws {
    func ends(_ id: String, _ day: String, _ renews: Bool) -> String {
      Self.subscription(
        id, "10", "Month", #","subscriptionEndDate":"\#(day)","autoRenew":\#(renews)"#)
    }
    let ledger = Reports.ledger(subscriptions: [
      ends("s1", "2025-03-01", true), ends("s2", "2025-03-31", false),
      ends("s3", "2025-04-30", true), ends("s4", "2025-02-28", false),
      ends("s5", "2025-05-01", true),
      Self.subscription("s6", "1", "Month"),
      Self.subscription("s7", "1", "Month", #","termType":"EVERGREEN""#),
    ])
    let view = try Reports.view("renewal_calendar", #"{"months":2}"#, of: ledger)
    #expect(view["to"]?.string == "2025-04-30" && view["left_out"]?.int == 1)
    let months = view["currencies"]?.elements.first?["months"]?.elements ?? []
    #expect(months.map { $0["month"]?.string } == ["2025-03", "2025-04"])
    #expect(Reports.sum(months.first?["auto_renewing"]) == "1 120.00")
    #expect(Reports.sum(months.first?["ending"]) == "1 120.00")
    #expect(months.last?["ending"] == nil)
  }
}
