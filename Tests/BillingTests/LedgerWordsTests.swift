import Testing

@testable import Billing

@Suite("LedgerWords")
struct LedgerWordsTests {
  private static let text = """
    {"accounts": [{"id": "a1"}, {"id": "a2"}],
     "invoices": [
       {"id": "i1", "accountId": "a1", "invoiceDate": "2024-02-29", "currency": "USD"},
       {"id": "i2", "accountId": "a1", "invoiceDate": "2024-11-01T10:00:00Z", "currency": "EUR"},
       {"id": "i3", "accountId": "a2", "invoiceDate": "2025-01-05", "currency": "JPY"},
       {"id": "i4", "accountId": "a1", "invoiceDate": "2024-02-01", "currency": "USD"},
       {"id": "i5", "accountId": "a1", "invoiceDate": null}]}
    """

  private func view(
    scope: AccountScope = .all, bait: Set<String> = [],
    disclosure: Disclosure = Samples.everything
  ) throws -> LedgerView {
    LedgerView(
      ledger: try Samples.ledger(Self.text), scope: scope, bait: bait, disclosure: disclosure)
  }

  @Test("months come once each, the latest first, and begin as asked")
  func months() throws {
    let view = try view()
    #expect(view.months(beginning: "", countMax: 9) == ["2025-01", "2024-11", "2024-02"])
    #expect(view.months(beginning: "2024-1", countMax: 9) == ["2024-11"])
    #expect(view.months(beginning: "2024-02-29", countMax: 9) == [])
    #expect(view.months(beginning: "", countMax: 1) == ["2025-01"])
  }

  @Test("what a subscription is called is a text, and completed by no word of it")
  func names() throws {
    let text = """
      {"accounts": [{"id": "a1"}],
       "subscriptions": [{"id": "s1", "name": "4111111111111111", "accountId": "a1"}]}
      """
    let view = LedgerView(
      ledger: try Samples.ledger(text), scope: .all, bait: [], disclosure: Samples.everything)
    #expect(view.names(of: .subscription, beginning: "", countMax: 9) == ["s1"])
    #expect(view.names(of: .subscription, beginning: "4", countMax: 9).isEmpty)
  }

  @Test("currencies come once each, in order")
  func currencies() throws {
    #expect(try view().currencies(beginning: "", countMax: 9) == ["EUR", "JPY", "USD"])
    #expect(try view().currencies(beginning: "U", countMax: 9) == ["USD"])
  }

  @Test("what is out of scope, or bait, offers no word")
  func scope() throws {
    let scoped = try view(scope: .only(["a1"]))
    #expect(scoped.months(beginning: "", countMax: 9) == ["2024-11", "2024-02"])
    #expect(scoped.currencies(beginning: "", countMax: 9) == ["EUR", "USD"])
    #expect(try view(scope: .only([])).months(beginning: "", countMax: 9) == [])
    #expect(try view(bait: ["i3"]).currencies(beginning: "J", countMax: 9) == [])
  }

  @Test("a field that does not leave whole offers no word")
  func hidden() throws {
    let masked = Disclosure([
      "invoice": [
        Disclosure.Field("id", isWhole: true), Disclosure.Field("invoiceDate", isWhole: false),
      ]
    ])
    #expect(try view(disclosure: masked).months(beginning: "", countMax: 9) == [])
    #expect(try view(disclosure: masked).currencies(beginning: "", countMax: 9) == [])
  }
}
