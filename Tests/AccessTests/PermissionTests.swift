import Access
import Testing

@Suite("PermissionPattern and Permissions")
struct PermissionTests {
  static let patterns = [
    "billing:*", "billing:tool:*", "billing:tool:get_*", "billing:tool:get_account",
    "billing:tool:get_a*", "billing:tool:list_*", "billing:resource:*", "billing:prompt:x",
    "billing:resource:billing://account/*", "billing:admin:audit", "billing:tool:get_account*",
  ]

  static let permissions = [
    "billing:tool:get_account", "billing:tool:get_accounts", "billing:tool:get_", "billing:tool:",
    "billing:tool:get_invoice", "billing:tool:list_accounts", "billing:prompt:x",
    "billing:resource:billing://account/1", "billing:admin:audit", "billing:", "billing", "",
    "billing:tool:Get_account", "xbilling:tool:get_account", "billing:tool:*",
  ]

  private func only(_ text: String) throws -> Permissions {
    Permissions([try #require(PermissionPattern(text))])
  }

  @Test("an intersection covers what both cover and nothing else, whichever comes first")
  func intersection() throws {
    for left in Self.patterns {
      for right in Self.patterns {
        let (mine, others) = (try only(left), try only(right))
        for permission in Self.permissions {
          let both = mine.cover(permission) && others.cover(permission)
          #expect(mine.intersection(others).cover(permission) == both, "\(left) \(right)")
          #expect(others.intersection(mine).cover(permission) == both, "\(left) \(right)")
        }
      }
    }
  }

  @Test("a pattern is spelled as it was read", arguments: patterns)
  func spelling(_ text: String) { #expect(PermissionPattern(text)?.text == text) }

  @Test("a star stands for any rest, an empty one too; without it the whole is meant")
  func star() throws {
    #expect(try only("billing:tool:get_*").cover("billing:tool:get_"))
    #expect(try only("billing:tool:get_*").cover("billing:tool:get_account"))
    #expect(try only("billing:tool:get_*").cover("billing:tool:list_accounts") == false)
    #expect(try only("billing:tool:get").cover("billing:tool:get_account") == false)
    #expect(try only("billing:*").cover("billing:admin:audit"))
    #expect(!Permissions([]).cover("billing:tool:get_account"))
  }

  @Test("names of families are spelled like patterns", arguments: PermissionPattern.Family.allCases)
  func names(_ family: PermissionPattern.Family) {
    let name = PermissionPattern.name(family, "x")
    #expect(name == "billing:\(family.rawValue):x")
    #expect(PermissionPattern(name)?.covers(name) == true)
  }

  @Test(
    "what is no permission is refused",
    arguments: [
      "", "*", "billing", "billing:", "billing:t*", "billing:tool", "billing:tool:",
      "billing:tols:*", "billing:tool:get_*_x", "billing:tool:**", "billing:tool:a b",
      "billing:tool:é", " billing:*", "billing:* ", "Billing:*", "tool:get_account",
      "billing:resource:a b", "billing:resource:*x",
      "billing:tool:" + String(repeating: "a", count: 300),
    ])
  func refuses(_ text: String) { #expect(PermissionPattern(text) == nil) }

  @Test("scopes intersect; an empty list is nothing")
  func scopes() {
    let some = AccountScope.listed(["a", "b"])
    #expect(AccountScope.all.intersection(some) == some)
    #expect(some.intersection(.all) == some)
    #expect(some.intersection(.listed(["b", "c"])) == .listed(["b"]))
    #expect(AccountScope.all.contains("x") && some.contains("a") && !some.contains("x"))
    #expect(!AccountScope.listed([]).contains("a"))
  }
}
