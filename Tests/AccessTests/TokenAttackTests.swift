import Access
import Digest
import Testing

/// What the literature knows to try against a JWT (RFC 8725 and the advisories behind it).
///
/// Unless a test says otherwise the attacker even has the right signature, so that it is the check in
/// question that refuses and not the signature in front of it.
@Suite("Attacks on tokens")
struct TokenAttackTests {
  // MARK: The algorithm

  @Test(
    "no other algorithm, and none, whoever signed",
    arguments: [
      "none", "None", "NONE", "nOnE", "none ", "", "hs256", "Hs256", "HS256 ", "HS384", "HS512",
      "RS256", "RS384", "RS512", "PS256", "ES256", "ES256K", "ES384", "EdDSA", "dir", "A128KW",
      "PBES2-HS256+A128KW", "HS256\\u0000", "ＨＳ256", "\\u0048S256x",
    ])
  func algorithms(_ name: String) throws {
    let forge = Forge().with(header: #"{"alg":"\#(name)","typ":"JWT"}"#)
    #expect(try Forge.refusal(of: forge.token) == .algorithm)
    let input = Forge.encode(forge.header) + "." + Forge.encode(forge.payload)
    #expect(try Forge.refusal(of: input + ".") == .signature)
    #expect(try Forge.refusal(of: input) == .shape)
  }

  @Test(
    "an algorithm that is no text, or is not there",
    arguments: [#"{"alg":null}"#, #"{"alg":["HS256"]}"#, #"{"alg":256}"#, #"{"typ":"JWT"}"#, "{}"])
  func noAlgorithm(_ header: String) throws {
    #expect(try Forge.refusal(of: Forge().with(header: header).token) == .algorithm)
  }

  /// CVE-2016-10555 and its kin: a public key is taken for the secret of an HMAC.
  ///
  /// Here only the
  /// server's own secret signs, so whatever else a token is signed with is a wrong signature.
  @Test(
    "nothing but the secret signs",
    arguments: [
      "", "secret", "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcD\n-----END",
      "null", "undefined", Forge.secretText + "\n", Forge.secretText + "\0",
      String(Forge.secretText.dropLast()),
    ])
  func otherSecrets(_ text: String) throws {
    for algorithm in ["HS256", "RS256", "none"] {
      var forge = Forge().with(header: #"{"alg":"\#(algorithm)"}"#)
      forge.secret = Array(text.utf8)
      // RFC 2104 pads a short key with zeros, so a trailing zero is the same key there.
      let isSame = text.dropLast(text.hasSuffix("\0") ? 1 : 0) == Forge.secretText
      let expected: TokenRefusal? = algorithm == "HS256" ? nil : .algorithm
      #expect(try Forge.refusal(of: forge.token) == (isSame ? expected : .signature))
    }
  }

  // MARK: The header

  @Test(
    "no member that could choose a key or another reading",
    arguments: [
      #""crit":["exp"]"#, #""crit":[]"#, #""b64":false,"crit":["b64"]"#, #""b64":false"#,
      #""jwk":{"kty":"oct","k":"AAAA"}"#, #""jku":"https://x.test/k""#, #""x5u":"https://x.test""#,
      #""x5c":["MIIB"]"#, #""x5t":"AA""#, #""x5t#S256":"AA""#, #""cty":"JWT""#, #""zip":"DEF""#,
      #""enc":"A128GCM""#, #""epk":{}"#, #""p2c":1000000000"#, #""Alg":"none""#, #""kid":7"#,
      #""kid":null"#, #""kid":{}"#,
    ])
  func headerMembers(_ member: String) throws {
    let header = #"{"alg":"HS256","typ":"JWT",\#(member)}"#
    #expect(try Forge.refusal(of: Forge().with(header: header).token) == .header)
  }

  @Test(
    "a key id is not looked up, whatever it is",
    arguments: [
      "../../../../dev/null", "/proc/self/environ", "' UNION SELECT 'AAAA", "|id", "%00", "",
      #"\u0000"#,
    ])
  func keyIDs(_ id: String) throws {
    var forge = Forge().with(header: #"{"alg":"HS256","kid":"\#(id)"}"#)
    #expect(try Forge.refusal(of: forge.token) == nil)
    for known in ["", "\0", "AAAA"] {
      forge.secret = Array(known.utf8)
      #expect(try Forge.refusal(of: forge.token) == .signature)
    }
  }

  @Test(
    "typ is JWT or is not there",
    arguments: [
      ("\"JWT\"", nil), ("\"jwt\"", .type), ("\"JWS\"", .type), ("\"at+jwt\"", .type),
      ("\"JOSE\"", .type), ("\"\"", .type), ("null", .type), ("[\"JWT\"]", .type),
    ] as [(String, TokenRefusal?)])
  func types(_ type: String, _ expected: TokenRefusal?) throws {
    let forge = Forge().with(header: #"{"alg":"HS256","typ":\#(type)}"#)
    #expect(try Forge.refusal(of: forge.token) == expected)
    #expect(try Forge.refusal(of: Forge().with(header: #"{"alg":"HS256"}"#).token) == nil)
  }

  @Test(
    "a header is one JSON object",
    arguments: [
      "", "null", "[]", "\"HS256\"", "{", #"{"alg":"HS256"}{}"#, #"{"alg":"HS256",}"#,
      #"{'alg':'HS256'}"#, #"{"alg":"none","alg":"HS256"}"#, #"{"alg":"HS256","alg":"none"}"#,
      #"{"alg":"HS256","\u0061lg":"HS256"}"#, #"{"alg":"HS256"} // x"#,
      "\u{FEFF}{\"alg\":\"HS256\"}",
    ])
  func headerText(_ header: String) throws {
    #expect(try Forge.refusal(of: Forge().with(header: header).token) == .header)
  }

  // MARK: The shape

  @Test("three segments, not more and not fewer; five are a JWE")
  func segments() throws {
    let token = Forge().token
    let parts = token.split(separator: ".").map(String.init)
    let wrong = [
      "", ".", "..", "...", parts[0], parts[0] + "." + parts[1], token + ".", "." + token,
      token + "." + parts[2], parts[0] + ".." + parts[1] + "." + parts[2],
      parts[0] + ".." + parts[1] + "." + parts[2] + ".AAAA", token + "~", "Bearer " + token,
      "{\"protected\":\"\(parts[0])\"}", token + "\n", " " + token, token + " ", "\t" + token,
      parts[0] + " ." + parts[1] + "." + parts[2], parts[0] + ".\n" + parts[1] + "." + parts[2],
      token.replacing(".", with: "。"), token + "é", "\u{FEFF}" + token, token + "\0",
    ]
    for text in wrong {
      let refusal = try Forge.refusal(of: text)
      #expect(refusal == .shape || (refusal == .signature && text == ".."), "\(text)")
    }
  }

  @Test("base64url without padding, in its one spelling")
  func encoding() throws {
    let token = Forge().token
    let parts = token.split(separator: ".").map(String.init)
    for index in parts.indices {
      for padding in ["=", "==", "%3D"] {
        var changed = parts
        changed[index] += padding
        #expect(try Forge.refusal(of: changed.joined(separator: ".")) == .shape)
      }
    }
    // 43 characters are 258 bits: the last two stand for nothing and have to be zero.
    let last = try #require(parts[2].utf8.last)
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    let value = try #require(alphabet.firstIndex(of: last))
    for bits in 1...3 {
      let sibling = String(decoding: [alphabet[value ^ bits]], as: UTF8.self)
      #expect(try Forge.refusal(of: token.dropLast() + sibling) == .shape)
    }
    var seen = 0
    for id in 0..<64 {
      let text = Forge().with("jti", "\"t-\(id)\"").token
      let other = text.replacing("-", with: "+").replacing("_", with: "/")
      guard other != text else { continue }
      seen += 1
      #expect(try Forge.refusal(of: other) == .shape)
    }
    #expect(seen > 10)
  }

  @Test(
    "a signature that is cut, empty, doubled or of another length",
    arguments: [0, 1, 16, 31, 33, 64])
  func signatureLengths(_ count: Int) throws {
    let token = Forge().token
    let dot = try #require(token.lastIndex(of: "."))
    let good = try #require(Base64URL.decode(String(token[token.index(after: dot)...])))
    let other = Array((good + good).prefix(count))
    #expect(try Forge.refusal(of: token[...dot] + Base64URL.encode(other)) == .signature)
  }

  @Test("claims of one token under the signature of another")
  func splicing() throws {
    let mine = Forge().token.split(separator: ".")
    let theirs = Forge().with("role", "\"admin\"").token.split(separator: ".")
    #expect(try Forge.refusal(of: "\(mine[0]).\(theirs[1]).\(mine[2])") == .signature)
    let none = Forge.encode(#"{"alg":"none"}"#)
    #expect(try Forge.refusal(of: "\(none).\(mine[1]).\(mine[2])") == .signature)
    // What is signed covers the dot: moving it makes another text of the same bytes.
    let joined = String(mine[0]) + String(mine[1])
    #expect(
      try Forge.refusal(of: "\(joined.dropLast(4)).\(joined.suffix(4)).\(mine[2])") == .signature)
  }

  @Test("a token over the limit is not looked at, one at the limit is")
  func size() throws {
    func token(_ count: Int) -> String {
      let ids = (0..<count).map { "\"a\($0 + 10_000)\"" }.joined(separator: ",")
      return Forge().with("accounts", "[\(ids)]").token
    }
    let most = (0..<1000).last { token($0).utf8.count <= TokenLimits.tokenBytesMax } ?? 0
    #expect(most > 500)
    #expect(try Forge.refusal(of: token(most)) == nil)
    #expect(try Forge.refusal(of: token(most + 1)) == .shape)
    #expect(try Forge.refusal(of: String(repeating: "A", count: 1 << 20)) == .shape)
    #expect(try Forge.refusal(of: String(repeating: ".", count: 8000)) == .shape)
  }

  // MARK: The claims

  @Test(
    "every claim is required and has one type",
    arguments: ["iss", "aud", "sub", "role", "iat", "exp", "jti"])
  func required(_ claim: String) throws {
    for json in [nil, "null", "{}", "[]", "true", "1.5", "[\"billing-mcp\"]"] {
      #expect(try Forge.refusal(of: Forge().with(claim, json).token) == .claims, "\(json ?? "")")
    }
  }

  @Test(
    "moments are whole seconds of this era",
    arguments: [
      "\"1700003600\"", "1700003600.0", "1700003600.5", "17000036e2", "1.7000036E9", "-1",
      "-1700003600", "1e400", "9223372036854775808", "99999999999999999999999", "253402300800",
      "[1700003600]", "true", "\"never\"", "\"Infinity\"", "-9223372036854775809",
    ])
  func moments(_ json: String) throws {
    for claim in ["iat", "exp", "nbf"] {
      #expect(try Forge.refusal(of: Forge().with(claim, json).token) == .claims)
    }
  }

  @Test(
    "no other issuer or audience",
    arguments: [
      "\"\"", "\"Billing-MCP\"", "\"billing-mcp \"", "\"billing-mcp/\"", "\"https://billing-mcp\"",
      "\"billing-mcp\\u0000\"", "\"billing‐mcp\"", "\"billing-mcp,other\"",
    ])
  func parties(_ json: String) throws {
    #expect(try Forge.refusal(of: Forge().with("iss", json).token) == .issuer)
    #expect(try Forge.refusal(of: Forge().with("aud", json).token) == .audience)
  }

  @Test(
    "ids have the one shape of ids",
    arguments: [
      "\"\"", "\"a b\"", "\"../x\"", "\"a\\n\"", "\"é\"", "\"\\u212A\"", "7", "\"a.b\"",
      "\"\(String(repeating: "a", count: 65))\"",
    ])
  func ids(_ json: String) throws {
    for claim in ["sub", "role", "jti"] {
      #expect(try Forge.refusal(of: Forge().with(claim, json).token) == .claims)
    }
    for list in [json, "[\(json)]", "[\"a\",\(json)]", "{\"a\":1}", "[[\"a\"]]", "null", "\"a\""] {
      #expect(try Forge.refusal(of: Forge().with("accounts", list).token) == .claims)
    }
  }

  @Test(
    "a claim that this server does not know is an error, as it may have been meant to narrow",
    arguments: ["account", "permissions", "scope", "profile", "Accounts", "admin", "azp"])
  func unknownClaims(_ name: String) throws {
    #expect(try Forge.refusal(of: Forge().with(name, "[]").token) == .claims)
  }

  @Test(
    "a claim that is there twice is an error, escaped or not",
    arguments: [#""role":"admin""#, #""exp":1700009999"#, #""\u0072ole":"admin""#, #""sub":"ana""#])
  func duplicates(_ member: String) throws {
    let forge = Forge()
    for payload in [
      forge.payload.dropLast() + "," + member + "}", "{" + member + "," + forge.payload.dropFirst(),
    ] {
      let token = Forge.sign(forge.header, String(payload), forge.secret)
      #expect(try Forge.refusal(of: token) == .claims)
    }
  }

  @Test(
    "claims are one strict JSON object",
    arguments: ["", "null", "[]", "\"x\"", "{", "{}}", "{\"sub\":NaN}", "{sub:1}"])
  func claimsText(_ payload: String) throws {
    let token = Forge.sign(Forge().header, payload, Forge().secret)
    #expect(try Forge.refusal(of: token) == .claims)
  }

  @Test("claims that are no UTF-8 are none")
  func badUTF8() throws {
    let payload =
      Array(Forge().payload.utf8.dropLast()) + [0x2C, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D]
    let input = Forge.encode(Forge().header) + "." + Base64URL.encode(payload)
    let code = HMAC.sha256(key: Forge().secret, message: Array(input.utf8))
    #expect(try Forge.refusal(of: input + "." + Base64URL.encode(code)) == .claims)
  }
}
