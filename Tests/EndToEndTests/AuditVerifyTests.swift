import Foundation
import Testing

/// `audit verify` and `audit hash` as a person or a script uses them.
@Suite struct AuditVerifyTests {
  let place: Place

  init() throws { place = try Place() }

  private static let key = ["BILLING_MCP_AUDIT_KEY": "the secret of these tests, 32 by"]

  private func run(
    _ arguments: [String], _ others: [String: String] = [:], input: String = "",
    expecting status: Int32 = 0
  ) throws -> Launch {
    let launch = try Launch(arguments, environment: place.environment.merging(others) { $1 })
    launch.write(input)
    launch.closeInput()
    #expect(launch.finish() == .exit(status), "\(launch.errorText)")
    return launch
  }

  private func call() throws {
    _ = try run(["call", "get_account", #"{"account_id":"A-00000123"}"#])
  }

  @Test func whatCallsWroteVerifiesAndAChangeDoesNot() throws {
    try call()
    try call()
    let sound = try run(["audit", "verify"])
    #expect(sound.text.contains(#""sound":true"#))
    #expect(sound.text.contains(#""chains":2"#))
    let log = try String(contentsOfFile: place.auditLog, encoding: .utf8)
    let changed = try place.write(
      "changed.jsonl", log.replacing(#""outcome":"ok""#, with: #""outcome":"no""#))
    let found = try run(["audit", "verify", changed], expecting: 65)
    #expect(found.text.contains(#""kind":"altered""#))
    let torn = try place.write("torn.jsonl", log + #"{"timestamp":"2035-01"#)
    #expect(try run(["audit", "verify", torn]).text.contains(#""torn":[{"#))
  }

  @Test func rotatedFilesAreReadBeforeTheLog() throws {
    try call()
    try call()
    let lines = Place.lines(of: place.auditLog)
    let log = try place.write("log.jsonl", (lines.last ?? "") + "\n")
    _ = try run(["audit", "verify", log], expecting: 65)
    try place.write("log.jsonl.000001", lines.dropLast().joined(separator: "\n") + "\n")
    try place.write("log.jsonl.lock", "")
    #expect(try run(["audit", "verify", log]).text.contains(#""files":2"#))
  }

  @Test func whatIsNoRegularFileIsNotOpened() throws {
    let log = try place.write("log.jsonl", "")
    let link = place.path + "/link.jsonl"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: log)
    for path in [link, place.path, place.path + "/none.jsonl", "/dev/null"] {
      _ = try run(["audit", "verify", path], expecting: 66)
    }
    _ = try run(["audit", "verify", log, "--anchor", place.path + "/none"], expecting: 66)
    _ = try run(["audit", "verify", log])
    _ = try run(["audit", "verify", log], ["BILLING_MCP_AUDIT_KEY": "short"], expecting: 78)
    let open = try place.write("open.key", String(repeating: "k", count: 40), mode: 0o644)
    _ = try run(["audit", "verify", log], ["BILLING_MCP_AUDIT_KEY_FILE": open], expecting: 78)
  }

  @Test func anAccountIsCalledTheSameFromStdinAndNotWithoutAKey() throws {
    let text = try run(["audit", "hash", "A-00000123"], Self.key).text
    #expect(text.count == 25)
    #expect(try run(["audit", "hash", "-"], Self.key, input: "A-00000123\n").text == text)
    #expect(try run(["audit", "hash", "A-00000124"], Self.key).text != text)
    _ = try run(["audit", "hash", "A-00000123"], expecting: 78)
  }
}
