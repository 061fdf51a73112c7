import Digest
import Serialization

/// The compact form of a signed token (RFC 7515 §7.1), read as strictly as one secret allows.
///
///     eyJhbGciOi…kpXVCJ9 . eyJpc3MiOi…I6InQxIn0 . 3vW9Gx…43 characters
///     `---- header ----´   `----- claims -----´   `---- signature ----´
///     `------------- what is signed -----------´
///
/// The signature comes first: it is always HMAC-SHA256 under the one secret, whatever the header
/// says, and nothing of a token is parsed before it is right. So no header chooses an algorithm or a
/// key (RFC 8725 §3.1): `alg` has to say what was done anyway, `kid` is ignored, and every other
/// member is refused, those that RFC 7515 §4 would have a reader ignore among them.
enum JSONWebToken {
  /// The header of every token that is made here.
  private static let header = Array(#"{"alg":"HS256","typ":"JWT"}"#.utf8)
  private static let dot = UInt8(ascii: ".")

  /// The token around claims.
  static func compact(_ claims: [UInt8], signedBy secret: TokenSecret) -> String {
    let input = Base64URL.encode(header) + "." + Base64URL.encode(claims)
    return input + "." + Base64URL.encode(secret.signature(of: Array(input.utf8)))
  }

  /// The claims of a token with a good signature and header, as its one JSON value.
  ///
  /// The comparison reads every byte of the signature; `equal` is a parameter for the test that
  /// counts.
  static func claims(
    in token: TokenCredential, signedBy secret: TokenSecret,
    equal: ([UInt8], [UInt8]) -> Bool
  ) throws(TokenRefusal) -> Node {
    let segments = token.bytes.split(
      separator: dot, maxSplits: 3, omittingEmptySubsequences: false)
    guard segments.count == 3,
      let header = Base64URL.decode(utf8: Array(segments[0])),
      let claims = Base64URL.decode(utf8: Array(segments[1])),
      let signature = Base64URL.decode(utf8: Array(segments[2]))
    else { throw .shape }
    let input = Array(token.bytes[..<segments[1].endIndex])
    guard equal(secret.signature(of: input), signature) else { throw .signature }
    guard let root = object(header) else { throw .header }
    try check(header: root)
    guard let root = object(claims) else { throw .claims }
    return root
  }

  private static func check(header: Node) throws(TokenRefusal) {
    var hasAlgorithm = false
    for (key, value) in header.members {
      switch key {
      case "alg":
        guard value.string == "HS256" else { throw .algorithm }
        hasAlgorithm = true
      case "typ": guard value.string == "JWT" else { throw .type }
      case "kid": guard value.kind == .string else { throw .header }
      default: throw .header
      }
    }
    guard hasAlgorithm else { throw .algorithm }
  }

  /// A segment's JSON object; nil for anything else, a repeated member among it.
  private static func object(_ bytes: [UInt8]) -> Node? {
    let limits = JSONLimits(
      documentBytesMax: TokenLimits.tokenBytesMax, depthMax: TokenLimits.depthMax)
    guard let root = try? Document(parsing: bytes, limits: limits).root, root.kind == .object
    else { return nil }
    return root
  }
}
