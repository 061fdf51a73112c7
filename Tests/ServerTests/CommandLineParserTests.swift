import Server
import Testing

/// What a command line asks for, and what is no command line.
@Suite struct CommandLineParserTests {
  private static func run(_ arguments: String...) throws -> CommandInvocation {
    guard case .run(let invocation) = try CommandLineParser.parse(arguments) else {
      throw ConfigurationProblem(.internalError, "expected a command, found a text")
    }
    return invocation
  }

  @Test func noWordServes() throws {
    #expect(try Self.run().command == .serve)
    #expect(try Self.run("--audit-log", "/a").settings == ["BILLING_MCP_AUDIT_LOG": "/a"])
  }

  @Test func bothSpellingsOfAnOptionAreOne() throws {
    let spaced = try Self.run("redact", "--entity", "account", "--profile", "finance-strict")
    #expect(spaced == (try Self.run("redact", "--profile=finance-strict", "--entity=account")))
    #expect(spaced.options == ["--entity": "account"])
    #expect(spaced.settings == ["BILLING_MCP_PROFILE": "finance-strict"])
  }

  @Test func measuringTakesALedgerAndAProfile() throws {
    let invocation = try Self.run("profile", "measure", "--profile", "p", "sample")
    #expect(invocation.command == .profileMeasure)
    #expect(invocation.operands == ["sample"])
    #expect(invocation.settings == ["BILLING_MCP_PROFILE": "p"])
  }

  @Test func optionsMayStandAnywhereBeforeTheDashes() throws {
    let invocation = try Self.run("call", "--audit", "fallback", "t", "--", "--help")
    #expect(invocation.operands == ["t", "--help"])
    #expect(invocation.settings == ["BILLING_MCP_AUDIT": "fallback"])
  }

  @Test(arguments: ConfigurationVariable.all.filter { $0.flag == nil })
  func noSecretHasAFlag(_ variable: ConfigurationVariable) {
    let flag = "--" + String(variable.name.lowercased().map { $0 == "_" ? "-" : $0 })
    do {
      _ = try CommandLineParser.parse([flag, "sk-secret"])
      Issue.record("\(flag) was taken")
    } catch {
      #expect(error.status == .usage)
      #expect(error.message.contains("a secret has no flag: set \(variable.name)"))
      #expect(!error.message.contains("sk-secret"))
    }
  }

  @Test func everyOpenVariableIsAFlagOfServe() throws {
    for variable in ConfigurationVariable.all {
      guard let flag = variable.flag else { continue }
      #expect(try Self.run("serve", flag, "x").settings == [variable.name: "x"])
    }
  }

  @Test(arguments: [
    ["serv"], ["profile"], ["profile", "chek", "f"], ["call"], ["call", "a", "{}", "b"],
    ["redact", "--findings=1"], ["redact", "--entity"], ["redact", "--entity", "--document"],
    ["explain"], ["--audit-log"], ["redact", "--entity", "a", "--entity", "b"], ["-x"],
    ["profile", "check", "f", "--audit-log", "x"], ["profile", "measure"],
    ["profile", "measure", "a", "b"],
  ])
  func nonsenseIsUsage(_ arguments: [String]) {
    #expect {
      try CommandLineParser.parse(arguments)
    } throws: {
      ($0 as? ConfigurationProblem)?.status == .usage
    }
  }

  @Test func helpNamesWhatThereIs() throws {
    guard case .print(let overview) = try CommandLineParser.parse(["--help"]),
      case .print(let serve) = try CommandLineParser.parse(["serve", "--help"])
    else {
      Issue.record("no help")
      return
    }
    for word in ["serve", "call", "redact", "explain", "profile check", "ledger check"] {
      #expect(overview.contains("BillingMCP \(word)"))
    }
    for name in ConfigurationVariable.names { #expect(serve.contains(name)) }
  }

  @Test func helpOfAFirstWordShowsAllItsCommands() throws {
    guard case .print(let help) = try CommandLineParser.parse(["profile", "--help"]) else {
      Issue.record("no help")
      return
    }
    for second in ["check", "show", "parse", "measure"] {
      #expect(help.contains("BillingMCP profile \(second)"))
    }
    #expect(!help.contains("ledger"))
  }

  @Test func aMissingSecondWordIsNamed() {
    for (arguments, message) in [
      (["profile"], "expected profile check, show, parse or measure, found the end"),
      (["profile", "x"], "expected profile check, show, parse or measure, found another word"),
      (["ledger"], "expected ledger check, found the end"),
    ] {
      #expect {
        try CommandLineParser.parse(arguments)
      } throws: {
        ($0 as? ConfigurationProblem)?.message == message
      }
    }
  }
}
