import Calendar
import Server
import Testing

/// What `doctor` says of a launch: no more and no less than the launch would find.
@Suite struct DoctorTests {
  private static let now = Timestamp(milliseconds: 1_767_323_045_000)
  private static let ann = "key-of-ann-000000000000000000000000"

  private static func findings(
    _ environment: [String: String] = [:], _ files: Files = Files(),
    _ change: (inout DoctorFacts) -> Void = { _ in }
  ) throws -> [DoctorFinding] {
    let configuration = try Configuration(
      settings: [:], environment: ["HOME": "/h"].merging(environment) { $1 }, platform: .unix)
    var facts = DoctorFacts(
      profilesFolder: .success("/p"), files: files.inOrder.map { ($0.file, $0.content) },
      auditPlace: .writable, redis: .notConfigured, parent: .otherUser, isRoot: false)
    change(&facts)
    let random = [UInt8](repeating: 7, count: 32)
    return Doctor(configuration, facts, at: now, random: random).findings
  }

  private static func finding(_ subject: String, _ all: [DoctorFinding]) throws -> DoctorFinding {
    try #require(all.first { $0.subject == subject }, "\(all)")
  }

  private static func keyed(_ role: String = "readonly") -> (environment: [String: String], Files) {
    let environment = [
      "BILLING_MCP_KEYS_FILE": "/etc/keys.json", "DEFAULT_API_KEY": ann,
      "BILLING_MCP_DATA": "/etc/ledger.json",
    ]
    let files = Files([.keys: Files.store([Files.Key(key: ann, role: role)]), .ledger: "{}"])
    return (environment, files)
  }

  @Test func demoModeServesAndSaysSo() throws {
    let all = try Self.findings()
    #expect(!all.contains { $0.status == .failure || $0.status == .warning }, "\(all)")
    #expect(try Self.finding("keys", all).found.hasPrefix("demo mode"))
    #expect(try Self.finding("credential", all).found.contains("role readonly"))
    #expect(try Self.finding("data", all).found.contains("sample"))
  }

  @Test func aWholeConfigurationIsGood() throws {
    let (environment, files) = Self.keyed()
    let all = try Self.findings(environment, files)
    #expect(all.filter { $0.status != .good }.map(\.subject) == ["limits"], "\(all)")
  }

  @Test(
    arguments: [
      (FileProblem.Reason.mode(expected: 0o600, found: 0o644), "chmod 600 '/etc/keys.json'"),
      (.owner(expected: 7, found: 8), "chown 7 '/etc/keys.json'"),
      (.missing, "create it, or mend the path that names it"),
      (.symbolicLink, "name the file that the link points to"),
    ])
  func aBadFileIsNamedWithItsRemedy(_ reason: FileProblem.Reason, _ remedy: String) throws {
    var (environment, files) = Self.keyed()
    files[.keys] = .failure(FileProblem(path: "/etc/keys.json", reason: reason))
    let finding = try Self.finding("key file", try Self.findings(environment, files))
    #expect(finding.status == .failure && finding.remedy == remedy)
  }

  @Test func whatTheLaunchWouldRefuseIsAFailure() throws {
    let (environment, good) = Self.keyed()
    var cases: [(files: Files, subject: String)] = []
    for (file, text, subject) in [
      (DecidingFile.keys, "{", "policy"), (.roles, "roles: 7", "policy"),
      (.profile("finance-default"), "profile: finance-default", "policy"),
      (.ledger, #"{"accounts":[{}]}"#, "data"),
    ] {
      var files = good
      files[file] = .success(Array(text.utf8))
      cases.append((files, subject))
    }
    for (files, subject) in cases {
      let all = try Self.findings(environment, files)
      #expect(try Self.finding(subject, all).status == .failure, "\(all)")
      #expect(all.filter { $0.status == .failure }.allSatisfy { $0.remedy != nil })
    }
  }

  @Test func aCredentialThatIsUnknownIsAFailure() throws {
    var (environment, files) = Self.keyed()
    environment["DEFAULT_API_KEY"] = "another-key-0000000000000000000000"
    let all = try Self.findings(environment, files)
    #expect(try Self.finding("credential", all).status == .failure)
    #expect(!"\(all)".contains("another-key"))
  }

  @Test func theAuditLogIsJudgedByItsMode() throws {
    for (mode, status) in [("required", DoctorFinding.Status.failure), ("fallback", .warning)] {
      let all = try Self.findings(["BILLING_MCP_AUDIT": mode]) {
        $0.auditPlace = .unusable("found a folder")
      }
      #expect(try Self.finding("audit log", all).status == status)
    }
  }

  @Test func aRedisThatIsNotThereIsJudgedByWhatFollows() throws {
    for (choice, status) in [("refuse", DoctorFinding.Status.failure), ("memory", .warning)] {
      let environment = [
        "BILLING_MCP_LIMITS": "redis://127.0.0.1", "BILLING_MCP_LIMITS_ON_FAILURE": choice,
      ]
      let all = try Self.findings(environment) { $0.redis = .notReached }
      #expect(try Self.finding("limits", all).status == status)
    }
  }

  @Test func aParentOfTheSameUserIsAWarning() throws {
    let all = try Self.findings { $0.parent = .sameUser }
    #expect(try Self.finding("user", all).status == .warning)
    #expect(try Self.finding("user", try Self.findings { $0.isRoot = true }).status == .warning)
  }

  @Test func findingsAreOneLineEachInBothForms() throws {
    for finding in try Self.findings() {
      #expect(!finding.json.contains(0x0A))
      #expect(finding.text.hasSuffix("\n"))
    }
  }
}
