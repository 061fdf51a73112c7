import Foundation
import Testing

/// `keys …` as a person or a script uses it, and as it is interrupted.
@Suite struct KeysCommandTests {
  let place: Place

  init() throws { place = try Place() }

  private var store: String { place.path + "/keys.json" }
  private var environment: [String: String] {
    place.environment.merging(["BILLING_MCP_KEYS_FILE": store]) { $1 }
  }

  private func run(
    _ arguments: [String], _ others: [String: String] = [:], expecting status: Int32 = 0
  ) throws -> Launch {
    let launch = try Launch(arguments, environment: environment.merging(others) { $1 })
    launch.closeInput()
    #expect(launch.finish() == .exit(status), "\(launch.errorText)")
    return launch
  }

  private func new(_ id: String) throws -> String {
    let launch = try run(["keys", "new", "--user", "ana", "--role", "readonly", "--id", id])
    return launch.text.trimmingCharacters(in: .newlines)
  }

  private func mode(_ path: String) throws -> Int {
    let found = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    return try #require(found as? Int)
  }

  private func call(_ key: String) throws -> Launch {
    let launch = try Launch(
      ["call", "get_account", #"{"account_id":"A-00000123"}"#],
      environment: environment.merging(["DEFAULT_API_KEY": key]) { $1 })
    launch.closeInput()
    return launch
  }

  @Test func aKeyLivesFromNewToRevoke() throws {
    let key = try new("desktop")
    #expect(key.hasPrefix("sk-live-") && key.utf8.count == 51)
    #expect(try mode(store) == 0o600 && mode(store + ".lock") == 0o600)
    #expect(try call(key).finish() == .exit(0))
    let list = try run(["keys", "list"])
    #expect(list.text.contains(#""id":"desktop","user_id":"ana","role":"readonly","state":"good""#))
    #expect(!list.text.contains("sha256"))
    let next = try run(["keys", "rotate", "desktop", "--overlap", "1"])
      .text.trimmingCharacters(in: .newlines)
    #expect(try call(key).finish() == .exit(0))
    #expect(try call(next).finish() == .exit(0))
    _ = try run(["keys", "revoke", "desktop"])
    #expect(try call(key).finish() == .exit(77))
    #expect(try call(next).finish() == .exit(0))
    let everything =
      try Data(contentsOf: URL(filePath: store))
      + (FileManager.default.contents(atPath: place.auditLog) ?? Data())
    for secret in [key, next] {
      #expect(everything.firstRange(of: Data(secret.dropFirst(8).utf8)) == nil)
    }
  }

  @Test func eachChangeIsARecordAndAListIsNone() throws {
    _ = try new("a")
    _ = try run(["keys", "rotate", "a"])
    _ = try run(["keys", "list"])
    _ = try run(["keys", "revoke", "a"])
    _ = try run(["keys", "revoke", "a"], expecting: 65)
    let records = Place.lines(of: place.auditLog)
    let operations = records.compactMap { record in
      record.firstRange(of: #""operation":""#).map {
        record[$0.upperBound...].prefix { $0 != "\"" }
      }
    }
    #expect(operations == ["keys/new", "keys/rotate", "keys/new", "keys/revoke"])
    #expect(records.allSatisfy { $0.contains(#""event":"keys_changed""#) })
    #expect(records.allSatisfy { $0.contains(#""outcome":"ok""#) })
  }

  /// Nothing changes without a trace.
  @Test func withoutARecordNothingChanges() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let full = ["BILLING_MCP_AUDIT_LOG": "/dev/full"]
    let refused = try run(
      ["keys", "new", "--user", "a", "--role", "readonly"], full, expecting: 73)
    #expect(refused.text.isEmpty && !FileManager.default.fileExists(atPath: store))
    let heard = try run(
      ["keys", "new", "--user", "a", "--role", "readonly", "--audit", "fallback"], full)
    #expect(heard.text.hasPrefix("sk-live-") && heard.errorText.contains(#""keys_changed""#))
  }

  @Test func aStoreInTheWrongHandsIsLeftAlone() throws {
    try place.write("keys.json", #"{"keys":[]}"#, mode: 0o644)
    let new = ["keys", "new", "--user", "a", "--role", "readonly"]
    let open = try run(new, expecting: 78)
    #expect(open.errorText.contains("expected mode 0600, found 0644"))
    for arguments in [["keys", "list"], ["keys", "revoke", "a"], ["keys", "rotate", "a"]] {
      _ = try run(arguments, expecting: 78)
    }
    let link = place.path + "/link.json"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "keys.json")
    _ = try run(new, ["BILLING_MCP_KEYS_FILE": link], expecting: 78)
    _ = try run(new, ["BILLING_MCP_KEYS_FILE": place.path + "/no/keys.json"], expecting: 73)
    try place.write("keys.json", "{", mode: 0o600)
    _ = try run(new, expecting: 78)
    #expect(Place.lines(of: store) == ["{"])
  }

  @Test func nothingToWorkOnIsSaidAsWhatItIs() throws {
    _ = try run(["keys", "list"], expecting: 66)
    _ = try run(["keys", "new", "--user", "a"], expecting: 64)
    let unset = try Launch(["keys", "list"], environment: place.environment)
    #expect(unset.finish() == .exit(78))
    #expect(unset.errorText.contains("BILLING_MCP_KEYS_FILE"))
  }

  @Test func aFolderThatCannotBeWrittenChangesNothing() throws {
    guard geteuid() != 0 else { return }
    _ = try new("a")
    let before = Place.lines(of: store)
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: place.path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: place.path)
    }
    _ = try run(["keys", "revoke", "a"], expecting: 73)
    #expect(Place.lines(of: store) == before)
  }

  // MARK: At the same time, and interrupted

  @Test func writersAtTheSameTimeLoseNoKey() throws {
    let launches = try (0..<8).map { index in
      try Launch(
        ["keys", "new", "--user", "u\(index)", "--role", "readonly", "--id", "k\(index)"],
        environment: environment)
    }
    for launch in launches { #expect(launch.finish(milliseconds: 30_000) == .exit(0)) }
    let text = try run(["keys", "list"]).text
    for index in 0..<8 { #expect(text.contains(#""id":"k\#(index)""#)) }
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
    #expect(!names.contains { $0.hasSuffix(".new") })
  }

  /// kill -9 at moments all over the run of a command, most of them while it writes.
  ///
  /// The moments are those of the machine: there is no seed.
  @Test func aKilledWriterLeavesTheOldStoreOrTheNewOne() throws {
    // A long store makes the write long.
    let entries = (0..<1500).map { index in
      let digest = String(repeating: "0", count: 60) + String(format: "%04x", index + 1)
      return #"{"id":"k\#(index)","sha256":"\#(digest)","user_id":"u","role":"readonly"}"#
    }
    let text = #"{"keys":[\#(entries.joined(separator: ","))]}"#
    var killed = 0
    var duration: UInt64 = 0
    var generator = SystemRandomNumberGenerator()
    for round in 0..<40 {
      try place.write("keys.json", text)
      let start = Deadline.now
      let launch = try Launch(
        ["keys", "new", "--user", "a", "--role", "readonly", "--id", "new"],
        environment: environment)
      if round == 0 {
        // One whole run, to know where its moments are.
        #expect(launch.finish() == .exit(0))
        duration = Deadline.now - start
      } else if round.isMultiple(of: 3) {
        spin(UInt64.random(in: 0...duration, using: &generator))
      } else {
        waitForTemporary(launch)
        spin(UInt64.random(in: 0...duration / 8, using: &generator))
      }
      launch.send(SIGKILL)
      if launch.finish() == .signal(SIGKILL) { killed += 1 }
      let list = try Launch(["keys", "list"], environment: environment)
      #expect(list.finish() == .exit(0), "round \(round): \(list.errorText)")
      let count = list.text.components(separatedBy: #""id":"#).count - 1
      #expect(count == 1500 || count == 1501, "round \(round)")
    }
    #expect(killed > 0)
    try place.write(".keys.json.mine.new", "")
    // What the killed ones left is gone after the next change.
    _ = try run(["keys", "new", "--user", "a", "--role", "readonly", "--id", "last"])
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
    #expect(names.filter { $0.hasSuffix(".new") } == [".keys.json.mine.new"])
  }

  /// Watches for the first sign of a write.
  private func waitForTemporary(_ launch: Launch) {
    let clock = Deadline(5_000)
    while clock.remaining > 0, launch.wait(milliseconds: 0) == .running {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      if names.contains(where: { $0.hasSuffix(".new") }) { return }
    }
  }

  /// Some nanoseconds, finer than a poll can wait.
  private func spin(_ nanoseconds: UInt64) {
    let end = Deadline.now + nanoseconds
    while Deadline.now < end {}
  }
}
