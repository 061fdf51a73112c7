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

  private static let core = [
    "get_account", "list_accounts", "get_customer", "get_subscription", "list_subscriptions",
    "get_invoice", "list_invoices", "get_payment", "list_payments",
  ]

  @Test("the shipped file: admin may all, readonly the core tools one by one")
  func shippedRoles() throws {
    let roles = try Roles(parsing: Self.shipped())
    #expect(roles.roles.keys.sorted() == ["admin", "readonly"])
    let (admin, readonly) = (try #require(roles["admin"]), try #require(roles["readonly"]))
    #expect(admin.permissions.patterns.map(\.text) == ["billing:*"])
    #expect(
      readonly.permissions.patterns.map(\.text) == Self.core.map { "billing:tool:\($0)" })
    #expect(readonly.accounts == .all && readonly.profile == nil)
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
          limits: {user: {limit: 2, window: 3}, tools: {a: {limit: 4, window: 5}}}
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
    ("roles: {}\nlimits:\n  user: {}", 3, 3),
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
