/// A group of tools; the raw value is its name in `BILLING_MCP_TOOLSETS`.
package enum Toolset: String, CaseIterable, Sendable {
  case core
  case reports
  case ops
  case admin
}
