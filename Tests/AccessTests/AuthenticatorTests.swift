import Access
import Calendar
import Digest
import Serialization
import Testing

private let now = Timestamp(milliseconds: 1_700_000_000_000)

/// `sk-live-` and 43 characters of base64url.
private let minted = "sk-live-" + Base64URL.encode(Array(0..<32))

@Suite("Authenticator")
struct AuthenticatorTests {
  private static let roles = """
    roles:
      readonly:
        permissions: ["billing:tool:get_*", "billing:tool:list_accounts"]
        accounts: [a, b]
      viewer: {permissions: ["billing:prompt:*"], profile: finance-strict}
    """

  private func authenticator(
    _ members: String = "", role: String = "readonly", fallback: String? = nil
  ) throws -> Authenticator {
    let store = try KeyStore(
      parsing: Array(
        """
        {"keys":[{"id":"one","user_id":"u1","role":"\(role)","key":"\(minted)"\(members)},
        {"id":"two","user_id":"u2","role":"viewer","key":"\(String(repeating: "x", count: 40))"},
        {"id":"old","user_id":"u3","role":"viewer","key":"\(String(repeating: "o", count: 40))",
        "expires":1}]}
        """.utf8), origin: .environment)
    return try Authenticator(
      store: store, roles: try Roles(parsing: Array(Self.roles.utf8)),
      fallback: fallback.map { .key(Credential(key: Array($0.utf8))) } ?? .absent)
  }

  private func presented(_ meta: String) throws -> PresentedCredential {
    let root = try Document(parsing: meta).root
    return PresentedCredential(
      apiKey: root["billing-mcp/apiKey"], token: root["billing-mcp/token"])
  }

  private func principal(_ outcome: Authentication) throws -> Principal {
    var found: Principal?
    if case .authenticated(let principal) = outcome { found = principal }
    return try #require(found)
  }

  /// What a request's `_meta` says, and why that is refused beside a default that is good.
  static let wrong: [(meta: String, failure: AuthenticationFailure)] = [
    (#"{"billing-mcp/apiKey":"wrong"}"#, .unknown),
    (#"{"billing-mcp/apiKey":""}"#, .unusable),
    (#"{"billing-mcp/apiKey":null}"#, .unusable),
    (#"{"billing-mcp/apiKey":7}"#, .unusable),
    (#"{"billing-mcp/apiKey":["\#(minted)"]}"#, .unusable),
    (#"{"billing-mcp/apiKey":" \#(minted)"}"#, .unknown),
    (#"{"billing-mcp/apiKey":"\#(minted.dropLast())"}"#, .unknown),
    (#"{"billing-mcp/apiKey":"\#(String(repeating: "x", count: 513))"}"#, .unknown),
    (#"{"billing-mcp/apiKey":"\#(String(repeating: "o", count: 40))"}"#, .expired(keyID: "old")),
    (#"{"billing-mcp/token":"\#(minted)"}"#, .token(.unconfigured)),
    (#"{"billing-mcp/token":""}"#, .unusable),
    (#"{"billing-mcp/token":["a.b.c"]}"#, .unusable),
    (#"{"billing-mcp/token":null}"#, .unusable),
    (#"{"billing-mcp/apiKey":"\#(minted)","billing-mcp/token":"x"}"#, .several),
    (#"{"billing-mcp/apiKey":null,"billing-mcp/token":null}"#, .several),
  ]

  @Test("what is presented and wrong never falls back to the default", arguments: wrong)
  func neverFallsBack(_ meta: String, _ failure: AuthenticationFailure) throws {
    let outcome = try authenticator(fallback: minted).authenticate(try presented(meta), at: now)
    #expect(outcome == .refused(failure))
    #expect(failure.isWrongCredential == (failure != .several))
  }

  @Test("who presents nothing is whom the default says, if there is one and it is good")
  func fallback() throws {
    let nothing = try presented(#"{"other":1}"#)
    #expect(try authenticator().authenticate(nothing, at: now) == .refused(.missing))
    #expect(!AuthenticationFailure.missing.isWrongCredential)
    for wrong in ["", "wrong"] {
      let outcome = try authenticator(fallback: wrong).authenticate(nothing, at: now)
      #expect(outcome == .refused(.unknown))
    }
    let good = try authenticator(fallback: minted)
    #expect(try principal(good.authenticate(nothing, at: now)).userID == "u1")
    let other = try presented(
      #"{"billing-mcp/apiKey":"\#(String(repeating: "x", count: 40))"}"#)
    #expect(try principal(good.authenticate(other, at: now)).userID == "u2")
  }

  @Test("of a key no more is shown than its prefix, and that only if it has the minted form")
  func labels() throws {
    let authenticator = try authenticator(fallback: minted)
    #expect(
      try principal(authenticator.authenticate(.absent, at: now)).keyLabel == "sk-live-...")
    let plain = PresentedCredential.key(
      Credential(key: Array(String(repeating: "x", count: 40).utf8)))
    #expect(try principal(authenticator.authenticate(plain, at: now)).keyLabel == "two")
    for almost in [minted + "A", String(minted.dropLast()), "sk-prod-" + minted.dropFirst(8)] {
      let store = try KeyStore(
        parsing: Array(
          #"{"keys":[{"id":"i","user_id":"u","role":"viewer","key":"\#(almost)"}]}"#.utf8),
        origin: .environment)
      let authenticator = try Authenticator(
        store: store, roles: try Roles(parsing: Array(Self.roles.utf8)),
        fallback: .key(Credential(key: Array(almost.utf8))))
      #expect(try principal(authenticator.authenticate(.absent, at: now)).keyLabel == "i")
    }
  }

  @Test("a key narrows its role and never widens it")
  func narrowing() throws {
    let wide = try principal(
      authenticator(
        #","accounts":["b","c"],"permissions":["billing:tool:get_account","billing:admin:*"]"#,
        fallback: minted
      ).authenticate(.absent, at: now))
    #expect(wide.may("billing:tool:get_account"))
    #expect(!wide.may("billing:tool:get_invoice") && !wide.may("billing:admin:audit"))
    #expect(wide.accounts == .listed(["b"]))
    let all = try principal(
      authenticator(#","accounts":"*""#, fallback: minted).authenticate(.absent, at: now))
    #expect(all.accounts == .listed(["a", "b"]))
    #expect(all.may("billing:tool:get_invoice") && !all.may("billing:prompt:x"))
    let none = try principal(
      authenticator(#","accounts":[],"permissions":[]"#, fallback: minted)
        .authenticate(.absent, at: now))
    #expect(none.accounts == .listed([]) && !none.may("billing:tool:get_account"))
  }

  @Test("a key may name a profile where its role names none, and no other than its role's")
  func profiles() throws {
    let own = try authenticator(#","profile":"finance-last4""#, fallback: minted)
    #expect(try principal(own.authenticate(.absent, at: now)).profile == "finance-last4")
    let same = try authenticator(
      #","profile":"finance-strict""#, role: "viewer", fallback: minted)
    #expect(try principal(same.authenticate(.absent, at: now)).profile == "finance-strict")
    #expect(throws: AccessError.self) {
      try authenticator(#","profile":"finance-last4""#, role: "viewer")
    }
  }

  @Test("a key whose role does not exist is found when the server starts")
  func unknownRole() {
    let error = #expect(throws: AccessError.self) { try authenticator(role: "reader") }
    #expect(
      error?.message == "expected a role of the roles file, found another name "
        + "in entry 1 at byte 9")
  }

  @Test("demo mode: the published key is test_user's, in the minted form, and reads only")
  func demo() throws {
    let roles = try Roles(parsing: RolesTests.shipped())
    let authenticator = try Authenticator(
      store: .demo, roles: roles, fallback: .key(Credential(key: Array(MintedKey.demo.utf8))))
    let principal = try principal(authenticator.authenticate(.absent, at: now))
    #expect(principal.userID == "test_user" && principal.role == "readonly")
    #expect(principal.keyLabel == "sk-test-..." && principal.keyID == "demo")
    #expect(principal.accounts == .all && principal.profile == nil)
    #expect(MintedKey.demo.utf8.count >= AccessLimits.keyCharactersMin)
  }

  private func tokenAuthenticator(fallback: String? = nil) throws -> Authenticator {
    try Authenticator(
      store: try KeyStore(parsing: Array(#"{"keys":[]}"#.utf8), origin: .file),
      roles: try Roles(parsing: Array(Self.roles.utf8)),
      fallback: fallback.map { .token(TokenCredential(Array($0.utf8))) } ?? .absent,
      tokens: try Forge.authority())
  }

  @Test("a token acts as its user in its role, and can only narrow it")
  func tokens() throws {
    let authenticator = try tokenAuthenticator()
    for (accounts, expected) in [
      (nil, ["a", "b"]), ("\"*\"", ["a", "b"]), ("[\"b\",\"c\"]", ["b"]), ("[]", []),
    ] as [(String?, Set<String>)] {
      let token = Forge().with("accounts", accounts).token
      let outcome = authenticator.authenticate(
        try presented(#"{"billing-mcp/token":"\#(token)"}"#), at: Forge.now)
      let principal = try principal(outcome)
      #expect(principal.userID == "ana" && principal.role == "readonly")
      #expect(principal.keyID == "t1" && principal.keyLabel == "t1")
      #expect(principal.accounts == .listed(expected))
      #expect(principal.may("billing:tool:get_account") && !principal.may("billing:prompt:x"))
    }
    let strict = try principal(
      authenticator.authenticate(
        .token(TokenCredential(Array(Forge().with("role", "\"viewer\"").token.utf8))), at: Forge.now
      ))
    #expect(strict.profile == "finance-strict")
  }

  @Test(
    "a role that the roles file does not have is none", arguments: ["admin", "Readonly", "default"])
  func unknownRoleOfToken(_ role: String) throws {
    let token = TokenCredential(Array(Forge().with("role", "\"\(role)\"").token.utf8))
    #expect(
      try tokenAuthenticator().authenticate(.token(token), at: Forge.now) == .refused(.token(.role))
    )
  }

  @Test("the session's own credential may be a token; one that is presented goes first")
  func fallbackToken() throws {
    let good = Forge().token
    let mine = try tokenAuthenticator(fallback: good)
    #expect(try principal(mine.authenticate(.absent, at: Forge.now)).userID == "ana")
    let expired = Forge().with("exp", "1700000001").token
    let late = Timestamp(milliseconds: Forge.now.milliseconds + 120_000)
    let outcome = mine.authenticate(
      try presented(#"{"billing-mcp/token":"\#(expired)"}"#), at: late)
    #expect(outcome == .refused(.token(.expired)))
    #expect(
      mine.authenticate(try presented(#"{"billing-mcp/token":null}"#), at: Forge.now)
        == .refused(.unusable))
  }
}
