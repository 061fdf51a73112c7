internal import Access
internal import MCP
internal import Redaction
internal import Serialization

/// What stands before every answer: authenticate, authorise, limit, in that order.
struct Gate {
  /// The members of a request's `_meta` that name a credential.
  private static let apiKeyMember = "billing-mcp/apiKey"
  private static let tokenMember = "billing-mcp/token"
  private static let ownPrefix = "billing-mcp/"

  /// A Redis to count in.
  struct Redis {
    let address: RedisAddress
    let password: [UInt8]?
    let onFailure: SharedLimits.OnFailure
  }

  /// Why a request acts for nobody.
  struct Refusal: Error {
    let failure: Response.Failure
    /// Whether there was a credential and it was wrong, which the guard counts.
    let isWrongCredential: Bool
  }

  /// Where requests are counted; nil before the first roles file.
  var counting: Counting?
  /// What slows down who tries doors.
  var doors = Guard()

  /// Takes over changed limits and honeytokens; what was counted stays counted.
  ///
  /// Another password of Redis holds from the next connection on.
  mutating func adopt(_ roles: Roles, redis: Redis?) {
    doors.honeytokens = roles.honeytokens
    guard counting != nil else {
      let link = redis.map { RedisLink(address: $0.address, password: $0.password) }
      counting = Counting(roles.limits, on: link, onFailure: redis?.onFailure ?? .memory)
      return
    }
    counting?.adopt(roles.limits)
    counting?.adopt(password: redis?.password)
  }

  /// Whom a request acts for.
  func authenticate(
    _ request: Request, by authenticator: Authenticator, at now: Moment
  ) throws(Refusal) -> Principal {
    // A misspelt credential must not act as the session's own.
    let unknown = request.meta?.members.contains { key, _ in
      key.lowercased().hasPrefix(Self.ownPrefix) && key != Self.apiKeyMember
        && key != Self.tokenMember
    }
    if unknown ?? false {
      throw Self.refusal(
        "expected billing-mcp/apiKey or billing-mcp/token in _meta, found another member")
    }
    let presented = PresentedCredential(
      apiKey: request.meta?[Self.apiKeyMember], token: request.meta?[Self.tokenMember])
    switch authenticator.authenticate(presented, at: now.wall) {
    case .authenticated(let principal): return principal
    case .refused(.missing):
      throw Self.refusal("expected a credential in the environment or in _meta, found none")
    case .refused(.several):
      throw Self.refusal("expected one credential in _meta, found two")
    case .refused(let reason):
      throw Self.refusal(
        "expected a valid credential, found another one", isWrong: reason.isWrongCredential)
    }
  }

  private static func refusal(_ message: ReleasedText, isWrong: Bool = false) -> Refusal {
    Refusal(
      failure: Response.Failure(.authenticationRequired, message), isWrongCredential: isWrong)
  }

  /// Refuses a principal without a permission, and says which one is missing.
  func authorise(_ principal: Principal, _ needed: Errands.Needed) throws(Response.Failure) {
    guard !principal.may(needed.permission) else { return }
    let released = ReleasedText.identifier(needed.shown)
    var failure = Response.Failure(
      .permissionDenied, "expected the permission \(released), found a role or key without it")
    failure.permission = released
    throw failure
  }

  /// Where a principal stands in each of its limits, the tools in the given order.
  func standing(
    of principal: Principal, tools: [String], at now: Moment
  ) -> [OpsFacts.Limit] {
    guard let counting else { return [] }
    var seen: Set<String> = []
    var rows: [OpsFacts.Limit] = []
    func add(_ question: RateLimitQuestion) {
      for usage in counting.usage(of: question, at: now.monotonicNanoseconds)
      where seen.insert("\(usage.tier.rawValue) \(usage.tool)").inserted {
        // How much all callers together have used is nobody's to know; what Redis holds is not
        // known here.
        let isKnown = usage.tier != .global && counting.standing == nil
        rows.append(
          OpsFacts.Limit(
            tier: usage.tier.rawValue, tool: usage.tool.isEmpty ? nil : usage.tool,
            limit: usage.limit, windowSeconds: usage.windowSeconds,
            used: isKnown ? usage.used : nil,
            retryAfterSeconds: isKnown ? usage.retryAfterSeconds : nil,
            isShadow: usage.isShadow))
      }
    }
    add(counting.limits.question(for: principal.caller(tool: nil)))
    add(counting.limits.question(answerBytes: 0, for: principal.caller(tool: nil)))
    for tool in tools where principal.may(PermissionPattern.name(.tool, tool)) {
      add(counting.limits.question(for: principal.caller(tool: tool)))
    }
    return rows
  }

  /// What a client is told of a refusal.
  static func failure(_ refusal: RateLimitRefusal) -> Response.Failure {
    let tier = ReleasedText.identifier(refusal.tier.rawValue)
    let message: ReleasedText =
      refusal.tier == .store
      ? "expected the shared limits to answer, found no answer"
      : """
      expected at most \(refusal.limit) in \(refusal.window) seconds (tier \(tier)), found more
      """
    var failure = Response.Failure(.rateLimitExceeded, message)
    failure.detail = refusal.tier.rawValue
    failure.retryAfter = refusal.retryAfter
    return failure
  }
}
