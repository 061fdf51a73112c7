import Serialization
import Testing

@testable import Billing

@Suite("Query")
struct QueryTests {
  private func query(
    _ scope: AccountScope = .all, _ disclosure: Disclosure = Samples.everything, rowsMax: Int = 100
  ) throws -> Query {
    Samples.query(
      try Samples.ledger(Samples.small), scope: scope, disclosure: disclosure, rowsMax: rowsMax)
  }

  @Test(
    "a record is found by its id and by its number",
    arguments: [
      ("get_account", "account_id", "a1", "a1"), ("get_account", "account_id", "A-2", "a2"),
      ("get_customer", "account_id", "a2", "a2"), ("get_customer", "account_id", "A-1", "a1"),
      ("get_subscription", "subscription_id", "s2", "s2"),
      ("get_subscription", "subscription_id", "S-1", "s1"),
      ("get_invoice", "invoice_id", "i3", "i3"), ("get_invoice", "invoice_id", "N-2", "i2"),
      ("get_payment", "payment_id", "p2", "p2"), ("get_payment", "payment_id", "P-1", "p1"),
    ])
  func finds(_ tool: String, _ argument: String, _ text: String, _ id: String) throws {
    #expect(try query().id(tool, "{\"\(argument)\": \"\(text)\"}") == id)
  }

  @Test("what is out of scope and what does not exist answer alike")
  func scope() throws {
    let one = try query(.only(["a1"]))
    #expect(try one.id("get_account", #"{"account_id": "a1"}"#) == "a1")
    for text in ["a2", "A-2", "a9"] {
      let arguments = "{\"account_id\": \"\(text)\"}"
      #expect(try one.error("get_account", arguments) == .notFound(.account))
      #expect(try one.error("get_customer", arguments) == .notFound(.customer))
      for tool in ["list_subscriptions", "list_invoices", "list_payments"] {
        #expect(try one.error(tool, arguments) == .notFound(.account))
      }
    }
    for text in ["i2", "N-2", "i9", "i4"] {
      #expect(try one.error("get_invoice", "{\"invoice_id\": \"\(text)\"}") == .notFound(.invoice))
    }
    #expect(try one.error("list_payments", #"{"invoice_id": "i2"}"#) == .notFound(.invoice))
    #expect(try one.ids("list_accounts") == ["a1"])
    #expect(try one.ids("list_invoices") == ["i1", "i3"])
    #expect(try one.ids("list_payments") == ["p1", "p2"])
    #expect(try query(.only([])).ids("list_invoices").isEmpty)
    #expect(try query(.only(["A-1", "a9"])).ids("list_accounts").isEmpty)
    #expect(try query().ids("list_invoices") == ["i1", "i2", "i3", "i4"])
  }

  @Test("filters leave the rows that pass all of them")
  func filters() throws {
    let query = try query()
    #expect(try query.ids("list_invoices", #"{"account_id": "a1"}"#) == ["i1", "i3"])
    #expect(try query.ids("list_invoices", #"{"account_id": "A-2"}"#) == ["i2"])
    #expect(try query.ids("list_invoices", #"{"status": "Posted"}"#) == ["i1", "i3", "i4"])
    #expect(
      try query.ids("list_invoices", #"{"status": "Posted", "subscription_id": "S-1"}"#) == ["i3"])
    #expect(try query.ids("list_payments", #"{"invoice_id": "N-1"}"#) == ["p1"])
    #expect(try query.ids("list_accounts", #"{"currency": "EUR"}"#) == ["a2"])
    #expect(try query.ids("list_accounts", #"{"currency": "CHF"}"#).isEmpty)
  }

  @Test("fields that do not leave unmasked are no way in")
  func noOracle() throws {
    let keys = Samples.disclosure([
      "account": ["id"], "customer": ["account_id"], "invoice": ["id"],
    ])
    let byKey = try query(.all, keys)
    #expect(try byKey.id("get_account", #"{"account_id": "a1"}"#) == "a1")
    #expect(try byKey.error("get_account", #"{"account_id": "A-1"}"#) == .notFound(.account))
    #expect(try byKey.error("get_customer", #"{"account_id": "A-1"}"#) == .notFound(.customer))
    for arguments in [#"{"account_id": "a1"}"#, #"{"status": "Posted"}"#] {
      #expect(
        try byKey.error("list_invoices", arguments)
          == .invalidArgument(name: "arguments", expected: "only members of the inputSchema"))
    }
    let byNumber = try query(.all, Samples.disclosure(["account": ["accountNumber"]]))
    #expect(try byNumber.id("get_account", #"{"account_id": "A-1"}"#) == "a1")
    #expect(try byNumber.error("get_account", #"{"account_id": "a1"}"#) == .notFound(.account))
    let masked = Disclosure(["account": [Disclosure.Field("id", isWhole: false)]])
    #expect(try query(.all, masked).id("get_account", #"{"account_id": "a1"}"#) == nil)
  }

  @Test("an entity without anything released answers every id with an empty record")
  func nothing() throws {
    let query = try query(.all, Disclosure([:]))
    for text in ["a1", "A-1", "a9"] {
      let answer = try query.answer("get_account", "{\"account_id\": \"\(text)\"}")
      guard case .record(let record) = answer.content else { throw BillingError.unknownTool }
      #expect(record.node.kind == .object)
      #expect(record.node.count == 0)
      #expect(answer.context.isEmpty)
    }
    #expect(try query.ids("list_accounts").count == 2)
  }

  @Test("the context is the account and customer behind the answer, each once")
  func context() throws {
    func context(_ tool: String, _ arguments: String = "{}") throws -> [String] {
      try query().answer(tool, arguments).context.map { "\($0.entity) \($0.id ?? "")" }
    }
    #expect(try context("get_account", #"{"account_id": "a1"}"#) == ["customer a1"])
    #expect(try context("get_customer", #"{"account_id": "a1"}"#) == ["account a1"])
    #expect(try context("get_invoice", #"{"invoice_id": "i3"}"#) == ["account a1", "customer a1"])
    #expect(try context("get_payment", #"{"payment_id": "p2"}"#) == ["account a1", "customer a1"])
    #expect(try context("get_invoice", #"{"invoice_id": "i4"}"#).isEmpty)
    #expect(
      try context("list_invoices") == ["account a1", "customer a1", "account a2", "customer a2"])
    #expect(try context("list_accounts") == ["customer a1", "customer a2"])
  }

  @Test(
    "bad arguments are refused by name",
    arguments: [
      ("get_account", "{}", "account_id"), ("get_account", #"{"account_id": 5}"#, "account_id"),
      ("get_account", #"{"account_id": null}"#, "account_id"),
      ("get_account", #"{"account_id": "a/b"}"#, "account_id"),
      ("get_account", #"{"account_id": ""}"#, "account_id"),
      ("get_account", #"{"account_id": "a1", "x": 1}"#, "arguments"),
      ("get_account", "[]", "arguments"), ("get_account", "null", "arguments"),
      ("list_accounts", #"{"limit": 0}"#, "limit"), ("list_accounts", #"{"limit": 101}"#, "limit"),
      ("list_accounts", #"{"limit": "5"}"#, "limit"),
      ("list_accounts", #"{"limit": 1.5}"#, "limit"),
      ("list_accounts", #"{"limit": 1e1}"#, "limit"), ("list_accounts", #"{"limit": -1}"#, "limit"),
      ("list_accounts", #"{"limit": 99999999999999999999}"#, "limit"),
      ("list_accounts", #"{"cursor": 5}"#, "cursor"),
      ("list_accounts", #"{"status": 5}"#, "status"),
      ("list_accounts", #"{"status": "\u0000"}"#, "status"),
      ("list_invoices", #"{"account_id": "é"}"#, "account_id"),
    ])
  func badArguments(_ tool: String, _ arguments: String, _ name: String) throws {
    guard case .invalidArgument(let found, _) = try query().error(tool, arguments) else {
      Issue.record("expected a refusal")
      return
    }
    #expect(found == name)
  }

  @Test("no arguments at all are fine for a list, an unknown tool is not")
  func edges() throws {
    var index = LedgerIndex()
    let answer = try query().answer(tool: "list_accounts", arguments: nil, index: &index)
    guard case .page(let page) = answer.content else { throw BillingError.unknownTool }
    #expect(page.rows.count == 2)
    #expect(try query().ids("list_accounts", #"{"limit": 1.0}"#) == ["a1"])
    #expect(try query().error("get_nothing", "{}") == .unknownTool)
    #expect(try query().error("list_accounts", #"{"cursor": ""}"#) == .invalidCursor)
  }

  @Test("no message holds what came in")
  func silence() throws {
    for tool in Catalogue.names {
      for name in ["account_id", "invoice_id", "status", "cursor", "limit", "s3cr3t"] {
        let error = try query().error(tool, "{\"\(name)\": \"s3cr3t!\"}")
        #expect(error?.message.contains("s3cr3t") != true)
      }
    }
  }
}
