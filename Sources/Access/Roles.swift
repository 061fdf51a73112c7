package import Serialization

/// The roles file: what each role may do at most, and how often.
///
///     roles:
///       viewer:
///         permissions: ["billing:tool:receivables_aging", "billing:prompt:*"]
///         profile: finance-strict                                    # optional
///         accounts: [A-00000123]                                     # optional; "*" when absent
///         limits: {tools: {default: {limit: 9, window: 60}}}         # optional; these go first
///     limits:
///       global: {limit: 1000, window: 60}
///       users: {viewer: {limit: 50, window: 60}, default: {limit: 100, window: 60}}
///       tools: {get_account: {limit: 50, window: 3600}, default: {limit: 100, window: 3600}}
///       model_tokens: {limit: 100000, window: 3600, shadow: true}    # on trial: reports, refuses not
///     honeytokens: [A-00000999, {id: 0badcafe, block: true}]           # optional
///
///     approvals: {tools: [get_customer], minutes: 0}                   # optional
///
/// A role's `limits` may hold `user`, `tools` and `model_tokens`; `limits.users` is the same as
/// `user`, and stating both for one role is an error.
///
/// Parsing is pure: a changed file is a new value. Where `limits` leaves out a tier or a `default`,
/// the one of this example holds, never none.
package struct Roles: Sendable, Equatable {
  /// The roles by name.
  package let roles: [String: Role]
  /// The limits of all tiers.
  package let limits: RateLimits
  /// The records that nobody has a reason to read, by their ids.
  package let honeytokens: [String: Honeytoken]
  /// The tools whose calls a person has to allow.
  package let approvals: Approvals

  /// Reads a roles file; unknown keys, other shapes and numbers out of range are errors.
  package init(parsing bytes: [UInt8]) throws(ConfigurationError) {
    var reader = RolesReader()
    try reader.read(try ConfigurationNode(parsing: bytes))
    (roles, limits) = (reader.roles, reader.limits)
    (honeytokens, approvals) = (reader.honeytokens, reader.approvals)
  }

  /// A role by its name; nil when there is none, which grants nothing.
  package subscript(name: String) -> Role? { roles[name] }
}
