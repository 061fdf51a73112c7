internal import Access
internal import Audit
package import Calendar
internal import Digest

/// What the commands `token …` make; nothing here reads or writes a file.
package enum CommandToken {
  /// `token new`: a token for a user in a role of the roles file, given by its bytes.
  ///
  /// `secret` is what `JWT_SECRET_KEY` holds; `random` are 32 fresh bytes.
  package static func new(
    _ options: [String: String], secret: [UInt8], roles: [UInt8], at now: Timestamp,
    random: [UInt8]
  ) throws(ConfigurationProblem) -> CommandChange {
    let options = CommandOptions(options)
    let (user, role) = (try options.required("--user"), try options.required("--role"))
    let hours = try options.hours(
      "--hours", in: 1...TokenLimits.lifeHoursMax, unlessGiven: TokenLimits.lifeHoursDefault)
    let accounts = try options.accounts()
    let key = try PolicyTokens.secret(secret)
    try CommandRoles.check(role, in: roles)
    let id = "tok-" + Hex.encode(Array(random.prefix(TokenLimits.idRandomBytes)))
    let claims = TokenClaims(
      id: id, userID: user, role: role, accounts: accounts, issued: now, lifeHours: hours)
    guard let claims else {
      throw ConfigurationProblem(.internalError, "expected usable claims, found others")
    }
    let token = key.token(stating: claims)
    guard token.utf8.count <= TokenLimits.tokenBytesMax else {
      throw ConfigurationProblem(
        .usage,
        "--accounts: expected a token of at most \(TokenLimits.tokenBytesMax) bytes, found more")
    }
    return CommandChange(
      content: nil, secret: token,
      facts: [
        "token \(id): user \(user), role \(role), expires \(claims.expires.iso8601Seconds)",
        "whoever has it acts by it until then, or until token revoke \(id)",
      ],
      records: [record("token/new", id, user: user, role: role)])
  }

  /// `token revoke ID`: the list with one more token; `text` is nil where there is no list yet.
  package static func revoke(
    id: String, in text: [UInt8]?, _ configuration: Configuration, at now: Timestamp
  ) throws(ConfigurationProblem) -> CommandChange {
    guard Identifier.isValid(id) else {
      throw ConfigurationProblem(
        .usage,
        "JTI: expected 1 to 64 letters, digits, _ or -, found another text; a token goes to stdin")
    }
    return try revoke(id, expires: nil, user: nil, role: nil, in: text, configuration, at: now)
  }

  /// `token revoke` with the token itself, which must have been signed with this secret.
  package static func revoke(
    token: [UInt8], secret: [UInt8], in text: [UInt8]?, _ configuration: Configuration,
    at now: Timestamp
  ) throws(ConfigurationProblem) -> CommandChange {
    let authority = TokenAuthority(
      secret: try PolicyTokens.secret(secret), revocations: Revocations.none)
    let claims: TokenClaims
    do {
      claims = try authority.claims(ofAnyTime: TokenCredential(token))
    } catch {
      throw ConfigurationProblem(
        .badData,
        "standard input: expected a token signed with JWT_SECRET_KEY, found another text")
    }
    return try revoke(
      claims.id, expires: claims.expires, user: claims.userID, role: claims.role, in: text,
      configuration, at: now)
  }

  private static func revoke(
    _ id: String, expires: Timestamp?, user: String?, role: String?, in text: [UInt8]?,
    _ configuration: Configuration, at now: Timestamp
  ) throws(ConfigurationProblem) -> CommandChange {
    let list: Revocations
    do {
      let present = try text.map { text throws(AccessError) in try Revocations(parsing: text) }
      list = try (present ?? .none).adding(id, expires: expires, at: now)
    } catch {
      throw ConfigurationProblem(
        .badConfiguration, "\(configuration.place(of: .revocations)): \(error.message)")
    }
    return CommandChange(
      content: list.json, secret: nil,
      facts: ["token \(id): refused from the next request on"],
      records: [record("token/revoke", id, user: user, role: role)])
  }

  private static func record(
    _ operation: String, _ id: String, user: String?, role: String?
  ) -> CommandChange.Record {
    CommandChange.Record(
      name: .tokensChanged, operation: operation, credentialID: id, userID: user, role: role)
  }
}
