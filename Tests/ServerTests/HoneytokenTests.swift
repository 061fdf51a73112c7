import Serialization
import Server
import Testing

/// Bait stands in nothing that is read in passing; whoever reads it by its id is noticed.
@Suite struct HoneytokenTests {
  private static let others = (0..<25).map { "acc\($0)" }

  private static func stage(
    _ honeytokens: String, _ accounts: [String] = ["bait"] + others, as role: String = "admin",
    others entry: String = ""
  ) throws -> Stage {
    let roles = Files().text(.roles).replacing("limit: 50", with: "limit: 5000")
    return try Ask.stage(
      as: role, others: entry,
      [
        "BILLING_MCP_DATA": "/etc/l", "LOG_LEVEL": "debug",
        "BILLING_MCP_PSEUDONYM_KEY": String(repeating: "p", count: 32),
      ],
      [.roles: roles + "\nhoneytokens: \(honeytokens)\n", .ledger: SmallLedger.text(accounts)])
  }

  private static func alerts(_ stage: Stage) -> [String] {
    stage.records.filter { $0.contains(#""event":"honeytoken_read""#) }
  }

  private static func line(_ place: SmallLedger.Place, _ form: String, _ account: String) -> String
  {
    let id = form.replacing("#", with: account)
    return Ask.call(place.tool, #"{"\#(place.argument)":"\#(id)"}"#)
  }

  @Test(arguments: ["[bait]", "[A-bait]", "[{id: bait, block: true}]"])
  func baitIsInNoListNoPageAndNoFilter(_ honeytokens: String) throws {
    var answers: [[String]] = []
    for stage in [
      try Self.stage(honeytokens), try Self.stage(honeytokens, Self.others),
    ] {
      let lists = try ["list_accounts", "list_subscriptions", "list_invoices", "list_payments"]
        .flatMap { tool in
          try [#""limit":100"#, #""status":"Active""#, #""currency":"EUR""#].map { filter in
            let view = try Answer(stage.send(Ask.call(tool, "{\(filter)}"))).view
            return view?.members.flatMap { $0.value.elements.compactMap { $0["id"]?.string } }
              .joined(separator: " ") ?? "refused"
          }
        }
      let filters = SmallLedger.places.filter { $0.tool.hasPrefix("list_") }.flatMap { place in
        place.ids.flatMap { stage.send(Self.line(place, $0, "bait")) }
      }
      #expect(filters.allSatisfy { $0.contains("not_found") })
      #expect(Self.alerts(stage).isEmpty)
      answers.append(lists + filters)
    }
    #expect(answers[0] == answers[1])
  }

  @Test func whatBelongsToABaitAccountIsBaitAndReadingItIsAnAlert() throws {
    for place in SmallLedger.places where place.tool.hasPrefix("get_") {
      for form in place.ids {
        let stage = try Self.stage("[bait]")
        let line = Self.line(place, form, "bait")
        #expect(try Answer(stage.send(line)).view != nil, "\(line)")
        let alert = try #require(Self.alerts(stage).first, "\(line)")
        #expect(alert.contains(#""operation":"\#(place.tool)","outcome":"ok""#))
        #expect(alert.contains(#""user_id":"user_1""#) && alert.contains("request_id"))
        #expect(stage.said.contains("guard: a honeytoken was read"))
        #expect(try Answer(stage.send(Self.line(place, form, "acc1"))).view != nil)
        #expect(Self.alerts(stage).count == 1)
      }
    }
  }

  @Test func oneRecordMayBeBaitByItself() throws {
    let stage = try Self.stage("[I-acc1]")
    let invoice = Ask.call("get_invoice", #"{"invoice_id":"i-acc1"}"#)
    #expect(try Answer(stage.send(invoice)).view != nil)
    #expect(Self.alerts(stage).count == 1)
    let account = Ask.call("get_account", #"{"account_id":"acc1"}"#)
    #expect(try Answer(stage.send(account)).view != nil)
    let own = Ask.call("list_invoices", #"{"account_id":"acc1"}"#)
    #expect(try Answer(stage.send(own)).view?["invoices"]?.elements.isEmpty == true)
    #expect(Self.alerts(stage).count == 1)
  }

  @Test func blockedBaitAnswersAsAnIDThatDoesNotExist() throws {
    for place in SmallLedger.places {
      for form in place.ids {
        let pair = try ["bait", "none"].map { account in
          let stage = try Self.stage("[{id: bait, block: true}]")
          let frames = (0..<13).flatMap { _ in stage.send(Self.line(place, form, account)) }
          let records = stage.records.filter { $0.contains("api_request") }.count
          let alerts = Self.alerts(stage)
          #expect(alerts.count == (account == "bait" && place.tool.hasPrefix("get_") ? 13 : 0))
          #expect(alerts.allSatisfy { $0.contains(#""outcome":"not_found""#) })
          return frames + ["\(records) \(stage.milliseconds)"]
        }
        // The same bytes after the same time, whatever the guard made of thirteen of them.
        #expect(pair[0] == pair[1], "\(place.tool) \(form)")
      }
    }
  }

  @Test func resourcesAndPromptsAlertAndBlockAlike() throws {
    let lines: [(String) -> String] = [
      { Ask.read("billing://account/\($0)") }, { Ask.read("billing://invoice/i-\($0)") },
      { Ask.read("billing://subscription/S-\($0)") },
      { Ask.prompt("account_brief", "account_id", "A-\($0)") },
      { Ask.prompt("collections_review", "account_id", "A-\($0)") },
      { Ask.prompt("draft_dunning_email", "invoice_id", "i-\($0)") },
    ]
    for line in lines {
      let open = try Self.stage("[bait]")
      #expect(try Answer(open.send(line("bait"))).isResult && Self.alerts(open).count == 1)
      let frames = try ["bait", "none"].map { account in
        let blocked = try Self.stage("[{id: bait, block: true}]")
        let frames = blocked.send(line(account))
        #expect(Self.alerts(blocked).count == (account == "bait" ? 1 : 0))
        return frames
      }
      #expect(frames[0] == frames[1], "\(line("bait"))")
    }
  }

  @Test func baitCompletesNothing() throws {
    let stage = try Self.stage("[bait, I-acc1]")
    for (reference, argument) in [
      ("billing://account/{id}", "id"), ("billing://invoice/{id}", "id"),
      ("billing://subscription/{id}", "id"), ("account_brief", "account_id"),
      ("explain_invoice", "invoice_id"),
    ] {
      let found = try Answer(stage.send(Ask.completion(reference, argument))).completed
      #expect(!found.isEmpty && !found.contains { $0.contains("bait") || $0 == "I-acc1" })
    }
    #expect(Self.alerts(stage).isEmpty)
  }

  @Test func baitOutOfScopeIsNotThere() throws {
    let stage = try Self.stage("[bait]", others: #""accounts":["acc1"]"#)
    let line = Ask.call("get_account", #"{"account_id":"bait"}"#)
    #expect(try Answer(stage.send(line)).refusal == "not_found")
    #expect(Self.alerts(stage).isEmpty)
  }

  @Test func baitIsLaidAndTakenUpWithTheNextRequest() throws {
    let stage = try Self.stage("[bait]")
    let line = Ask.call("get_account", #"{"account_id":"acc2"}"#)
    stage.send(line)
    #expect(Self.alerts(stage).isEmpty)
    stage.change(.roles, Files().text(.roles) + "\nhoneytokens: [acc2]\n")
    stage.send(line)
    #expect(Self.alerts(stage).count == 1)
    stage.change(.roles, Files().text(.roles))
    stage.send(line)
    #expect(Self.alerts(stage).count == 1)
  }
}
