/// Whom a request acts for, or why for nobody.
package enum Authentication: Sendable, Equatable {
  /// The request acts for this principal.
  case authenticated(Principal)
  /// The request acts for nobody.
  case refused(AuthenticationFailure)
}

/// Why a request acts for nobody: for the audit trail.
///
/// A client is told only that a credential is missing, doubled or wrong, so that nobody learns
/// whether a key was ever good.
package enum AuthenticationFailure: Sendable, Equatable {
  /// The request names no credential, and the session has none.
  case missing
  /// The request names two credentials at once.
  case several
  /// The credential is no string, or an empty one, or of a kind that does not exist.
  case unusable
  /// No key of the store.
  case unknown
  /// A key of the store that is no longer good.
  case expired(keyID: String)
  /// A token that is not accepted.
  case token(TokenRefusal)

  /// Whether there was a credential and it was wrong, which is what a guard against guessing counts.
  package var isWrongCredential: Bool {
    switch self {
    case .missing, .several, .token(.revocationsUnreadable): false
    case .unusable, .unknown, .expired, .token: true
    }
  }
}
