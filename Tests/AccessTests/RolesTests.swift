import Access
import Foundation
import Serialization
import Testing

@Suite("Roles")
struct RolesTests {
  /// The file that is shipped.
  static func shipped(_ file: String = #filePath) throws -> [UInt8] {
    let root = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Array(try Data(contentsOf: root.appending(path: "security_profiles/roles.yaml")))
  }

  // The toolsets and resources that roles are spelled out in.
  private static let lists = [
    "get_account", "list_accounts", "get_customer", "get_subscription", "list_subscriptions",
    "get_invoice", "list_invoices", "get_payment", "list_payments", "query_billing",
  ]
  private static let reports = [
    "receivables_aging", "overdue_invoices", "revenue_summary", "renewal_calendar",
    "payment_health", "account_statement", "validate_invoice",
  ]
  private static let ops = [
    "get_current_user", "get_rate_limits", "list_permissions", "server_status",
    "explain_redaction",
  ]
  private static let tools = lists + reports + ops + ["search_audit_events"]
  private static let schema = "billing://schema/account"
  private static let entities = ["billing://account/A-1", "billing://invoice/I-1"]
  private static let policy = "billing://policy/active"
  private static let limits = "billing://limits"
  private static let metrics = "analytics://metrics/24h"
  private static let audit = "billing://audit/recent"
  private static let resources = [schema, policy, limits, metrics, audit] + entities

  /// Who may what: tools, resources, prompts, admin operations.
  private struct Grant {
    let role: String
    let tools: [String]
    let resources: [String]
    var prompts = false
    var admin = false
  }

  private static let grants = [
    Grant(role: "admin", tools: tools, resources: resources, prompts: true, admin: true),
    Grant(
      role: "developer", tools: lists + reports + ops,
      resources: [schema, policy, limits, metrics] + entities),
    Grant(
      role: "analyst", tools: lists.filter { $0 != "get_customer" } + reports + ops,
      resources: [schema, policy, limits, metrics], prompts: true),
    Grant(
      role: "ai_agent", tools: lists + reports + ops,
      resources: [schema, policy, limits] + entities, prompts: true),
    Grant(
      role: "readonly", tools: lists + ["receivables_aging", "overdue_invoices"] + ops,
      resources: [schema] + entities),
    Grant(
      role: "viewer", tools: reports + ["get_current_user", "get_rate_limits"],
      resources: [metrics]),
  ]

  @Test("the shipped file: six roles, and each tool, resource, prompt and admin operation of each")
  func shippedRoles() throws {
    let roles = try Roles(parsing: Self.shipped())
    #expect(roles.roles.keys.sorted() == Self.grants.map(\.role).sorted())
    for grant in Self.grants {
      let role = try #require(roles[grant.role])
      func may(_ family: PermissionPattern.Family, _ member: String) -> Bool {
        role.permissions.cover(PermissionPattern.name(family, member))
      }
      for tool in Self.tools {
        #expect(may(.tool, tool) == grant.tools.contains(tool), "\(grant.role), \(tool)")
      }
      for uri in Self.resources {
        #expect(may(.resource, uri) == grant.resources.contains(uri), "\(grant.role), \(uri)")
      }
      #expect(may(.prompt, "explain_invoice") == grant.prompts, "\(grant.role)")
      #expect(may(.admin, "keys") == grant.admin, "\(grant.role)")
      #expect(!may(.tool, "unheard_of") || grant.admin, "\(grant.role)")
      #expect(role.accounts == .all)
      #expect(role.profile == (grant.role == "viewer" ? "finance-strict" : nil))
    }
    #expect(roles.honeytokens.isEmpty)
  }

  @Test("the shipped limits")
  func shippedLimits() throws {
    let limits = try Roles(parsing: Self.shipped()).limits
    #expect(limits.global == RateLimit(limit: 1000, windowSeconds: 60))
    #expect(limits.user(role: "admin") == RateLimit(limit: 500, windowSeconds: 60))
    #expect(limits.user(role: "readonly") == RateLimit(limit: 100, windowSeconds: 60))
    let tool = limits.tool("get_account", role: "readonly")
    #expect(tool == RateLimit(limit: 50, windowSeconds: 3600))
    let other = limits.tool("get_invoice", role: "readonly")
    #expect(other == RateLimit(limit: 100, windowSeconds: 3600))
    #expect(limits.modelTokens == RateLimit(limit: 100_000, windowSeconds: 3600))
  }

  @Test("what a file does not limit has the shipped limits, never none")
  func defaults() throws {
    let limits = try Roles(parsing: Array("roles: {r: {permissions: []}}".utf8)).limits
    let shipped = try Roles(parsing: Self.shipped()).limits
    #expect(limits.global == shipped.global && limits.modelTokens == shipped.modelTokens)
    #expect(limits.user(role: "r") == shipped.user(role: "r"))
    #expect(limits.tool("t", role: "r") == shipped.tool("t", role: "r"))
  }

  @Test("a role's own limits go before those of all roles")
  func roleLimits() throws {
    let yaml = """
      roles:
        viewer:
          permissions: ["billing:prompt:*"]
          profile: finance-strict
          accounts: [A-1, A-2]
          limits:
            user: {limit: 2, window: 3}
            tools: {a: {limit: 4, window: 5}}
            model_tokens: {limit: 10, window: 11}
        other: {permissions: [], accounts: "*"}
      limits: {tools: {a: {limit: 6, window: 7}, b: {limit: 8, window: 9}}}
      """
    let roles = try Roles(parsing: Array(yaml.utf8))
    #expect(roles["viewer"]?.accounts == .listed(["A-1", "A-2"]))
    #expect(roles["viewer"]?.profile == "finance-strict")
    #expect(roles["other"]?.accounts == .all)
    #expect(roles.limits.user(role: "viewer") == RateLimit(limit: 2, windowSeconds: 3))
    #expect(roles.limits.tool("a", role: "viewer") == RateLimit(limit: 4, windowSeconds: 5))
    #expect(roles.limits.tool("b", role: "viewer") == RateLimit(limit: 8, windowSeconds: 9))
    #expect(roles.limits.tool("a", role: "other") == RateLimit(limit: 6, windowSeconds: 7))
    let tokens = roles.limits.modelTokens(role: "viewer")
    #expect(tokens == RateLimit(limit: 10, windowSeconds: 11))
    #expect(roles.limits.modelTokens(role: "other") == roles.limits.modelTokens)
  }

  @Test("a limit may be on trial, in any tier")
  func shadow() throws {
    let yaml = """
      roles: {r: {permissions: [], limits: {user: {limit: 1, window: 2, shadow: true}}}}
      limits:
        global: {limit: 3, window: 4, shadow: true}
        tools: {a: {limit: 5, window: 6, shadow: false}}
      """
    let limits = try Roles(parsing: Array(yaml.utf8)).limits
    #expect(limits.global == RateLimit(limit: 3, windowSeconds: 4, isShadow: true))
    #expect(limits.user(role: "r") == RateLimit(limit: 1, windowSeconds: 2, isShadow: true))
    #expect(limits.tool("a", role: "r") == RateLimit(limit: 5, windowSeconds: 6))
  }

  @Test("honeytokens are ids, which block only where that is asked for")
  func honeytokens() throws {
    let yaml = "roles: {}\nhoneytokens: [A-1, {id: A-2}, {id: A-3, block: true}]"
    let honeytokens = try Roles(parsing: Array(yaml.utf8)).honeytokens
    #expect(honeytokens.keys.sorted() == ["A-1", "A-2", "A-3"])
    #expect(honeytokens.values.filter(\.isBlocked).map(\.id) == ["A-3"])
  }

  @Test("very high limits load")
  func highLimits() throws {
    let yaml = """
      roles: {admin: {permissions: ["billing:*"]}}
      limits:
        global: {limit: 1000000000, window: 60}
        model_tokens: {limit: 1000000000000, window: 60}
      """
    let limits = try Roles(parsing: Array(yaml.utf8)).limits
    #expect(limits.global.limit == 1_000_000_000)
    #expect(limits.modelTokens.limit == 1_000_000_000_000)
  }

  /// Files with one thing wrong, and where.
  static let refused: [(yaml: String, line: Int, column: Int)] = [
    ("", 1, 1),
    ("limits: {}", 1, 1),
    ("roles: {}\nlimts: {}", 2, 1),
    ("roles: []", 1, 8),
    ("roles: {r: {}}", 1, 12),
    ("roles: {r: {permissions: [], permision: []}}", 1, 30),
    ("roles: {r: {permissions: [get_account]}}", 1, 27),
    ("roles: {r: {permissions: billing:*}}", 1, 26),
    ("roles: {\"r s\": {permissions: []}}", 1, 9),
    ("roles: {default: {permissions: []}}", 1, 9),
    ("roles: {r: {permissions: [], profile: a/b}}", 1, 39),
    ("roles: {r: {permissions: [], accounts: all}}", 1, 40),
    ("roles: {r: {permissions: [], accounts: [1]}}", 1, 41),
    ("roles: {}\nlimits:\n  global: {limit: 0, window: 1}", 3, 19),
    ("roles: {}\nlimits:\n  global: {limit: 1}", 3, 11),
    ("roles: {}\nlimits:\n  global: {limit: 1.5, window: 1}", 3, 19),
    ("roles: {}\nlimits:\n  global: {limit: 1, window: 2678401}", 3, 30),
    ("roles: {}\nlimits:\n  global: {limit: 1, window: 1, shadow: yes}", 3, 41),
    ("roles: {}\nlimits:\n  user: {}", 3, 3),
    ("roles: {}\nhoneytokens: A-1", 2, 14),
    ("roles: {}\nhoneytokens: [a b]", 2, 15),
    ("roles: {}\nhoneytokens: [A-1, {block: true}]", 2, 20),
    ("roles: {}\nhoneytokens: [A-1, {id: A-1}]", 2, 20),
    ("roles: {}\nhoneytokens: [{id: A-1, block: 1}]", 2, 32),
    ("roles: {}\nlimits:\n  tools: {\"*\": {limit: 1, window: 1}}", 3, 11),
    (
      "limits: {users: {r: {limit: 1, window: 1}}}\n"
        + "roles: {r: {permissions: [], limits: {user: {limit: 1, window: 1}}}}", 2, 45
    ),
  ]

  @Test("what is wrong is refused, with line and column", arguments: refused)
  func refuses(_ yaml: String, _ line: Int, _ column: Int) {
    let error = #expect(throws: ConfigurationError.self) {
      try Roles(parsing: Array(yaml.utf8))
    }
    #expect(error?.line == line && error?.column == column, "\(error?.message ?? "")")
  }

  @Test("a typo is told with the nearest key")
  func nearest() {
    let error = #expect(throws: ConfigurationError.self) {
      try Roles(parsing: Array("roles: {r: {permisions: []}}".utf8))
    }
    #expect(error?.message.contains("\"permissions\"") == true)
    #expect(error?.message.contains("permisions") == false)
  }
}
