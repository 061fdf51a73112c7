import Access
import Calendar
import Digest
import Testing

@Suite("Tokens")
struct TokenTests {
  private static func claims(of token: String) throws -> TokenClaims {
    try Forge.authority().claims(of: TokenCredential(Array(token.utf8)), at: Forge.now)
  }

  // MARK: Laws

  @Test("what is made here is accepted here, and says what it was made to say")
  func roundTrip() throws {
    let secret = try #require(TokenSecret(Array(Forge.secretText.utf8)))
    for accounts in [nil, AccountScope.all, .listed(["b", "a"]), .listed([])] {
      for hours in [1, TokenLimits.lifeHoursDefault, TokenLimits.lifeHoursMax] {
        let claims = try #require(
          TokenClaims(
            id: "tok-1", userID: "ana", role: "readonly", accounts: accounts, issued: Forge.now,
            lifeHours: hours))
        let token = secret.token(stating: claims)
        #expect(try Self.claims(of: token) == claims)
        #expect(claims.expires.milliseconds == Forge.now.milliseconds + Int64(hours) * 3_600_000)
      }
    }
  }

  @Test("no other byte in the place of any byte of a token is accepted")
  func everyByteCounts() throws {
    let authority = try Forge.authority()
    let token = Array(Forge().token.utf8)
    #expect(Forge.refusal(of: token, by: authority) == nil)
    var generator = Seeded(4)
    for index in token.indices {
      // Each single bit, and some bytes at random.
      let others =
        (0..<8).map { token[index] ^ (1 << UInt8($0)) }
        + (0..<8).map { _ in UInt8.random(in: 0...255, using: &generator) }
      for other in others where other != token[index] {
        var changed = token
        changed[index] = other
        #expect(Forge.refusal(of: changed, by: authority) != nil, "byte \(index) as \(other)")
      }
    }
  }

  @Test("no prefix, extension, insertion or exchange of a token is accepted, seed and all")
  func mutations() throws {
    let authority = try Forge.authority()
    let token = Array(Forge().token.utf8)
    for count in token.indices {
      #expect(Forge.refusal(of: Array(token[..<count]), by: authority) != nil)
      #expect(Forge.refusal(of: Array(token[(count + 1)...]), by: authority) != nil)
    }
    for seed in 0..<2_000 {
      var generator = Seeded(seed)
      var changed = token
      switch seed % 4 {
      case 0:
        let at = Int.random(in: 0...token.count, using: &generator)
        changed.insert(UInt8.random(in: 0...255, using: &generator), at: at)
      case 1: changed.remove(at: Int.random(in: 0..<token.count, using: &generator))
      case 2:
        changed.swapAt(
          Int.random(in: 0..<token.count, using: &generator),
          Int.random(in: 0..<token.count, using: &generator))
      default:
        let from = Int.random(in: 0..<token.count, using: &generator)
        let other = Int.random(in: 0..<token.count, using: &generator)
        changed = Array(token[..<from] + token[other...])
      }
      guard changed != token else { continue }
      #expect(Forge.refusal(of: changed, by: authority) != nil, "seed \(seed)")
    }
  }

  @Test("as many bytes are read wherever a signature differs first, and when it does not")
  func comparesWithoutEarlyExit() throws {
    let authority = try Forge.authority()
    let token = Forge().token
    let dot = try #require(token.lastIndex(of: "."))
    let input = token[...dot]
    let good = try #require(Base64URL.decode(String(token[token.index(after: dot)...])))
    var counts: [Int] = []
    for position in [nil, 0, good.count / 2, good.count - 1] {
      var signature = good
      if let position { signature[position] ^= 1 }
      let counter = ReadCounter()
      let forged = TokenCredential(Array((input + Base64URL.encode(signature)).utf8))
      let claims = try? authority.claims(of: forged, at: Forge.now) { left, right in
        ConstantTime.equal(
          CountedBytes(bytes: left, counter: counter), CountedBytes(bytes: right, counter: counter))
      }
      #expect((claims != nil) == (position == nil))
      counts.append(counter.reads)
    }
    #expect(counts == Array(repeating: 2 * SHA256.digestBytes, count: 4))
  }

  // MARK: Times

  /// Milliseconds after the first second, and what becomes of a token of one hour then.
  @Test(
    "a minute of skew either way, to the millisecond",
    arguments: [
      (-60_000, nil), (-60_001, .early), (0, nil), (3_600_000, nil), (3_659_999, nil),
      (3_660_000, .expired), (Int64(1) << 45, .expired), (-(Int64(1) << 40), .early),
    ] as [(Int64, TokenRefusal?)])
  func skew(_ milliseconds: Int64, _ expected: TokenRefusal?) throws {
    let now = Timestamp(milliseconds: Forge.now.milliseconds + milliseconds)
    #expect(try Forge.refusal(of: Forge().token, at: now) == expected)
  }

  @Test(
    "a life of more than a week, of nothing or backwards is none",
    arguments: [
      ("1700604800", nil), ("1700604801", .life), ("1700000000", .life), ("1699999999", .life),
      ("0", .life), ("253402300799", .life), ("1700000001", nil),
    ] as [(String, TokenRefusal?)])
  func life(_ expires: String, _ expected: TokenRefusal?) throws {
    #expect(try Forge.refusal(of: Forge().with("exp", expires).token) == expected)
  }

  @Test(
    "nbf counts where it is there",
    arguments: [
      ("1700000060", nil), ("1700000061", .early), ("1", nil), ("\"1\"", .claims),
      ("null", .claims), ("253402300799", .early),
    ] as [(String, TokenRefusal?)])
  func notBefore(_ moment: String, _ expected: TokenRefusal?) throws {
    #expect(try Forge.refusal(of: Forge().with("nbf", moment).token) == expected)
  }

  // MARK: Revocations

  @Test("a revoked token is refused, and every token when the list cannot be read")
  func revoked() throws {
    #expect(
      try Forge.refusal(of: Forge().token, revocations: #"{"revoked":[{"jti":"t1"}]}"#) == .revoked)
    #expect(
      try Forge.refusal(of: Forge().token, revocations: #"{"revoked":[{"jti":"t2"}]}"#) == nil)
    #expect(try Forge.refusal(of: Forge().token, revocations: nil) == .revocationsUnreadable)
    #expect(!AuthenticationFailure.token(.revocationsUnreadable).isWrongCredential)
  }

  // MARK: The secret

  @Test("a secret has 32 bytes or more, and nothing prints it")
  func secret() throws {
    #expect(TokenSecret(Array(repeating: 7, count: 31)) == nil)
    let secret = try #require(TokenSecret(Array(Forge.secretText.utf8)))
    let credential = TokenCredential(Array(Forge().token.utf8))
    var dumped = ""
    dump(secret, to: &dumped)
    dump(credential, to: &dumped)
    #expect(
      dumped + "\(secret)\(credential)"
        == "- TokenSecret\n- TokenCredential\nTokenSecretTokenCredential")
  }

  @Test("nobody makes claims of another shape")
  func badClaims() {
    for (id, user, role, hours) in [
      ("", "u", "r", 1), ("i", "u u", "r", 1), ("i", "u", "r\n", 1), ("i", "u", "r", 0),
      ("i", "u", "r", 169), ("i", "u", "r", -1), ("i", String(repeating: "u", count: 65), "r", 1),
    ] {
      #expect(
        TokenClaims(
          id: id, userID: user, role: role, accounts: nil, issued: Forge.now, lifeHours: hours)
          == nil)
    }
  }
}
