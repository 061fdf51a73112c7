import Serialization

/// Keys and tokens: known prefixes, JWTs, private keys, bearer tokens, and what is assigned to a word
/// such as `password`.
enum SecretDetector {
  private static let tokenBytesMax = 4096
  private static let prefixedTailMin = 16
  private static let bearerBytesMin = 16
  private static let assignedKeyBytesMin = 16
  private static let assignedPasswordBytesMin = 6

  // MARK: Known prefixes

  /// Scans from the `-` or `_` behind a prefix: `sk-…`, `ghp_…`, `xoxb-…`.
  static func prefixed(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let mark = sighting.position
    guard ASCII.isLetter(UTF8Text.byte(text, mark - 1)), UTF8Text.isAlphanumeric(text, mark + 1)
    else { return nil }
    let start = UTF8Text.wordStart(text, before: mark)
    guard mark - start <= 6, !UTF8Text.isDigit(text, start - 1),
      Vocabulary.shared.classes(of: text, from: start, to: mark).contains(.keyPrefix)
    else { return nil }
    let token = Token(text, at: mark + 1)
    guard token.end - mark > prefixedTailMin, token.hasDigit else { return nil }
    return Finding(kind: .secret, range: start..<token.end)
  }

  /// Scans from a capital: AWS, Google and JWT.
  static func capital(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let start = sighting.position
    switch text[start] {
    case UInt8(ascii: "A"):
      guard !UTF8Text.touchesBefore(text, start) else { return nil }
      let isAWS =
        matchesExactly(text, aws, at: start) || matchesExactly(text, awsSession, at: start)
      guard isAWS || matchesExactly(text, google, at: start) else { return nil }
      let token = Token(text, at: start)
      let length = token.end - start
      return isAWS && length == 20 || !isAWS && length >= 35
        ? Finding(kind: .secret, range: start..<token.end) : nil
    case UInt8(ascii: "J"): return webToken(text, at: start - 2)
    default: return nil
    }
  }

  private static let aws = Array("AKIA".utf8)
  private static let awsSession = Array("ASIA".utf8)
  private static let google = Array("AIza".utf8)
  private static let webTokenHead = Array("eyJ".utf8)

  private static func matchesExactly(
    _ text: borrowing Span<UInt8>, _ word: [UInt8], at start: Int
  ) -> Bool {
    for offset in word.indices where UTF8Text.byte(text, start + offset) != word[offset] {
      return false
    }
    return true
  }

  /// `eyJ….eyJ….signature` (RFC 7519); the signature may be missing.
  private static func webToken(_ text: borrowing Span<UInt8>, at start: Int) -> Finding? {
    guard start >= 0, !UTF8Text.touchesBefore(text, start),
      matchesExactly(text, webTokenHead, at: start)
    else { return nil }
    let token = Token(text, at: start)
    return token.points >= 1 && token.end - start >= 24
      ? Finding(kind: .secret, range: start..<token.end) : nil
  }

  /// Scans from the digits of `ya29.`, Google's access tokens.
  static func googleAccess(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let start = sighting.position - 2
    guard sighting.isTouched, start >= 0, UTF8Text.matches(text, accessHead, at: start) else {
      return nil
    }
    let token = Token(text, at: start)
    return token.end - start >= 20 ? Finding(kind: .secret, range: start..<token.end) : nil
  }

  private static let accessHead = Array("ya29.".utf8)

  // MARK: Private keys

  /// Scans from the first dash of `-----BEGIN … PRIVATE KEY-----` (RFC 7468).
  static func privateKey(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let start = sighting.position
    guard UTF8Text.byte(text, start + 1) == UInt8(ascii: "-"),
      UTF8Text.matches(text, begin, at: start)
    else { return nil }
    var position = start + begin.count
    let labelEnd = min(text.count, position + 48)
    while position < labelEnd, !UTF8Text.matches(text, privateMark, at: position) { position += 1 }
    guard position < labelEnd else { return nil }
    // To the end of the block; a key that is cut off is a key to the end of the text.
    while position < text.count, !UTF8Text.matches(text, endMark, at: position) { position += 1 }
    guard position < text.count else {
      return Finding(kind: .secret, range: start..<text.count)
    }
    position += endMark.count
    while position < text.count, text[position] != UInt8(ascii: "-"), text[position] >= 0x20 {
      position += 1
    }
    while position < text.count, text[position] == UInt8(ascii: "-") { position += 1 }
    return Finding(kind: .secret, range: start..<position)
  }

  private static let begin = Array("-----begin ".utf8)
  private static let privateMark = Array("private key".utf8)
  private static let endMark = Array("-----end ".utf8)

  // MARK: Words

  /// Scans from the gap before `bearer`.
  static func bearer(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    guard UTF8Text.byte(text, sighting.position + 1) | 0x20 == UInt8(ascii: "b"),
      UTF8Text.matches(text, bearerWord, at: sighting.position + 1)
    else { return nil }
    let start = sighting.position + 1 + bearerWord.count
    let token = Token(text, at: start)
    guard token.end - start >= bearerBytesMin, token.hasDigit else { return nil }
    return Finding(kind: .secret, range: start..<token.end)
  }

  private static let bearerWord = Array("bearer ".utf8)
  private static let basicWord = Array("basic ".utf8)

  /// Scans from the `=` or `:` of `password=…`, `api_key: …`, `"secret": "…"`.
  static func assigned(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    var end = sighting.position
    while sighting.position - end < 2, isFiller(UTF8Text.byte(text, end - 1)) { end -= 1 }
    let word = UTF8Text.wordStart(text, before: end)
    guard word < end else { return nil }
    let classes = Vocabulary.shared.classes(of: text, from: word, to: end)
    guard classes.contains(.credential) else { return nil }
    var start = sighting.position + 1
    while start - sighting.position <= 3, isFiller(UTF8Text.byte(text, start)) { start += 1 }
    if UTF8Text.matches(text, bearerWord, at: start) { start += bearerWord.count }
    if UTF8Text.matches(text, basicWord, at: start) { start += basicWord.count }
    let value = Value(text, at: start)
    let isSecret =
      classes.contains(.password)
      ? value.end - start >= assignedPasswordBytesMin
        && (value.isMixed || text[sighting.position] == UInt8(ascii: "="))
      : value.end - start >= assignedKeyBytesMin && value.isMixed
    return isSecret ? Finding(kind: .secret, range: start..<value.end) : nil
  }

  private static func isFiller(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// A run of the characters of keys: letters, digits, `-_.~+/=`.
  private struct Token {
    private(set) var end: Int
    private(set) var hasDigit = false
    private(set) var points = 0

    init(_ text: borrowing Span<UInt8>, at start: Int) {
      end = start
      while end < text.count, end - start < tokenBytesMax, take(text[end]) { end += 1 }
      // A full stop ends the sentence, not the key.
      while end > start, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
      if ASCII.isDigit(byte) {
        hasDigit = true
        return true
      }
      if ASCII.isLetter(byte) { return true }
      switch byte {
      case UInt8(ascii: "."):
        points += 1
        return true
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "+"),
        UInt8(ascii: "/"), UInt8(ascii: "="):
        return true
      default: return false
      }
    }
  }

  /// What is assigned: everything up to a space, a quotation mark or the end of a list's item.
  private struct Value {
    private(set) var end: Int
    /// Whether it has digits and letters, or marks: a word of prose has not.
    let isMixed: Bool

    init(_ text: borrowing Span<UInt8>, at start: Int) {
      end = start
      var digits = 0
      var letters = 0
      var marks = 0
      while end < text.count, end - start < tokenBytesMax {
        let byte = text[end]
        if byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
          || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ")")
        {
          break
        }
        if ASCII.isDigit(byte) {
          digits += 1
        } else if ASCII.isLetter(byte) || byte >= 0x80 {
          letters += 1
        } else if byte != UInt8(ascii: ".") {
          marks += 1
        }
        end += 1
      }
      while end > start, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
      isMixed = digits > 0 && letters > 0 || marks > 0 && letters > 0 && digits > 0 || marks > 1
    }
  }
}
