import Calendar
import Serialization

@testable import Billing

/// Small ledgers, and reports over them as a caller who may see everything.
enum Reports {
  static let today = "2025-03-01"

  /// The JSON of a ledger of one account in euros.
  static func ledger(
    invoices: [String] = [], payments: [String] = [], subscriptions: [String] = [],
    accounts: [String] = [#"{"id":"a1","accountNumber":"A-1","name":"One Ltd","currency":"EUR"}"#]
  ) -> String {
    let lists = [
      ("accounts", accounts), ("subscriptions", subscriptions), ("invoices", invoices),
      ("payments", payments),
    ]
    return "{" + lists.map { #""\#($0)":[\#($1.joined(separator: ","))]"# }.joined(separator: ",")
      + "}"
  }

  /// A Posted invoice of the account, with other members behind.
  static func invoice(_ id: String, _ balance: String, due: String, _ others: String = "") -> String
  {
    let own =
      #""id":"\#(id)","invoiceNumber":"N-\#(id)","accountId":"a1","status":"Posted","currency":"EUR""#
    let dates = #""invoiceDate":"2024-01-01","dueDate":"\#(due)""#
    return "{\(own),\(dates),\"balance\":\(balance)\(others)}"
  }

  /// What a report is before redaction.
  static func view(
    _ tool: String, _ arguments: String = "{}", of ledger: String, scope: AccountScope = .all,
    bait: Set<String> = [], disclosure: Disclosure = Samples.everything, groupSizeMin: Int = 1,
    rowsMax: Int = 100
  ) throws -> Node {
    let answer = try answer(
      tool, arguments, of: ledger, scope: scope, bait: bait, disclosure: disclosure,
      groupSizeMin: groupSizeMin, rowsMax: rowsMax)
    return try Document(parsing: answer.json).root
  }

  /// The answer of a report.
  static func answer(
    _ tool: String, _ arguments: String = "{}", of ledger: String, scope: AccountScope = .all,
    bait: Set<String> = [], disclosure: Disclosure = Samples.everything, groupSizeMin: Int = 1,
    rowsMax: Int = 100
  ) throws -> ReportAnswer {
    let view = LedgerView(
      ledger: try Samples.ledger(ledger), scope: scope, bait: bait, disclosure: disclosure)
    let query = ReportQuery(
      view, groupSizeMin: groupSizeMin, rowsMax: rowsMax, seal: Samples.seal,
      today: CivilDate(iso8601: today) ?? CivilDate(daysSinceEpoch: 0))
    return try query.answer(tool: tool, arguments: Document(parsing: arguments).root)
  }

  /// Why there is no answer; nil when there is one.
  static func error(
    _ tool: String, _ arguments: String = "{}", of ledger: String, scope: AccountScope = .all,
    bait: Set<String> = [], disclosure: Disclosure = Samples.everything
  ) throws -> BillingError? {
    do {
      _ = try answer(
        tool, arguments, of: ledger, scope: scope, bait: bait, disclosure: disclosure)
      return nil
    } catch let error as BillingError {
      return error
    }
  }

  /// The groups of a list in one line: `name count amount`.
  static func groups(_ list: Node?, _ name: String) -> [String] {
    list?.elements.map { "\($0[name]?.string ?? "") \(sum($0))" } ?? []
  }

  /// A group in one line: `count amount`.
  static func sum(_ group: Node?) -> String {
    "\(group?["count"]?.numberText ?? "-") \(group?["amount"]?.numberText ?? "-")"
  }
}

extension Reports {
  /// Lets out everything but one field.
  static func hiding(_ field: String, of hidden: Entity) -> Disclosure {
    Disclosure(
      Dictionary(
        uniqueKeysWithValues: Entity.allCases.map { entity in
          (
            entity.rawValue,
            Samples.everything.fields(of: entity.rawValue)
              .filter { entity != hidden || $0.name != field }
          )
        }))
  }
}
