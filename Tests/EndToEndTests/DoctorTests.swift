import Testing

/// `doctor` and `config print` as processes.
@Suite struct DoctorTests {
  let place: Place

  init() throws { place = try Place() }

  private func run(
    _ arguments: [String], _ environment: [String: String] = [:]
  ) throws -> Launch {
    let launch = try Launch(arguments, environment: place.environment.merging(environment) { $1 })
    launch.closeInput()
    return launch
  }

  @Test func aBareLaunchIsHealthy() throws {
    let launch = try run(["doctor"])
    #expect(launch.finish() == .exit(0))
    #expect(launch.text.contains(#""check":"audit log","status":"ok""#), "\(launch.text)")
    #expect(Place.lines(of: place.auditLog).isEmpty)
  }

  @Test func aKeyFileThatOthersCanReadIsNamed() throws {
    let keys = try place.write("keys.json", #"{"keys":[]}"#, mode: 0o644)
    let launch = try run(["doctor"], ["BILLING_MCP_KEYS_FILE": keys])
    #expect(launch.finish() == .exit(78))
    #expect(launch.text.contains("chmod 600 '\(keys)'"), "\(launch.text)")
  }

  @Test func nobodyAtTheSocketIsNoticed() throws {
    let environment = [
      "BILLING_MCP_LIMITS": "redis+unix://\(place.path)/none.sock",
      "BILLING_MCP_LIMITS_ON_FAILURE": "refuse",
    ]
    let launch = try run(["doctor"], environment)
    #expect(launch.finish() == .exit(78))
    #expect(launch.text.contains(#""check":"limits","status":"fail""#), "\(launch.text)")
  }

  @Test func aConfigurationStartsWhatItNames() throws {
    let launch = try run(
      ["config", "print", "--client", "cursor"], ["DEFAULT_API_KEY": "sk-test-1-x"])
    #expect(launch.finish() == .exit(0))
    #expect(launch.text.contains("/start_server.sh\""))
    #expect(launch.errorText.contains("DEFAULT_API_KEY_FILE"))
    #expect(!launch.text.contains("sk-test-1-x") && !launch.errorText.contains("sk-test-1-x"))
  }
}
