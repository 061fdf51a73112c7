internal import Access
internal import Billing
package import Calendar
internal import Redaction

/// What the command `doctor` says: what a launch with this configuration needs, and how to mend it.
///
/// It asks the same code that a launch asks: files are judged, parsed and put together as `Session`
/// does at its start, canaries included. Nothing is written, and no request is answered.
package struct Doctor: Sendable {
  /// What was looked at, in the order of a launch.
  package let findings: [DoctorFinding]

  /// Whether a launch would serve requests.
  package var isHealthy: Bool { !findings.contains { $0.status == .failure } }

  /// Looks at everything; `random` are 32 fresh bytes, as at a launch.
  package init(
    _ configuration: Configuration, _ facts: DoctorFacts, at now: Timestamp, random: [UInt8]
  ) {
    var configuration = configuration
    var findings: [DoctorFinding] = []
    switch facts.profilesFolder {
    case .success(let folder): configuration.profilesFolder = folder
    case .failure(let problem):
      findings.append(
        DoctorFinding(
          "profiles", .failure, problem.message,
          remedy: "set BILLING_MCP_PROFILES to the folder security_profiles of your copy"))
    }
    let files = facts.files.compactMap { Self.finding($0.file, $0.content, configuration) }
    findings += files
    var policy = Policy(configuration)
    for (file, content) in facts.files { policy.take(file, content) }
    if !findings.contains(where: { $0.status == .failure }) {
      findings += Self.access(policy, configuration, at: now, random: random)
    }
    let data = Self.data(&policy, configuration)
    if !findings.contains(where: { $0.found == data.found }) { findings.append(data) }
    findings.append(Self.audit(facts.auditPlace, configuration))
    findings += Self.limits(facts.redis, configuration)
    findings += Self.surroundings(facts)
    self.findings = findings
  }

  // MARK: Files

  private static func finding(
    _ file: DecidingFile, _ content: Result<[UInt8], FileProblem>, _ configuration: Configuration
  ) -> DoctorFinding? {
    guard case .failure(let problem) = content else { return nil }
    if problem.isMissing, mayBeMissing(file) { return nil }
    return DoctorFinding(
      file.title, .failure, problem.message,
      remedy: remedy(for: problem, configuration.place(of: file)))
  }

  private static func mayBeMissing(_ file: DecidingFile) -> Bool {
    switch file {
    case .revocations, .ledgerPart: true
    default: false
    }
  }

  private static func remedy(for problem: FileProblem, _ place: String) -> String {
    switch problem.reason {
    case .missing: "create it, or mend the path that names it"
    case .symbolicLink: "name the file that the link points to"
    case .notRegular: "name a regular file"
    case .owner(let expected, _): "chown \(expected) '\(place)'"
    case .mode(let expected, _): "chmod \(String(expected, radix: 8)) '\(place)'"
    case .folderMode: "chmod o-w the folder that holds it, or move the file"
    case .tooLarge: "name the right file; this one is too large to be one"
    case .changing: "write it beside its place and move it there with mv"
    case .unreadable: "let the user that runs the server read it"
    }
  }

  // MARK: Who may ask

  private static func access(
    _ policy: Policy, _ configuration: Configuration, at now: Timestamp, random: [UInt8]
  ) -> [DoctorFinding] {
    let standing: Policy.Standing
    do {
      standing = try policy.assemble(random: random)
      for profile in standing.profiles.values.sorted(by: { $0.name < $1.name }) {
        _ = try Desk(profile, pseudonymKey: standing.pseudonymKey)
      }
    } catch {
      return [
        DoctorFinding(
          "policy", .failure, error.message, remedy: "mend the file at the place that is named")
      ]
    }
    let names = standing.profiles.keys.sorted().joined(separator: ", ")
    return [
      DoctorFinding("profiles", .good, "\(names): read, and their canaries stayed inside"),
      DoctorFinding("roles", .good, "\(standing.roles.roles.count) roles"),
      keys(configuration), credential(standing, configuration, at: now),
    ]
  }

  private static func keys(_ configuration: Configuration) -> DoctorFinding {
    if configuration.isDemo {
      return DoctorFinding(
        "keys", .note, "demo mode: the published demo key reads the built-in sample",
        remedy: "for your own data: keys new, and set BILLING_MCP_KEYS_FILE and BILLING_MCP_DATA")
    }
    guard configuration.hasKeys || configuration.tokenSecret != .unset else {
      return DoctorFinding(
        "keys", .failure, "expected a key store or JWT_SECRET_KEY, found neither",
        remedy: "make a key with keys new, and set BILLING_MCP_KEYS_FILE")
    }
    if configuration.keysCommand != nil {
      return DoctorFinding(
        "keys", .note, "a program prints them; doctor does not run it",
        remedy: "try it by hand as the server's user: it must print the store as JSON")
    }
    return DoctorFinding(
      "keys", .good, configuration.hasKeys ? "read" : "none; tokens are accepted")
  }

  private static func credential(
    _ standing: Policy.Standing, _ configuration: Configuration, at now: Timestamp
  ) -> DoctorFinding {
    let remedy = "set DEFAULT_API_KEY_FILE to a file of mode 0600 that holds a key of the store"
    switch standing.authenticator.authenticate(.absent, at: now) {
    case .authenticated(let principal):
      let profile = principal.profile ?? configuration.profile
      return DoctorFinding(
        "credential", .good,
        "user \(principal.userID), role \(principal.role), profile \(profile)")
    case .refused where configuration.keysCommand != nil:
      return DoctorFinding("credential", .note, "not tried: the key store's program was not run")
    case .refused(.missing):
      return DoctorFinding(
        "credential", .note, "none for requests that bring none: every request must name its own",
        remedy: remedy)
    case .refused:
      return DoctorFinding(
        "credential", .failure, "expected a key or token that is known and valid, found another",
        remedy: remedy)
    }
  }

  // MARK: Data and records

  private static func data(
    _ policy: inout Policy, _ configuration: Configuration
  ) -> DoctorFinding {
    let counts: String
    do {
      let ledger = try policy.data.current()
      counts = Entity.listed.map { "\(ledger.count(of: $0)) \($0.listKey ?? $0.rawValue)" }
        .joined(separator: ", ")
    } catch {
      return DoctorFinding(
        "data", .failure, error.message, remedy: "ledger check names every place that is wrong")
    }
    guard configuration.data == .sample else { return DoctorFinding("data", .good, counts) }
    return DoctorFinding(
      "data", configuration.isDemo ? .note : .warning, "the built-in, invented sample: \(counts)",
      remedy: "set BILLING_MCP_DATA to your ledger; docs/ledger.md says how one is made")
  }

  private static func audit(
    _ place: DoctorFacts.AuditPlace, _ configuration: Configuration
  ) -> DoctorFinding {
    guard let path = configuration.auditLog.map(FileProblem.printable) else {
      return unwritable("expected HOME or BILLING_MCP_AUDIT_LOG, found neither", configuration)
    }
    switch place {
    case .writable: return DoctorFinding("audit log", .good, path)
    case .creatable:
      return DoctorFinding("audit log", .good, "\(path): made by the first record")
    case .unusable(let found):
      return unwritable("\(path): expected a log that can be written, \(found)", configuration)
    }
  }

  private static func unwritable(
    _ found: String, _ configuration: Configuration
  ) -> DoctorFinding {
    let isRequired = configuration.auditMode == .required
    return DoctorFinding(
      "audit log", isRequired ? .failure : .warning,
      found + (isRequired ? ": every request is refused" : ": records go to stderr"),
      remedy: "set BILLING_MCP_AUDIT_LOG to a file in a folder that the server's user can write")
  }

  private static func limits(
    _ redis: DoctorFacts.Reach, _ configuration: Configuration
  ) -> [DoctorFinding] {
    switch redis {
    case .notConfigured:
      return [DoctorFinding("limits", .note, "counted in the memory of each process")]
    case .reached: return [DoctorFinding("limits", .good, "counted in Redis, which answers")]
    case .notReached:
      let refuses = configuration.limitsOnFailure == .refuse
      return [
        DoctorFinding(
          "limits", refuses ? .failure : .warning,
          "expected the Redis of BILLING_MCP_LIMITS, found nobody there: "
            + (refuses ? "every request is refused" : "each process counts for itself"),
          remedy: "start it, or mend its address")
      ]
    }
  }

  // MARK: Surroundings

  private static func surroundings(_ facts: DoctorFacts) -> [DoctorFinding] {
    if facts.isRoot {
      return [
        DoctorFinding(
          "user", .warning, "root: whatever goes wrong here goes wrong everywhere",
          remedy: "run the server as a user of its own; docs/clients.md says how")
      ]
    }
    switch facts.parent {
    case .otherUser: return [DoctorFinding("user", .good, "another one than the parent's")]
    case .sameUser:
      return [
        DoctorFinding(
          "user", .warning,
          "the same as the parent's: a client with a shell can read keys, ledger and log itself",
          remedy: "run the server as another user, by sudo -u or ssh; docs/clients.md says how")
      ]
    }
  }
}
