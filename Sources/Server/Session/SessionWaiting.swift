internal import Access
internal import Audit
internal import MCP
internal import Redaction

/// What requests wait for, and what ends the waiting.
extension Session {
  // MARK: The key store

  /// Whether the key store is there; false for a request that has to wait for its program.
  mutating func hasStore(
    for ticket: AuditTicket, at now: Moment, _ effects: inout [Effect]
  ) throws(Response.Failure) -> Bool {
    guard fetchedStore != nil else { return true }
    let (readiness, begin) = fetchedStore?.require(at: now) ?? (.unavailable, nil)
    if let begin { effects.append(.fetchStore(begin)) }
    switch readiness {
    case .ready: return true
    case .pending:
      storeWaiters.append(ticket)
      return false
    case .unavailable: throw Self.noStore
    }
  }

  /// The store's program has ended: its output is the store from now on, or the one before stays
  /// until it is too old.
  mutating func takeStore(
    _ run: StoreRun, _ result: Result<[UInt8], StoreRunProblem>, at now: Moment
  ) -> [Effect] {
    guard fetchedStore?.running?.run == run else { return [] }
    let before = policy.fetchedKeys
    var effects: [Effect] = []
    do throws(ConfigurationProblem) {
      try adoptStore(result)
      _ = fetchedStore?.finish(run, isGood: true, at: now)
      if let before, before != policy.fetchedKeys { effects += note(.keysChanged, .ok, at: now) }
    } catch {
      _ = fetchedStore?.finish(run, isGood: false, at: now)
      let rest =
        before == nil ? "requests are refused" : "the last good store stays until it is too old"
      effects += say(.warn, "\(error.message): \(rest)")
      effects += note(.keyStoreUnavailable, .internalError, at: now)
    }
    let waiters = storeWaiters
    storeWaiters = []
    for ticket in waiters { effects += go(on: ticket, at: now) }
    return effects
  }

  private mutating func adoptStore(
    _ result: Result<[UInt8], StoreRunProblem>
  ) throws(ConfigurationProblem) {
    let before = policy.fetchedKeys
    let bytes: [UInt8]
    switch result {
    case .success(let output): bytes = output
    case .failure(let problem):
      throw ConfigurationProblem(
        .badConfiguration,
        "BILLING_MCP_KEYS_COMMAND: expected a key store, found \(problem.rawValue)")
    }
    let store = try Policy.fetchedStore(bytes)
    guard store != before else { return }
    policy.fetchedKeys = store
    isStale = true
    do throws(ConfigurationProblem) {
      try assemble()
    } catch {
      policy.fetchedKeys = before
      isStale = true
      // What was in force is put together again; when it was broken already, it stays so.
      do throws(ConfigurationProblem) { try assemble() } catch { standing = nil }
      throw error
    }
  }

  private static var noStore: Response.Failure {
    Response.Failure(.internalError, "expected a readable key store, found none")
  }

  // MARK: The audit log

  /// The end of the audit log was read, for a request that waits for it.
  mutating func takeLog(
    _ reading: AuditReading?, for ticket: AuditTicket, at now: Moment
  ) -> [Effect] {
    guard case .answer? = waiting[ticket]?.stage else { return [] }
    if let reading {
      waiting[ticket]?.log = reading
    } else {
      waiting[ticket]?.decide(.failed(Self.noLog))
    }
    return go(on: ticket, at: now)
  }

  private static var noLog: Response.Failure {
    Response.Failure(.internalError, "expected a readable audit log, found none")
  }

  // MARK: The clock

  /// Lets out what was held back until now, and gives up what Redis did not answer.
  mutating func wake(at now: Moment) -> [Effect] {
    let due = waiting.filter {
      $0.value.heldUntil > 0 && $0.value.heldUntil <= now.monotonicNanoseconds
    }
    var effects = takeRedis(.clock, at: now) + endApprovals(at: now)
    for ticket in due.keys.sorted(by: { $0.number < $1.number }) {
      waiting[ticket]?.heldUntil = 0
      effects += go(on: ticket, at: now)
    }
    return effects
  }

  // MARK: The end

  /// Ends the session when there will be no more lines and nothing is on its way.
  mutating func endWhenDone() -> [Effect] {
    isEnding && waiting.isEmpty ? [.exit(CommandExit.success.rawValue)] : []
  }

  /// The process is to end now: what still waits is refused, recorded and told so.
  mutating func abandonAll(at now: Moment) -> [Effect] {
    isEnding = true
    var effects: [Effect] = []
    for ticket in waiting.keys.sorted(by: { $0.number < $1.number }) {
      if case .decided? = waiting[ticket]?.stage {
        waiting[ticket]?.heldUntil = 0
      } else {
        waiting[ticket]?.decide(.failed(Self.ended))
      }
      effects += go(on: ticket, at: now)
    }
    storeWaiters = []
    return effects + endSubscriptions() + [.exit(CommandExit.success.rawValue)]
  }

  private static var ended: Response.Failure {
    Response.Failure(.internalError, "expected the server to go on, found it ending")
  }
}
