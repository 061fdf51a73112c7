import Server
import Testing

/// A key store that a program prints: who waits, how long it is believed, what a failure does.
@Suite struct FetchedStoreTests {
  private static let key = "sk-test-0123456789abcdef0123456789abcdef"
  private static let other = "sk-test-fedcba9876543210fedcba9876543210"
  private static let problems = StoreRunProblem.allCases

  private func stage() throws -> Stage {
    try Stage([
      "BILLING_MCP_SECRET_STORE": "command",
      "BILLING_MCP_KEYS_COMMAND": #"["/usr/bin/printer","of","keys"]"#,
      "DEFAULT_API_KEY": Self.key,
    ])
  }

  private static func store(_ keys: String...) -> [UInt8] {
    Array(Files.store(keys.map { Files.Key(key: $0, role: "readonly") }).utf8)
  }

  private func isAnswered(_ frames: [String]) -> Bool {
    frames.count == 1 && frames[0].contains("llm_view")
  }

  @Test func theFirstRequestWaitsForTheFirstRun() throws {
    let stage = try stage()
    #expect(stage.runs.isEmpty)
    #expect(stage.send(PolicyTests.call).isEmpty && stage.runs.count == 1)
    #expect(stage.send(PolicyTests.call).isEmpty && stage.runs.count == 1)
    #expect(stage.send(#"{"jsonrpc":"2.0","id":9,"method":"ping"}"#).count == 1)
    let answers = stage.endRun(.success(Self.store(Self.key)))
    #expect(answers.count == 2 && answers.allSatisfy { $0.contains("llm_view") })
  }

  @Test func aYoungStoreAnswersWithoutARun() throws {
    let stage = try stage()
    stage.send(PolicyTests.call)
    stage.endRun(.success(Self.store(Self.key)))
    stage.pass(239_000)
    #expect(isAnswered(stage.send(PolicyTests.call)) && stage.runs.isEmpty)
    stage.pass(2_000)
    #expect(isAnswered(stage.send(PolicyTests.call)) && stage.runs.count == 1)
  }

  @Test func aRevocationIsSeenWithinTheCachesLife() throws {
    let stage = try stage()
    stage.send(PolicyTests.call)
    stage.endRun(.success(Self.store(Self.key)))
    stage.pass(250_000)
    #expect(isAnswered(stage.send(PolicyTests.call)))
    stage.endRun(.success(Self.store(Self.other)))
    let refused = stage.send(PolicyTests.call)
    #expect(refused.count == 1 && refused[0].contains("authentication_required"))
    #expect(stage.records.contains { $0.contains("keys_changed") })
  }

  @Test(arguments: problems)
  func aFailedRunLeavesTheStoreUntilItIsTooOld(_ problem: StoreRunProblem) throws {
    let stage = try stage()
    stage.send(PolicyTests.call)
    stage.endRun(.success(Self.store(Self.key)))
    stage.pass(250_000)
    #expect(isAnswered(stage.send(PolicyTests.call)))
    stage.endRun(.failure(problem))
    #expect(stage.records.contains { $0.contains("key_store_unavailable") })
    #expect(isAnswered(stage.send(PolicyTests.call)) && stage.runs.isEmpty)
    stage.pass(60_000)
    #expect(stage.send(PolicyTests.call).isEmpty && stage.runs.count == 1)
    let refused = stage.endRun(.failure(problem))
    #expect(refused.count == 1 && refused[0].contains("internal_error"))
    // The next request does not start a program again at once, and is refused all the same.
    #expect(stage.send(PolicyTests.call)[0].contains("internal_error") && stage.runs.isEmpty)
    stage.pass(5_000)
    #expect(stage.send(PolicyTests.call).isEmpty && stage.runs.count == 1)
    #expect(isAnswered(stage.endRun(.success(Self.store(Self.key)))))
  }

  @Test(arguments: [
    "", "{}", "null", #"{"keys":[{"id":"a"}]}"#, "\u{0}", "Traceback (most recent call last):",
  ])
  func garbageIsNoStore(_ output: String) throws {
    let stage = try stage()
    stage.send(PolicyTests.call)
    let refused = stage.endRun(.success(Array(output.utf8)))
    #expect(refused.count == 1 && refused[0].contains("internal_error"))
  }

  @Test func aRoleThatDoesNotExistLeavesTheStoreBefore() throws {
    let stage = try stage()
    stage.send(PolicyTests.call)
    stage.endRun(.success(Self.store(Self.key)))
    stage.pass(250_000)
    stage.send(PolicyTests.call)
    stage.endRun(.success(Array(Files.store([Files.Key(key: Self.key, role: "king")]).utf8)))
    #expect(isAnswered(stage.send(PolicyTests.call)))
  }

  @Test func aReportOfNoRunIsIgnored() throws {
    let stage = try stage()
    stage.send(PolicyTests.call)
    let run = try #require(stage.runs.first)
    stage.endRun(.failure(.timedOut))
    stage.deliver(.storeFetched(run, .success(Self.store(Self.key))))
    #expect(stage.send(PolicyTests.call)[0].contains("internal_error"))
  }

  @Test func theEndWaitsForWhatIsOnItsWay() throws {
    let stage = try stage()
    stage.send(PolicyTests.call)
    stage.deliver(.endOfInput)
    #expect(stage.exitStatus == nil)
    #expect(isAnswered(stage.endRun(.success(Self.store(Self.key)))))
    #expect(stage.exitStatus == 0)
  }

  @Test func aSignalRefusesWhatIsOnItsWay() throws {
    let stage = try stage()
    stage.send(PolicyTests.call)
    stage.deliver(.terminate)
    #expect(stage.exitStatus == 0 && stage.frames.last?.contains("internal_error") == true)
    #expect(stage.records.last?.contains("internal_error") == true)
  }

  @Test func thereIsABoundOnWhatWaits() throws {
    let stage = try stage()
    var count = 0
    while stage.takesLines {
      stage.send(PolicyTests.call)
      count += 1
    }
    #expect(count == 256)
    stage.endRun(.success(Self.store(Self.key)))
    #expect(stage.takesLines)
  }

  @Test(arguments: [
    "", "aws", #""/usr/bin/aws""#, "[]", #"["aws"]"#, #"["/bin/a",1]"#, #"["/bin/a","\u0000"]"#,
    #"["/bin/a""#,
  ])
  func whatIsNoCommandIsRefused(_ text: String) {
    #expect(throws: ConfigurationProblem.self) {
      _ = try Stage([
        "BILLING_MCP_SECRET_STORE": "command", "BILLING_MCP_KEYS_COMMAND": text,
      ])
    }
  }
}
