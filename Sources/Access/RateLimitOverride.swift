package import Serialization

/// The limits that one key adds to those of its user: windows of its own, by the key's id.
///
///     {"id": "ops", …, "limits": {"requests": {"limit": 10, "window": 60},
///                                 "tools": {"get_account": {"limit": 5, "window": 3600}},
///                                 "model_tokens": {"limit": 5000, "window": 3600}}}
///
/// A request passes these and every tier of its user, so that a key can only narrow, whatever the
/// lengths of the windows are.
package struct RateLimitOverride: Sendable, Equatable {
  private enum Member: String, CaseIterable {
    case requests
    case tools
    case modelTokens = "model_tokens"
  }

  /// For all requests with the key.
  package var requests: RateLimit?
  /// For the calls of one tool with the key; without a default, other tools have no further limit.
  package var tools = RateLimits.Table()
  /// For the model tokens that the key is answered with.
  package var modelTokens: RateLimit?

  /// An override that adds nothing.
  package init() {}

  /// Reads the member `limits` of a key store's entry; `number` counts entries from 1.
  ///
  /// Throws for an unknown member, another shape and a number out of range, without its value.
  package init(_ node: Node, entry number: Int) throws(AccessError) {
    let reader = RateLimitOverrideReader(number: number)
    for (key, value) in try reader.members(of: node, known: Member.allCases.map(\.rawValue)) {
      switch Member(rawValue: key) {
      case .requests: requests = try reader.limit(value)
      case .modelTokens: modelTokens = try reader.limit(value)
      case .tools, nil: tools = try reader.table(value)
      }
    }
  }
}
