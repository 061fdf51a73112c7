import Serialization
import Server
import Testing

/// Nothing can be asked about a value that the caller's profile does not show as it is.
///
/// What is shown is learnt from answers: a field whose value came out of a record unchanged. What can
/// be asked by is read from `tools/list`, and tried.
@Suite struct OracleTests {
  /// Every way to ask by a value: the argument, and the field of which entity it tells of.
  private struct Door {
    let tool: String
    let argument: String
    let entity: String
    let field: String
    /// A value that a record of the ledger has there, and one that none has.
    let there: String
    let nowhere: String

    init(
      _ tool: String, _ argument: String, _ entity: String, _ field: String, _ there: String,
      _ nowhere: String
    ) {
      (self.tool, self.argument, self.entity, self.field) = (tool, argument, entity, field)
      (self.there, self.nowhere) = (there, nowhere)
    }
  }

  private static let doors: [Door] = [
    .init("list_accounts", "status", "account", "status", "Active", "Dormant"),
    .init("list_accounts", "currency", "account", "currency", "EUR", "CHF"),
    .init("list_subscriptions", "account_id", "subscription", "accountId", "acc", "none"),
    .init("list_subscriptions", "status", "subscription", "status", "Active", "Dormant"),
    .init("list_subscriptions", "currency", "subscription", "currency", "EUR", "CHF"),
    .init("list_invoices", "account_id", "invoice", "accountId", "acc", "none"),
    .init("list_invoices", "subscription_id", "invoice", "subscriptionId", "sub", "none"),
    .init("list_invoices", "status", "invoice", "status", "Posted", "Dormant"),
    .init("list_invoices", "currency", "invoice", "currency", "EUR", "CHF"),
    .init("list_payments", "account_id", "payment", "accountId", "acc", "none"),
    .init("list_payments", "invoice_id", "payment", "invoiceId", "inv", "none"),
    .init("list_payments", "status", "payment", "status", "Processed", "Dormant"),
    .init("list_payments", "currency", "payment", "currency", "EUR", "CHF"),
  ]

  /// Every way to look a record up: by its id, and by what people call it.
  private static let lookups: [(tool: String, argument: String, entity: String, fields: [Lookup])] =
    [
      ("get_account", "account_id", "account", [("id", "acc"), ("accountNumber", "A-1")]),
      ("get_customer", "account_id", "customer", [("account_id", "acc")]),
      ("get_subscription", "subscription_id", "subscription", [("id", "sub"), ("name", "S-1")]),
      ("get_invoice", "invoice_id", "invoice", [("id", "inv"), ("invoiceNumber", "INV-1")]),
      ("get_payment", "payment_id", "payment", [("id", "pay"), ("paymentNumber", "P-1")]),
    ]
  private typealias Lookup = (field: String, value: String)

  private static let ledger = """
    {"accounts":[{"id":"acc","accountNumber":"A-1","name":"Northwind Ltd","status":"Active",
    "balance":5,"currency":"EUR","createdDate":"2024-01-15","type":"Business","industry":"Food",
    "email":"ann@example.com","phone":"555-123-4567","ssn":"123-45-6789","notes":"Call Ann Lee."}],
    "customers":[{"account_id":"acc","name":"Ann Lee","email":"ann@example.com","notes":"Call."}],
    "subscriptions":[{"id":"sub","name":"S-1","status":"Active","accountId":"acc","currency":"EUR",
    "termType":"TERMED","ratePlanId":"rp1","recurringCharge":7,"billingPeriod":"Month"}],
    "invoices":[{"id":"inv","invoiceNumber":"INV-1","status":"Posted","amount":5,"balance":5,
    "currency":"EUR","accountId":"acc","subscriptionId":"sub","dueDate":"2025-01-15"}],
    "payments":[{"id":"pay","paymentNumber":"P-1","status":"Processed","amount":5,"currency":"EUR",
    "accountId":"acc","invoiceId":"inv","paymentDate":"2025-01-15"}]}
    """

  private static let shipped = [
    "finance-default", "finance-last4", "finance-strict", "finance-tokens",
  ]

  private static func stage(_ profile: String, _ text: String) throws -> Stage {
    try Ask.stage(
      as: "admin", ["BILLING_MCP_DATA": "/etc/l", "BILLING_MCP_PROFILE": profile],
      [
        .ledger: ledger, .profile(profile): text,
        .roles: Files().text(.roles).replacing("limit: 50", with: "limit: 5000"),
      ])
  }

  /// The fields of each entity whose values leave a list or a record as they are.
  ///
  /// Read by tools that need no value at all: the lists, and for a customer what is known of its key.
  private static func shown(_ stage: Stage) throws -> [String: Set<String>] {
    let raw = try Document(parsing: ledger).root
    var shown: [String: Set<String>] = [:]
    for (entity, list) in [
      ("account", "accounts"), ("subscription", "subscriptions"), ("invoice", "invoices"),
      ("payment", "payments"),
    ] {
      let view = try #require(try Answer(stage.send(Ask.call("list_\(list)"))).view)
      let record = try #require(raw[list]?.elements.first)
      for (field, value) in view[list]?.elements.first?.members.map({ ($0.key, $0.value) }) ?? [] {
        let isSame =
          value.string != nil
          ? value.string == record[field]?.string : value.numberText == record[field]?.numberText
        if isSame { shown[entity, default: []].insert(field) }
      }
    }
    let explained = try Answer(
      stage.send(Ask.call("explain_redaction", #"{"entity":"customer"}"#)))
    let kept = explained.view?["kept"]?.elements.compactMap(\.string) ?? []
    shown["customer"] = Set(kept)
    return shown
  }

  // MARK: The law

  /// Holds one profile to the law.
  private static func check(_ name: String, _ text: String, _ why: String) throws {
    let stage = try stage(name, text)
    try #require(stage.exitStatus == nil, "\(why): \(stage.said)")
    let shown = try shown(stage)
    let list = try Answer(stage.send(PolicyTests.list))
    for tool in list.tools where tool.hasPrefix("list_") && tool != "list_permissions" {
      let expected = doors.filter { door in
        door.tool == tool && shown[door.entity]?.contains(door.field) == true
      }
      let published = list.arguments(of: tool).filter { $0 != "limit" && $0 != "cursor" }
      #expect(published == expected.map(\.argument), "\(why), \(tool)")
    }
    for door in doors {
      let isOpen = shown[door.entity]?.contains(door.field) == true
      let answers = try [door.there, door.nowhere].map {
        try Answer(stage.send(Ask.call(door.tool, #"{"\#(door.argument)":"\#($0)"}"#)))
      }
      if isOpen {
        #expect(answers[0].view != nil, "\(why), \(door.tool) \(door.argument)")
      } else {
        #expect(answers.map(\.refusal) == ["invalid_request", "invalid_request"], "\(why)")
        #expect(answers[0].message == answers[1].message)
      }
    }
    for (reference, entity, names) in completions {
      let found = try Answer(stage.send(Ask.completion(reference, "id"))).completed
      let expected = names.first { shown[entity]?.contains($0.field) == true }.map { [$0.value] }
      #expect(found == expected ?? [], "\(why), \(reference)")
    }
    for lookup in lookups {
      try check(lookup.tool, lookup.argument, lookup.fields, shown[lookup.entity] ?? [], stage, why)
    }
  }

  /// What an id can be completed with: the number where it is shown, else the id where that is.
  private static let completions: [(reference: String, entity: String, names: [Lookup])] = [
    ("billing://account/{id}", "account", [("accountNumber", "A-1"), ("id", "acc")]),
    ("billing://subscription/{id}", "subscription", [("name", "S-1"), ("id", "sub")]),
    ("billing://invoice/{id}", "invoice", [("invoiceNumber", "INV-1"), ("id", "inv")]),
  ]

  /// Looks one record up by each field: found where the field is shown, and told like nothing where
  /// it is not.
  private static func check(
    _ tool: String, _ argument: String, _ fields: [Lookup], _ shown: Set<String>, _ stage: Stage,
    _ why: String
  ) throws {
    func answer(_ value: String) throws -> Answer {
      try Answer(stage.send(Ask.call(tool, #"{"\#(argument)":"\#(value)"}"#)))
    }
    let nowhere = try answer("nowhere")
    for (field, value) in fields {
      let found = try answer(value)
      if shown.contains(field) {
        #expect(found.view?.members.isEmpty == false, "\(why), \(tool) by \(field)")
      } else {
        #expect(found.refusal == nowhere.refusal, "\(why), \(tool) by \(field)")
        #expect(found.view?.members.count == nowhere.view?.members.count)
      }
    }
  }

  @Test(arguments: shipped)
  func aShippedProfileOpensNoDoorToWhatItHides(_ name: String) throws {
    try Self.check(name, Files().text(.profile(name)), name)
  }

  /// The same with each field that something can be asked by taken out of the profile, one by one.
  @Test(arguments: ["finance-default", "finance-strict"])
  func aProfileThatHidesAFieldMoreClosesItsDoor(_ name: String) throws {
    let text = Files().text(.profile(name))
    let asked =
      Self.doors.map { ($0.entity, $0.field) }
      + Self.lookups.flatMap { lookup in
        lookup.fields.map { (lookup.entity, $0.field) }
      }
    for (entity, field) in asked {
      try Self.check(
        name, try Self.hiding(field, of: entity, in: text), "\(entity).\(field) hidden")
    }
  }

  /// A profile text in which an entity allows one field less; as it was when it allows it not.
  private static func hiding(_ field: String, of entity: String, in text: String) throws -> String {
    var parts = text.split(separator: "\n  \(entity):\n", maxSplits: 1).map(String.init)
    try #require(parts.count == 2)
    let end = try #require(parts[1].firstIndex(of: "]"))
    let names = parts[1][..<end].split(separator: "[").last?.split { ", \n".contains($0) } ?? []
    let left = names.filter { $0 != field }.joined(separator: ", ")
    parts[1] = "    allow: [\(left)" + parts[1][end...]
    return parts[0] + "\n  \(entity):\n" + parts[1]
  }
}
