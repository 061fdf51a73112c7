import Digest

/// The secret that tokens are signed with, made ready once.
///
/// Describes itself as nothing: who has it can be anyone.
package struct TokenSecret: Sendable, CustomStringConvertible, CustomReflectable {
  private let hmac: HMAC

  /// The secret in bytes; nil when there are fewer than `TokenLimits.secretBytesMin`.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count >= TokenLimits.secretBytesMin else { return nil }
    hmac = HMAC(key: bytes)
  }

  /// The token that states these claims; whoever has it acts by them until it expires.
  package func token(stating claims: TokenClaims) -> String {
    JSONWebToken.compact(claims.json, signedBy: self)
  }

  /// The 32-byte signature of what stands in front of a token's last dot (RFC 7515 §5.1).
  func signature(of input: [UInt8]) -> [UInt8] { hmac.code(of: input) }

  /// The name of the type.
  package var description: String { "TokenSecret" }
  /// A mirror without children.
  package var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
