import Foundation
import Testing

/// What the commands print, and what they end with.
@Suite struct CommandTests {
  let place: Place

  init() throws { place = try Place() }

  private func run(
    _ arguments: [String], environment: [String: String] = [:], input: String = ""
  ) throws -> Launch {
    let all = place.environment.merging(environment) { $1 }
    let launch = try Launch(arguments, environment: all)
    launch.write(input)
    launch.closeInput()
    return launch
  }

  @Test(arguments: [["--help"], ["call", "--help"], ["--version"], ["profile", "--help"]])
  func helpIsAnAnswer(_ arguments: [String]) throws {
    let launch = try run(arguments)
    #expect(launch.finish() == .exit(0))
    #expect(launch.text.hasPrefix("BillingMCP "))
    #expect(launch.errorText.isEmpty)
  }

  @Test(arguments: [
    ["cal"], ["--audit-lgo", "x"], ["--default-api-key", "sk-1"], ["call"], ["explain"],
    ["profile"], ["redact", "x"], ["call", "get_account", "{"], ["call", "get_account", "[]"],
  ])
  func nonsenseIsUsage(_ arguments: [String]) throws {
    let launch = try run(arguments)
    #expect(launch.finish() == .exit(64))
    #expect(launch.text.isEmpty)
    #expect(launch.errorText.hasPrefix("billing-mcp: "))
    #expect(!launch.errorText.contains("sk-1"))
  }

  @Test func anUnknownVariableStopsEverything() throws {
    let launch = try run([], environment: ["BILLING_MCP_AUDIT_LOGG": "4111111111111111"])
    #expect(launch.finish() == .exit(78))
    #expect(launch.errorText.contains("did you mean BILLING_MCP_AUDIT_LOG?"))
    #expect(!launch.errorText.contains("4111"))
  }

  @Test func theYAMLReaderShowsWhatItRead() throws {
    let file = try place.write("a.yaml", "a: [1, 2.50]\nb: {c: yes}\n")
    let launch = try run(["profile", "parse", file])
    #expect(launch.finish() == .exit(0))
    #expect(launch.text == #"{"a":[1,2.50],"b":{"c":"yes"}}"# + "\n")
  }

  @Test func theYAMLReaderNamesThePlaceOfAnError() throws {
    let file = try place.write("a.yaml", "a: 1\na: 2\n")
    let launch = try run(["profile", "parse", file])
    #expect(launch.finish() == .exit(78))
    #expect(launch.errorText.contains("line 2, column 1"))
  }

  @Test(arguments: [
    ["profile", "parse", "/nowhere"], ["profile", "check", "/nowhere"],
    ["ledger", "check", "/nowhere"], ["profile", "measure", "/nowhere"],
  ])
  func aFileThatIsNotThereIsNoInput(_ arguments: [String]) throws {
    let launch = try run(arguments)
    #expect(launch.finish() == .exit(66))
    #expect(launch.errorText.contains("/nowhere"))
  }
}
