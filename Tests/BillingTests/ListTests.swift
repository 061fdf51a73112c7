import Serialization
import Testing

@testable import Billing

@Suite("List requests")
struct ListTests {
  private static let text = """
    {"invoices": [
      {"id": "i1", "status": "Posted", "amount": 0.30, "balance": "0.1", "currency": "EUR",
       "dueDate": "2024-02-29", "notes": "a"},
      {"id": "i2", "status": "Posted", "amount": 0.3, "balance": 0, "currency": "EUR",
       "dueDate": "2024-03-01T23:30:00-05:00"},
      {"id": "i3", "status": "Strange", "amount": 12345678901234567890.10, "currency": "USD",
       "balance": 4111111111111111},
      {"id": "i4", "amount": null, "balance": -1, "dueDate": null, "currency": "USD"}]}
    """

  private func ids(_ arguments: String) throws -> [String?] {
    try Samples.query(Samples.ledger(Self.text)).ids("list_invoices", arguments)
  }

  @Test("amounts are compared exactly")
  func amounts() throws {
    #expect(try ids(#"{"amount_min": 0.30, "amount_max": 0.3}"#) == ["i1", "i2"])
    #expect(try ids(#"{"amount_max": 0.299999999999999999}"#).isEmpty)
    #expect(try ids(#"{"amount_min": 12345678901234567890.1}"#) == ["i3"])
    #expect(try ids(#"{"amount_min": 12345678901234567890.11}"#).isEmpty)
    #expect(try ids(#"{"balance_over": 0}"#) == ["i1"])
    #expect(try ids(#"{"balance_min": 0}"#) == ["i1", "i2"])
    #expect(try ids(#"{"amount_min": 3e-1, "amount_max": 1}"#) == ["i1", "i2"])
  }

  @Test("an amount that redaction takes for a card is nothing to ask by")
  func cards() throws {
    #expect(try ids(#"{"balance_min": 1000}"#).isEmpty)
    #expect(try ids(#"{"sort": ["balance"]}"#) == ["i4", "i2", "i1", "i3"])
  }

  @Test("dates are days in UTC, both ends of a range count")
  func dates() throws {
    #expect(try ids(#"{"due_from": "2024-02-29", "due_to": "2024-02-29"}"#) == ["i1"])
    #expect(try ids(#"{"due_from": "2024-03-02", "due_to": "2024-03-02"}"#) == ["i2"])
    #expect(try ids(#"{"overdue_only": true, "as_of": "2024-03-01"}"#) == ["i1"])
    #expect(try ids(#"{"overdue_only": true, "as_of": "2024-02-29"}"#).isEmpty)
    #expect(try ids(#"{"overdue_only": false}"#).count == 4)
  }

  @Test("what has no value, or an odd code, comes last in both directions, ties in ledger order")
  func order() throws {
    #expect(try ids(#"{"sort": ["dueDate"]}"#) == ["i1", "i2", "i3", "i4"])
    #expect(try ids(#"{"sort": ["-dueDate"]}"#) == ["i2", "i1", "i3", "i4"])
    #expect(try ids(#"{"sort": ["status"]}"#) == ["i1", "i2", "i3", "i4"])
    #expect(try ids(#"{"sort": ["-currency", "-id"]}"#) == ["i4", "i3", "i2", "i1"])
    // An odd code may leave masked: it is nothing to ask by.
    let posted = try ids(#"{"status": "Posted"}"#)
    #expect(try ids(#"{"status": ["Strange", "Posted"]}"#) == posted)
    #expect(try ids(#"{"status": "Strange"}"#).isEmpty)
  }

  @Test("fields cut a record down, and what it holds besides is still known to the masks")
  func fields() throws {
    let query = Samples.query(try Samples.ledger(Self.text))
    let answer = try query.answer("list_invoices", #"{"fields": ["id", "dueDate"], "limit": 1}"#)
    guard case .page(let page) = answer.content else { throw BillingError.unknownTool }
    #expect(page.rows.map { $0.node.members.map(\.key) } == [["id", "dueDate"]])
    #expect(answer.context.map { $0.node["notes"]?.string } == ["a"])
  }

  @Test(
    "what cannot be asked is refused by name",
    arguments: [
      (#"{"sort": ["notes"]}"#, "sort"), (#"{"sort": ["id", "-id"]}"#, "sort"),
      (#"{"sort": ["id", "status", "amount", "balance"]}"#, "sort"),
      (#"{"fields": ["nothing"]}"#, "fields"), (#"{"fields": []}"#, "fields"),
      (#"{"status": []}"#, "status"), (#"{"as_of": "2024-01-01"}"#, "as_of"),
      (#"{"due_from": "2024-02-30"}"#, "due_from"), (#"{"balance_min": "1"}"#, "balance_min"),
      (#"{"balance_min": 1e99}"#, "balance_min"), (#"{"overdue_only": 1}"#, "overdue_only"),
      (#"{"number_prefix": "a b"}"#, "number_prefix"), (#"{"filters": {}}"#, "arguments"),
    ])
  func refusals(_ arguments: String, _ name: String) throws {
    let error = try Samples.query(Samples.ledger(Self.text)).error("list_invoices", arguments)
    guard case .invalidArgument(let found, _) = error else {
      Issue.record("expected a refusal, found \(String(describing: error))")
      return
    }
    #expect(found == name)
  }
}
