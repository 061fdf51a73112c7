import Calendar
import Serialization
import Server
import Testing

/// What is out of a caller's scope and what does not exist are one and the same.
@Suite struct SessionScopeTests {
  /// Where a scope is written.
  enum Source: String, CaseIterable, Sendable {
    case key
    case role
    case token
  }

  private static let secret = "the secret of these tests: 32 b."
  private static let sources = Source.allCases

  private static let mine = (0..<30).map { "own\($0)" }
  /// Others stand before, between and behind the caller's own.
  private static let everyone =
    ["far0"] + mine.flatMap { [$0, "far-\($0)"] } + ["far1"]

  /// A stage whose caller may see `mine`, however that is said.
  private static func stage(_ source: Source, _ accounts: [String] = everyone) throws -> Stage {
    let list = "[\(mine.map { "\"\($0)\"" }.joined(separator: ","))]"
    let clerk = #"{permissions: ["billing:*"]\#(source == .role ? ", accounts: \(list)" : "")}"#
    let roles = Ask.roles(with: "clerk", clerk).replacing("limit: 50", with: "limit: 5000")
    var environment = [
      "BILLING_MCP_DATA": "/etc/l", "LOG_LEVEL": "debug",
      "BILLING_MCP_PSEUDONYM_KEY": String(repeating: "p", count: 32),
    ]
    let texts = [DecidingFile.roles: roles, .ledger: SmallLedger.text(accounts)]
    guard source == .token else {
      let others = source == .key ? #""accounts":\#(list)"# : ""
      return try Ask.stage(as: "clerk", others: others, environment, texts)
    }
    let options = ["--user": "ana", "--role": "clerk", "--accounts": mine.joined(separator: ",")]
    environment["JWT_SECRET_KEY"] = secret
    environment["BILLING_MCP_TOKEN"] = try CommandToken.new(
      options, secret: Array(secret.utf8), roles: Array(roles.utf8),
      at: Timestamp(milliseconds: 1_767_323_045_000), random: Array(repeating: 7, count: 32)
    ).secret
    return try Stage(environment, files: Files(texts))
  }

  /// What a line leads to: answer, audit record and words for people, ids and times included, as the
  /// stages begin alike.
  private static func trace(_ source: Source, _ line: String) throws -> [String] {
    let stage = try stage(source)
    stage.send(line)
    return stage.frames + stage.records + stage.said
  }

  @Test func everyArgumentThatTakesAnIDIsTried() throws {
    let stage = try Self.stage(.key)
    let answer = try Answer(stage.send(PolicyTests.list))
    // The ids of audit records are of no account.
    let published = answer.tools.filter { $0 != "search_audit_events" }.flatMap { tool in
      answer.arguments(of: tool).filter { $0.hasSuffix("_id") }.map { "\(tool) \($0)" }
    }
    #expect(published.sorted() == SmallLedger.places.map { "\($0.tool) \($0.argument)" }.sorted())
  }

  @Test(arguments: sources)
  func outOfScopeAndNonexistentAreOneToTheByte(_ source: Source) throws {
    for place in SmallLedger.places {
      for form in place.ids {
        func line(_ account: String) -> String {
          Ask.call(
            place.tool, #"{"\#(place.argument)":"\#(form.replacing("#", with: account))"}"#)
        }
        let own = try Self.trace(source, line("own3"))
        #expect(own.first?.contains("llm_view") == true, "\(place.tool) \(form)")
        let far = try Self.trace(source, line("far-own3"))
        let nowhere = try Self.trace(source, line("nowhere"))
        #expect(far == nowhere, "\(source) \(place.tool) \(form)")
        #expect(far.count > 2 && far[0].contains("not_found"))
      }
    }
  }

  @Test func aQueryKnowsTheScopeToo() throws {
    for source in Self.sources {
      for (entity, filter, form) in [
        ("invoice", "account_id", "#"), ("subscription", "account_id", "A-#"),
        ("invoice", "subscription_id", "s-#"), ("payment", "invoice_id", "I-#"),
      ] {
        func line(_ account: String) -> String {
          let name = form.replacing("#", with: account)
          return Ask.call(
            "query_billing",
            #"{"entity":"\#(entity)","aggregate":"count","filters":{"\#(filter)":"\#(name)"}}"#)
        }
        #expect(try Self.trace(source, line("own3"))[0].contains(#""count":1"#))
        let far = try Self.trace(source, line("far-own3"))
        #expect(try far == Self.trace(source, line("nowhere")), "\(source) \(filter)")
        #expect(far[0].contains("not_found"))
      }
    }
  }

  /// The same for resources and prompts, by id and by number.
  @Test func resourcesAndPromptsKnowTheScopeToo() throws {
    let lines: [(String) -> String] = [
      { Ask.read("billing://account/\($0)") }, { Ask.read("billing://account/A-\($0)") },
      { Ask.read("billing://invoice/i-\($0)") }, { Ask.read("billing://subscription/s-\($0)") },
      { Ask.prompt("account_brief", "account_id", $0) },
      { Ask.prompt("explain_invoice", "invoice_id", "i-\($0)") },
      { Ask.prompt("collections_review", "account_id", $0) },
      { Ask.prompt("draft_dunning_email", "invoice_id", "i-\($0)") },
    ]
    for source in Self.sources {
      for line in lines {
        #expect(try Answer(Self.stage(source).send(line("own3"))).isResult, "\(line("own3"))")
        let far = try Self.trace(source, line("far-own3"))
        #expect(try far == Self.trace(source, line("nowhere")), "\(line("far"))")
        #expect(far.count > 2 && far[0].contains("not_found"))
      }
    }
  }

  @Test(arguments: sources)
  func nothingIsCompletedWithTheOthersIDs(_ source: Source) throws {
    let asked = [
      ("billing://account/{id}", "id"), ("billing://invoice/{id}", "id"),
      ("billing://subscription/{id}", "id"), ("account_brief", "account_id"),
      ("explain_invoice", "invoice_id"), ("collections_review", "account_id"),
      ("draft_dunning_email", "invoice_id"), ("month_end_close", "month"),
      ("month_end_close", "currency"), ("renewal_risk", "currency"),
    ]
    for (reference, argument) in asked {
      for prefix in ["", "A-", "A-far", "far", "I-", "i-far", "S-o"] {
        let line = Ask.completion(reference, argument, prefix)
        let frames = try [Self.everyone, Self.mine].map { try Self.stage(source, $0).send(line) }
        #expect(frames[0] == frames[1] && frames[0].count == 1, "\(reference) \(prefix)")
        #expect(!frames[0][0].contains("far"))
      }
    }
  }

  /// The same conversation over a ledger with the others' records and one without: not a byte, not a
  /// count, not a page tells them apart, but for cursors, which are read on by their own ledger.
  @Test(arguments: sources)
  func theOthersRecordsAreNowhere(_ source: Source) throws {
    var traces: [[String]] = []
    for accounts in [Self.everyone, Self.mine] {
      let stage = try Self.stage(source, accounts)
      var cursors: [String] = []
      for tool in ["list_accounts", "list_subscriptions", "list_invoices", "list_payments"] {
        for filter in [
          "", #""limit":7"#, #""status":["Active","Posted"]"#, #""sort":["-status"],"limit":7"#,
          #""number_prefix":"I""#,
        ] where tool == "list_invoices" || !filter.contains("prefix") {
          cursors += try Self.walk(stage, tool, filter)
        }
      }
      for query in [
        #""entity":"invoice","aggregate":"sum","fields":["balance"],"group_by":["status"]"#,
        #""entity":"account","aggregate":"count""#,
        #""entity":"payment","sort":["-amount"],"limit":4"#,
      ] {
        cursors += try Self.walk(stage, "query_billing", query)
      }
      let frames = stage.frames.map { frame in
        cursors.reduce(frame) { $0.replacing($1, with: "cursor") }
      }
      traces.append(frames + stage.said)
      #expect(frames.filter { $0.contains("llm_view") }.count > 30)
      #expect(!frames.contains { $0.contains("far") })
    }
    #expect(traces[0] == traces[1])
  }

  /// Reads a list from its first page to its last; the cursors on the way.
  private static func walk(
    _ stage: Stage, _ tool: String, _ filter: String
  ) throws -> [String] {
    var cursors: [String] = []
    for _ in 0..<20 {
      let cursor = cursors.last.map { #""cursor":"\#($0)""# } ?? ""
      let members = [filter, cursor].filter { !$0.isEmpty }
      let answer = try Answer(
        stage.send(Ask.call(tool, "{\(members.joined(separator: ","))}")))
      guard let next = answer.view?["nextCursor"]?.string else { return cursors }
      cursors.append(next)
    }
    Issue.record("expected a last page of \(tool), found none")
    return cursors
  }

  @Test func aCursorOfAWiderCallerIsNoneAtAll() throws {
    let wide = try Ask.stage(
      as: "admin",
      [
        "BILLING_MCP_DATA": "/etc/l",
        "BILLING_MCP_PSEUDONYM_KEY": String(repeating: "p", count: 32),
      ], [.ledger: SmallLedger.text(Self.everyone)])
    let first = try Answer(wide.send(Ask.call("list_accounts", #"{"limit":3}"#)))
    let cursor = try #require(first.view?["nextCursor"]?.string)
    func line(_ cursor: String) -> String {
      Ask.call("list_accounts", #"{"limit":3,"cursor":"\#(cursor)"}"#)
    }
    #expect(try Answer(wide.send(line(cursor))).view != nil)
    let made = "A" + cursor.dropFirst().reversed()
    for source in Self.sources {
      let (theirs, garbage) = (
        try Self.trace(source, line(cursor)), try Self.trace(source, line(made))
      )
      #expect(theirs == garbage && theirs[0].contains("invalid_request"))
    }
  }

  @Test func anEditedLedgerDoesNotOpenAScope() throws {
    let stage = try Self.stage(.key, Self.mine)
    let line = Ask.call("get_account", #"{"account_id":"far0"}"#)
    #expect(try Answer(stage.send(line)).refusal == "not_found")
    stage.change(.ledger, SmallLedger.text(Self.everyone))
    #expect(try Answer(stage.send(line)).refusal == "not_found")
    let narrower = SmallLedger.text(Self.everyone.filter { $0 != "own1" })
    stage.change(.ledger, narrower)
    let own = Ask.call("get_account", #"{"account_id":"own1"}"#)
    #expect(try Answer(stage.send(own)).refusal == "not_found")
  }
}
