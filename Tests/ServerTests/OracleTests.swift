import Serialization
import Server
import Testing

/// Nothing can be asked about a value that the caller's profile does not show as it is.
///
/// What is shown is learnt from answers: a field whose value came out of a record unchanged. What can
/// be asked by is read from `tools/list`, and tried.
@Suite struct OracleTests {
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
    "balance":5,"currency":"EUR","createdDate":"2024-01-15T10:00:00Z",
    "updatedDate":"2024-01-15","type":"Business","industry":"Food",
    "email":"ann@example.com","phone":"555-123-4567","ssn":"123-45-6789","notes":"Call Ann Lee."}],
    "customers":[{"account_id":"acc","name":"Ann Lee","email":"ann@example.com","notes":"Call."}],
    "subscriptions":[{"id":"sub","name":"S-1","status":"Active","accountId":"acc","currency":"EUR",
    "termType":"TERMED","ratePlanId":"rp1","subscriptionStartDate":"2024-01-15",
    "subscriptionEndDate":"2025-01-15","autoRenew":true,"renewalTerm":12,"initialTerm":12,"recurringCharge":7,"billingPeriod":"Month"}],
    "invoices":[{"id":"inv","invoiceNumber":"INV-1","status":"Posted","amount":5,"balance":5,
    "currency":"EUR","accountId":"acc","subscriptionId":"sub","dueDate":"2025-01-15",
    "invoiceDate":"2025-01-01","taxAmount":1,"totalAmount":6,"notes":"Call Ann Lee."}],
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
        .roles: Files().text(.roles).replacing("limit: 50", with: "limit: 50000")
          .replacing("limit: 100", with: "limit: 100000"),
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
          value.string == record[field]?.string && value.numberText == record[field]?.numberText
          && value.bool == record[field]?.bool && value.elements.isEmpty
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

  /// Holds one profile to the law, or what it says of one entity.
  private static func check(
    _ name: String, _ text: String, _ why: String, only entity: String? = nil
  ) throws {
    let stage = try stage(name, text)
    try #require(stage.exitStatus == nil, "\(why): \(stage.said)")
    let shown = try shown(stage)
    let list = try Answer(stage.send(PolicyTests.list))
    for tool in list.tools where tool.hasPrefix("list_") && tool != "list_permissions" {
      let expected = OracleDoor.all.filter { $0.tool == tool && isOpen($0, shown) }
      let published = list.arguments(of: tool).filter { !paging.contains($0) }
      #expect(published == expected.map(\.argument), "\(why), \(tool)")
    }
    for door in OracleDoor.all where entity == nil || door.entity == entity {
      try check(door, isOpen(door, shown), stage, why)
    }
    for other in ["account", "subscription", "invoice", "payment"]
    where entity == nil || other == entity {
      try check(other, shown[other] ?? [], stage, why)
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

  private static let paging = ["fields", "sort", "limit", "cursor"]

  private static func isOpen(_ door: OracleDoor, _ shown: [String: Set<String>]) -> Bool {
    door.fields.allSatisfy { shown[door.entity]?.contains($0) == true }
  }

  /// Asks by one filter, of its list and of `query_billing`.
  private static func check(
    _ door: OracleDoor, _ isOpen: Bool, _ stage: Stage, _ why: String
  ) throws {
    let beside = door.argument == "as_of" ? #""overdue_only":true,"# : ""
    let answers = try [door.there, door.nowhere].flatMap { value in
      let filters = #"{\#(beside)"\#(door.argument)":\#(value)}"#
      let query = #"{"entity":"\#(door.entity)","aggregate":"count","filters":\#(filters)}"#
      return try [
        Answer(stage.send(Ask.call(door.tool, filters))),
        Answer(stage.send(Ask.call("query_billing", query))),
      ]
    }
    guard isOpen else {
      #expect(answers.allSatisfy { $0.refusal == "invalid_request" }, "\(why), \(door.argument)")
      #expect(answers[0].message == answers[2].message)
      #expect(answers[1].message == answers[3].message)
      return
    }
    let list = "\(door.entity)s"
    #expect(answers[0].view?[list]?.count == 1, "\(why), \(door.tool) \(door.argument)")
    let isFlag = door.argument == "overdue_only"
    #expect((answers[2].view?[list]?.count ?? 0) == (isFlag ? 1 : 0), "\(why), \(door.argument)")
  }

  /// The fields of each entity that have an order, and every one that has not, or is hidden.
  private static let unordered = [
    "name", "industry", "email", "phone", "ssn", "notes", "lineItems", "paymentMethod",
  ]

  /// Sorts by every field, groups by every one, and computes with every one.
  private static func check(
    _ entity: String, _ shown: Set<String>, _ stage: Stage, _ why: String
  ) throws {
    let record = try #require(
      try Document(parsing: ledger).root["\(entity)s"]?.elements.first)
    for field in Set(record.members.map(\.key)).union(unordered).sorted() {
      let isKnown = shown.contains(field) && !unordered.contains(field)
      func query(_ members: String) throws -> Answer {
        try Answer(
          stage.send(Ask.call("query_billing", #"{"entity":"\#(entity)",\#(members)}"#)))
      }
      let sorted = try query(#""sort":["-\#(field)"]"#)
      #expect((sorted.view != nil) == isKnown, "\(why), sort by \(entity).\(field)")
      let isAmount = ["amount", "balance", "taxAmount", "totalAmount", "recurringCharge"]
        .contains(field)
      let summed = try query(#""aggregate":"sum","fields":["\#(field)"]"#)
      #expect(
        (summed.view != nil) == (isKnown && isAmount && shown.contains("currency")),
        "\(why), sum of \(entity).\(field)")
      let greatest = try query(#""aggregate":"max","fields":["\#(field)"]"#)
      #expect(greatest.view == nil || isKnown, "\(why), max of \(entity).\(field)")
      let month = field.hasSuffix("Date") ? field.dropLast(4) + "Month" : field[...]
      let grouped = try query(#""aggregate":"count","group_by":["\#(month)"]"#)
      let isGroup =
        field.hasSuffix("Date")
        || ["status", "currency", "type", "termType", "autoRenew", "billingPeriod"].contains(field)
      #expect((grouped.view != nil) == (isKnown && isGroup), "\(why), group by \(field)")
      for answer in [sorted, summed, greatest, grouped] where answer.view == nil {
        #expect(answer.refusal == "invalid_request", "\(why), \(entity).\(field)")
      }
    }
  }

  /// What an id can be completed with: the number where it is shown, else the id where that is.
  private static let completions: [(reference: String, entity: String, names: [Lookup])] = [
    ("billing://account/{id}", "account", [("accountNumber", "A-1"), ("id", "acc")]),
    ("billing://subscription/{id}", "subscription", [("id", "sub")]),
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
      Set(OracleDoor.all.flatMap { door in door.fields.map { "\(door.entity) \($0)" } }).sorted()
      .map { $0.split(separator: " ").map(String.init) }.map { ($0[0], $0[1]) }
      + Self.lookups.flatMap { lookup in
        lookup.fields.map { (lookup.entity, $0.field) }
      }
    for (entity, field) in asked {
      try Self.check(
        name, try Self.hiding(field, of: entity, in: text), "\(entity).\(field) hidden",
        only: entity)
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
