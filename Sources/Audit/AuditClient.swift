internal import Digest

/// The program at the other end, as far as the log may know it.
///
/// A client names itself, and may put anything there. Names that well-known clients send become a
/// label from a table; of any other only a short hash enters the log, enough to tell two apart.
package struct AuditClient: Sendable, Hashable {
  /// How requests reach the server.
  package enum Transport: String, Sendable {
    /// Lines on the standard streams.
    case stdio
    /// One call of this program's own command line.
    case command
  }

  /// The label or the hash; nil for a client without a name.
  package let label: String?
  /// How its requests came.
  package let transport: Transport

  private static let hashBytes = 6
  private static let hashPrefix = "sha256-"

  /// What well-known clients send as `clientInfo.name`, in lower case, and what the log says.
  private static let labels = [
    "billingmcp": "billing-mcp",
    "claude-ai": "claude-desktop",
    "claude-code": "claude-code",
    "cline": "cline",
    "codex-mcp-client": "codex",
    "continue-client": "continue",
    "cursor": "cursor",
    "cursor-vscode": "cursor",
    "gemini-cli-mcp-client": "gemini-cli",
    "goose": "goose",
    "inspector-client": "mcp-inspector",
    "mcp": "python-sdk",
    "mcp-inspector": "mcp-inspector",
    "visual studio code": "vscode",
    "visual studio code - insiders": "vscode",
    "windsurf-client": "windsurf",
    "zed": "zed",
  ]

  /// A client by the name that it gave itself, if any; the name is not kept.
  package init(name: String?, transport: Transport) {
    self.transport = transport
    label = name.map { name in
      Self.labels[name.lowercased()]
        ?? Self.hashPrefix + Hex.encode(Array(SHA256.hash(Array(name.utf8)).prefix(Self.hashBytes)))
    }
  }

  /// A client as a log names it: a label of the table or a hash; nil for anything else.
  init?(label: String, transport: Transport) {
    let digits = label.dropFirst(Self.hashPrefix.count)
    guard
      Self.labels.values.contains(label)
        || label.hasPrefix(Self.hashPrefix)
          && LowerHex.spells(String(digits), bytes: Self.hashBytes)
    else { return nil }
    self.transport = transport
    self.label = label
  }
}
