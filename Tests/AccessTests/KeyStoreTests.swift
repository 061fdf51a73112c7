import Access
import Calendar
import Digest
import Testing

private let key = "a-key-of-forty-characters-for-the-tests-"
private let now = Timestamp(milliseconds: 1_700_000_000_000)

private func digest(_ text: String) -> String { Hex.encode(SHA256.hash(Array(text.utf8))) }

private func store(
  _ json: String, _ origin: KeyStore.Origin = .file
) throws(AccessError) -> KeyStore {
  try KeyStore(parsing: Array(json.utf8), origin: origin)
}

private func dumped(_ store: KeyStore) -> String {
  var text = ""
  dump(store, to: &text)
  return text
}

/// A store of one entry with these members beside id, user and role.
private func one(_ members: String) -> String {
  #"{"keys":[{"id":"k","user_id":"u","role":"readonly","# + members + "}]}"
}

@Suite("KeyStore")
struct KeyStoreTests {
  @Test("as many bytes are read wherever a digest differs first, and when it does not")
  func comparesWithoutEarlyExit() throws {
    let key = Array("a key".utf8)
    var counts: [Int] = []
    for position in [nil, 0, SHA256.digestBytes / 2, SHA256.digestBytes - 1] {
      var digest = SHA256.hash(key)
      if let position { digest[position] ^= 1 }
      let store = try KeyStore(
        parsing: Array(
          #"{"keys":[{"id":"i","sha256":"\#(Hex.encode(digest))","user_id":"u","role":"r"}]}"#.utf8),
        origin: .file)
      let counter = ReadCounter()
      let match = store.match(Credential(key: key), at: Timestamp(milliseconds: 0)) { left, right in
        ConstantTime.equal(
          CountedBytes(bytes: left, counter: counter), CountedBytes(bytes: right, counter: counter))
      }
      #expect((match == .unknown) == (position != nil))
      counts.append(counter.reads)
    }
    #expect(counts == Array(repeating: 2 * SHA256.digestBytes, count: 4))
  }

  @Test("every key is found, by one comparison with every entry, wherever it stands")
  func walksAll() throws {
    let entries = (0..<9).map {
      #"{"id":"k\#($0)","user_id":"u\#($0)","role":"r","sha256":"\#(digest("key\($0)"))"}"#
    }
    let store = try store("{\"keys\":[\(entries.joined(separator: ","))]}")
    for index in 0..<12 {
      var comparisons = 0
      let match = store.match(Credential(key: Array("key\(index)".utf8)), at: now) { left, right in
        comparisons += 1
        return ConstantTime.equal(left, right)
      }
      #expect(comparisons == 9)
      #expect(match == (index < 9 ? .good(store.entries[index]) : .unknown))
    }
  }

  @Test("every member is read")
  func members() throws {
    let entry = try #require(
      try store(
        one(
          #""sha256":"\#(digest(key).uppercased())","accounts":["a","b"],"permissions":"#
            + #"["billing:tool:get_*"],"profile":"strict","expires":"2030-01-31T00:00:00Z""#)
      ).entries.first)
    #expect(entry.id == "k" && entry.userID == "u" && entry.role == "readonly")
    #expect(entry.accounts == .listed(["a", "b"]))
    #expect(entry.permissions?.cover("billing:tool:get_account") == true)
    #expect(entry.profile == "strict")
    #expect(entry.expires?.iso8601Seconds == "2030-01-31T00:00:00Z")
  }

  @Test("a key in the environment is kept as its digest; in a file it is refused")
  func plainKeys() throws {
    let json = one(#""key":"\#(key)""#)
    let store = try store(json, .environment)
    let entry = try #require(store.entries.first)
    #expect(store.match(Credential(key: Array(key.utf8)), at: now) == .good(entry))
    for text in ["\(store)", String(reflecting: store), dumped(store)] {
      #expect(!text.contains(key) && !text.contains("\(SHA256.hash(Array(key.utf8))[0]), "))
      #expect(text.contains("KeyDigest"))
    }
    #expect(throws: AccessError.self) { try KeyStore(parsing: Array(json.utf8), origin: .file) }
  }

  @Test(
    "a key is good until the moment that it expires",
    arguments: [
      "1700000000", "\"2023-11-14T22:13:20Z\"", "\"2023-11-14T23:13:20.000+01:00\"",
    ])
  func expiry(_ expires: String) throws {
    let store = try store(one(#""sha256":"\#(digest(key))","expires":\#(expires)"#))
    let entry = try #require(store.entries.first)
    let credential = Credential(key: Array(key.utf8))
    let before = Timestamp(milliseconds: now.milliseconds - 1)
    #expect(store.match(credential, at: before) == .good(entry))
    #expect(store.match(credential, at: now) == .expired(entry))
  }

  static let refused: [(json: String, reason: String)] = [
    ("", "a value"),
    ("[]", "an object with the member keys"),
    ("{}", "a list in the member keys"),
    (#"{"keys":{}}"#, "a list in the member keys"),
    (#"{"keys":[],"kees":[]}"#, "only the member keys"),
    (#"{"keys":[],"keys":[]}"#, "a key that this object does not have yet"),
    (#"{"keys":[1]}"#, "an object"),
    (#"{"keys":[{}]}"#, "id"),
    (one(#""sha256":"00""#), "64 hexadecimal digits"),
    (one(#""sha256":null"#), "64 hexadecimal digits"),
    (one(#""scopes":[]"#), "only id, sha256"),
    (one(#""accounts":[]"#), "sha256"),
    (one(#""key":"\#(key)","sha256":"\#(digest(key))""#), "either sha256 or key"),
    (one(#""sha256":"\#(digest(key))","accounts":"all""#), "\"*\" or a list"),
    (one(#""sha256":"\#(digest(key))","accounts":["a b"]"#), "1 to 64 letters"),
    (one(#""sha256":"\#(digest(key))","permissions":["get_account"]"#), "billing:*"),
    (one(#""sha256":"\#(digest(key))","permissions":"billing:*""#), "a list of permissions"),
    (one(#""sha256":"\#(digest(key))","profile":"../strict""#), "1 to 64 letters"),
    (one(#""sha256":"\#(digest(key))","expires":"2030-01-31""#), "a moment"),
    (one(#""sha256":"\#(digest(key))","expires":1700000000000"#), "a moment"),
    (one(#""sha256":"\#(digest(key))","expires":1.5"#), "a moment"),
    (one(#""sha256":"\#(digest(MintedKey.demo))""#), "a key of its own"),
    (
      #"{"keys":[{"id":"a/b","user_id":"u","role":"r","sha256":"\#(digest(key))"}]}"#,
      "1 to 64 letters"
    ),
  ]

  @Test("what is no store is refused with a reason", arguments: refused)
  func refuses(_ json: String, _ reason: String) {
    for origin in [KeyStore.Origin.file, .environment] {
      let error = #expect(throws: AccessError.self) {
        try KeyStore(parsing: Array(json.utf8), origin: origin)
      }
      #expect(error?.reason.hasPrefix("expected \(reason)") == true, "\(error?.message ?? "")")
    }
  }

  @Test(
    "a key in the environment has at least 32 visible characters",
    arguments: [
      "", "short", "thirty-one-characters-and-not-1", "forty characters with blanks in between ",
    ])
  func weakKeys(_ weak: String) {
    let error = #expect(throws: AccessError.self) {
      try KeyStore(parsing: Array(one(#""key":"\#(weak)""#).utf8), origin: .environment)
    }
    #expect(error?.reason.hasPrefix("expected a key of 32 to 512 visible ASCII") == true)
  }

  @Test("ids and keys are not repeated, and the place of the second is told")
  func duplicates() {
    func entry(_ id: String, _ key: String) -> String {
      #"{"id":"\#(id)","user_id":"u","role":"r","sha256":"\#(digest(key))"}"#
    }
    for second in [entry("a", "two"), entry("b", "one")] {
      let json = "{\"keys\":[\(entry("a", "one")),\(second)]}"
      let error = #expect(throws: AccessError.self) {
        try KeyStore(parsing: Array(json.utf8), origin: .file)
      }
      #expect(error?.place == .entry(2, byte: 10 + entry("a", "one").utf8.count))
    }
  }

  @Test("the number of keys and of bytes is limited")
  func limits() {
    let many = (0...AccessLimits.keysMax).map { _ in "0" }.joined(separator: ",")
    let error = #expect(throws: AccessError.self) {
      try KeyStore(parsing: Array("{\"keys\":[\(many)]}".utf8), origin: .file)
    }
    #expect(error?.reason == "expected at most 4096 keys, found 4097")
    let blank = [UInt8](repeating: 0x20, count: AccessLimits.storeBytesMax + 1)
    #expect(throws: AccessError.self) { try KeyStore(parsing: blank, origin: .file) }
  }

  @Test("every one-byte mutation is read or refused, and no message repeats what was found")
  func mutations() {
    let text = one(
      #""key":"\#(key)","accounts":["zebra"],"permissions":["billing:tool:zebra"],"expires":9"#)
    let seed = Array(text.utf8)
    for at in seed.indices {
      for byte in stride(from: UInt8.min, through: 0xFE, by: 3) {
        var mutated = seed
        mutated[at] = byte
        do {
          _ = try KeyStore(parsing: mutated, origin: .environment)
        } catch {
          #expect(!error.message.contains("zebra") && !error.message.contains("-for-the-tests"))
        }
      }
    }
  }
}
