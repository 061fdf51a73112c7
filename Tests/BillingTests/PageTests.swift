import Serialization
import Testing

@testable import Billing

@Suite("Page")
struct PageTests {
  /// Every list with every kind of filter that the sample answers to.
  private static let lists: [(tool: String, filters: String, entity: Entity)] = [
    ("list_accounts", "", .account), ("list_accounts", #""currency": "EUR""#, .account),
    ("list_subscriptions", "", .subscription), ("list_invoices", "", .invoice),
    ("list_invoices", #""account_id": "\#(SampleScenes.acme)""#, .invoice),
    ("list_invoices", #""status": "Posted", "currency": "JPY""#, .invoice),
    ("list_payments", #""status": "Processed""#, .payment), ("list_payments", "", .payment),
  ]

  private func arguments(_ filters: String, limit: Int, cursor: String?) -> String {
    var members = ["\"limit\": \(limit)"]
    if !filters.isEmpty { members.append(filters) }
    if let cursor { members.append("\"cursor\": \"\(cursor)\"") }
    return "{" + members.joined(separator: ", ") + "}"
  }

  /// All ids of a list in one page, whatever the limits of a caller.
  private func all(_ tool: String, _ filters: String, _ query: Query) throws -> [String?] {
    var ids: [String?] = []
    var cursor: String?
    repeat {
      let page = try #require(
        try query.page(tool, arguments(filters, limit: 100, cursor: cursor)))
      ids += page.rows.map(\.id)
      cursor = page.cursor(afterRows: page.rows.count)
    } while cursor != nil
    return ids
  }

  @Test("a list visits each row once, whatever the pages, also when they shrink")
  func visits() throws {
    let ledger = try SampleLedger.ledger()
    for (serial, list) in Self.lists.enumerated() {
      var dice = SampleDice(seed: UInt64(serial))
      let whole = try all(list.tool, list.filters, Samples.query(ledger))
      for shrinks in [false, true] {
        let query = Samples.query(ledger, rowsMax: 1 + dice.below(30))
        var ids: [String?] = []
        var cursor: String?
        repeat {
          let limit = 1 + dice.below(40)
          let page = try #require(
            try query.page(list.tool, arguments(list.filters, limit: limit, cursor: cursor)))
          #expect(page.rows.count <= limit)
          let kept = shrinks ? 1 + dice.below(max(1, page.rows.count)) : page.rows.count
          ids += page.rows.prefix(kept).map(\.id)
          cursor = page.cursor(afterRows: kept)
        } while cursor != nil
        #expect(ids == whole)
      }
    }
  }

  @Test("without filters a list is the ledger, in its order")
  func order() throws {
    let ledger = try SampleLedger.ledger()
    for entity in Entity.listed where entity != .customer {
      let tool = "list_" + (try #require(entity.listKey))
      #expect(try all(tool, "", Samples.query(ledger)) == ledger.records(of: entity).map(\.id))
    }
  }

  @Test("a scope lists what the account filter lists")
  func scope() throws {
    let ledger = try SampleLedger.ledger()
    let account = SampleScenes.acme
    let scoped = Samples.query(ledger, scope: .only([account]))
    for tool in ["list_subscriptions", "list_invoices", "list_payments"] {
      let filtered = try all(tool, "\"account_id\": \"\(account)\"", Samples.query(ledger))
      #expect(try all(tool, "", scoped) == filtered)
      #expect(!filtered.isEmpty)
    }
  }

  @Test("a page is the least of limit and rows allowed, twenty by default")
  func sizes() throws {
    let ledger = try SampleLedger.ledger()
    #expect(try Samples.query(ledger).ids("list_invoices").count == 20)
    #expect(try Samples.query(ledger, rowsMax: 7).ids("list_invoices").count == 7)
    #expect(
      try Samples.query(ledger, rowsMax: 7).ids("list_invoices", #"{"limit": 3}"#).count == 3)
    #expect(try Samples.query(ledger, rowsMax: 0).ids("list_invoices").count == 1)
  }

  @Test("a cursor of another caller, tool or filter is refused, another limit is not")
  func bound() throws {
    let ledger = try SampleLedger.ledger()
    let query = Samples.query(ledger)
    let page = try #require(try query.page("list_invoices", #"{"status": "Posted"}"#))
    let cursor = try #require(page.cursor(afterRows: 5))
    let same = "{\"status\": \"Posted\", \"limit\": 3, \"cursor\": \"\(cursor)\"}"
    #expect(try query.ids("list_invoices", same).count == 3)
    let other = Samples.query(
      ledger, seal: CursorSeal(key: Array(repeating: 7, count: 32), binding: [1]))
    #expect(try other.error("list_invoices", same) == .invalidCursor)
    for (tool, arguments) in [
      ("list_invoices", "{\"cursor\": \"\(cursor)\"}"),
      ("list_invoices", "{\"status\": \"Draft\", \"cursor\": \"\(cursor)\"}"),
      ("list_payments", "{\"status\": \"Posted\", \"cursor\": \"\(cursor)\"}"),
      (
        "list_invoices",
        "{\"status\": \"Posted\", \"currency\": \"USD\", \"cursor\": \"\(cursor)\"}"
      ),
    ] {
      #expect(try query.error(tool, arguments) == .invalidCursor)
    }
  }

  @Test("a cursor with any one character changed is refused")
  func tampered() throws {
    let query = Samples.query(try SampleLedger.ledger())
    let cursor = Array(try #require(try query.page("list_invoices")?.cursor(afterRows: 5)).utf8)
    for at in cursor.indices {
      for byte in Array("AZaz09-_".utf8) where byte != cursor[at] {
        var other = cursor
        other[at] = byte
        let arguments = "{\"cursor\": \"\(String(decoding: other, as: UTF8.self))\"}"
        #expect(try query.error("list_invoices", arguments) == .invalidCursor)
      }
    }
  }

  @Test("the last page has no cursor, an empty list none either, and 0 rows pass one over")
  func ends() throws {
    let query = Samples.query(try Samples.ledger(Samples.small))
    let page = try #require(try query.page("list_invoices"))
    #expect(page.cursor(afterRows: 4) == nil)
    #expect(page.cursor(afterRows: 9) == nil)
    #expect(page.cursor(afterRows: 3) != nil)
    #expect(page.cursor(afterRows: 0) == page.cursor(afterRows: 1))
    #expect(page.cursor(afterRows: -1) == page.cursor(afterRows: 1))
    let empty = try #require(try query.page("list_invoices", #"{"status": "Error"}"#))
    #expect(empty.rows.isEmpty)
    #expect(empty.cursor(afterRows: 0) == nil)
  }
}
