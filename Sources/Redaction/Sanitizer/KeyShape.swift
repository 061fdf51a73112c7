internal import Serialization

/// Finds keys that their own shape gives away: an issuer's prefix, or a JSON Web Token.
enum KeyShape {
  /// How a kind of key is written.
  private struct Shape: Sendable {
    var prefix: String
    /// The least length of the whole key, in bytes.
    var bytesMin: Int
    var rule: CredentialRule

    init(_ prefix: String, _ bytesMin: Int, _ rule: CredentialRule = .keyPrefix) {
      self.prefix = prefix
      self.bytesMin = bytesMin
      self.rule = rule
    }
  }

  /// From the issuers' documentation; publishable keys are no secrets and not here.
  private static let shapes = [
    Shape("sk-", 24), Shape("sk_live_", 24), Shape("sk_test_", 24), Shape("rk_live_", 24),
    Shape("rk_test_", 24), Shape("ghp_", 36), Shape("gho_", 36), Shape("ghu_", 36),
    Shape("ghs_", 36), Shape("ghr_", 36), Shape("github_pat_", 40), Shape("glpat-", 20),
    Shape("xoxb-", 24), Shape("xoxp-", 24), Shape("xoxa-", 24), Shape("xapp-", 24),
    Shape("AKIA", 20), Shape("ASIA", 20), Shape("AIza", 35), Shape("ya29.", 30),
    Shape("SG.", 40), Shape("hf_", 30), Shape("npm_", 36), Shape("whsec_", 24),
    Shape("shpat_", 32), Shape("shpss_", 32), Shape("dop_v1_", 40), Shape("sq0csp-", 30),
    Shape("sq0atp-", 22), Shape("pypi-", 40), Shape("lin_api_", 32), Shape("EAAA", 48),
    Shape("eyJ", 30, .webToken),
  ]

  /// The rule of the first key in a text.
  static func find(in text: borrowing Span<UInt8>) -> CredentialRule? {
    var index = 0
    while index < text.count {
      guard isKeyByte(text[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, isKeyByte(text[end]) { end += 1 }
      if end - index >= 20, let rule = rule(of: text, index..<end) { return rule }
      index = end
    }
    return nil
  }

  private static func rule(
    of text: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> CredentialRule? {
    for shape in shapes where range.count >= shape.bytesMin && starts(text, range, shape.prefix) {
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
    _ text: borrowing Span<UInt8>, _ range: Range<Int>, _ prefix: String
  ) -> Bool {
    var index = range.lowerBound
    for byte in prefix.utf8 {
      guard index < range.upperBound, text[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// Letters, digits, `-`, `.` and `_`.
  private static func isKeyByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x2d || byte == 0x2e || byte == 0x5f
  }
}
