import Serialization
import Testing

@testable import Billing

/// What holds for every report: scope, bait, small groups, hidden fields, sums that do not fit.
@Suite struct ReportQueryTests {
  private static let accounts = ["a1", "a2"].map { #"{"id":"\#($0)","accountNumber":"A-\#($0)"}"# }

  /// A ledger of one or two accounts with a record of every kind each.
  private static func ledger(_ names: [String]) -> String {
    Reports.ledger(
      invoices: names.map {
        Reports.invoice("i-\($0)", "10", due: "2025-01-01", #","amount":10,"totalAmount":10"#)
          .replacing(#""accountId":"a1""#, with: #""accountId":"\#($0)""#)
      },
      payments: names.map {
        #"{"id":"p-\#($0)","accountId":"\#($0)","status":"Processed","amount":1,"currency":"EUR","paymentDate":"2025-02-01"}"#
      },
      subscriptions: names.map {
        #"{"id":"s-\#($0)","accountId":"\#($0)","status":"Active","currency":"EUR","recurringCharge":1,"billingPeriod":"Month","subscriptionEndDate":"2025-06-30"}"#
      },
      accounts: names.map {
        #"{"id":"\#($0)","accountNumber":"A-\#($0)","paymentMethod":{"expiryDate":"01/20"}}"#
      })
  }

  /// Every report with the arguments that it cannot do without.
  static let calls: [(tool: String, arguments: String)] = [
    ("receivables_aging", #"{"group_by":"account"}"#), ("overdue_invoices", "{}"),
    ("revenue_summary", #"{"from":"2024-01-01"}"#), ("renewal_calendar", "{}"),
    ("payment_health", "{}"), ("account_statement", #"{"account_id":"a1"}"#),
    ("validate_invoice", #"{"invoice_id":"i-a1"}"#),
  ]

  @Test func everyReportIsAsked() {
    #expect(Self.calls.map(\.tool) == Catalogue.reportNames)
  }

  @Test func whatIsOutOfScopeOrBaitIsInNoNumber() throws {
    for (tool, arguments) in Self.calls {
      let alone = try Reports.answer(tool, arguments, of: Self.ledger(["a1"]))
      // Few accounts are told no card expiry, whatever else the ledger holds.
      let few = try Reports.answer(tool, arguments, of: Self.ledger(["a1"]), scope: .only(["a1"]))
      let scoped = try Reports.answer(
        tool, arguments, of: Self.ledger(["a1", "a2"]), scope: .only(["a1"]))
      let baited = try Reports.answer(
        tool, arguments, of: Self.ledger(["a1", "a2"]), bait: ["A-a2"])
      #expect(few.json == scoped.json && alone.json == baited.json, "\(tool)")
      let both = try Reports.answer(tool, arguments, of: Self.ledger(["a1", "a2"]))
      let isOfOne = ["account_statement", "validate_invoice"].contains(tool)
      #expect((both.json == alone.json) == isOfOne, "\(tool)")
    }
  }

  @Test func whatIsNamedAndNotToBeSeenIsNotFound() throws {
    let ledger = Self.ledger(["a1", "a2"])
    for tool in Catalogue.reportNames where tool != "validate_invoice" {
      for name in ["a2", "A-a2", "nowhere"] {
        let arguments = #"{"account_id":"\#(name)"}"#
        #expect(
          try Reports.error(tool, arguments, of: ledger, scope: .only(["a1"]))
            == .notFound(.account))
        #expect(
          try Reports.error(tool, arguments, of: ledger, bait: ["a2", "nowhere"])
            == .notFound(.account))
      }
    }
    for name in ["i-a2", "N-i-a2", "nowhere"] {
      let arguments = #"{"invoice_id":"\#(name)"}"#
      #expect(
        try Reports.error("validate_invoice", arguments, of: ledger, scope: .only(["a1"]))
          == .notFound(.invoice))
    }
  }

  @Test func anEmptyLedgerHasEmptyReports() throws {
    for (tool, arguments) in Self.calls.dropLast(2) {
      let view = try Reports.view(tool, arguments, of: "{}")
      #expect(view["currencies"]?.elements.isEmpty == true, "\(tool)")
      #expect(view["suppressed_groups"]?.int == 0 && view["left_out"]?.int == 0)
    }
    let accounts = Reports.ledger()
    let statement = try Reports.view("account_statement", #"{"account_id":"a1"}"#, of: accounts)
    #expect(statement["currencies"]?.elements.isEmpty == true)
  }

  @Test func aSumThatDoesNotFitIsAFaultAndNotANumber() throws {
    let large = String(repeating: "9", count: 36)
    let ledger = Self.ledger(["a1", "a2"])
      .replacing(#""amount":1,"#, with: #""amount":\#(large),"#)
      .replacing(#""balance":10"#, with: #""balance":\#(large)"#)
      .replacing(#""totalAmount":10"#, with: #""totalAmount":\#(large)"#)
      .replacing(#""recurringCharge":1"#, with: #""recurringCharge":\#(large)"#)
    for (tool, arguments) in Self.calls {
      #expect(try Reports.error(tool, arguments, of: ledger) == .unfitAmount, "\(tool)")
    }
  }

  // MARK: Small groups

  @Test func aSmallGroupIsWithheldAndInNoTotal() throws {
    let ledger = Reports.ledger(
      invoices: (1...5).map { place in
        Reports.invoice("i\(place)", "\(place)", due: place < 4 ? "2025-01-15" : "2025-02-15")
      } + [Reports.invoice("i6", "6", due: "2025-02-15").replacing("EUR", with: "USD")])
    let view = try Reports.view("receivables_aging", of: ledger, groupSizeMin: 3)
    let euros = try #require(view["currencies"]?.elements.first)
    #expect(
      Reports.groups(euros["buckets"], "bucket").filter { !$0.contains(" 0 ") } == ["31-60 3 6.00"])
    #expect(Reports.sum(euros["total"]) == "3 6.00")
    #expect(euros["total"]?["drill_down"] == nil)
    #expect(view["suppressed_groups"]?.int == 2)
    let rows = try Reports.view("overdue_invoices", of: ledger, groupSizeMin: 3)
    #expect(rows["currencies"]?.elements.count == 1 && rows["suppressed_groups"]?.int == 1)
    #expect(rows["invoices"]?.elements.count == 5)
  }

  @Test func noReportShowsAGroupThatIsTooSmall() throws {
    for (tool, arguments) in Self.calls where tool != "validate_invoice" {
      let answer = try Reports.answer(
        tool, arguments, of: Self.ledger(["a1", "a2"]), groupSizeMin: 3)
      let view = try Document(parsing: answer.json).root
      #expect(view["suppressed_groups"]?.int != 0, "\(tool)")
      let text = String(decoding: answer.json, as: UTF8.self)
      for count in [1, 2] { #expect(!text.contains(#""count":\#(count),"#), "\(tool): \(text)") }
    }
  }

  // MARK: Hidden fields

  @Test func anArgumentIsThereOnlyWhereWhatItAsksAboutIsShown() throws {
    for report in ReportTool.all {
      #expect(report.arguments(under: Samples.everything).count == report.arguments.count)
      let left = report.arguments(under: Disclosure([:])).map(\.name)
      #expect(left.allSatisfy { ["account_id", "invoice_id", "limit", "cursor"].contains($0) })
      for argument in report.arguments where !argument.isRequired {
        for tell in argument.tells {
          let disclosure = Reports.hiding(tell.field, of: tell.entity)
          let names = report.arguments(under: disclosure).map(\.name)
          #expect(!names.contains(argument.name), "\(report.name) \(argument.name)")
        }
      }
    }
    for (tool, required) in [
      ("account_statement", "account_id"), ("validate_invoice", "invoice_id"),
    ] {
      let entity = tool == "validate_invoice" ? Entity.invoice : .account
      let error = try Reports.error(
        tool, #"{"\#(required)":"a1"}"#, of: Self.ledger(["a1"]), disclosure: Disclosure([:]))
      #expect(error == .notFound(entity))
      guard case .invalidArgument = try Reports.error(tool, of: Self.ledger(["a1"])) else {
        Issue.record("expected a refusal of \(tool) without \(required)")
        continue
      }
    }
  }

  @Test func schemasAreClosedAndMethodsAreSaid() throws {
    for report in ReportTool.all {
      let schema = try Document(parsing: ReportSchema.input(of: report, under: Samples.everything))
      #expect(schema.root["additionalProperties"]?.bool == false)
      #expect(schema.root["properties"]?.members.map(\.key) == report.arguments.map(\.name))
      let view = try Document(parsing: ReportSchema.view(of: report)).root
      #expect(view["additionalProperties"]?.bool == false)
      #expect(
        report.method.description.utf8.count > 100 && !report.method.description.contains("\n"))
      #expect(40...600 ~= report.description.utf8.count)
    }
  }

  /// Every member that a report writes is in its allowlist, and the other way round every nested
  /// entity is one.
  @Test func whatIsWrittenIsAllowed() throws {
    let entities = Dictionary(uniqueKeysWithValues: ReportEntities.all.map { ($0.entity, $0) })
    func check(_ node: Node, _ name: String) {
      guard let entity = entities[name] else { return }
      for (key, value) in node.members {
        #expect(entity.allow.contains(key), "\(name).\(key)")
        for one in value.kind == .array ? value.elements : [value] where one.kind == .object {
          let nested = entity.nested[key]
          #expect(nested != nil, "\(name).\(key)")
          check(one, nested ?? "")
        }
      }
    }
    for (tool, arguments) in Self.calls {
      let answer = try Reports.answer(tool, arguments, of: Self.ledger(["a1", "a2"]))
      check(try Document(parsing: answer.json).root, answer.entity)
    }
    let own = Set(entities.keys).union(Entity.allCases.map(\.rawValue))
    for entity in ReportEntities.all { #expect(own.isSuperset(of: entity.nested.values)) }
  }
}
