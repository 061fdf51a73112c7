import Serialization
import Server
import Testing

/// Who may call what: role by role, tool by tool, and what comes of it.
@Suite struct RoleTableTests {
  private static let roles = ["admin", "developer", "analyst", "ai_agent", "readonly", "viewer"]

  /// A row of the table: a tool, a call that it answers, a call of what is not there, and by role
  /// whether it may be called.
  struct Row: Sendable {
    let tool: String
    let good: String
    let missing: String?
    let may: [Bool]

    init(_ tool: String, _ good: String, missing: String? = nil, _ marks: String) {
      (self.tool, self.good, self.missing) = (tool, good, missing)
      may = marks.split(separator: " ").map { $0 == "yes" }
    }
  }

  private static let none = #"{"account_id":"none"}"#

  //                                                admin devel analy agent reado viewer
  private static let table = [
    Row("get_account", #"{"account_id":"A-00000123"}"#, missing: none, "yes yes yes yes yes -"),
    Row("list_accounts", "{}", "yes yes yes yes yes -"),
    Row("get_customer", #"{"account_id":"A-00000123"}"#, missing: none, "yes yes - yes yes -"),
    Row(
      "get_subscription", #"{"subscription_id":"8ac6885e98a80a470198a8574f041001"}"#,
      missing: #"{"subscription_id":"none"}"#, "yes yes yes yes yes -"),
    Row("list_subscriptions", "{}", missing: none, "yes yes yes yes yes -"),
    Row(
      "get_invoice", #"{"invoice_id":"INV-00000121"}"#, missing: #"{"invoice_id":"none"}"#,
      "yes yes yes yes yes -"),
    Row("list_invoices", "{}", missing: none, "yes yes yes yes yes -"),
    Row(
      "get_payment", #"{"payment_id":"P-00000101"}"#, missing: #"{"payment_id":"none"}"#,
      "yes yes yes yes yes -"),
    Row("list_payments", "{}", missing: none, "yes yes yes yes yes -"),
    Row(
      "query_billing", #"{"entity":"invoice","aggregate":"count","group_by":["status"]}"#,
      missing: #"{"entity":"invoice","filters":{"account_id":"none"}}"#, "yes yes yes yes yes -"),
    Row(
      "receivables_aging", #"{"group_by":"account"}"#, missing: none, "yes yes yes yes yes yes"),
    Row("overdue_invoices", "{}", missing: none, "yes yes yes yes yes yes"),
    Row("revenue_summary", "{}", missing: none, "yes yes yes yes - yes"),
    Row("renewal_calendar", "{}", missing: none, "yes yes yes yes - yes"),
    Row("payment_health", "{}", missing: none, "yes yes yes yes - yes"),
    Row(
      "account_statement", #"{"account_id":"A-00000123"}"#, missing: none,
      "yes yes yes yes - yes"),
    Row(
      "validate_invoice", #"{"invoice_id":"INV-00000121"}"#, missing: #"{"invoice_id":"none"}"#,
      "yes yes yes yes - yes"),
    Row("get_current_user", "{}", "yes yes yes yes yes yes"),
    Row("get_rate_limits", "{}", "yes yes yes yes yes yes"),
    Row("list_permissions", "{}", "yes yes yes yes yes -"),
    Row("server_status", "{}", "yes yes yes yes yes -"),
    Row("explain_redaction", #"{"entity":"account"}"#, "yes yes yes yes yes -"),
    Row("search_audit_events", "{}", "yes - - - - -"),
  ]

  @Test func theTableNamesEveryToolAndEveryRole() throws {
    let stage = try Ask.stage(as: "admin")
    #expect(try Answer(stage.send(PolicyTests.list)).tools == Self.table.map(\.tool))
    for row in Self.table { #expect(row.may.count == Self.roles.count, "\(row.tool)") }
    let text = Files().text(.roles)
    let section = text.split(separator: "\nlimits:\n")[0].split(separator: "\nroles:\n")[1]
    let named = section.split(separator: "\n")
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && $0.hasSuffix(":") }
      .map { String($0.dropFirst(2).dropLast()) }
    #expect(named == Self.roles)
  }

  @Test(arguments: roles)
  func theListShowsWhatMayBeCalledAndNothingElse(_ role: String) throws {
    let column = try #require(Self.roles.firstIndex(of: role))
    let expected = Self.table.filter { $0.may[column] }.map(\.tool)
    let stage = try Ask.stage(as: role)
    #expect(try Answer(stage.send(PolicyTests.list)).tools == expected)
  }

  /// What a model reads before its first call, four bytes a token.
  @Test func whatReadonlyIsShownFitsInSixThousandTokens() throws {
    let stage = try Ask.stage(as: "readonly")
    #expect(stage.send(PolicyTests.list).joined().utf8.count < 4 * 6_000)
  }

  @Test(arguments: roles, table)
  func everyCallComesToWhatTheTableSays(_ role: String, _ row: Row) throws {
    let column = try #require(Self.roles.firstIndex(of: role))
    let stage = try Ask.stage(as: role)
    let (good, unknown, malformed) = (
      try Answer(stage.send(Ask.call(row.tool, row.good))),
      try row.missing.map { try Answer(stage.send(Ask.call(row.tool, $0))) },
      try Answer(stage.send(Ask.call(row.tool, #"{"no such argument":1}"#)))
    )
    guard row.may[column] else {
      // Before it is known what is missing, nothing is told about arguments or data.
      for answer in [good, unknown, malformed].compactMap({ $0 }) {
        #expect(answer.refusal == "permission_denied" && answer.view == nil)
        #expect(answer.permission == "billing:tool:\(row.tool)")
      }
      return
    }
    #expect(good.view != nil, "\(good.refusal ?? "") \(good.message ?? "")")
    #expect(unknown == nil || unknown?.refusal == "not_found")
    #expect(malformed.refusal == "invalid_request")
  }

  // MARK: Custom roles

  private static let clerk = """
    {permissions: ["billing:tool:list_*", "billing:tool:get_customer"], profile: finance-strict, \
    accounts: [8ac6885e98a80a470198a8574f040545], limits: {user: {limit: 4, window: 60}}}
    """

  @Test func aRoleOfOnesOwnHasItsPermissionsProfileScopeAndLimits() throws {
    let roles = Ask.roles(with: "clerk", Self.clerk)
    let stage = try Ask.stage(as: "clerk", [:], [.roles: roles])
    let tools = try Answer(stage.send(PolicyTests.list)).tools
    #expect(
      tools == [
        "list_accounts", "get_customer", "list_subscriptions", "list_invoices", "list_payments",
        "list_permissions",
      ])
    let customer = stage.send(Ask.call("get_customer", #"{"account_id":"A-00000123"}"#))
    #expect(customer[0].contains(#""redactionProfile":"finance-strict""#))
    let accounts = try #require(try Answer(stage.send(Ask.call("list_accounts"))).view)
    #expect(accounts["accounts"]?.elements.count == 1)
    #expect(try Answer(stage.send(Ask.call("list_payments"))).view != nil)
    let fifth = try Answer(stage.send(Ask.call("list_payments")))
    #expect(fifth.refusal == "rate_limit_exceeded" && fifth.retryAfter == 60)
  }

  // MARK: Overrides of a key

  @Test func aKeyCannotGiveItselfWhatItsRoleHasNot() throws {
    for permissions in [#"["billing:*"]"#, #"["billing:tool:*"]"#, #"["*"]"#] {
      let stage = try Ask.stage(as: "viewer", others: #""permissions":\#(permissions)"#)
      guard stage.exitStatus == nil else { continue }
      let tools = try Answer(stage.send(PolicyTests.list)).tools
      let reports = Self.table.map(\.tool).drop { $0 != "receivables_aging" }.prefix(7)
      #expect(tools == reports + ["get_current_user", "get_rate_limits"])
      let denied = try Answer(stage.send(Ask.call("get_account", Self.none)))
      #expect(denied.refusal == "permission_denied")
    }
  }

  @Test func aKeysPermissionsAreThoseOfItsRoleThatItNames() throws {
    let others = #""permissions":["billing:tool:get_*","billing:tool:search_audit_events"]"#
    let stage = try Ask.stage(as: "analyst", others: others)
    #expect(
      try Answer(stage.send(PolicyTests.list)).tools == [
        "get_account", "get_subscription", "get_invoice", "get_payment", "get_current_user",
        "get_rate_limits",
      ])
  }

  private static let ledger = """
    {"accounts":[{"id":"a","accountNumber":"A-1","name":"One Ltd"},
    {"id":"b","accountNumber":"A-2","name":"Two Ltd"},
    {"id":"c","accountNumber":"A-3","name":"Three Ltd"}]}
    """

  @Test(arguments: [
    (#""accounts":["b","c"]"#, ["b"]), (#""accounts":"*""#, ["a", "b"]), ("", ["a", "b"]),
    (#""accounts":["c"]"#, []), (#""accounts":[]"#, []),
  ])
  func aKeysAccountsAreThoseOfItsRoleThatItNames(_ others: String, _ seen: [String]) throws {
    let roles = Ask.roles(with: "clerk", #"{permissions: ["billing:*"], accounts: [a, b]}"#)
    let stage = try Ask.stage(
      as: "clerk", others: others, ["BILLING_MCP_DATA": "/etc/l"],
      [.roles: roles, .ledger: Self.ledger])
    let view = try #require(try Answer(stage.send(Ask.call("list_accounts"))).view)
    #expect(view["accounts"]?.elements.compactMap { $0["id"]?.string } == seen)
  }

  @Test func aKeyMayNotLeaveTheProfileOfItsRole() throws {
    let other = try Ask.stage(as: "viewer", others: #""profile":"finance-default""#)
    #expect(other.exitStatus == 78)
    let own = try Ask.stage(as: "viewer", others: #""profile":"finance-strict""#)
    let answer = own.send(Ask.call("get_current_user"))
    #expect(answer[0].contains(#""redactionProfile":"finance-strict""#))
    let free = try Ask.stage(as: "readonly", others: #""profile":"finance-strict""#)
    #expect(
      free.send(PolicyTests.call)[0].contains(#""redactionProfile":"finance-strict""#))
  }

  @Test func aKeysLimitsNarrowThoseOfItsUser() throws {
    let wide = #""limits":{"requests":{"limit":9999,"window":60}}"#
    let roles = Ask.roles(
      with: "clerk", #"{permissions: ["billing:*"], limits: {user: {limit: 3, window: 60}}}"#)
    let stage = try Ask.stage(as: "clerk", others: wide, [:], [.roles: roles])
    for number in 1...4 {
      let refusal = try Answer(stage.send(PolicyTests.call)).refusal
      #expect(refusal == (number == 4 ? "rate_limit_exceeded" : nil))
    }
  }
}
