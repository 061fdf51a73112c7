package import Calendar
import Serialization

/// What a token says: who, in which role, over which accounts, and for how long.
///
///     {"iss": "billing-mcp", "aud": "billing-mcp", "sub": "ana", "role": "readonly",
///      "iat": 1700000000, "exp": 1700086400, "jti": "tok-0f5c…", "accounts": ["a1"]}
///
/// `nbf` and `accounts` are optional. A claim beyond these is an error: one that was meant to narrow
/// and is misspelt must not open anything.
package struct TokenClaims: Sendable, Equatable {
  /// `iss` and `aud` of every token.
  static let party = "billing-mcp"

  /// `jti`, `[A-Za-z0-9_-]{1,64}`: what revocations and audit records name the token by.
  package let id: String
  /// `sub`: the user.
  package let userID: String
  /// `role`: the name of a role of the roles file.
  package let role: String
  /// `accounts`: the accounts of the role that are left; nil for all of them.
  package let accounts: AccountScope?
  /// `iat`, in seconds since 1970.
  let issuedSeconds: Int
  /// `exp`, in seconds since 1970.
  let expiresSeconds: Int
  /// `nbf`, in seconds since 1970.
  let notBeforeSeconds: Int?

  /// The claims of a new token that lives for hours from a moment on; nil for ids of another shape
  /// and for a life out of `TokenLimits`.
  package init?(
    id: String, userID: String, role: String, accounts: AccountScope?, issued: Timestamp,
    lifeHours: Int
  ) {
    guard [id, userID, role].allSatisfy(Identifier.isValid),
      1...TokenLimits.lifeHoursMax ~= lifeHours
    else { return nil }
    self.id = id
    self.userID = userID
    self.role = role
    self.accounts = accounts
    issuedSeconds = Int(issued.milliseconds / 1000)
    expiresSeconds = issuedSeconds + lifeHours * 3600
    notBeforeSeconds = nil
  }

  /// From this moment on the token is no longer good, apart from the skew of clocks.
  package var expires: Timestamp { Timestamp(milliseconds: Int64(expiresSeconds) * 1000) }

  /// The claims as JSON.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("iss", Self.party)
    writer.member("aud", Self.party)
    writer.member("sub", userID)
    writer.member("role", role)
    writer.member("iat", issuedSeconds)
    writer.member("exp", expiresSeconds)
    if let notBeforeSeconds { writer.member("nbf", notBeforeSeconds) }
    writer.member("jti", id)
    if let accounts {
      writer.key("accounts")
      accounts.write(to: &writer)
    }
    writer.endObject()
    return writer.bytes
  }

  /// Refuses a token out of its time; `exp` is the first moment at which it is over.
  func check(at now: Timestamp) throws(TokenRefusal) {
    let life = expiresSeconds - issuedSeconds
    guard 1...TokenLimits.lifeHoursMax * 3600 ~= life else { throw .life }
    let skew = Int64(TokenLimits.skewSeconds) * 1000
    let begin = Int64(max(issuedSeconds, notBeforeSeconds ?? issuedSeconds)) * 1000
    guard now.milliseconds >= begin - skew else { throw .early }
    guard now.milliseconds < expires.milliseconds + skew else { throw .expired }
  }

  /// Whom the token stands for under its role; it can only narrow.
  func principal(under role: Role) -> Principal {
    Principal(
      userID: userID, keyID: id, keyLabel: id, role: self.role, permissions: role.permissions,
      profile: role.profile,
      accounts: accounts.map { role.accounts.intersection($0) } ?? role.accounts)
  }
}

extension TokenClaims {
  private enum Claim: String, CaseIterable {
    case issuer = "iss"
    case audience = "aud"
    case subject = "sub"
    case role
    case issued = "iat"
    case expires = "exp"
    case notBefore = "nbf"
    case id = "jti"
    case accounts
  }

  /// Reads the claims of a token whose signature is right.
  ///
  /// `aud` is one string: a list, which RFC 7519 §4.1.3 allows, would be good elsewhere too. Moments
  /// are whole seconds without fraction or exponent.
  init(_ root: Node) throws(TokenRefusal) {
    var claims: [Claim: Node] = [:]
    for (key, value) in root.members {
      guard let claim = Claim(rawValue: key) else { throw .claims }
      claims[claim] = value
    }
    guard let issuer = claims[.issuer]?.string, let audience = claims[.audience]?.string else {
      throw .claims
    }
    guard issuer == Self.party else { throw .issuer }
    guard audience == Self.party else { throw .audience }
    userID = try Self.identifier(claims[.subject])
    role = try Self.identifier(claims[.role])
    id = try Self.identifier(claims[.id])
    issuedSeconds = try Self.seconds(claims[.issued])
    expiresSeconds = try Self.seconds(claims[.expires])
    notBeforeSeconds =
      claims[.notBefore] == nil ? nil : try Self.seconds(claims[.notBefore])
    accounts = claims[.accounts] == nil ? nil : try Self.accounts(claims[.accounts])
  }

  private static func identifier(_ node: Node?) throws(TokenRefusal) -> String {
    guard let text = node?.string, Identifier.isValid(text) else { throw .claims }
    return text
  }

  private static func seconds(_ node: Node?) throws(TokenRefusal) -> Int {
    guard let seconds = node?.int, 0...AccessLimits.expirySecondsMax ~= seconds else {
      throw .claims
    }
    return seconds
  }

  private static func accounts(_ node: Node?) throws(TokenRefusal) -> AccountScope {
    if node?.string == "*" { return .all }
    guard let node, node.kind == .array else { throw .claims }
    var ids: Set<String> = []
    for element in node.elements { ids.insert(try identifier(element)) }
    return .listed(ids)
  }
}
