/// Why a token is not accepted: for the audit trail and for tests.
///
/// A client learns none of it, or it could try tokens against a reason that changes.
package enum TokenRefusal: Error, Sendable, Equatable {
  /// The server has no secret that tokens could be signed with.
  case unconfigured
  /// Not three base64url segments, or too long.
  case shape
  /// The signature is another one.
  case signature
  /// The header is no JSON object, or has members beside `alg`, `typ` and `kid`.
  case header
  /// The header names another algorithm than HS256, or none.
  case algorithm
  /// The header names another type than JWT.
  case type
  /// The claims are no JSON object, one is missing or of another shape, or one is unknown here.
  case claims
  /// Issued by somebody else.
  case issuer
  /// Issued for somebody else.
  case audience
  /// It lives longer than tokens may, or ends before it begins.
  case life
  /// Its time has not come.
  case early
  /// Its time is over.
  case expired
  /// It was revoked.
  case revoked
  /// There is a list of revoked tokens, and it cannot be read.
  case revocationsUnreadable
  /// The roles file has no such role.
  case role
}
