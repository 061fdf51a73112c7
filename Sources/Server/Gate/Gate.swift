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

  private var limiter: RateLimiter?

  /// Takes over changed limits; what was counted stays counted.
  mutating func adopt(_ limits: RateLimits) {
    if limiter == nil { limiter = RateLimiter(limits) }
    limiter?.adopt(limits)
  }

  /// Whom a request acts for.
  func authenticate(
    _ request: Request, by authenticator: Authenticator, at now: Moment
  ) throws(Response.Failure) -> Principal {
    // A misspelt credential must not act as the session's own.
    let unknown = request.meta?.members.contains { key, _ in
      key.lowercased().hasPrefix(Self.ownPrefix) && key != Self.apiKeyMember
        && key != Self.tokenMember
    }
    if unknown ?? false {
      throw Response.Failure(
        .authenticationRequired,
        "expected billing-mcp/apiKey or billing-mcp/token in _meta, found another member")
    }
    let presented = PresentedCredential(
      apiKey: request.meta?[Self.apiKeyMember], token: request.meta?[Self.tokenMember])
    switch authenticator.authenticate(presented, at: now.wall) {
    case .authenticated(let principal): return principal
    case .refused(.missing):
      throw Response.Failure(
        .authenticationRequired,
        "expected a credential in the environment or in _meta, found none")
    case .refused(.several):
      throw Response.Failure(
        .authenticationRequired, "expected one credential in _meta, found two")
    case .refused:
      throw Response.Failure(
        .authenticationRequired, "expected a valid credential, found another one")
    }
  }

  /// Refuses a principal without the permission for a tool, and says which one is missing.
  func authorise(_ principal: Principal, forTool name: String) throws(Response.Failure) {
    let permission = PermissionPattern.name(.tool, name)
    guard !principal.may(permission) else { return }
    let released = ReleasedText.identifier(permission)
    var failure = Response.Failure(
      .permissionDenied, "expected the permission \(released), found a role without it")
    failure.permission = released
    throw failure
  }

  /// Charges a request in all tiers, or refuses it and charges none.
  mutating func limit(
    _ principal: Principal, tool: String?, at now: Moment
  ) throws(Response.Failure) -> RateLimitInfo {
    let decision = limiter?.admit(
      user: principal.userID, role: principal.role, tool: tool, at: now.monotonicNanoseconds)
    switch decision {
    case .admitted(let info, _): return info
    case .refused(let refusal): throw Self.failure(refusal)
    case nil:
      throw Response.Failure(.internalError, "expected limits to be configured, found none")
    }
  }

  /// Charges the model tokens of an answer, or refuses to let it out.
  mutating func limit(
    answerBytes: Int, _ principal: Principal, at now: Moment
  ) throws(Response.Failure) {
    let decision = limiter?.admitAnswer(
      bytes: answerBytes, user: principal.userID, role: principal.role,
      at: now.monotonicNanoseconds)
    if let refusal = decision?.refusal { throw Self.failure(refusal) }
  }

  /// Where a principal stands in each of its limits.
  func standing(of principal: Principal, at now: Moment) -> [OpsFacts.Limit] { [] }

  private static func failure(_ refusal: RateLimitRefusal) -> Response.Failure {
    let tier = ReleasedText.identifier(refusal.tier.rawValue)
    var failure = Response.Failure(
      .rateLimitExceeded,
      """
      expected at most \(refusal.limit) in \(refusal.window) seconds (tier \(tier)), found more
      """)
    failure.retryAfter = refusal.retryAfter
    return failure
  }
}
