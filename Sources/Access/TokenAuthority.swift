package import Calendar
import Digest

/// Decides about tokens: the secret they are signed with, and those that were revoked.
package struct TokenAuthority: Sendable {
  private let secret: TokenSecret
  private let revocations: Revocations?

  /// Puts both together; `revocations` is nil when there is a list that cannot be read, and then
  /// every token is refused.
  package init(secret: TokenSecret, revocations: Revocations?) {
    self.secret = secret
    self.revocations = revocations
  }

  /// What a good token says at a moment.
  ///
  /// `equal` compares signatures; it is a parameter for the test that counts.
  package func claims(
    of token: TokenCredential, at now: Timestamp,
    equal: ([UInt8], [UInt8]) -> Bool = ConstantTime.equal
  ) throws(TokenRefusal) -> TokenClaims {
    let claims = try claims(ofAnyTime: token, equal: equal)
    try claims.check(at: now)
    guard let revocations else { throw .revocationsUnreadable }
    guard !revocations.contains(claims.id) else { throw .revoked }
    return claims
  }

  /// What a token says that was signed here, whether or not it is still good.
  package func claims(
    ofAnyTime token: TokenCredential, equal: ([UInt8], [UInt8]) -> Bool = ConstantTime.equal
  ) throws(TokenRefusal) -> TokenClaims {
    try TokenClaims(JSONWebToken.claims(in: token, signedBy: secret, equal: equal))
  }
}
