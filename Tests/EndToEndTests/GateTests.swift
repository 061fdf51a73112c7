import Foundation
import Testing

/// Keys, profiles, ledgers and audit logs of a started server, right and wrong.
@Suite struct GateTests {
  let place: Place

  init() throws { place = try Place() }

  /// The digest of `good` (SHA-256).
  private static let digest =
    "8bdd32bed33662fa4d7685e3efca115dd6d9107e902173573341b00e4aa3991c"
  private static let good = "key-of-ann-000000000000000000000000"

  private static let call =
    #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_account","#
    + #""arguments":{"account_id":"A-00000123"}}}"#

  private func serve(_ environment: [String: String], _ lines: [String] = [call]) throws -> Launch {
    let all = place.environment.merging(environment) { $1 }
    let server = try Launch(environment: all)
    server.write(lines.joined(separator: "\n"))
    server.closeInput()
    return server
  }

  private func keyed(_ others: String = "", key: String = good) -> [String: String] {
    [
      "BILLING_MCP_SECRET_STORE": "env",
      "BILLING_MCP_KEYS":
        #"{"keys":[{"id":"ann","key":"\#(Self.good)","user_id":"ann","role":"readonly"\#(others)}]}"#,
      "DEFAULT_API_KEY": key,
    ]
  }

  @Test func aGoodKeyIsAnsweredAndAWrongOneBesideItIsNot() throws {
    let wrong = Self.call.replacing(#"}}}"#, with: #"},"_meta":{"billing-mcp/apiKey":"sk-no"}}}"#)
    let server = try serve(keyed(), [Self.call, wrong, Self.call])
    #expect(server.finish() == .exit(0))
    let answers = server.lines(0)
    #expect(answers.map { $0.contains("llm_view") } == [true, false, true])
    #expect(answers[1].contains("authentication_required"))
    #expect(server.errorText.isEmpty)
  }

  @Test func anExpiredKeyIsRefused() throws {
    let server = try serve(keyed(#","expires":"2020-01-01T00:00:00Z""#))
    #expect(server.finish() == .exit(0))
    #expect(server.text.contains("authentication_required"))
  }

  @Test func dataWithoutKeysRefusesEverythingAndSaysSo() throws {
    let server = try serve(["BILLING_MCP_DATA": "sample"])
    #expect(server.finish() == .exit(0))
    #expect(server.text.contains("authentication_required"))
    #expect(server.errorText.contains("every request will be refused"))
  }

  @Test func aFullDiskRefusesTheCallUnderRequired() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let full = ["BILLING_MCP_AUDIT_LOG": "/dev/full"]
    let server = try serve(keyed().merging(full) { $1 })
    #expect(server.finish() == .exit(0))
    #expect(server.text.contains("internal_error") && !server.text.contains("Acme"))
    #expect(server.errorText.contains("expected a writable audit log"))
    let demo = try serve(full)
    #expect(demo.finish() == .exit(0))
    #expect(demo.text.contains("llm_view"))
    #expect(demo.errorText.contains(#""fallback":true"#))
    let call = try Launch(
      ["call", "list_accounts"], environment: keyed().merging(full) { $1 })
    #expect(call.finish() == .exit(1))
    #expect(call.text.hasPrefix(#"{"error":{"type":"internal_error""#))
  }

  @Test func aProfileWithATypoStopsTheStart() throws {
    let folder = Program.package + "security_profiles"
    for name in ["roles", "finance-default"] {
      let text = try String(contentsOfFile: "\(folder)/\(name).yaml", encoding: .utf8)
      try place.write("\(name).yaml", text.replacing("max_list_items", with: "max_list_item"))
    }
    let server = try serve(["BILLING_MCP_PROFILES": place.path])
    #expect(server.finish() == .exit(78))
    #expect(server.text.isEmpty)
    #expect(server.errorText.contains("\(place.path)/finance-default.yaml: line 12, column 3: "))
    #expect(server.errorText.contains("max_list_items"))
  }

  @Test func aProfileThatDoesNotExistStopsTheStart() throws {
    let server = try serve(["BILLING_MCP_PROFILE": "finance-defualt"])
    #expect(server.finish() == .exit(78))
    #expect(server.errorText.contains("finance-defualt"))
  }

  @Test func aLedgerWithADuplicateIdStopsTheStart() throws {
    let path = try place.write("ledger.json", #"{"accounts":[{"id":"a1"},{"id":"a1"}]}"#)
    let server = try serve(keyed().merging(["BILLING_MCP_DATA": path]) { $1 })
    #expect(server.finish() == .exit(78))
    #expect(server.errorText.contains("\(path):1"))
    #expect(server.text.isEmpty)
  }

  @Test func aRevokedKeyIsRefusedOnTheNextRequest() throws {
    let keys = try place.write(
      "keys.json",
      #"{"keys":[{"id":"ann","sha256":"\#(Self.digest)","user_id":"ann","role":"readonly"}]}"#)
    var environment = place.environment
    environment["BILLING_MCP_KEYS_FILE"] = keys
    environment["DEFAULT_API_KEY"] = Self.good
    let server = try Launch(environment: environment)
    server.write(Self.call + "\n")
    #expect(server.lines(1).last?.contains("llm_view") == true)
    try place.write("keys.json", #"{"keys":[]}"#)
    server.write(Self.call + "\n")
    #expect(server.lines(2).last?.contains("authentication_required") == true)
    try place.write("keys.json", "{")
    server.write(Self.call + "\n")
    #expect(server.lines(3).last?.contains("internal_error") == true)
    server.closeInput()
    #expect(server.finish() == .exit(0))
    #expect(server.errorText.contains("\(keys): "))
    let events = Place.lines(of: place.auditLog)
    #expect(events.count { $0.contains("keys_changed") } == 2)
  }
}
