import Billing
import Foundation
import Server
import Testing

/// What flags and environment come to, and what is refused.
@Suite struct ConfigurationTests {
  private static func read(
    _ environment: [String: String], settings: [String: String] = [:]
  ) throws -> Configuration {
    try Configuration(settings: settings, environment: environment, platform: .unix)
  }

  private static func problem(_ environment: [String: String]) -> ConfigurationProblem? {
    do {
      _ = try Configuration(settings: [:], environment: environment, platform: .unix)
      return nil
    } catch {
      return error
    }
  }

  @Test func nothingConfiguredIsDemoMode() throws {
    let configuration = try Self.read(["HOME": "/home/a"])
    #expect(configuration.isDemo)
    #expect(configuration.auditMode == .fallback)
    #expect(configuration.auditLog == "/home/a/.local/state/billing-mcp/audit.jsonl")
    #expect(configuration.profile == "finance-default")
    #expect(configuration.data == .sample)
  }

  @Test(arguments: [
    ["BILLING_MCP_KEYS_FILE": "/k"], ["BILLING_MCP_DATA": "/d"], ["BILLING_MCP_DATA": "sample"],
    ["BILLING_MCP_SECRET_STORE": "env", "BILLING_MCP_KEYS": "{}"],
  ])
  func keysOrDataEndDemoMode(_ environment: [String: String]) throws {
    let configuration = try Self.read(environment)
    #expect(!configuration.isDemo)
    #expect(configuration.auditMode == .required)
  }

  @Test func whatIsSaidWinsOverTheModeOfTheDemo() throws {
    #expect(try Self.read(["BILLING_MCP_AUDIT": "required"]).auditMode == .required)
  }

  @Test func aFlagWinsOverItsVariable() throws {
    let configuration = try Self.read(
      ["BILLING_MCP_AUDIT_LOG": "/a"], settings: ["BILLING_MCP_AUDIT_LOG": "/b"])
    #expect(configuration.auditLog == "/b")
  }

  @Test func aRelativeStateFolderCountsAsUnset() throws {
    let configuration = try Self.read(["XDG_STATE_HOME": "state", "HOME": "/h"])
    #expect(configuration.auditLog == "/h/.local/state/billing-mcp/audit.jsonl")
    #expect(try Self.read(["XDG_STATE_HOME": "/s"]).auditLog == "/s/billing-mcp/audit.jsonl")
    #expect(try Self.read([:]).auditLog == nil)
  }

  @Test func everyVariableButOnesOwnNamesIsLeftAlone() throws {
    #expect(try Self.read(["BILLING": "x", "PATH": "/bin"]).isDemo)
  }

  @Test(arguments: [
    ["BILLING_MCP_KEY_FILE": "/k"], ["BILLING_MCP_KEYS_FILE": ""],
    ["BILLING_MCP_SECRET_STORE": "vault"], ["BILLING_MCP_SECRET_STORE": "env"],
    ["BILLING_MCP_KEYS": "{}"], ["DEFAULT_API_KEY": "a", "DEFAULT_API_KEY_FILE": "/b"],
    ["BILLING_MCP_SECRET_STORE": "env", "BILLING_MCP_KEYS": "{}", "BILLING_MCP_KEYS_FILE": "/k"],
    ["BILLING_MCP_KEYS_FILE_FILE": "/k"], ["LOG_LEVEL": "loud"],
    ["BILLING_MCP_TOOLSETS": "core,cores"], ["BILLING_MCP_TOOLSETS": "core,"],
  ])
  func whatMakesNoSenseIsRefused(_ environment: [String: String]) {
    #expect(Self.problem(environment)?.status == .badConfiguration)
  }

  @Test func toolsetsAreAllOfThemUnlessSomeAreNamed() throws {
    #expect(try Self.read([:]).toolsets == Set(Toolset.allCases))
    #expect(try Self.read(["BILLING_MCP_TOOLSETS": "ops,Core,ops"]).toolsets == [.core, .ops])
  }

  @Test func anUnknownNameIsShownOnlyInTheShapeOfAName() throws {
    let typo = try #require(Self.problem(["BILLING_MCP_PROFIL": "v-4111"]))
    #expect(typo.message.contains("BILLING_MCP_PROFIL:"))
    #expect(typo.message.contains("did you mean BILLING_MCP_PROFILE?"))
    #expect(!typo.message.contains("4111"))
    let odd = try #require(Self.problem(["BILLING_MCP_\u{1B}[31m": "v"]))
    #expect(!odd.message.contains("\u{1B}"))
  }

  @Test func noPrintShowsASecret() throws {
    let configuration = try Self.read(["DEFAULT_API_KEY": "sk-secret"])
    var dumped = ""
    dump(configuration, to: &dumped)
    for text in [dumped, "\(configuration)", String(reflecting: configuration)] {
      #expect(!text.contains("sk-secret"))
      #expect(!text.contains("\(Array("sk-secret".utf8)[0]), \(Array("sk-secret".utf8)[1])"))
    }
  }

  @Test func aSecretsFileMayEndInALineEnd() {
    for end in ["", "\n", "\r\n"] {
      let bytes = Array(("key" + end).utf8)
      #expect(ConfigurationSecret.content(ofFile: bytes) == Array("key".utf8))
    }
    #expect(ConfigurationSecret.content(ofFile: Array("a\n\n".utf8)) == Array("a\n".utf8))
  }

  /// `env.example` and the table list the same names.
  @Test func theExampleListsEveryVariable() throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "env.example"), encoding: .utf8)
    let listed = text.split(separator: "\n").compactMap { line -> String? in
      let line = line.drop { $0 == "#" || $0 == " " }
      guard let equals = line.firstIndex(of: "=") else { return nil }
      let name = line[..<equals]
      let isName = !name.isEmpty && name.allSatisfy { $0 == "_" || $0.isUppercase || $0.isNumber }
      return isName ? String(name) : nil
    }
    #expect(Set(listed).subtracting(["NAME"]) == Set(ConfigurationVariable.names))
  }
}
