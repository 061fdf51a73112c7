import Calendar
import Serialization

@testable import Billing

/// Ledgers and releases that more than one suite asks.
enum Samples {
  /// Lets out every field of the schema, unmasked.
  static let everything = Disclosure(
    Dictionary(
      uniqueKeysWithValues: Entity.allCases.map { entity in
        (
          entity.rawValue,
          Schema.fields(of: entity).map { field in
            switch field.shape {
            case .list(let nested), .record(let nested):
              Disclosure.Field(field.name, isWhole: true, nested: nested.rawValue)
            default: Disclosure.Field(field.name, isWhole: true)
            }
          }
        )
      }))

  /// Lets out these fields whole, and nothing else.
  static func disclosure(_ fields: [String: [String]]) -> Disclosure {
    Disclosure(fields.mapValues { names in names.map { Disclosure.Field($0, isWhole: true) } })
  }

  static func ledger(_ text: String) throws -> Ledger {
    try Ledger(parsing: Array(text.utf8), name: "test.json")
  }

  /// Two accounts: one with a customer, three invoices and two payments, one with one invoice.
  static let small = """
    {"accounts": [{"id": "a1", "accountNumber": "A-1", "currency": "USD"},
                  {"id": "a2", "accountNumber": "A-2", "currency": "EUR"}],
     "customers": [{"account_id": "a1", "name": "One"}, {"account_id": "a2", "name": "Two"}],
     "subscriptions": [{"id": "s1", "name": "S-1", "accountId": "a1"},
                       {"id": "s2", "name": "free text", "accountId": "a2"}],
     "invoices": [{"id": "i1", "invoiceNumber": "N-1", "status": "Posted", "accountId": "a1"},
                  {"id": "i2", "invoiceNumber": "N-2", "status": "Draft", "accountId": "a2"},
                  {"id": "i3", "status": "Posted", "accountId": null, "subscriptionId": "s1"},
                  {"id": "i4", "status": "Posted"}],
     "payments": [{"id": "p1", "paymentNumber": "P-1", "accountId": "a1", "invoiceId": "i1"},
                  {"id": "p2", "invoiceId": "i3"}]}
    """

  static let seal = CursorSeal(key: Array(repeating: 7, count: 32), binding: Array("caller".utf8))

  /// The day on which queries are asked.
  static let today = CivilDate(daysSinceEpoch: 20_000)

  /// A query with the defaults of a caller who may see everything.
  static func query(
    _ ledger: Ledger, scope: AccountScope = .all, bait: Set<String> = [],
    disclosure: Disclosure = everything, rowsMax: Int = 100, groupSizeMin: Int = 1,
    seal: CursorSeal = Samples.seal
  ) -> Query {
    Query(
      LedgerView(ledger: ledger, scope: scope, bait: bait, disclosure: disclosure),
      limits: Query.Limits(rowsMax: rowsMax, groupSizeMin: groupSizeMin, today: today), seal: seal)
  }
}

extension Query {
  /// The answer to arguments as JSON text, without an index from before.
  func answer(_ tool: String, _ arguments: String = "{}") throws -> Answer {
    var index = LedgerIndex()
    return try answer(tool: tool, arguments: Document(parsing: arguments).root, index: &index)
  }

  /// The id of the record that a get tool answers with.
  func id(_ tool: String, _ arguments: String) throws -> String? {
    guard case .record(let record) = try answer(tool, arguments).content else { return nil }
    return record.id
  }

  /// The page that a list tool answers with.
  func page(_ tool: String, _ arguments: String = "{}") throws -> Page? {
    guard case .page(let page) = try answer(tool, arguments).content else { return nil }
    return page
  }

  /// The ids of a page.
  func ids(_ tool: String, _ arguments: String = "{}") throws -> [String?] {
    try page(tool, arguments)?.rows.map(\.id) ?? []
  }

  /// What a call fails with; nil when it does not.
  func error(_ tool: String, _ arguments: String) throws -> BillingError? {
    let document = try Document(parsing: arguments)
    var index = LedgerIndex()
    do {
      _ = try answer(tool: tool, arguments: document.root, index: &index)
      return nil
    } catch {
      return error
    }
  }
}

extension Record {
  var id: String? { node[Schema.key(of: entity)]?.string }
}
