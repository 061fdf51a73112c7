package import Calendar

/// Decides whom a request acts for.
///
/// Made again whenever keys or roles change; making it checks one against the other, so that a key
/// with a role that does not exist is found at once and not by its user.
package struct Authenticator: Sendable {
  private let store: KeyStore
  private let roles: Roles
  /// Principals by the ids of their keys.
  private let principals: [String: Principal]
  /// The session's own credential, for requests that name none.
  private let fallback: PresentedCredential
  /// Who decides about tokens; nil where none are configured.
  private let tokens: TokenAuthority?

  /// Puts keys, roles, tokens and the session's own credential together.
  ///
  /// Throws, with the entry's place, for a key whose role does not exist or whose profile is not its
  /// role's. The session's credential may be wrong: then requests that rely on it are refused.
  package init(
    store: KeyStore, roles: Roles, fallback: PresentedCredential, tokens: TokenAuthority? = nil
  ) throws(AccessError) {
    self.store = store
    self.roles = roles
    self.fallback = fallback
    self.tokens = tokens
    var principals: [String: Principal] = [:]
    for entry in store.entries {
      guard let role = roles[entry.role] else {
        throw AccessError(
          expected: "a role of the roles file", found: "another name", at: entry.place)
      }
      principals[entry.id] = try entry.principal(under: role)
    }
    self.principals = principals
  }

  /// Whom a request with this credential acts for, or why for nobody.
  package func authenticate(
    _ presented: PresentedCredential, at now: Timestamp
  ) -> Authentication {
    if case .absent = presented { return decide(fallback, at: now) }
    return decide(presented, at: now)
  }

  private func decide(
    _ presented: PresentedCredential, at now: Timestamp
  ) -> Authentication {
    switch presented {
    case .absent: .refused(.missing)
    case .key(let credential): decide(credential, at: now)
    case .token(let token): decide(token, at: now)
    case .unusable: .refused(.unusable)
    case .several: .refused(.several)
    }
  }

  private func decide(_ credential: Credential, at now: Timestamp) -> Authentication {
    switch store.match(credential, at: now) {
    case .unknown: return .refused(.unknown)
    case .expired(let entry): return .refused(.expired(keyID: entry.id))
    case .good(let entry):
      guard var principal = principals[entry.id] else { return .refused(.unknown) }
      principal.keyLabel = credential.prefix?.label ?? entry.id
      return .authenticated(principal)
    }
  }

  private func decide(_ token: TokenCredential, at now: Timestamp) -> Authentication {
    guard let tokens else { return .refused(.token(.unconfigured)) }
    do {
      let claims = try tokens.claims(of: token, at: now)
      guard let role = roles[claims.role] else { return .refused(.token(.role)) }
      return .authenticated(claims.principal(under: role))
    } catch {
      return .refused(.token(error))
    }
  }
}
