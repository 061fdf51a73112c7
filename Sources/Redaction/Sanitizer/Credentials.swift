internal import Serialization

/// Finds credentials that prose gives away: a noun, a link, a value.
///
///     my password for the portal is  hunter2!
///        noun                     link value
enum Credentials {
  /// How many words may stand between the noun and the link.
  private static let wordsToLinkMax = 5
  /// The least length of a key with a single digit.
  private static let keyBytesMin = 32

  /// The rule of the credential that begins with a word.
  static func rule(
    at index: Int, of words: [Word], in text: borrowing Span<UInt8>
  ) -> CredentialRule? {
    let classes = words[index].classes
    if classes.contains(.password), names(.password, index, words, text) { return .password }
    if classes.contains(.pin), names(.pin, index, words, text) { return .pin }
    if classes.contains(.apiKey) {
      if isPrivateKey(words[index], text) { return .privateKey }
      if names(.apiKey, index, words, text) { return .apiKey }
    }
    if classes.contains(.scheme), hasPassword(text, after: words[index].end) { return .connection }
    if classes.contains(.authorization), isAuthorization(words[index], text) {
      return .authorization
    }
    return nil
  }

  /// How a noun and its value hang together.
  private enum Link {
    /// A colon, an equals sign, an arrow; and whether the noun stands right before it.
    case sign(isDirect: Bool)
    /// “is”, “lautet”, “set to”; and whether right behind the noun.
    case verb(isDirect: Bool)
    /// A dash, or nothing at all.
    case none
  }

  private static func names(
    _ rule: CredentialRule, _ index: Int, _ words: [Word], _ text: borrowing Span<UInt8>
  ) -> Bool {
    if rule == .pin, words[index].isCapitals, isBarePIN(text, after: words[index].end) {
      return true
    }
    var place = index
    while place < words.count, place <= index + wordsToLinkMax {
      let end = words[place].end
      let limit = place + 1 < words.count ? words[place + 1].start : text.count
      if place == index,
        isSecret(rule, .none, dash(text, from: end, to: limit), index, words, text)
      {
        return true
      }
      if let behind = sign(text, from: end, to: limit),
        isSecret(rule, .sign(isDirect: place == index), behind, index, words, text)
      {
        return true
      }
      guard place + 1 < words.count, !words[place + 1].startsSentence else { return false }
      place += 1
      if isVerb(words, place) {
        if isSecret(rule, .verb(isDirect: place == index + 1), words[place].end, index, words, text)
        {
          return true
        }
      }
    }
    return false
  }

  private static func isSecret(
    _ rule: CredentialRule, _ link: Link, _ place: Int, _ noun: Int, _ words: [Word],
    _ text: borrowing Span<UInt8>
  ) -> Bool {
    guard let value = SecretValue(text, at: place), !value.isStandIn,
      !isState(value, words, after: noun)
    else { return false }
    let isOwned = isPossessed(words, noun)
    switch rule {
    case .pin:
      guard value.digits == value.count, !isNone(link) else { return false }
      return (4...5).contains(value.count) || (isOwned && (4...8).contains(value.count))
    case .apiKey:
      if isNone(link) { return false }
      if isPlain(words[noun]), case .sign(isDirect: false) = link { return false }
      let isRandom = value.digits >= 2 || value.digits == 1 && value.count >= keyBytesMin
      return value.isMixed && isRandom && value.count >= (isPlain(words[noun]) ? 16 : 8)
    default: break
    }
    switch link {
    case .none:
      return value.isMixed && value.digits >= 2 && value.count >= 6 && value.signs <= 3
        && value.endsClause
    case .sign(let isDirect):
      if value.isMixed || value.signs > 0 { return value.count >= 4 }
      if value.digits == value.count { return isDirect && (4...12).contains(value.count) }
      return isDirect && value.endsClause && value.count >= 4
    case .verb(let isDirect):
      if value.isMixed { return value.count >= 4 }
      if value.signs > 0 { return value.count >= 5 }
      if value.digits == value.count { return isOwned && value.count >= 4 }
      return value.count >= 3 && (value.isQuoted || (isOwned && isDirect && value.endsClause))
    }
  }

  private static func isNone(_ link: Link) -> Bool {
    if case .none = link { return true }
    return false
  }

  /// Behind a dash with spaces around it, in a gap between words; the gap's start without one.
  private static func dash(
    _ text: borrowing Span<UInt8>, from start: Int, to limit: Int
  ) -> Int {
    guard start + 2 < limit, text[start] == 0x20 else { return start }
    if text[start + 1] == 0x2d { return start + 2 }
    let isLong = text[start + 1] == 0xe2 && text[start + 2] == 0x80
    return isLong && start + 4 < limit ? start + 4 : start
  }

  /// A noun that means other things too: it takes a longer value.
  private static func isPlain(_ word: Word) -> Bool { word.classes.contains(.plain) }

  /// Whether the value is a word about the credential: “required”, “expired”.
  private static func isState(_ value: SecretValue, _ words: [Word], after noun: Int) -> Bool {
    var index = noun + 1
    while index < words.count, words[index].start < value.range.upperBound {
      if words[index].start >= value.range.lowerBound {
        return words[index].classes.contains(.state) && value.digits == 0 && value.signs == 0
      }
      index += 1
    }
    return false
  }

  private static func isPossessed(_ words: [Word], _ noun: Int) -> Bool {
    var index = noun - 1
    while index >= 0, index >= noun - 3, !words[index + 1].startsSentence {
      if words[index].classes.contains(.your) || words[index].classes.contains(.mine) {
        return true
      }
      index -= 1
    }
    return false
  }

  /// “is” in its languages, or “to” behind “set”, “changed”, “reset”.
  private static func isVerb(_ words: [Word], _ index: Int) -> Bool {
    if words[index].classes.contains(.copula) { return true }
    return words[index].classes.contains(.to) && words[index - 1].classes.contains(.setting)
  }

  /// Behind the colon, equals sign or arrow in a gap between words; nil when there is none.
  private static func sign(
    _ text: borrowing Span<UInt8>, from start: Int, to limit: Int
  ) -> Int? {
    var index = start
    while index < min(limit, start + 6) {
      switch text[index] {
      case 0x3a where index + 1 < text.count && text[index + 1] == 0x2f: return nil
      case 0x3a, 0x3d: return isArrow(text, index) ? index + 2 : index + 1
      case 0xef where index + 2 < text.count && text[index + 1] == 0xbc && text[index + 2] == 0x9a:
        return index + 3
      case 0x2e, 0x2c, 0x3b, 0x28: return nil
      default: index += 1
      }
    }
    return nil
  }

  private static func isArrow(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    index + 1 < text.count && (text[index + 1] == 0x3e || text[index + 1] == 0x3d)
  }

  /// `PIN 4821`.
  private static func isBarePIN(_ text: borrowing Span<UInt8>, after end: Int) -> Bool {
    guard let value = SecretValue(text, at: end), value.range.lowerBound == end + 1 else {
      return false
    }
    return value.count == 4 && value.digits == 4
  }

  /// `-----BEGIN RSA PRIVATE KEY-----`, `-----BEGIN PGP PRIVATE KEY BLOCK-----`.
  private static func isPrivateKey(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool {
    let blockBytes = 6
    return [0, blockBytes].contains { skipped in
      let end = word.end + skipped
      return end + 4 < text.count && (0..<5).allSatisfy { text[end + $0] == 0x2d }
    }
  }

  /// `://user:password@`, the password being no placeholder.
  private static func hasPassword(_ text: borrowing Span<UInt8>, after end: Int) -> Bool {
    guard end + 3 < text.count, text[end] == 0x3a, text[end + 1] == 0x2f, text[end + 2] == 0x2f
    else { return false }
    var index = end + 3
    var colon: Int?
    while index < text.count, index < end + 512 {
      switch text[index] {
      case 0x3a: colon = colon ?? index
      case 0x40:
        guard let colon, index - colon > 3 else { return false }
        let first = text[colon + 1]
        return first != 0x3c && first != 0x7b && first != 0x5b && first != 0x24 && first != 0x2a
      case 0...0x20, 0x2f, 0x3f, 0x22, 0x3e: return false
      default: break
      }
      index += 1
    }
    return false
  }

  /// `Bearer eyJ…`, `Basic dXNlcjpwYXNz`.
  private static func isAuthorization(_ word: Word, _ text: borrowing Span<UInt8>) -> Bool {
    guard let value = SecretValue(text, at: word.end), value.range.lowerBound == word.end + 1
    else { return false }
    if value.isMixed && value.digits >= 2 && value.count >= 20 && !value.isStandIn { return true }
    // RFC 7617 §2: Base64 of `user:password`.
    let pair = Disguise.decoded(text.extracting(value.range))
    return pair.contains(0x3a) && value.letters > 0
  }
}
