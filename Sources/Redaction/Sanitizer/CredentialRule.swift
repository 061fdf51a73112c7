/// What kind of credential a text holds.
///
/// The raw value is the name that `explain` prints.
enum CredentialRule: String, CaseIterable, Sendable {
  /// “my password is …”, `pwd=…`
  case password = "password"
  /// “the PIN is …”
  case pin = "pin"
  /// “api key: …”
  case apiKey = "api_key"
  /// A key that its issuer's prefix gives away.
  case keyPrefix = "key_prefix"
  /// A JSON Web Token (RFC 7519).
  case webToken = "json_web_token"
  /// A PEM private key (RFC 7468).
  case privateKey = "private_key"
  /// A URL with a password in it (RFC 3986 §3.2.1).
  case connection = "connection_string"
  /// An HTTP Authorization value (RFC 6750, RFC 7617).
  case authorization = "authorization"
}
