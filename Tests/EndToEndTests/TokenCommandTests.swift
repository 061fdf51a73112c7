import Foundation
import Testing

/// `token …` as a person or a script uses it.
@Suite struct TokenCommandTests {
  let place: Place

  init() throws { place = try Place() }

  private static let secret = ["JWT_SECRET_KEY": "the secret of these tests: 32 b."]

  private var revocations: String {
    place.auditLog.replacing("audit.jsonl", with: "revocations.json")
  }

  private func run(
    _ arguments: [String], _ others: [String: String] = secret, input: String = "",
    expecting status: Int32 = 0
  ) throws -> Launch {
    let launch = try Launch(arguments, environment: place.environment.merging(others) { $1 })
    launch.write(input)
    launch.closeInput()
    #expect(launch.finish() == .exit(status), "\(launch.errorText)")
    return launch
  }

  private func new() throws -> String {
    try run(["token", "new", "--user", "ana", "--role", "readonly"])
      .text.trimmingCharacters(in: .newlines)
  }

  private func call(_ token: String, expecting status: Int32) throws {
    _ = try run(
      ["call", "get_account", #"{"account_id":"A-00000123"}"#],
      Self.secret.merging(["BILLING_MCP_TOKEN": token]) { $1 }, expecting: status)
  }

  @Test func aTokenLivesFromNewToRevoke() throws {
    let token = try new()
    try call(token, expecting: 0)
    #expect(!FileManager.default.fileExists(atPath: revocations))
    _ = try run(["token", "revoke"], input: token + "\n")
    try call(token, expecting: 77)
    let mode = try FileManager.default.attributesOfItem(atPath: revocations)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    try call(try new(), expecting: 0)
    let written = Place.lines(of: place.auditLog).joined()
    #expect(!written.contains(token.suffix(43)))
    #expect(written.contains(#""operation":"token/new""#))
    #expect(written.contains(#""operation":"token/revoke""#))
  }

  @Test func aRunningServerHearsOfARevocation() throws {
    let token = try new()
    let server = try Launch(
      environment: place.environment.merging(Self.secret) { $1 }
        .merging(["BILLING_MCP_TOKEN": token]) { $1 })
    let line = #"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"# + "\n"
    server.write(line)
    #expect(server.lines(1).last?.contains("get_account") == true)
    _ = try run(["token", "revoke"], input: token)
    server.write(line)
    #expect(server.lines(2).last?.contains("authentication_required") == true)
    server.write(line)
    #expect(server.lines(3).count == 3)
    #expect(
      Place.lines(of: place.auditLog).contains {
        $0.contains(#""event":"tokens_changed""#) && $0.contains(#""transport":"stdio""#)
      })
  }

  @Test func aListThatOthersCanReadRefusesTheStart() throws {
    _ = try run(["token", "revoke", "tok-1"])
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: revocations)
    let server = try run([], expecting: 78)
    #expect(server.errorText.contains("expected mode 0600, found 0644"))
    _ = try run(["token", "revoke", "tok-2"], expecting: 78)
  }

  @Test func whatCannotBeIsSaid() throws {
    _ = try run(["token", "new", "--user", "ana", "--role", "readonly"], [:], expecting: 78)
    _ = try run(["token", "new", "--user", "ana"], expecting: 64)
    _ = try run(
      ["token", "new", "--user", "ana", "--role", "readonly", "--hours", "169"], expecting: 64)
    _ = try run(["token", "revoke"], [:], input: "a.b.c", expecting: 78)
    _ = try run(["token", "revoke"], input: "a.b.c", expecting: 65)
    _ = try run(["token", "revoke", "a.b.c"], expecting: 64)
    #expect(!FileManager.default.fileExists(atPath: revocations))
  }

  // MARK: On a terminal

  /// The script gives the program a terminal for its input; the test types at the other end.
  private func onTerminal(_ arguments: [String], typing text: String) throws -> Launch {
    let terminal = try Terminal()
    let launch = try Launch(
      arguments, environment: place.environment.merging(Self.secret) { $1 },
      script: "exec \"$@\" <\(terminal.path)")
    terminal.type(text)
    _ = launch.finish()
    withExtendedLifetime(terminal) {}
    return launch
  }

  @Test func whatIsMissingIsAskedForOnATerminal() throws {
    let launch = try onTerminal(["token", "new"], typing: "ana\n readonly \n")
    #expect(launch.finish() == .exit(0), "\(launch.errorText)")
    #expect(launch.errorText.contains("user: ") && launch.errorText.contains("role: "))
    #expect(launch.errorText.contains("user ana, role readonly"))
    #expect(launch.text.split(separator: ".").count == 3)
  }

  @Test func onlyWhatIsMissingIsAskedFor() throws {
    let launch = try onTerminal(["token", "new", "--user", "ana"], typing: "readonly\n")
    #expect(launch.finish() == .exit(0), "\(launch.errorText)")
    #expect(!launch.errorText.contains("user: "))
    let revoked = try onTerminal(["token", "revoke"], typing: "tok-1\n")
    #expect(revoked.finish() == .exit(0), "\(revoked.errorText)")
    #expect(Place.lines(of: revocations).contains { $0.contains(#""jti":"tok-1""#) })
  }

  @Test(arguments: ["\n\n", "a b\nreadonly\n", "ana\n\u{4}", " \n \n", "\u{4}\u{4}"])
  func anAnswerIsCheckedAsAFlagIs(_ typed: String) throws {
    let launch = try onTerminal(["token", "new"], typing: typed)
    #expect(launch.finish() == .exit(64), "\(launch.errorText)")
    #expect(launch.text.isEmpty)
  }
}
