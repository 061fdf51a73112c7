internal import Access
internal import MCP

/// What the server knows of itself and of the caller when it is asked.
struct OpsFacts {
  /// Where one limit stands for the caller.
  struct Limit {
    /// The tier, as refusals name it.
    let tier: String
    /// The tool whose calls are counted; nil for all requests.
    let tool: String?
    let limit: Int
    let windowSeconds: Int
    /// What the caller has used; nil where it is not the caller's alone, or not known here.
    let used: Int?
    /// How long until one more is admitted, in seconds; 0: at once.
    let retryAfterSeconds: Int?
    /// Whether the limit is only reported, not kept.
    let isShadow: Bool
  }

  /// A part of the server and how it stands, in words of this program.
  struct State {
    let name: StaticString
    let state: StaticString
  }

  let principal: Principal
  /// The name of the profile that the answer is made under.
  let profile: String
  let isDemo: Bool
  let uptimeSeconds: Int
  let limits: [Limit]
  let data: State
  let keys: State
  let counting: State
  let audit: State

  /// The resources and prompts that there are, by the names of their permissions.
  let resources: [String]
  let prompts: [String]
}
