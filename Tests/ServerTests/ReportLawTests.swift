import Foundation
import Serialization
import Server
import Testing

/// What a report says leaves whole, a number leads to its records, and nothing hidden is asked about.
@Suite struct ReportLawTests {
  private static let reports: [(tool: String, arguments: String)] = [
    ("receivables_aging", #"{"group_by":"account"}"#), ("overdue_invoices", "{}"),
    ("revenue_summary", #"{"from":"2023-01-01"}"#), ("renewal_calendar", #"{"months":24}"#),
    ("payment_health", #"{"days":1000}"#),
    ("account_statement", #"{"account_id":"a1","from":"2023-01-01"}"#),
    ("validate_invoice", #"{"invoice_id":"i1"}"#),
  ]

  /// A ledger of many records, the same in every run.
  private static func ledger(_ seed: UInt64) -> String {
    var dice = Dice(seed: seed)
    func pick(_ words: [String]) -> String { words.randomElement(using: &dice) ?? "" }
    func day(_ years: ClosedRange<Int>) -> String {
      let (year, month) = (
        Int.random(in: years, using: &dice), Int.random(in: 1...12, using: &dice)
      )
      let day = Int.random(in: 1...28, using: &dice)
      return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
    let accounts = (1...4).map {
      #"{"id":"a\#($0)","accountNumber":"A-\#($0)","name":"Person Number\#($0)","currency":"EUR"}"#
    }
    let invoices = (1...60).map { number in
      let amount =
        "\(Int.random(in: -20...90, using: &dice)).\(Int.random(in: 10...99, using: &dice))"
      let status = pick(["Posted", "Posted", "Posted", "Draft"])
      return
        #"{"id":"i\#(number)","invoiceNumber":"I-\#(number)","accountId":"a\#(Int.random(in: 1...4, using: &dice))","#
        + #""status":"\#(status)","currency":"\#(pick(["EUR", "USD", "JPY"]))","amount":\#(amount),"totalAmount":\#(amount),"#
        + #""balance":\#(pick(["0", amount, amount])),"invoiceDate":"\#(day(2023...2026))","dueDate":"\#(day(2024...2026))"}"#
    }
    let payments = (1...40).map { number in
      let status = pick(["Processed", "Processed", "Error", "Reversed"])
      return
        #"{"id":"p\#(number)","paymentNumber":"P-\#(number)","accountId":"a\#(Int.random(in: 1...4, using: &dice))","#
        + #""status":"\#(status)","currency":"\#(pick(["EUR", "USD"]))","amount":\#(Int.random(in: 1...99, using: &dice)).50,"#
        + #""paymentDate":"\#(day(2023...2026))"}"#
    }
    let subscriptions = (1...30).map { number in
      #"{"id":"s\#(number)","name":"S-\#(number)","accountId":"a\#(Int.random(in: 1...4, using: &dice))","#
        + #""status":"Active","currency":"EUR","recurringCharge":\#(Int.random(in: 1...99, using: &dice)),"#
        + #""billingPeriod":"\#(pick(["Month", "Annual"]))","autoRenew":\#(Bool.random(using: &dice)),"#
        + #""subscriptionStartDate":"2023-01-01","subscriptionEndDate":"\#(day(2026...2027))"}"#
    }
    let lists = [
      ("accounts", accounts), ("invoices", invoices), ("payments", payments),
      ("subscriptions", subscriptions),
    ]
    return "{\(lists.map { #""\#($0)":[\#($1.joined(separator: ","))]"# }.joined(separator: ","))}"
  }

  private static func stage(
    _ profile: String, _ text: String? = nil, seed: UInt64 = 1, as role: String = "admin"
  ) throws -> Stage {
    try Ask.stage(
      as: role, ["BILLING_MCP_DATA": "/etc/l", "BILLING_MCP_PROFILE": profile],
      [
        .ledger: ledger(seed), .profile(profile): text ?? Files().text(.profile(profile)),
        .roles: Files().text(.roles).replacing("limit: ", with: "limit: 9999"),
      ])
  }

  // MARK: Whole

  @Test(arguments: ["finance-default", "finance-last4", "finance-tokens", "finance-strict"])
  func noNumberOfAReportIsMaskedAndNoFieldOfItRemoved(_ profile: String) throws {
    let stage = try Self.stage(profile)
    for (tool, arguments) in Self.reports {
      let frames = stage.send(Ask.call(tool, arguments))
      let view = try #require(try Answer(frames).view, "\(tool): \(frames)")
      Self.check(view, tool)
      let meta = try Document(parsing: frames[0]).root["result"]?["structuredContent"]?["meta"]
      #expect(meta?["fieldsRemoved"]?.elements.isEmpty == true, "\(tool)")
      #expect(meta?["method"]?.string?.isEmpty == false)
      let untrusted = meta?["untrustedFields"]?.elements.compactMap(\.string) ?? []
      #expect(untrusted.allSatisfy { $0.hasSuffix("name") }, "\(tool): \(untrusted)")
    }
  }

  private static let numbers: Set<String> = [
    "count", "amount", "percent", "mean", "median", "mrr", "arr", "balance", "change",
    "days_overdue",
    "open_amount", "opening_balance", "closing_balance", "left_out", "suppressed_groups",
    "active_subscriptions", "expired", "valid", "expiring_soon", "unreadable", "withheld_checks",
  ]

  private static func check(_ node: Node, _ path: String) {
    for (key, value) in node.members {
      if numbers.contains(key) { #expect(value.kind == .number, "\(path).\(key)") }
      check(value, "\(path).\(key)")
    }
    for element in node.elements { check(element, path) }
  }

  // MARK: Drill-down

  /// Every number that leads somewhere leads to as many records as it counts.
  @Test(arguments: [1, 2, 3], ["finance-default", "wide"])
  func aDrillDownListsWhatWasCounted(_ seed: UInt64, _ name: String) throws {
    let text = Files().text(.profile("finance-default"))
    // A profile that shows what the charges of subscriptions are asked by.
    let wide = text.replacing("ratePlanId]", with: "ratePlanId, currency]")
    let stage = try Self.stage("finance-default", name == "wide" ? wide : text, seed: seed)
    var followed: [String: Int] = [:]
    for (tool, arguments) in Self.reports {
      let days = ["", #""as_of":"2026-12-31","#]
      for day in tool.hasSuffix("statement") || tool.hasPrefix("validate") ? [""] : days {
        let given = "{" + day + arguments.dropFirst()
        let call = given.replacing(",}", with: "}")
        let view = try #require(try Answer(stage.send(Ask.call(tool, call))).view, "\(call)")
        try Self.follow(view, on: stage, &followed)
      }
    }
    #expect((followed["list_invoices"] ?? 0) > 20 && (followed["list_payments"] ?? 0) > 2)
    #expect((followed["list_subscriptions"] ?? 0) > (name == "wide" ? 5 : -1))
  }

  private static func follow(
    _ node: Node, on stage: Stage, _ followed: inout [String: Int]
  ) throws {
    if let call = node["drill_down"], let tool = call["tool"]?.string {
      let count = (node["count"] ?? node["total"]?["count"])?.int
      var writer = JSONWriter()
      writer.copy(try #require(call["arguments"]))
      let arguments = String(decoding: writer.bytes, as: UTF8.self)
      #expect(try rows(of: tool, arguments, on: stage) == count, "\(tool) \(arguments)")
      followed[tool, default: 0] += 1
    }
    for (_, value) in node.members { try follow(value, on: stage, &followed) }
    for element in node.elements { try follow(element, on: stage, &followed) }
  }

  private static func rows(of tool: String, _ arguments: String, on stage: Stage) throws -> Int {
    var (count, cursor) = (0, "")
    for _ in 0..<20 {
      let call = arguments.dropLast() + cursor + "}"
      let frames = stage.send(Ask.call(tool, String(call)))
      let view = try #require(try Answer(frames).view, "\(frames)")
      count += view.members.first?.value.elements.count ?? 0
      guard let next = view["nextCursor"]?.string else { break }
      cursor = #","cursor":"\#(next)""#
    }
    return count
  }

  // MARK: Pages

  @Test func overdueIsReadToItsEndThoughAPageIsCutToFit() throws {
    let text = Files().text(.profile("finance-default"))
    var seen: [[String]] = []
    for profile in [
      text, text.replacing("max_payload_bytes: 65536", with: "max_payload_bytes: 3000"),
      text.replacing("max_list_items: 20", with: "max_list_items: 3"),
    ] {
      let stage = try Self.stage("finance-default", profile)
      var (ids, cursor) = ([String](), "")
      let day = #""as_of":"2026-12-31""#
      while true {
        let view = try #require(
          try Answer(stage.send(Ask.call("overdue_invoices", "{\(day)\(cursor)}"))).view)
        ids += view["invoices"]?.elements.compactMap { $0["invoice"]?["id"]?.string } ?? []
        guard let next = view["nextCursor"]?.string, ids.count < 100 else { break }
        cursor = #","cursor":"\#(next)""#
      }
      seen.append(ids)
    }
    #expect(seen[0].count > 10 && Set(seen[0]).count == seen[0].count)
    #expect(seen[1] == seen[0] && seen[2] == seen[0])
  }

  // MARK: Oracle

  /// An argument and the fields that it asks about, as they are named to people.
  private static let doors: [(tool: String, argument: String, value: String, fields: [String])] = [
    (
      "receivables_aging", "as_of", #""2025-01-01""#,
      ["invoice.dueDate", "invoice.invoiceDate", "payment.paymentDate"]
    ),
    ("receivables_aging", "account_id", #""a1""#, ["invoice.accountId"]),
    ("receivables_aging", "currency", #""EUR""#, ["invoice.currency"]),
    ("receivables_aging", "group_by", #""account""#, ["invoice.accountId", "account.id"]),
    ("overdue_invoices", "as_of", #""2025-01-01""#, ["invoice.dueDate"]),
    ("overdue_invoices", "days_min", "5", ["invoice.dueDate"]),
    ("revenue_summary", "from", #""2025-01-01""#, ["invoice.invoiceDate", "payment.paymentDate"]),
    ("revenue_summary", "to", #""2025-01-01""#, ["invoice.invoiceDate", "payment.paymentDate"]),
    ("renewal_calendar", "as_of", #""2025-01-01""#, ["subscription.subscriptionEndDate"]),
    ("renewal_calendar", "months", "3", ["subscription.subscriptionEndDate"]),
    ("renewal_calendar", "account_id", #""a1""#, ["subscription.accountId"]),
    ("payment_health", "days", "5", ["payment.paymentDate"]),
    ("payment_health", "currency", #""EUR""#, ["payment.currency"]),
  ]

  @Test func anArgumentGoesWithTheFieldThatItAsksAbout() throws {
    let text = Files().text(.profile("finance-default"))
    for door in Self.doors {
      let call = Ask.call(door.tool, #"{"\#(door.argument)":\#(door.value)}"#)
      let open = try Self.stage("finance-default", text)
      #expect(try Answer(open.send(call)).view != nil, "\(call)")
      for field in door.fields {
        let parts = field.split(separator: ".").map(String.init)
        let stage = try Self.stage(
          "finance-default", try Self.hiding(parts[1], of: parts[0], in: text))
        let list = try Answer(stage.send(PolicyTests.list))
        #expect(!list.arguments(of: door.tool).contains(door.argument), "\(door.tool) \(field)")
        #expect(try Answer(stage.send(call)).refusal == "invalid_request", "\(door.tool) \(field)")
        #expect(try Answer(stage.send(Ask.call(door.tool))).view != nil)
      }
    }
  }

  /// A profile text in which an entity allows one field less.
  private static func hiding(_ field: String, of entity: String, in text: String) throws -> String {
    var parts = text.split(separator: "\n  \(entity):\n", maxSplits: 1).map(String.init)
    try #require(parts.count == 2)
    let end = try #require(parts[1].firstIndex(of: "]"))
    let names = parts[1][..<end].split(separator: "[").last?.split { ", \n".contains($0) } ?? []
    let left = names.filter { $0 != field }.joined(separator: ", ")
    parts[1] = "    allow: [\(left)" + parts[1][end...]
    return parts[0] + "\n  \(entity):\n" + parts[1]
  }

  // MARK: Names

  @Test func namesLeaveAsTheProfileLetsThem() throws {
    for (profile, shown) in [
      ("finance-default", "P***n N*****r1"), ("finance-strict", "[person omitted]"),
    ] {
      let stage = try Self.stage(profile)
      let call = Ask.call("account_statement", #"{"account_id":"a1","from":"2023-01-01"}"#)
      let frames = stage.send(call)
      let name = try Answer(frames).view?["account"]?["name"]?.string
      #expect(name?.contains("Person") == false, "\(profile): \(name ?? "none")")
      #expect(profile != "finance-strict" || name == shown, "\(name ?? "none")")
    }
  }

  @Test func theViewerSeesGroupsOfThreeAndMore() throws {
    let stage = try Self.stage("finance-strict", as: "viewer")
    let view = try #require(try Answer(stage.send(Ask.call("receivables_aging"))).view)
    let counts = view["currencies"]?.elements.flatMap { entry in
      entry["buckets"]?.elements.compactMap { $0["count"]?.int } ?? []
    }
    #expect(counts?.isEmpty == false && counts?.allSatisfy { $0 == 0 || $0 >= 3 } == true)
  }
}
