import Access
import Calendar
import Digest

/// Makes tokens by hand, right and wrong ones, with the very secret of the server or another one.
struct Forge {
  static let secretText = "a secret of the tests, 32 bytes!"
  static let now = Timestamp(milliseconds: 1_700_000_000_000)
  static let seconds = 1_700_000_000

  var header = #"{"alg":"HS256","typ":"JWT"}"#
  /// Claims by name, each with its JSON text; nil leaves one out.
  var claims: [(name: String, json: String?)] = [
    ("iss", #""billing-mcp""#), ("aud", #""billing-mcp""#), ("sub", #""ana""#),
    ("role", #""readonly""#), ("iat", "1700000000"), ("exp", "1700003600"),
    ("jti", #""t1""#),
  ]
  var secret = Array(secretText.utf8)

  /// The same with a claim changed, added, or left out.
  func with(_ name: String, _ json: String?) -> Forge {
    var forge = self
    if let index = claims.firstIndex(where: { $0.name == name }) {
      forge.claims[index].json = json
    } else {
      forge.claims.append((name, json))
    }
    return forge
  }

  /// The same under another header.
  func with(header: String) -> Forge {
    var forge = self
    forge.header = header
    return forge
  }

  var payload: String {
    let members = claims.compactMap { claim in claim.json.map { "\"\(claim.name)\":\($0)" } }
    return "{" + members.joined(separator: ",") + "}"
  }

  /// The token, signed as HS256 with the secret whatever its header says.
  var token: String { Self.sign(header, payload, secret) }

  static func sign(_ header: String, _ payload: String, _ secret: [UInt8]) -> String {
    let input = encode(header) + "." + encode(payload)
    return input + "." + Base64URL.encode(HMAC.sha256(key: secret, message: Array(input.utf8)))
  }

  static func encode(_ text: String) -> String { Base64URL.encode(Array(text.utf8)) }

  /// Who decides in these tests; `revocations` is the text of the list, nil one that is broken.
  static func authority(revocations: String? = #"{"revoked":[]}"#) throws -> TokenAuthority {
    guard let secret = TokenSecret(Array(secretText.utf8)) else {
      throw TokenRefusal.unconfigured
    }
    return TokenAuthority(
      secret: secret, revocations: try revocations.map { try Revocations(parsing: Array($0.utf8)) })
  }

  /// Why a token is refused; nil when it is not.
  static func refusal(
    of token: some StringProtocol, at now: Timestamp = now,
    revocations: String? = #"{"revoked":[]}"#
  ) throws -> TokenRefusal? {
    try refusal(of: Array(token.utf8), at: now, by: authority(revocations: revocations))
  }

  /// As `refusal(of:at:revocations:)`, of bytes.
  static func refusal(
    of token: [UInt8], at now: Timestamp = now, by authority: TokenAuthority
  ) -> TokenRefusal? {
    do {
      _ = try authority.claims(of: TokenCredential(token), at: now)
      return nil
    } catch {
      return error
    }
  }
}
