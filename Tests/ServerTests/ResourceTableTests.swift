import Server
import Testing

/// Who may read which resource and use which prompt: role by role, and what comes of it.
@Suite struct ResourceTableTests {
  private static let roles = ["admin", "developer", "analyst", "ai_agent", "readonly", "viewer"]

  /// A row of the table: what is asked for, as it is listed, the permission it takes, a request that
  /// is answered, one of what is not there, what completes it, and by role whether it may be had.
  struct Row: Sendable {
    let name: String
    let permission: String
    let good: String
    let missing: String?
    let completion: String?
    let may: [Bool]

    /// A resource by its URI, or a pattern of them with the id of one.
    init(_ uri: String, id: String? = nil, _ marks: String) {
      let pattern = uri.replacing("*", with: "{id}")
      name = id == nil ? uri : pattern
      permission = "billing:resource:\(uri)"
      good = Ask.read(uri.replacing("*", with: id ?? "*"))
      missing = id.map { _ in Ask.read(uri.replacing("*", with: "none")) }
      completion = id.map { _ in Ask.completion(pattern, "id") }
      may = marks.split(separator: " ").map { $0 == "yes" }
    }

    /// A prompt by its name, with an argument that it takes; what is no id names nothing that
    /// could be missing.
    init(
      prompt: String, _ argument: String, _ id: String, _ marks: String, isID: Bool = true
    ) {
      name = prompt
      permission = "billing:prompt:\(prompt)"
      good = Ask.prompt(prompt, argument, id)
      missing = isID ? Ask.prompt(prompt, argument, "none") : nil
      completion = Ask.completion(prompt, argument)
      may = marks.split(separator: " ").map { $0 == "yes" }
    }
  }

  private static let entities = [
    "account", "customer", "subscription", "invoice", "payment", "line_item", "contact",
    "payment_method",
  ]

  //                                                admin devel analy agent reado viewer
  private static let resources =
    [
      Row("billing://policy/active", "yes yes yes yes - -"),
      Row("billing://limits", "yes yes yes yes - -"),
      Row("billing://audit/recent", "yes - - - - -"),
      Row("analytics://metrics/24h", "yes yes yes - - yes"),
    ] + entities.map { Row("billing://schema/\($0)", "yes yes yes yes yes -") }
  private static let records = [
    Row("billing://account/*", id: "A-00000123", "yes yes - yes yes -"),
    Row("billing://invoice/*", id: "INV-00000121", "yes yes - yes yes -"),
    Row(
      "billing://subscription/*", id: "8ac6885e98a80a470198a8574f041001", "yes yes - yes yes -"),
  ]
  private static let prompts = [
    Row(prompt: "explain_invoice", "invoice_id", "INV-00000121", "yes - yes yes - -"),
    Row(prompt: "account_brief", "account_id", "A-00000123", "yes - yes yes - -"),
    Row(prompt: "collections_review", "account_id", "A-00000123", "yes - yes yes - -"),
    Row(prompt: "draft_dunning_email", "invoice_id", "INV-00000123", "yes - yes yes - -"),
    Row(prompt: "month_end_close", "month", "2024-02", "yes - yes yes - -", isID: false),
    Row(prompt: "renewal_risk", "months", "3", "yes - yes yes - -", isID: false),
  ]

  private static func allowed(_ rows: [Row], to role: String) throws -> [String] {
    let column = try #require(roles.firstIndex(of: role))
    return rows.filter { $0.may[column] }.map(\.name)
  }

  @Test(arguments: roles)
  func listsShowWhatMayBeHadAndNothingElse(_ role: String) throws {
    let stage = try Ask.stage(as: role)
    let listed = try Answer(stage.send(Ask.list("resources"))).listed("resources", "uri")
    #expect(try listed == Self.allowed(Self.resources, to: role))
    let templates = try Answer(stage.send(Ask.list("resources/templates")))
      .listed("resourceTemplates", "uriTemplate")
    #expect(
      try templates.filter { $0 != "billing://schema/{entity}" }
        == Self.allowed(Self.records, to: role))
    let prompts = try Answer(stage.send(Ask.list("prompts"))).listed("prompts", "name")
    #expect(try prompts == Self.allowed(Self.prompts, to: role))
  }

  @Test(arguments: roles, resources + records + prompts)
  func everyRequestComesToWhatTheTableSays(_ role: String, _ row: Row) throws {
    let column = try #require(Self.roles.firstIndex(of: role))
    let stage = try Ask.stage(as: role)
    let (good, missing) = (
      try Answer(stage.send(row.good)), try row.missing.map { try Answer(stage.send($0)) }
    )
    let completed = try row.completion.map { try Answer(stage.send($0)).completed }
    guard row.may[column] else {
      for answer in [good, missing].compactMap({ $0 }) {
        #expect(answer.refusal == "permission_denied" && !answer.isResult)
        #expect(answer.permission == row.permission)
      }
      #expect(completed ?? [] == [])
      return
    }
    #expect(good.isResult, "\(good.refusal ?? "") \(good.message ?? "")")
    #expect(missing == nil || missing?.refusal == "not_found")
    #expect(completed?.isEmpty != true)
  }

  @Test func aPermissionForOneRecordOpensThatOneAlone() throws {
    let others = #""permissions":["billing:resource:billing://account/A-00000123"]"#
    let stage = try Ask.stage(as: "admin", others: others)
    #expect(try Answer(stage.send(Ask.read("billing://account/A-00000123"))).isResult)
    for uri in ["billing://account/A-00000124", "billing://account/none", "billing://limits"] {
      #expect(try Answer(stage.send(Ask.read(uri))).refusal == "permission_denied")
    }
    let templates = try Answer(stage.send(Ask.list("resources/templates")))
    #expect(templates.listed("resourceTemplates", "uriTemplate").isEmpty)
  }

  @Test func aPromptNeedsTheRightToReadItsRecord() throws {
    let key = PolicyTests.ann
    func stage(_ permissions: String) throws -> Stage {
      let roles = Files().text(.roles).replacing(
        "roles:\n", with: "roles:\n  clerk: {permissions: [\(permissions)]}\n")
      return try Stage(
        ["BILLING_MCP_KEYS_FILE": "/etc/k", "DEFAULT_API_KEY": key],
        files: Files([
          .keys: Files.store([Files.Key(key: key, role: "clerk")]), .roles: roles,
        ]))
    }
    let request =
      #"{"jsonrpc":"2.0","id":1,"method":"prompts/get","params":{"name":"account_brief","#
      + #""arguments":{"account_id":"A-00000123"}}}"#
    let prompt = "\"billing:prompt:account_brief\""
    let refused = try stage(prompt).send(request)[0]
    #expect(refused.contains("permission_denied") && refused.contains("billing:tool:get_account"))
    for other in ["\"billing:tool:get_account\"", "\"billing:resource:billing://account/*\""] {
      #expect(try stage("\(prompt), \(other)").send(request)[0].contains("llm_view"))
    }
    // The same where the record is a choice: without one there is nothing to read.
    let review = "\"billing:prompt:collections_review\""
    let one = Ask.prompt("collections_review", "account_id", "A-00000123")
    let all = Ask.prompt("collections_review", "account_id", "")
    #expect(try stage(review).send(one)[0].contains("permission_denied"))
    #expect(try stage(review).send(all)[0].contains("as_of"))
  }
}
