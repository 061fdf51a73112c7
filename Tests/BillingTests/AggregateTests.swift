import Serialization
import Testing

@testable import Billing

@Suite("Aggregates")
struct AggregateTests {
  /// The groups of a request as JSON, page by page.
  private func groups(
    _ query: Query, _ arguments: String, limit: Int = 100
  ) throws -> [String] {
    var found: [String] = []
    var cursor = ""
    while true {
      let page = try #require(
        try query.page("query_billing", "{\(arguments), \"limit\": \(limit)\(cursor)}"))
      #expect(page.key == "groups" && page.entity == GroupEntity.name)
      found += page.rows.map { record in
        var writer = JSONWriter()
        writer.copy(record.node)
        return String(decoding: writer.bytes, as: UTF8.self)
      }
      guard let next = page.cursor(afterRows: page.rows.count) else { return found }
      cursor = ", \"cursor\": \"\(next)\""
    }
  }

  private func small(_ scope: AccountScope = .all, groupSizeMin: Int = 1) throws -> Query {
    let text = """
      {"accounts": [{"id": "a", "currency": "EUR"}, {"id": "b", "currency": "EUR"}],
       "invoices": [
        {"id": "1", "accountId": "a", "status": "Posted", "balance": 0.10, "currency": "EUR",
         "dueDate": "2024-01-31"},
        {"id": "2", "accountId": "b", "status": "Posted", "balance": "0.2", "currency": "EUR",
         "dueDate": "2024-02-01"},
        {"id": "3", "accountId": "a", "status": "Draft", "balance": 5, "currency": "USD"},
        {"id": "4", "accountId": "a", "status": "Jane", "balance": null, "currency": "USD"}]}
      """
    return Samples.query(try Samples.ledger(text), scope: scope, groupSizeMin: groupSizeMin)
  }

  @Test("sums are exact and always by currency")
  func sums() throws {
    let sum = #""entity": "invoice", "aggregate": "sum", "fields": ["balance"]"#
    #expect(
      try groups(small(), sum) == [
        #"{"currency":"EUR","count":2,"balance":0.30}"#,
        #"{"currency":"USD","count":2,"balance":5.00}"#,
      ])
    #expect(
      try groups(small(.only(["b"])), sum) == [#"{"currency":"EUR","count":1,"balance":0.20}"#])
    #expect(
      try groups(small(), sum + #", "group_by": ["status"]"#) == [
        #"{"status":"Draft","currency":"USD","count":1,"balance":5.00}"#,
        #"{"status":"Posted","currency":"EUR","count":2,"balance":0.30}"#,
        #"{"status":null,"currency":"USD","count":1,"balance":null}"#,
      ])
  }

  @Test("values are spelled in one way, however a record that is not seen spells them")
  func spelling() throws {
    func query(_ hidden: String) throws -> Query {
      let text = """
        {"accounts": [{"id": "a"}, {"id": "b"}],
         "invoices": [
          {"id": "1", "accountId": "b", "amount": \(hidden), "currency": "EUR",
           "dueDate": "2026-02-01T23:59:59+00:00", "invoiceDate": "2026-01-01T13:37:00Z"},
          {"id": "2", "accountId": "a", "amount": 100, "currency": "EUR",
           "dueDate": "2026-02-01", "invoiceDate": "2026-01-01"}]}
        """
      return Samples.query(try Samples.ledger(text), scope: .only(["a"]))
    }
    let least =
      #""entity": "invoice", "aggregate": "min", "fields": ["amount", "dueDate", "invoiceDate"]"#
    let found = try groups(query("100.000000"), least)
    #expect(found == (try groups(query("100"), least)))
    #expect(found.first?.contains(#""amount":100.00,"dueDate":"2026-02-01""#) == true, "\(found)")
  }

  @Test("a moment before the year 0 in UTC is in its first month")
  func firstMonth() throws {
    let text = #"{"accounts": [{"id": "a", "createdDate": "0000-01-01T00:00:00+14:00"}]}"#
    let query = Samples.query(try Samples.ledger(text), scope: .all)
    let count = #""entity": "account", "aggregate": "count", "group_by": ["createdMonth"]"#
    #expect(try groups(query, count) == [#"{"createdMonth":"0000-01","count":1}"#])
  }

  @Test("counts, months and extremes")
  func others() throws {
    let count = #""entity": "invoice", "aggregate": "count""#
    #expect(try groups(small(), count) == [#"{"count":4}"#])
    #expect(
      try groups(small(), count + #", "filters": {"status": "Error"}"#) == [#"{"count":0}"#])
    #expect(
      try groups(small(), count + #", "group_by": ["dueMonth"]"#, limit: 1) == [
        #"{"dueMonth":"2024-01","count":1}"#, #"{"dueMonth":"2024-02","count":1}"#,
        #"{"dueMonth":null,"count":2}"#,
      ])
    #expect(
      try groups(
        small(), #""entity": "invoice", "aggregate": "max", "fields": ["dueDate"]"#)
        == [#"{"count":4,"dueDate":"2024-02-01"}"#])
    #expect(
      try groups(
        small(), #""entity": "invoice", "aggregate": "min", "fields": ["balance"]"#)
        == [
          #"{"currency":"EUR","count":2,"balance":0.10}"#,
          #"{"currency":"USD","count":2,"balance":5.00}"#,
        ])
  }

  @Test("small groups are left out, and nothing tells how many there were")
  func suppressed() throws {
    let count = #""entity": "invoice", "aggregate": "count""#
    #expect(
      try groups(small(groupSizeMin: 2), count + #", "group_by": ["status"]"#) == [
        #"{"status":"Posted","count":2}"#
      ])
    for filter in ["Error", "Draft"] {
      #expect(
        try groups(
          small(groupSizeMin: 2), count + ", \"filters\": {\"status\": \"\(filter)\"}"
        ).isEmpty)
    }
  }

  @Test("bait is in no count")
  func bait() throws {
    let ledger = try Samples.ledger(Samples.small)
    let query = Samples.query(ledger, bait: ["a1", "i2"])
    #expect(
      try groups(query, #""entity": "invoice", "aggregate": "count""#) == [#"{"count":1}"#])
  }

  @Test("groups add up to what their rows do, over the sample")
  func agrees() throws {
    let ledger = try SampleLedger.ledger()
    var expected: [String: (Int, DecimalNumber)] = [:]
    for record in ledger.records(of: .invoice) {
      let node = try #require(record.node["totalAmount"])
      let key = "\(record.node["status"]?.string ?? "") \(record.node["currency"]?.string ?? "")"
      let old = expected[key] ?? (0, .zero)
      let amount = try DecimalNumber(at: node.index, of: node.document)
      expected[key] = (old.0 + 1, try old.1.adding(amount))
    }
    let asked = #"""
      "entity": "invoice", "aggregate": "sum", "fields": ["totalAmount"], "group_by": ["status"]
      """#
    let found = try groups(Samples.query(ledger), asked, limit: 3)
    #expect(found.count == expected.count)
    for text in found {
      let node = try Document(parsing: text).root
      let key = "\(node["status"]?.string ?? "") \(node["currency"]?.string ?? "")"
      #expect(node["count"]?.int == expected[key]?.0)
      let sum = try #require(node["totalAmount"])
      #expect(try DecimalNumber(at: sum.index, of: sum.document) == expected[key]?.1)
    }
  }

  @Test(
    "what cannot be computed is refused by name",
    arguments: [
      (#""entity": "customer""#, "entity"),
      (#""entity": "invoice", "aggregate": "avg""#, "aggregate"),
      (#""entity": "invoice", "aggregate": "sum""#, "fields"),
      (#""entity": "invoice", "aggregate": "count", "fields": ["balance"]"#, "fields"),
      (#""entity": "invoice", "aggregate": "sum", "fields": ["dueDate"]"#, "fields"),
      (#""entity": "invoice", "aggregate": "max", "fields": ["notes"]"#, "fields"),
      (#""entity": "invoice", "group_by": ["status"]"#, "group_by"),
      (#""entity": "invoice", "aggregate": "count", "group_by": ["notes"]"#, "group_by"),
      (#""entity": "invoice", "aggregate": "count", "group_by": ["accountId"]"#, "group_by"),
      (#""entity": "invoice", "aggregate": "count", "sort": ["status"]"#, "sort"),
      (#""entity": "account", "filters": {"due_from": "2024-01-01"}"#, "filters"),
    ])
  func refusals(_ arguments: String, _ name: String) throws {
    guard
      case .invalidArgument(let found, _) = try small().error(
        "query_billing", "{\(arguments)}")
    else {
      Issue.record("expected a refusal")
      return
    }
    #expect(found == name)
  }

  @Test("amounts whose currency is hidden are not added up")
  func hiddenCurrency() throws {
    let disclosure = Samples.disclosure(["invoice": ["id", "balance", "status"]])
    let query = Samples.query(try Samples.ledger(Samples.small), disclosure: disclosure)
    let sum = #"{"entity": "invoice", "aggregate": "sum", "fields": ["balance"]}"#
    #expect(try query.error("query_billing", sum) != nil)
  }
}
