import Serialization
import Testing

@testable import Billing

/// What is owed, how old it is, and on which day.
@Suite struct ReceivablesTests {
  private static func aging(_ arguments: String, _ ledger: String) throws -> Node {
    try #require(
      try Reports.view("receivables_aging", arguments, of: ledger)["currencies"]?.elements.first)
  }

  @Test(arguments: [
    ("2025-03-02", "current"), ("2025-03-01", "current"), ("2025-02-28", "1-30"),
    ("2025-01-30", "1-30"), ("2025-01-29", "31-60"), ("2024-12-31", "31-60"),
    ("2024-12-30", "61-90"), ("2024-12-01", "61-90"), ("2024-11-30", "over_90"),
    ("2024-02-29T23:30:00-02:00", "over_90"),
  ])
  func anInvoiceIsAsOldAsItsDueDate(_ due: String, _ bucket: String) throws {
    let ledger = Reports.ledger(invoices: [Reports.invoice("i", "10", due: due)])
    let view = try Self.aging("{}", ledger)
    let found = Reports.groups(view["buckets"], "bucket").filter { !$0.contains(" 0 ") }
    #expect(found == ["\(bucket) 1 10.00"])
  }

  @Test func creditsAndOtherCurrenciesStandApart() throws {
    let ledger = Reports.ledger(invoices: [
      Reports.invoice("i1", "10.005", due: "2025-03-01"),
      Reports.invoice("i2", "-4.00", due: "2025-03-01"),
      Reports.invoice("i3", "0.00", due: "2025-01-01"),
      Reports.invoice("i4", "7", due: "2025-01-01").replacing("EUR", with: "JPY"),
      Reports.invoice("i5", "7.5", due: "2025-01-01").replacing("EUR", with: "KWD"),
      Reports.invoice("i6", "9", due: "2025-01-01").replacing("Posted", with: "Draft"),
    ])
    let view = try Reports.view("receivables_aging", of: ledger)
    let totals = view["currencies"]?.elements.map { entry in
      let (name, owed) = (entry["currency"]?.string ?? "", Reports.sum(entry["total"]))
      return "\(name) \(owed) / \(Reports.sum(entry["credits"]))"
    }
    #expect(
      totals == ["EUR 1 10.005 / 1 -4.00", "JPY 1 7 / 0 0", "KWD 1 7.500 / 0 0.000"])
  }

  @Test func aDayKnowsNothingOfWhatCameLater() throws {
    let ledger = Reports.ledger(
      invoices: [
        Reports.invoice("i1", "0", due: "2024-02-01"),
        Reports.invoice("i2", "5", due: "2024-02-01").replacing("2024-01-01", with: "2024-06-02"),
      ],
      payments: [
        #"{"id":"p1","status":"Processed","amount":"3.10","paymentDate":"2024-06-02","invoiceId":"i1"}"#,
        #"{"id":"p2","status":"Processed","amount":2,"paymentDate":"2024-06-01","invoiceId":"i1"}"#,
        #"{"id":"p3","status":"Error","amount":9,"paymentDate":"2024-06-09","invoiceId":"i1"}"#,
        #"{"id":"p4","status":"Processed","amount":9,"paymentDate":"2024-06-09","invoiceId":"i1","currency":"USD"}"#,
      ])
    let then = try Self.aging(#"{"as_of":"2024-06-01"}"#, ledger)
    #expect(Reports.sum(then["total"]) == "1 3.10")
    #expect(then["total"]?["drill_down"] == nil)
    #expect(Reports.sum(try Self.aging("{}", ledger)["total"]) == "1 5.00")
  }

  @Test func whatHasNoDateIsSaidToHaveNoneAndWhatCannotBeCountedIsLeftOut() throws {
    let ledger = Reports.ledger(invoices: [
      #"{"id":"i1","status":"Posted","currency":"EUR","balance":1}"#,
      #"{"id":"i2","status":"Posted","balance":1,"dueDate":"2025-01-01"}"#,
      #"{"id":"i3","status":"Posted","currency":"EUR","balance":null}"#,
    ])
    let view = try Reports.view("receivables_aging", of: ledger)
    let buckets = Reports.groups(view["currencies"]?.elements.first?["buckets"], "bucket")
    #expect(buckets.last == "no_due_date 1 1.00")
    #expect(view["left_out"]?.int == 2)
  }

  @Test func accountsAreThoseThatOweMostFirst() throws {
    let accounts = ["a1", "a2"].map { #"{"id":"\#($0)","name":"\#($0) Ltd"}"# }
    let ledger = Reports.ledger(
      invoices: [
        Reports.invoice("i1", "1", due: "2025-01-01"),
        Reports.invoice("i2", "2", due: "2025-01-01").replacing("a1", with: "a2"),
      ], accounts: accounts)
    let view = try Self.aging(#"{"group_by":"account"}"#, ledger)
    #expect(view["accounts"]?.elements.map { $0["account"]?["id"]?.string } == ["a2", "a1"])
    let one = try Self.aging(#"{"account_id":"a1"}"#, ledger)
    #expect(Reports.sum(one["total"]) == "1 1.00")
  }

  // MARK: Rows

  private static let overdue = Reports.ledger(invoices: [
    Reports.invoice("i1", "1", due: "2025-02-28"), Reports.invoice("i2", "2", due: "2025-03-01"),
    Reports.invoice("i3", "3", due: "2024-12-01"), Reports.invoice("i5", "5", due: "2025-01-15"),
    Reports.invoice("i4", "4", due: "2025-01-15"),
  ])

  private static func ids(_ view: Node) -> [String] {
    view["invoices"]?.elements.compactMap { $0["invoice"]?["id"]?.string } ?? []
  }

  @Test func overdueIsOldestFirst() throws {
    let view = try Reports.view("overdue_invoices", of: Self.overdue)
    #expect(Self.ids(view) == ["i3", "i4", "i5", "i1"])
    #expect(view["invoices"]?.elements.map { $0["days_overdue"]?.int } == [90, 45, 45, 1])
    #expect(Reports.sum(view["currencies"]?.elements.first?["total"]) == "4 13.00")
    let old = try Reports.view("overdue_invoices", #"{"days_min":45}"#, of: Self.overdue)
    #expect(Self.ids(old) == ["i3", "i4", "i5"])
  }

  @Test func pagesShowEachRowOnceThoughOneIsPaidMeanwhile() throws {
    for paid in [nil, "i3", "i4", "i5", "i1"] {
      let first = try Reports.answer("overdue_invoices", #"{"limit":2}"#, of: Self.overdue)
      let cursor = try #require(first.nextCursor)
      let after = paid.map { id in
        Self.overdue.replacing(#""id":"\#(id)""#, with: #""paid":true,"id":"\#(id)""#)
          .replacing(
            #""paid":true,"id":"\#(id)","invoiceNumber":"N-\#(id)","accountId":"a1","status":"Posted""#,
            with: #""id":"\#(id)","invoiceNumber":"N-\#(id)","accountId":"a1","status":"Reversed""#)
      }
      let next = try Reports.view(
        "overdue_invoices", #"{"limit":2,"cursor":"\#(cursor)"}"#, of: after ?? Self.overdue)
      let seen = Self.ids(try Document(parsing: first.json).root) + Self.ids(next)
      // What was on the first page stays seen; the rest comes without the one that was paid.
      #expect(seen == ["i3", "i4"] + ["i5", "i1"].filter { $0 != paid })
    }
    let wrong = #"{"days_min":2,"cursor":"\#("A" + String(repeating: "b", count: 40))"}"#
    #expect(try Reports.error("overdue_invoices", wrong, of: Self.overdue) == .invalidCursor)
  }

  @Test func aCursorIsGoodForItsOwnQuestion() throws {
    let first = try Reports.answer("overdue_invoices", #"{"limit":2}"#, of: Self.overdue)
    let cursor = try #require(first.nextCursor)
    for other in [#""days_min":1"#, #""currency":"EUR""#, #""as_of":"2025-02-28""#] {
      let arguments = #"{\#(other),"cursor":"\#(cursor)"}"#
      #expect(try Reports.error("overdue_invoices", arguments, of: Self.overdue) == .invalidCursor)
    }
    let same = #"{"limit":1,"cursor":"\#(cursor)"}"#
    #expect(try Self.ids(Reports.view("overdue_invoices", same, of: Self.overdue)) == ["i5"])
  }

  @Test func rowsAreThereOnlyWhereWhatTheyTellIsShown() throws {
    for hidden in ["dueDate", "balance", "status"] {
      let disclosure = Reports.hiding(hidden, of: .invoice)
      let view = try Reports.view("overdue_invoices", of: Self.overdue, disclosure: disclosure)
      #expect(Self.ids(view).isEmpty && view["currencies"]?.elements.count == 1, "\(hidden)")
    }
  }
}
