import Server
import Testing

/// What `config print` says: a client's own form, absolute paths, no secrets.
@Suite struct ClientConfigurationTests {
  private static func configuration(
    _ client: String, settings: [String: String] = [:], environment: [String: String] = [:]
  ) throws -> ClientConfiguration {
    try ClientConfiguration(
      client: client, program: "/srv/billing/start_server.sh", arguments: [], settings: settings,
      environment: environment, folder: "/work")
  }

  private static func text(_ configuration: ClientConfiguration) -> String {
    String(decoding: configuration.json, as: UTF8.self)
  }

  @Test(arguments: [
    ("claude-desktop", #"{"mcpServers":{"billing":{"command":"#),
    ("claude-code", #"{"mcpServers":{"billing":{"type":"stdio","command":"#),
    ("cursor", #"{"mcpServers":{"billing":{"type":"stdio","command":"#),
    ("vscode", #"{"servers":{"billing":{"type":"stdio","command":"#),
  ])
  func eachClientHasItsForm(_ client: String, _ beginning: String) throws {
    let text = Self.text(try Self.configuration(client))
    #expect(text == beginning + #""/srv/billing/start_server.sh","args":[]}}}"#)
  }

  @Test func pathsBecomeAbsoluteAndWordsStay() throws {
    let settings = ["BILLING_MCP_DATA": "ledger.json", "BILLING_MCP_PROFILE": "finance-strict"]
    let environment = [
      "BILLING_MCP_DATA": "sample", "BILLING_MCP_KEYS_FILE": "/etc/keys.json",
      "BILLING_MCP_PROFILES": "profiles", "DEFAULT_API_KEY_FILE": "default.key",
      "BILLING_MCP_LIMITS": "memory", "HOME": "/h",
    ]
    let text = Self.text(
      try Self.configuration("cursor", settings: settings, environment: environment))
    #expect(
      text.hasSuffix(
        #""env":{"DEFAULT_API_KEY_FILE":"/work/default.key","#
          + #""BILLING_MCP_KEYS_FILE":"/etc/keys.json","BILLING_MCP_PROFILE":"finance-strict","#
          + #""BILLING_MCP_PROFILES":"/work/profiles","BILLING_MCP_DATA":"/work/ledger.json","#
          + #""BILLING_MCP_LIMITS":"memory"}}}}"#), "\(text)")
    let sample = Self.text(
      try Self.configuration("cursor", environment: ["BILLING_MCP_DATA": "sample"]))
    #expect(sample.contains(#""BILLING_MCP_DATA":"sample""#))
  }

  @Test func secretsAreNamedAndNotPrinted() throws {
    let configuration = try Self.configuration(
      "vscode", environment: ["DEFAULT_API_KEY": "sk-test-1", "JWT_SECRET_KEY": "hush"])
    #expect(configuration.omittedSecrets == ["DEFAULT_API_KEY", "JWT_SECRET_KEY"])
    #expect(!Self.text(configuration).contains("sk-test-1"))
    #expect(!Self.text(configuration).contains("hush"))
  }

  @Test func anUnknownClientIsUsage() {
    #expect {
      try Self.configuration("emacs")
    } throws: {
      ($0 as? ConfigurationProblem)?.status == .usage
    }
  }
}
