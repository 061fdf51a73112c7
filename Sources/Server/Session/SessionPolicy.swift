internal import Access
internal import Audit
internal import Digest
internal import Redaction

/// The deciding files: at the start they must be right; later a broken one refuses every request.
extension Session {
  /// Everything is known: checks it, and says why not when it cannot be used.
  mutating func start(at now: Moment) -> [Effect] {
    hasStarted = true
    began = now.monotonicNanoseconds
    do throws(ConfigurationProblem) {
      try assemble()
      if configuration.data != .sample { _ = try policy.data.current() }
      if let problem = policy.revocationsProblem { throw problem }
    } catch {
      return say(.error, error.message) + [.exit(error.status.rawValue)]
    }
    if !configuration.hasKeys, configuration.tokenSecret == .unset, !configuration.isDemo {
      return say(
        .warn, "keys: expected a key store, found none configured: every request will be refused")
    }
    let mode = configuration.isDemo ? "demo mode" : "keys configured"
    return say(.debug, "started: \(mode), audit \(configuration.auditMode.rawValue)")
  }

  /// A line for people, when the configured level lets it through.
  func say(_ level: Configuration.LogLevel, _ line: @autoclosure () -> String) -> [Effect] {
    let wanted = Self.levels.firstIndex(of: configuration.logLevel)
    let given = Self.levels.firstIndex(of: level)
    guard let wanted, let given, given >= wanted else { return [] }
    return [.log(line())]
  }

  /// From the least severe to the most.
  private static let levels: [Configuration.LogLevel] = [.debug, .info, .warn, .error]

  /// A file changed: parses it, and records the change once the session runs.
  mutating func take(
    _ file: DecidingFile, _ content: Result<[UInt8], FileProblem>, at now: Moment
  ) -> [Effect] {
    policy.take(file, content)
    guard hasStarted else { return [] }
    var effects: [Effect] = []
    if case .ledger = Self.event(for: file) {
      effects += refreshLedger()
    } else {
      isStale = true
      do throws(ConfigurationProblem) {
        try assemble()
      } catch {
        effects += say(.error, "\(error.message): every request is refused until it is mended")
      }
      if file == .revocations, let problem = policy.revocationsProblem {
        effects += say(.error, "\(problem.message): every token is refused until it is mended")
      }
    }
    let isUsable =
      standing != nil && policy.data.problem == nil && policy.revocationsProblem == nil
    return effects
      + note(Self.event(for: file).name, isUsable ? .ok : .internalError, at: now)
      + news(of: file, at: now)
  }

  /// Records what no single request is about.
  ///
  /// `details` is a word of the program; `exchange` a request that led to it.
  mutating func note(
    _ name: AuditEvent.Name, _ outcome: AuditEvent.Outcome, details: String? = nil,
    about exchange: Exchange? = nil, at now: Moment
  ) -> [Effect] {
    var event = AuditEvent(
      name, outcome, at: now.wall, monotonicNanoseconds: now.monotonicNanoseconds)
    event.client = exchange?.client ?? AuditClient(name: nil, transport: transport)
    event.details = details.flatMap { AuditID($0) }
    exchange?.identify(in: &event)
    let ticket = audit.ticket()
    changes[ticket] = ChangeRecord(event: event)
    return [.audit(event, ticket, .log)] + alarm(about: event) + message(name, outcome)
  }

  /// The fate of the record of a change: no request waits for it, but it is not lost in silence.
  mutating func settleChange(_ ticket: AuditTicket, isWritten: Bool) -> [Effect] {
    guard var change = changes.removeValue(forKey: ticket), !isWritten else { return [] }
    audit.failed(change.destination)
    if change.destination == .log, configuration.auditMode == .fallback {
      change.destination = .errorStream
      changes[ticket] = change
      return [.audit(change.event, ticket, .errorStream)]
    }
    return say(
      .error, "\(unwritableLog): a change is not recorded")
  }

  /// The record of a change on its way into the log.
  struct ChangeRecord {
    let event: AuditEvent
    /// Where it is being written.
    var destination = AuditDestination.log
  }

  private mutating func refreshLedger() -> [Effect] {
    do throws(ConfigurationProblem) {
      _ = try policy.data.current()
    } catch {
      return say(.error, "\(error.message): no ledger is in use")
    }
    return policy.data.problem.map {
      say(.warn, "\($0.message): the last good ledger stays in use")
    } ?? []
  }

  /// Puts the policy together anew where a file has changed.
  mutating func assemble() throws(ConfigurationProblem) {
    guard isStale || standing == nil else { return }
    standing = nil
    // Where no pseudonym key is configured, one serves as long as the process lives.
    if processKey.isEmpty { processKey = random }
    let assembled = try policy.assemble(random: processKey)
    desks = [:]
    // The other profiles of roles and keys are tried with their canaries at their first use.
    if let profile = assembled.profiles[configuration.profile] {
      desks[profile.name] = try Desk(
        profile, pseudonymKey: assembled.pseudonymKey, toolsets: configuration.toolsets)
    }
    gate.adopt(assembled.roles, redis: redisLink(assembled.redisPassword))
    cursorKey = HMAC.sha256(key: assembled.pseudonymKey, message: Array("cursors".utf8))
    standing = assembled
    isStale = false
  }

  private func redisLink(_ password: [UInt8]?) -> Gate.Redis? {
    configuration.redis.map {
      Gate.Redis(
        address: $0, password: password, onFailure: configuration.limitsOnFailure)
    }
  }

  private enum Change {
    case ledger
    case other(AuditEvent.Name)

    var name: AuditEvent.Name {
      switch self {
      case .ledger: .ledgerChanged
      case .other(let name): name
      }
    }
  }

  private static func event(for file: DecidingFile) -> Change {
    switch file {
    case .defaultAPIKey, .keys, .pseudonymKey, .redisPassword: .other(.keysChanged)
    case .defaultToken, .tokenSecret, .revocations: .other(.tokensChanged)
    case .roles: .other(.rolesChanged)
    case .profile: .other(.profilesChanged)
    case .ledger, .ledgerPart: .ledger
    }
  }
}
