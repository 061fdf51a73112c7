import Foundation
import Testing

/// The commands that work on what they are given: `redact`, `explain`, `profile …`, `ledger …`.
@Suite struct FilterTests {
  let place: Place

  init() throws { place = try Place() }

  private func run(_ arguments: [String], input: String = "") throws -> Launch {
    let launch = try Launch(arguments, environment: place.environment)
    launch.write(input)
    launch.closeInput()
    return launch
  }

  private static let good = #"{"account_id":"1","email":"jane.doe@example.com"}"#
  private static let card = "4111111111111111"

  @Test func aBadLineAmongGoodOnesIsNamedAndTheOthersComeOut() throws {
    let launch = try run(
      ["redact", "--entity", "customer"],
      input: "\(Self.good)\n{\"a\":\"\(Self.card)\n\n\(Self.good)")
    #expect(launch.finish() == .exit(65))
    #expect(launch.lines(0).count == 2)
    #expect(launch.errorText.hasPrefix("billing-mcp: line 2: expected "))
    #expect(!launch.errorText.contains(Self.card))
  }

  /// Enough for several threads; what they made is put together in the order of the lines.
  @Test func manyLinesComeOutInOrder() throws {
    let padding = String(repeating: " ", count: 8_000)
    let count = 70
    let input = (1...count).map { number in
      (number % 9 == 0 ? "{" : #"{"account_id":"a\#(number)"}"#) + padding
    }
    let launch = try run(
      ["redact", "--entity", "customer"], input: input.joined(separator: "\n"))
    #expect(launch.finish() == .exit(65))
    let good = (1...count).filter { $0 % 9 != 0 }
    let answers = launch.lines(0)
    #expect(answers.count == good.count)
    for (number, answer) in zip(good, answers) {
      #expect(answer.hasPrefix(#"{"llm_view":{"account_id":"a\#(number)"},"#))
    }
    let complaints = launch.errorText.split(separator: "\n").map { $0.prefix(24) }
    let bad = (1...count).filter { $0 % 9 == 0 }
    #expect(complaints == bad.map { "billing-mcp: line \($0): expected".prefix(24) })
  }

  @Test func aDocumentIsTheWholeInput() throws {
    let launch = try run(
      ["redact", "--entity", "customer", "--document"], input: "[\n\(Self.good)\n]")
    #expect(launch.finish() == .exit(0))
    #expect(
      launch.text.hasPrefix(#"{"llm_view":[{"account_id":"1","email":"j***e@e***e.c***m"}],"#))
    let empty = try run(["redact", "--entity", "customer", "--document"])
    #expect(empty.finish() == .exit(65))
    #expect(empty.text.isEmpty)
    #expect(empty.errorText.hasPrefix("billing-mcp: document: expected "))
  }

  @Test func aScalarAndAnUnknownEntityAllowNothing() throws {
    let scalar = try run(["redact", "--entity", "customer"], input: #""\#(Self.card)""#)
    #expect(scalar.finish() == .exit(0))
    #expect(scalar.text.hasPrefix(#"{"llm_view":null,"#))
    for arguments in [["redact"], ["redact", "--entity", "nothing"]] {
      let launch = try run(arguments, input: Self.good)
      #expect(launch.finish() == .exit(0))
      #expect(launch.text.hasPrefix(#"{"llm_view":{},"#))
    }
  }

  @Test func findingsHavePlacesAndNoValues() throws {
    let launch = try run(["redact", "--entity", "customer", "--findings"], input: Self.good)
    #expect(launch.finish() == .exit(0))
    #expect(
      launch.text.contains(
        #""findings":[{"path":"email","kind":"email","start":0,"end":20,"action":"#))
    #expect(!launch.text.contains("jane.doe"))
  }

  @Test func explainNamesTheRuleOfEachField() throws {
    let launch = try run(
      ["explain", "--entity", "customer"], input: #"{"email":"a@example.com","x":"\#(Self.card)"}"#)
    #expect(launch.finish() == .exit(0))
    #expect(
      launch.lines(0) == [
        #"{"path":"email","outcome":"masked","rule":"key: email"}"#,
        #"{"path":"x","outcome":"removed","rule":"not in the allowlist"}"#,
      ])
    let broken = try run(["explain", "--entity", "customer"], input: "{")
    #expect(broken.finish() == .exit(65))
  }

  @Test func everyShippedProfileIsSound() throws {
    for name in ["finance-default", "finance-last4", "finance-strict", "finance-tokens"] {
      let path = Program.package + "security_profiles/\(name).yaml"
      let check = try run(["profile", "check", path])
      #expect(check.finish() == .exit(0))
      #expect(check.text.isEmpty && check.errorText.isEmpty)
      let show = try run(["profile", "show", name])
      #expect(show.finish() == .exit(0))
      #expect(show.text.hasPrefix(#"{"profile":"\#(name)","version":"1.0","#))
    }
  }

  @Test func aTypoInAProfileIsNamedWithItsPlaceAndTheNearestKey() throws {
    let path = try place.write("mine.yaml", "profile: mine\nversion: \"1\"\nmaks: {card: omit}\n")
    for arguments in [
      ["profile", "check", path], ["redact", "--profile", path], ["profile", "show", path],
    ] {
      let launch = try run(arguments)
      #expect(launch.finish() == .exit(78))
      #expect(launch.text.isEmpty)
      #expect(launch.errorText.contains("line 3, column 1"), "\(launch.errorText)")
      #expect(launch.errorText.contains("masks"))
    }
  }

  @Test func aLedgerIsCheckedWithPlaces() throws {
    let sound = try place.write("good.json", #"{"accounts":[{"id":"a1","name":"Acme Ltd"}]}"#)
    let check = try run(["ledger", "check", sound])
    #expect(check.finish() == .exit(0))
    #expect(check.errorText.isEmpty)
    let twice = try place.write(
      "bad.json", #"{"accounts":[{"id":"\#("a1")"},{"id":"a1","balance":"\#(Self.card)x"}]}"#)
    let bad = try run(["ledger", "check", twice])
    #expect(bad.finish() == .exit(65))
    #expect(bad.errorText.split(separator: "\n").count == 2)
    #expect(bad.errorText.contains("\(twice):1"))
    #expect(!bad.errorText.contains(Self.card))
  }

  @Test func masksAreMeasuredInAFileAFolderAndTheSample() throws {
    let customers =
      #"[{"account_id":"a1","email":"jane@example.com","cardNumber":"\#(Self.card)"}]"#
    let whole = try place.write(
      "whole.json", #"{"accounts":[{"id":"a1"}],"customers":\#(customers)}"#)
    let file = try run(["profile", "measure", whole])
    #expect(file.finish() == .exit(0))
    #expect(file.text.hasPrefix(#"{"profile":"finance-default","records":2,"fields":[{"field":"#))
    #expect(file.text.contains(#""alone":1"#) && !file.text.contains(Self.card))
    try FileManager.default.createDirectory(
      atPath: place.path + "/parts", withIntermediateDirectories: false)
    _ = try place.write("parts/accounts.json", #"[{"id":"a1"}]"#)
    _ = try place.write("parts/customers.json", customers)
    let parts = try run(["profile", "measure", place.path + "/parts"])
    #expect(parts.finish() == .exit(0))
    #expect(parts.text == file.text)
    let sample = try run(["profile", "measure", "sample", "--profile", "finance-strict"])
    #expect(sample.finish() == .exit(0))
    #expect(sample.text.contains(#""style":"omit""#) && !sample.text.contains("edges"))
    let bad = try place.write("bad.json", #"{"accounts":[{"id":"a1"},{"id":"a1"}]}"#)
    let refused = try run(["profile", "measure", bad])
    #expect(refused.finish() == .exit(65))
    #expect(refused.text.isEmpty && refused.errorText.contains("\(bad):1"))
    #expect(try run(["profile", "measure", "sample", "--profile", "none"]).finish() == .exit(78))
  }

  @Test func helpListsTheCommandsThatExist() throws {
    let help = try run(["--help"])
    #expect(help.finish() == .exit(0))
    let commands = help.lines(0).filter { $0.hasPrefix("BillingMCP ") && !$0.contains("answers") }
      .map { $0.split(separator: " ").dropFirst().prefix { $0.allSatisfy(\.isLowercase) } }
      .map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
    #expect(commands.prefix(3) == ["serve", "call", "redact"])
    for command in commands {
      let launch = try run(command.split(separator: " ").map(String.init) + ["--help"])
      #expect(launch.finish() == .exit(0))
      #expect(launch.text.hasPrefix("BillingMCP \(command)"))
    }
    for later in ["reveal", "unmask"] {
      let launch = try run([later])
      #expect(launch.finish() == .exit(64))
      #expect(!help.text.contains("BillingMCP \(later)"))
    }
  }
}
