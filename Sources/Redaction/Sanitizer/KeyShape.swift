internal import Serialization

/// Finds keys that their own shape gives away: an issuer's prefix, or a JSON Web Token.
enum KeyShape {
  /// How a kind of key is written.
  private struct Shape: Sendable {
    var prefix: [UInt8]
    /// The least length of the whole key, in bytes.
    var bytesMin: Int

    var rule: CredentialRule { prefix == Array("eyJ".utf8) ? .webToken : .keyPrefix }
  }

  /// Prefixes and the least length of the whole key, by who issues it.
  ///
  /// From the issuers' documentation; publishable keys are no secrets and not here.
  private static let table: [String] = [
    // JSON Web Tokens; clouds and hosting.
    "eyJ 30 AKIA 20 ASIA 20 ABIA 20 ACCA 20 AIza 35 ya29. 30 GOCSPX- 28 LTAI 20 AKID 32 dapi 36",
    "dop_v1_ 40 doo_v1_ 40 dor_v1_ 40 HRKU- 40 nfp_ 36 sbp_ 40 sb_secret_ 30 pscale_tkn_ 40",
    "pscale_pw_ 40 pul- 40 hvs. 28 hvb. 28 hvr. 28 dp.pt. 40 dp.st. 40 tskey- 24 ops_eyJ 60",
    "AGE-SECRET-KEY-1 50 PMAK- 40 NRAK- 30 glsa_ 40 glc_ 40 sntrys_ 40 sntryu_ 40 dt0c01. 40",
    // Version control, packages, builds.
    "ghp_ 36 gho_ 36 ghu_ 36 ghs_ 36 ghr_ 36 github_pat_ 40 glpat- 24 gldt- 24 glrt- 24 glptt- 30",
    "glft- 24 gloas- 30 glcbt- 24 glsoat- 24 ATATT3 40 ATCTT3 40 ATBB 32 npm_ 36 pypi- 40",
    "rubygems_ 48 dckr_pat_ 30 dckr_oat_ 30 CLOJARS_ 60 bkua_ 40 CCIPAT_ 40 sqp_ 40 squ_ 40 sqa_ 40",
    "snyk_ 40 sgp_ 40 CFPAT- 40 figd_ 34 lin_api_ 32 lin_oauth_ 40 ntn_ 40 secret_ 43 pnu_ 36",
    // Payments and shops.
    "sk_live_ 24 sk_test_ 24 rk_live_ 24 rk_test_ 24 whsec_ 24 sq0csp- 30 sq0atp- 22 EAAA 48",
    "shpat_ 32 shpca_ 32 shppa_ 32 shpss_ 32 FLWSECK- 30 FLWSECK_TEST- 30 A21AA 60",
    "access-sandbox- 40 access-production- 40 pdl_live_apikey_ 40 pdl_sdbx_apikey_ 40 duffel_live_ 40",
    "EZAK 50 EZTK 50 shippo_live_ 40 shippo_test_ 40",
    // Messages and mail.
    "xoxb- 24 xoxp- 24 xoxa- 24 xoxr- 24 xoxs- 24 xoxe- 24 xapp- 24 SG. 40 xkeysib- 40 xsmtpsib- 40",
    // Models.
    "sk- 24 hf_ 30 gsk_ 36 xai- 36 pplx- 36 r8_ 36 pcsk_ 40 fw_ 24 tgp_v1_ 36",
  ]

  /// The shapes that begin with a byte.
  private static let shapes: [[Shape]] = {
    var shapes = [[Shape]](repeating: [], count: 256)
    for line in table {
      let words = line.split(separator: " ")
      for index in stride(from: 0, to: words.count - 1, by: 2) {
        let prefix = Array(words[index].utf8)
        guard let bytesMin = Int(words[index + 1]) else { continue }
        shapes[Int(prefix[0])].append(Shape(prefix: prefix, bytesMin: bytesMin))
      }
    }
    return shapes
  }()

  /// The rule of the first key in a text.
  static func find(in text: borrowing Span<UInt8>) -> CredentialRule? {
    guard text.count >= keyBytesMin else { return nil }
    var index = 0
    while index < text.count {
      guard isKeyByte(text[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, isKeyByte(text[end]) { end += 1 }
      if end - index >= keyBytesMin, let rule = rule(of: text, index..<end) { return rule }
      index = end
    }
    return nil
  }

  private static func rule(
    of text: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> CredentialRule? {
    for shape in shapes[Int(text[range.lowerBound])]
    where range.count >= shape.bytesMin && starts(text, range, shape.prefix) {
      var digits = 0
      var letters = 0
      var dots = 0
      for index in range {
        if ASCII.isDigit(text[index]) { digits += 1 }
        if ASCII.isLetter(text[index]) { letters += 1 }
        if text[index] == 0x2e { dots += 1 }
      }
      if shape.rule == .webToken {
        if dots >= 1, letters > 20 { return .webToken }
      } else if digits >= 1, letters >= 4, dots <= 2 {
        return shape.rule
      }
    }
    return nil
  }

  private static func starts(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>, _ prefix: [UInt8]
  ) -> Bool {
    var index = range.lowerBound
    for byte in prefix {
      guard index < range.upperBound, text[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// The shortest key of any kind.
  private static let keyBytesMin = 20

  /// Letters, digits, `-`, `.` and `_`.
  @inline(__always)
  private static func isKeyByte(_ byte: UInt8) -> Bool { keyBytes[byte] != 0 }

  private static let keyBytes = ByteTable { byte in
    ASCII.isAlphanumeric(byte) || byte == 0x2d || byte == 0x2e || byte == 0x5f ? 1 : 0
  }
}
