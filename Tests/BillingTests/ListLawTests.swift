import Calendar
import Serialization
import Testing

@testable import Billing

/// Every list visits each row that passes once, in order, whatever is asked and however it is paged.
@Suite("Lists")
struct ListLawTests {
  private static let trials = 200

  /// The ids of all pages of a request; `pageMax` bounds the random page sizes.
  private func walk(
    _ trial: ListTrial, _ query: Query, _ index: inout LedgerIndex, _ dice: inout SampleDice
  ) throws -> [String?] {
    var ids: [String?] = []
    var cursor: String?
    repeat {
      let members =
        trial.arguments + ["\"limit\": \(1 + dice.below(60))"]
        + (cursor.map { ["\"cursor\": \"\($0)\""] } ?? [])
      let document = try Document(parsing: "{\(members.joined(separator: ","))}")
      let answer = try query.answer(tool: trial.tool, arguments: document.root, index: &index)
      guard case .page(let page) = answer.content else { return ids }
      // A page may shrink on its way out.
      let kept = 1 + dice.below(max(1, page.rows.count))
      ids += page.rows.prefix(kept).map(\.id)
      cursor = page.cursor(afterRows: kept)
      if let cursor { #expect(cursor.utf8.count <= 400) }
    } while cursor != nil
    return ids
  }

  @Test("random filters, sorts and page sizes visit each row once, in order")
  func visits() throws {
    let ledger = try SampleLedger.ledger()
    let query = Samples.query(ledger)
    var index = LedgerIndex()
    var dice = SampleDice(seed: 7)
    var found = 0
    for trial in 0..<Self.trials {
      let drawn = ListTrial(&dice, in: ledger)
      let ids = try walk(drawn, query, &index, &dice)
      #expect(ids == drawn.expected(in: ledger), "\(trial): \(drawn.tool) \(drawn.arguments)")
      found += ids.count
    }
    #expect(found > 1_000)
  }

  // MARK: Edits

  private func ledger(_ rows: [(id: String, balance: Int)]) throws -> Ledger {
    let invoices = rows.map {
      #"{"id": "\#($0.id)", "balance": \#($0.balance), "dueDate": "2025-01-0\#(1 + $0.balance % 5)"}"#
    }
    return try Samples.ledger("{\"invoices\": [\(invoices.joined(separator: ","))]}")
  }

  @Test("an edit between two pages neither skips nor repeats a row that it leaves alone")
  func edits() throws {
    for seed in 0..<UInt64(150) {
      var dice = SampleDice(seed: seed)
      var rows = (0..<(3 + dice.below(20))).map { (id: "i\($0)", balance: dice.below(6)) }
      let sort = ["", #""sort": ["-balance"], "#, #""sort": ["dueDate", "-id"], "#][dice.below(3)]
      var seen: [String?] = []
      var cursor: String?
      var untouched = Set(rows.map(\.id))
      repeat {
        let query = Samples.query(try ledger(rows))
        let page = try #require(
          try query.page(
            "list_invoices",
            "{\(sort)\"limit\": 2\(cursor.map { ", \"cursor\": \"\($0)\"" } ?? "")}"))
        seen += page.rows.map(\.id)
        cursor = page.cursor(afterRows: page.rows.count)
        // The row behind which the next page begins may go as well.
        for _ in 0..<dice.below(3) where rows.count > 1 {
          let at = dice.below(rows.count)
          if dice.below(2) == 0 {
            untouched.remove(rows.remove(at: at).id)
          } else {
            rows.insert((id: "n\(seed)x\(dice.below(100_000))", balance: dice.below(6)), at: at)
          }
          let last = page.rows.last?.id
          let isDoubtful = !rows.contains { $0.id == last }
          if isDoubtful { break }
        }
      } while cursor != nil
      for id in untouched {
        #expect(seen.count { $0 == id } == 1, "seed \(seed): \(id) in \(seen)")
      }
    }
  }

  @Test("behind a row that is gone the list goes on where it stood")
  func gone() throws {
    let before = [("a", 3), ("b", 2), ("c", 2), ("d", 1)].map { (id: $0.0, balance: $0.1) }
    for sort in ["", #""sort": ["-balance"], "#] {
      let first = try #require(
        try Samples.query(ledger(before)).page("list_invoices", "{\(sort)\"limit\": 2}"))
      let cursor = try #require(first.cursor(afterRows: 2))
      let rest = "{\(sort)\"cursor\": \"\(cursor)\"}"
      func ids(_ gone: Set<String>) throws -> [String?] {
        try Samples.query(ledger(before.filter { !gone.contains($0.id) }))
          .ids("list_invoices", rest)
      }
      #expect(try ids([]) == ["c", "d"])
      #expect(try ids(["a"]) == ["c", "d"])
      #expect(try ids(["b"]) == ["c", "d"])
      #expect(try ids(["a", "b"]) == ["c", "d"])
      #expect(try ids(["c"]) == ["d"])
      #expect(try ids(["c", "d"]).isEmpty)
    }
  }

  // MARK: Cursors

  @Test("a cursor is good for its own query alone")
  func bound() throws {
    let query = Samples.query(try SampleLedger.ledger())
    let asked = #""status": "Posted", "sort": ["-dueDate"], "fields": ["id"]"#
    let page = try #require(try query.page("list_invoices", "{\(asked), \"limit\": 2}"))
    let cursor = "\"cursor\": \"\(try #require(page.cursor(afterRows: 2)))\""
    #expect(try query.ids("list_invoices", "{\(asked), \"limit\": 9, \(cursor)}").count == 9)
    for other in [
      #""status": "Posted", "sort": ["dueDate"], "fields": ["id"]"#,
      #""status": "Posted", "sort": ["-dueDate"]"#, #""sort": ["-dueDate"], "fields": ["id"]"#,
      #""status": ["Posted"], "sort": ["-dueDate"], "fields": ["id"]"#,
    ] {
      #expect(try query.error("list_invoices", "{\(other), \(cursor)}") == .invalidCursor)
    }
    let same = #""entity": "invoice", "filters": {"status": "Posted"}, "sort": ["-dueDate"]"#
    #expect(try query.error("query_billing", "{\(same), \(cursor)}") == .invalidCursor)
  }

  @Test("what is overdue today is another query tomorrow")
  func days() throws {
    let ledger = try SampleLedger.ledger()
    let page = try #require(
      try Samples.query(ledger).page("list_invoices", #"{"overdue_only": true, "limit": 1}"#))
    let cursor = try #require(page.cursor(afterRows: 1))
    let tomorrow = Query(
      LedgerView(ledger: ledger, scope: .all, disclosure: Samples.everything),
      limits: Query.Limits(rowsMax: 9, groupSizeMin: 1, today: Samples.today.adding(days: 1)),
      seal: Samples.seal)
    let rest = "{\"overdue_only\": true, \"cursor\": \"\(cursor)\"}"
    #expect(try tomorrow.error("list_invoices", rest) == .invalidCursor)
    #expect(try Samples.query(ledger).error("list_invoices", rest) == nil)
  }
}
