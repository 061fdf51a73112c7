internal import Access
internal import Billing

/// How the session stands, for the tools that speak of the server.
extension Session {
  /// What a principal may know of the server and of itself.
  mutating func facts(
    for principal: Principal, under profile: String, at now: Moment
  ) -> OpsFacts {
    let uptime = now.monotonicNanoseconds &- began
    return OpsFacts(
      principal: principal, profile: profile, isDemo: configuration.isDemo,
      uptimeSeconds: Int(clamping: uptime / 1_000_000_000),
      limits: gate.standing(of: principal, tools: offeredTools, at: now),
      data: dataState(), keys: keysState(at: now),
      counting: countingState, audit: auditState,
      resources: ServedResource.names, prompts: Prompt.all.map(\.name))
  }

  /// The names of the tools whose toolsets are on.
  private var offeredTools: [String] {
    Desk.tools.filter { configuration.toolsets.contains($0.toolset) }.map(\.name)
  }

  private mutating func dataState() -> OpsFacts.State {
    var state: StaticString = "ready"
    do throws(ConfigurationProblem) {
      _ = try policy.data.current()
      if policy.data.problem != nil { state = "stale: the last edit is broken" }
    } catch {
      state = "broken: refuses every call for data"
    }
    return OpsFacts.State(
      name: configuration.data == .sample ? "sample" : "ledger", state: state)
  }

  private func keysState(at now: Moment) -> OpsFacts.State {
    // Whoever asks was let in, so the store is good; only a fetched one grows old.
    let isFailing = fetchedStore?.isFailing ?? false
    let name: StaticString =
      switch configuration.secretStore {
      case .file: configuration.isDemo ? "demo" : "file"
      case .env: "env"
      case .command: "command"
      }
    return OpsFacts.State(
      name: name, state: isFailing ? "stale: the last refresh failed" : "ready")
  }

  private var countingState: OpsFacts.State {
    switch gate.counting?.standing {
    case nil: OpsFacts.State(name: "memory", state: "ready")
    case .onRedis?: OpsFacts.State(name: "redis", state: "ready")
    case .onFailure?:
      OpsFacts.State(
        name: "redis",
        state: configuration.limitsOnFailure == .memory
          ? "away: counted in this process" : "away: refuses every call")
    }
  }

  private var auditState: OpsFacts.State {
    let name: StaticString =
      switch configuration.auditMode {
      case .required: "required"
      case .fallback: "fallback"
      }
    return OpsFacts.State(
      name: name, state: audit.isLogFailing ? "failing: records go to stderr" : "ready")
  }
}
