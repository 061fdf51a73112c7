import Access
import Calendar
import Digest
import Testing

@Suite("KeyStoreEdit")
struct KeyStoreEditTests {
  private static let now = Timestamp(milliseconds: 1_700_000_000_000)
  private static let later = Timestamp(milliseconds: 1_700_086_400_000)
  private static let digest = Hex.encode(SHA256.hash(Array("old".utf8)))

  /// Members in an unusual order, escapes, and a spelling of the end that nothing here would choose.
  private static let odd = """
    {"role":"readonly","expires": 1900000000 ,"accounts":["b","a"],
      "user_id":"u\\u0031","sha256":"\(digest.uppercased())","id":"odd"}
    """
  private static let plain = """
    {"id": "plain", "sha256": "\(Hex.encode(SHA256.hash(Array("plain".utf8))))", "user_id": "u", \
    "role": "r"}
    """

  private static func text(_ entries: String...) -> [UInt8] {
    Array("{\"keys\":[\(entries.joined(separator: ","))]}".utf8)
  }

  private func lines(_ text: [UInt8]) -> [String] {
    String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func match(_ key: String, in text: [UInt8], at now: Timestamp) throws -> KeyStore.Match {
    try KeyStore(parsing: text, origin: .file).match(Credential(key: Array(key.utf8)), at: now)
  }

  @Test("whatever edits follow each other, exactly the keys that are left are good")
  func randomEdits() throws {
    for seed in 0..<60 {
      var generator = Seeded(seed)
      var text: [UInt8]?
      /// The keys by id, and those that are no more.
      var good: [String: String] = [:]
      var gone: [String] = []
      for step in 0..<15 {
        let edit = try KeyStoreEdit(text)
        let (key, id) = ("key \(step)", good.keys.sorted().randomElement(using: &generator))
        switch (Int.random(in: 0..<4, using: &generator), id) {
        case (0, let id?):
          text = try edit.removing(id)
          gone.append(good.removeValue(forKey: id) ?? "")
        case (1, let id?):
          // An overlap of nothing: the old key ends at once.
          let newID = try #require(edit.successor(of: id))
          text = try edit.rotating(id, until: Self.now, to: newID, key: key, expires: nil)
          gone.append(good.removeValue(forKey: id) ?? "")
          good[newID] = key
        default:
          let newID = edit.successor(of: "k") ?? "k"
          text = try edit.adding(KeyRequest(id: newID, userID: "u", role: "r"), key: key)
          good[newID] = key
        }
        for (id, key) in good {
          guard case .good(let entry) = try match(key, in: text ?? [], at: Self.now) else {
            Issue.record("seed \(seed), step \(step): lost \(id)")
            continue
          }
          #expect(entry.id == id)
        }
        for key in gone {
          if case .good = try match(key, in: text ?? [], at: Self.now) {
            Issue.record("seed \(seed), step \(step): a key came back")
          }
        }
      }
    }
  }

  @Test("a key that is added is found, and the store holds its digest alone")
  func adding() throws {
    let key = MintedKey.make(.live, random: Array(0..<32))
    var request = KeyRequest(id: "new", userID: "ana", role: "readonly")
    request.accounts = .listed(["b", "a"])
    request.permissions = [try #require(PermissionPattern("billing:tool:get_*"))]
    request.profile = "finance-strict"
    request.expires = Self.later
    for present in [nil, Self.text(), Self.text(Self.odd)] {
      let text = try KeyStoreEdit(present).adding(request, key: key)
      #expect(!String(decoding: text, as: UTF8.self).contains(key.dropFirst(8)))
      guard case .good(let entry) = try match(key, in: text, at: Self.now) else {
        Issue.record("not found")
        continue
      }
      #expect(
        entry.userID == "ana" && entry.role == "readonly" && entry.profile == "finance-strict")
      #expect(entry.accounts == .listed(["a", "b"]) && entry.expires == Self.later)
      #expect(entry.permissions?.patterns.map(\.text) == ["billing:tool:get_*"])
    }
  }

  @Test("an edit leaves the other entries as they are spelled")
  func keepsOthers() throws {
    let edit = try KeyStoreEdit(Self.text(Self.odd, Self.plain))
    let text = try edit.adding(KeyRequest(id: "new", userID: "u", role: "r"), key: "a key")
    let compact =
      #"{"role":"readonly","expires":1900000000,"accounts":["b","a"],"user_id":"u\u0031","sha256":"#
    #expect(lines(text)[1].hasPrefix("  " + compact))
    #expect(lines(text)[1].hasSuffix(#""id":"odd"},"#))
    #expect(lines(text)[2].hasPrefix(#"  {"id":"plain","#))
    #expect(lines(text).count == 5)
    // Once in this form, an edit that is undone gives the same bytes.
    #expect(
      try KeyStoreEdit(text).removing("new")
        == edit.adding(
          KeyRequest(id: "new", userID: "u", role: "r"), key: "b"
        ).withoutLast())
  }

  @Test("a removed key is unknown, the others stay; none of that id is nil")
  func removing() throws {
    let edit = try KeyStoreEdit(Self.text(Self.odd, Self.plain))
    let text = try #require(try edit.removing("odd"))
    #expect(try match("old", in: text, at: Self.now) == .unknown)
    guard case .good = try match("plain", in: text, at: Self.now) else {
      Issue.record("lost the other key")
      return
    }
    #expect(try edit.removing("else") == nil)
    #expect(try edit.rotating("else", until: Self.later, to: "n", key: "k", expires: nil) == nil)
  }

  @Test("rotation: both keys until the overlap ends, then the new one alone, with the same rights")
  func rotating() throws {
    let edit = try KeyStoreEdit(Self.text(Self.odd))
    let text = try #require(
      try edit.rotating("odd", until: Self.later, to: "odd-2", key: "new", expires: nil))
    guard case .good(let old) = try match("old", in: text, at: Self.now),
      case .good(let new) = try match("new", in: text, at: Self.now),
      case .expired = try match("old", in: text, at: Self.later),
      case .good = try match("new", in: text, at: Self.later)
    else {
      Issue.record("another outcome")
      return
    }
    #expect(old.expires == Self.later && new.expires == Timestamp(milliseconds: 1_900_000_000_000))
    #expect(new.id == "odd-2" && new.userID == old.userID && new.role == old.role)
    #expect(new.accounts == old.accounts && new.permissions == old.permissions)
  }

  @Test("an overlap never makes a key last longer")
  func overlapShortensOnly() throws {
    let edit = try KeyStoreEdit(Self.text(Self.odd))
    let end = Timestamp(milliseconds: 2_000_000_000_000)
    let text = try #require(
      try edit.rotating("odd", until: end, to: "n", key: "new", expires: Self.later))
    let store = try KeyStore(parsing: text, origin: .file)
    #expect(store.entries.map(\.expires?.milliseconds) == [1_900_000_000_000, 1_700_086_400_000])
  }

  @Test("what would be refused is not made")
  func refusesItsOwnMistakes() throws {
    let edit = try KeyStoreEdit(Self.text(Self.odd))
    for (id, key) in [("odd", "k"), ("a b", "k"), ("n", "old"), ("n", MintedKey.demo)] {
      #expect(throws: AccessError.self) {
        try edit.adding(KeyRequest(id: id, userID: "u", role: "r"), key: key)
      }
    }
    #expect(throws: AccessError.self) { try KeyStoreEdit(Array("{}".utf8)) }
  }

  @Test("successors count on and never take an id that is there")
  func successors() throws {
    let edit = try KeyStoreEdit(
      Self.text(Self.odd, Self.plain.replacing("\"plain\"", with: "\"odd-2\"")))
    #expect(edit.successor(of: "odd") == "odd-3")
    #expect(edit.successor(of: "odd-2") == "odd-3")
    #expect(edit.successor(of: "x") == "x-2")
    #expect(edit.successor(of: "x-y") == "x-y-2")
    #expect(edit.successor(of: String(repeating: "a", count: 64)) == nil)
  }

  @Test("what is minted has the minted form", arguments: MintedKey.Prefix.allCases)
  func minted(_ prefix: MintedKey.Prefix) throws {
    let key = MintedKey.make(prefix, random: Array(repeating: 0xFB, count: 32))
    #expect(key.utf8.count == prefix.rawValue.utf8.count + 43)
    let text = try KeyStoreEdit(nil).adding(KeyRequest(id: "i", userID: "u", role: "r"), key: key)
    let authenticator = try Authenticator(
      store: try KeyStore(parsing: text, origin: .file),
      roles: try Roles(parsing: Array("roles: {r: {permissions: []}}".utf8)),
      fallback: .key(Credential(key: Array(key.utf8))))
    guard case .authenticated(let principal) = authenticator.authenticate(.absent, at: Self.now)
    else {
      Issue.record("refused")
      return
    }
    #expect(principal.keyLabel == prefix.label)
  }
}

extension [UInt8] {
  /// A store's text without its last entry.
  fileprivate func withoutLast() throws -> [UInt8]? {
    let store = try KeyStore(parsing: self, origin: .file)
    return try KeyStoreEdit(self).removing(store.entries.last?.id ?? "")
  }
}
