import Foundation
import Testing

/// What the protocol asks of the process itself: its streams, its end, its credentials.
@Suite struct ProcessWireTests {
  let place: Place

  init() throws { place = try Place() }

  private static let key = "key-of-the-caller-0000000000000000000"
  private static let meta =
    #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","#
    + #""io.modelcontextprotocol/clientCapabilities":{}}"#

  /// The line of a request, id 1; modern when it is given the modern `_meta`.
  private static func line(_ method: String, _ params: String = "{}") -> String {
    #"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":\#(params)}"# + "\n"
  }

  private static let initialize = line(
    "initialize",
    #"{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"x","version":"1"}}"#)

  private func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  /// Good lines and bad ones, a record that cannot be written, and as much talk as there is.
  private func talkative() throws -> Launch {
    var environment = place.environment
    environment["LOG_LEVEL"] = "debug"
    environment["BILLING_MCP_AUDIT_LOG"] = place.path
    environment["BILLING_MCP_AUDIT"] = "fallback"
    let server = try Launch(environment: environment)
    server.write(
      Self.initialize + "broken\n[]\n" + Self.line("tools/list") + Self.line("no/such")
        + Self.line("tools/call", #"{"name":"get_account","arguments":{"account_id":"none"}}"#))
    server.closeInput()
    #expect(server.finish() == .exit(0))
    return server
  }

  @Test func `[item 3] stdout carries messages of the protocol and nothing else`() throws {
    let server = try talkative()
    let lines = server.lines(0)
    #expect(lines.count == 6 && server.text.hasSuffix("\n"))
    for line in lines {
      let message = try object(line)
      #expect(message["jsonrpc"] as? String == "2.0")
      #expect((message["result"] == nil) != (message["error"] == nil))
    }
  }

  /// Its reason is for people; a handshake that was there already may have been answered.
  @Test func `[item 3] A start that fails writes nothing but frames to stdout`() throws {
    let environment = place.environment.merging(["BILLING_MCP_PROFILE": "none"]) { $1 }
    let server = try Launch(environment: environment)
    server.write(Self.initialize + Self.line("tools/list"))
    #expect(server.finish() == .exit(78))
    #expect(!server.errorText.isEmpty)
    let lines = server.lines(0)
    #expect(lines.count <= 1)
    for line in lines { #expect(try object(line)["result"] != nil) }
  }

  /// A stray print would go to descriptor 1, and a child would inherit it.
  @Test func `[item 3] The client's stream is a descriptor that nobody else writes to`() throws {
    let store = try place.write("store", #"{"keys":[]}"#)
    let script =
      "for n in 2 3 4 5 6 7 8 9; do eval \"echo stray >&$n\"; done 2>/dev/null; cat \(store)"
    let server = try Launch(environment: fetched(script))
    server.write(Self.line("tools/list") + FramingTests.ping + "\n")
    #expect(server.lines(2).count == 2)
    #if os(Linux)
      let folder = "/proc/\(server.process)/fd/"
      let manager = FileManager.default
      #expect(try manager.destinationOfSymbolicLink(atPath: folder + "1") == "/dev/null")
      #expect(try manager.destinationOfSymbolicLink(atPath: folder + "2") == "/dev/null")
    #endif
    server.closeInput()
    #expect(server.finish() == .exit(0))
    #expect(!server.text.contains("stray") && !server.errorText.contains("stray"))
    for line in server.lines(0) { _ = try object(line) }
  }

  @Test func `[item 4] Logs and records for people are on stderr, a line each`() throws {
    let server = try talkative()
    let said = server.errorText.split(separator: "\n")
    #expect(said.contains { $0.hasPrefix("billing-mcp: ") })
    #expect(said.contains { $0.contains(#""event_type":"api_request""#) })
    #expect(said.allSatisfy { $0.hasPrefix("billing-mcp: ") || $0.hasPrefix("{") })
  }

  // MARK: The end

  private static let endMillisecondsMax = EndingTests.endMillisecondsMax

  @Test func `[item 5] The end of input ends it at once, whatever the session was doing`() throws {
    let listen = Self.line(
      "subscriptions/listen", "{\(Self.meta),\"notifications\":{\"toolsListChanged\":true}}")
    for lines in [[], [Self.initialize], [FramingTests.ping + "\n"], [Self.initialize, listen]] {
      let server = try Launch(environment: place.environment)
      for line in lines { server.write(line) }
      #expect(server.lines(lines.count).count == lines.count)
      server.closeInput()
      let limit = lines.isEmpty ? 5_000 : Self.endMillisecondsMax
      #expect(server.wait(milliseconds: limit) == .exit(0), "\(lines)")
    }
  }

  @Test func `[item 25] A subscription that is open at the end of input is ended with a result`()
    throws
  {
    let server = try Launch(environment: place.environment)
    server.write(
      Self.line(
        "subscriptions/listen", "{\(Self.meta),\"notifications\":{\"toolsListChanged\":true}}"))
    #expect(server.lines(1).first?.contains("acknowledged") == true)
    server.closeInput()
    #expect(server.finish() == .exit(0))
    let rest = server.lines(0).dropFirst()
    #expect(rest.count == 2 && rest.first?.contains(#""id":1,"result""#) == true)
    #expect(rest.last?.contains("notifications/cancelled") == true)
  }

  /// As Claude Code stops its servers: no end of input, and no patience.
  @Test(arguments: [0, 100]) func `SIGINT and then SIGTERM end it quietly`(_ gap: Int) throws {
    let server = try Launch(environment: place.environment)
    server.write(String(repeating: FramingTests.ping + "\n", count: 20))
    #expect(server.hasReadInput())
    server.send(SIGINT)
    for _ in 0..<gap { Deadline.tick() }
    server.send(SIGTERM)
    #expect(server.finish() == .exit(0))
    #expect(server.lines(0).count == 20 && server.errorText.isEmpty)
  }

  // MARK: Credentials

  /// An environment whose keys come from a shell script.
  private func fetched(_ script: String) -> [String: String] {
    let words = ["/bin/sh", "-c", script].map { word in
      "\"" + word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    return place.environment.merging([
      "BILLING_MCP_SECRET_STORE": "command", "DEFAULT_API_KEY": Self.key,
      "BILLING_MCP_KEYS_COMMAND": "[\(words.joined(separator: ","))]",
    ]) { $1 }
  }

  @Test func `[item 6] Credentials come from the environment, and nothing speaks of OAuth`() throws
  {
    let digest = "c4b8cb4e0ba9e0b3ba1e8ebc2a4cbd1f" + "00000000000000000000000000000000"
    let keys = try place.write(
      "keys.json",
      #"{"keys":[{"id":"a","sha256":"\#(digest)","user_id":"u","role":"readonly"}]}"#)
    for key in [nil, Self.key] {
      var environment = place.environment
      environment["BILLING_MCP_KEYS_FILE"] = keys
      environment["DEFAULT_API_KEY"] = key
      let server = try Launch(environment: environment)
      server.write(
        Self.initialize + Self.line("server/discover", "{\(Self.meta)}")
          + Self.line("tools/call", #"{"name":"list_accounts"}"#))
      server.closeInput()
      #expect(server.finish() == .exit(0))
      let lines = server.lines(0)
      #expect(lines.count == 3 && lines.last?.contains("authentication_required") == true)
      for word in ["oauth", "authorization", "www-authenticate", "http"] {
        #expect(!server.text.lowercased().contains(word))
      }
    }
    // The demo is open to the key of the environment alone: a wrong one does not fall back.
    let open = try Launch(environment: place.environment)
    open.write(Self.line("tools/call", #"{"name":"list_accounts"}"#))
    open.closeInput()
    #expect(open.finish() == .exit(0) && open.text.contains("llm_view"))
    let wrong = place.environment.merging(["DEFAULT_API_KEY": Self.key]) { $1 }
    let shut = try Launch(environment: wrong)
    shut.write(Self.line("tools/call", #"{"name":"list_accounts"}"#))
    shut.closeInput()
    #expect(shut.finish() == .exit(0) && shut.text.contains("authentication_required"))
  }

  // MARK: The key store's program

  /// A program that tells its process and then waits to be let go; both by named files.
  private func waitingStore() throws -> (server: Launch, child: pid_t) {
    let path = place.path
    let script =
      "echo $$ >\(path)/child.new; mv \(path)/child.new \(path)/child; "
      + "n=0; while [ ! -e \(path)/go ] && [ $n -lt 500 ]; do n=$((n + 1)); sleep 0.02; done; "
      + "echo '{\"keys\":[]}'"
    var environment = fetched(script)
    environment["PATH"] = "/usr/bin:/bin"
    let server = try Launch(environment: environment)
    server.write(Self.line("tools/list"))
    let clock = Deadline(10_000)
    while Place.lines(of: path + "/child").isEmpty, clock.remaining > 0 { Deadline.tick() }
    return (server, try #require(Place.lines(of: path + "/child").first.flatMap { pid_t($0) }))
  }

  /// Whether a process is gone, or a zombie of somebody else's, within two seconds.
  private func isGone(_ process: pid_t) -> Bool {
    let clock = Deadline(2_000)
    while clock.remaining > 0 {
      if kill(process, 0) != 0 { return true }
      let state = Place.lines(of: "/proc/\(process)/stat").first?.split(separator: " ")
      if let state, state.count > 2, state[2] == "Z" { return true }
      Deadline.tick()
    }
    return false
  }

  @Test func `A call that waits for its key store is answered behind the end of input`() throws {
    let (server, child) = try waitingStore()
    server.closeInput()
    #expect(server.wait(milliseconds: 50) == .running)
    try place.write("go", "")
    #expect(server.finish() == .exit(0))
    #expect(server.lines(0).count == 1 && server.text.contains("authentication_required"))
    #expect(isGone(child))
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `A signal refuses a call that waits for its key store, and ends the program`(
    _ signal: Int32
  ) throws {
    let (server, child) = try waitingStore()
    server.send(signal)
    #expect(server.wait(milliseconds: Self.endMillisecondsMax) == .exit(0))
    #expect(server.lines(1).first?.contains("internal_error") == true)
    #expect(isGone(child))
  }

  // MARK: Surroundings

  @Test func `It answers with an empty PATH, no home and the root folder at once`() throws {
    var environment = fetched("echo '{\"keys\":[]}'")
    environment["HOME"] = nil
    environment["PATH"] = ""
    environment["BILLING_MCP_AUDIT_LOG"] = place.path + "/audit.jsonl"
    let server = try Launch(environment: environment, script: "cd / && exec \"$@\"")
    server.write(Self.line("tools/list"))
    server.closeInput()
    #expect(server.finish() == .exit(0))
    #expect(server.text.contains("authentication_required"))
  }

  /// Signals, the key store's program and the bound on memory do not wait for the reader.
  @Test(arguments: Launch.Streams.allCases)
  func `A reader that stalls costs bounded memory, and other work goes on`(
    _ streams: Launch.Streams
  ) throws {
    let path = place.path
    let script = "echo '{\"keys\":[]}'; exec >/dev/null; echo >\(path)/ran"
    let server = try Launch(environment: fetched(script), streams: streams)
    server.write(Self.line("tools/list"))
    let batch = Array(
      String(repeating: Self.line("server/discover", "{\(Self.meta)}"), count: 500).utf8)
    var rounds = 0
    while rounds < 200, server.write(batch, milliseconds: 200) { rounds += 1 }
    #expect(rounds < 200)
    let clock = Deadline(5_000)
    while Place.lines(of: path + "/ran").isEmpty, clock.remaining > 0,
      !FileManager.default.fileExists(atPath: path + "/ran")
    {
      Deadline.tick()
    }
    #expect(FileManager.default.fileExists(atPath: path + "/ran"))
    if let peak = Place.lines(of: "/proc/\(server.process)/status").first(where: {
      $0.hasPrefix("VmHWM")
    }) {
      let kibibytes = peak.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }
      #expect(try #require(kibibytes) < 48 << 10)
    }
    // What was asked is answered whole and in order, however the writes were cut.
    let lines = server.lines(rounds * 500)
    #expect(lines.count >= rounds * 500)
    for line in lines.prefix(rounds * 500) { #expect(line.hasPrefix("{") && line.hasSuffix("}")) }
    server.send(SIGTERM)
    #expect(server.wait(milliseconds: 2_000) == .exit(0))
  }
}
