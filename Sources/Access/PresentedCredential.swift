package import Serialization

/// What a request itself says about who sends it.
///
/// Only `absent` lets the session's default decide. Whatever is present but wrong, the empty string
/// and null too, is refused: a client that tries to be someone must not silently become another.
package enum PresentedCredential: Sendable {
  /// The request names no credential.
  case absent
  /// The request names an API key.
  case key(Credential)
  /// The request names a token.
  case token(TokenCredential)
  /// There is a credential that cannot be one: no string, or an empty one.
  case unusable
  /// There are two credentials at once.
  case several

  /// What the members `billing-mcp/apiKey` and `billing-mcp/token` of `_meta` amount to; nil for a
  /// member that is not there, which is something else than null.
  package init(apiKey: Node?, token: Node?) {
    switch (apiKey, token) {
    case (nil, nil): self = .absent
    case (.some, .some): self = .several
    case (let apiKey?, nil):
      let text = Self.text(apiKey)
      self = text.map { .key(Credential(key: $0)) } ?? .unusable
    case (nil, let token?):
      let text = Self.text(token)
      self = text.map { .token(TokenCredential($0)) } ?? .unusable
    }
  }

  private static func text(_ node: Node) -> [UInt8]? {
    node.string.flatMap { $0.isEmpty ? nil : Array($0.utf8) }
  }
}
