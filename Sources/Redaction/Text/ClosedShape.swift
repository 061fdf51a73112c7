import Serialization

/// Shapes of values that cannot be personal: they leave without a scan.
enum ClosedShape {
  private static let wordBytesMax = 24
  private static let amountDigitsMax = 11

  /// Whether a text is an amount or a date or timestamp of ISO 8601.
  static func isSafe(_ text: Span<UInt8>, _ traits: TextTraits) -> Bool {
    guard traits.isDisjoint(with: [.nonASCII, .escapes, .spaces, .punctuation]) else {
      return false
    }
    return text.isEmpty || isTimestamp(text) || !traits.contains(.letters) && isAmount(text)
  }

  /// Whether a text is one short word of letters; it can still be a harvested name.
  static func isWord(_ text: Span<UInt8>, _ traits: TextTraits) -> Bool {
    traits == .letters && text.count <= wordBytesMax
  }

  /// An amount shorter than any number that a detector checks by itself.
  ///
  /// `-?[0-9]{1,11}(.[0-9]{1,4})?`.
  private static func isAmount(_ text: Span<UInt8>) -> Bool {
    var at = text[0] == UInt8(ascii: "-") ? 1 : 0
    var digits = 0
    while at < text.count, ASCII.isDigit(text[at]) {
      at += 1
      digits += 1
    }
    guard (1...amountDigitsMax).contains(digits) else { return false }
    if at == text.count { return true }
    guard text[at] == UInt8(ascii: "."), (2...5).contains(text.count - at) else { return false }
    for index in at + 1..<text.count where !ASCII.isDigit(text[index]) { return false }
    return true
  }

  /// A date, or a date and time of ISO 8601.
  ///
  /// `YYYY-MM-DD`, and behind it nothing or `Thh:mm…` of digits, `:`, `.`, `+`, `-` and `Z`.
  private static func isTimestamp(_ text: Span<UInt8>) -> Bool {
    let dateBytes = 10
    let timestampBytesMax = 35
    guard text.count >= dateBytes, text.count <= timestampBytesMax else { return false }
    for index in 0..<dateBytes {
      let isDash = index == 4 || index == 7
      guard isDash ? text[index] == UInt8(ascii: "-") : ASCII.isDigit(text[index]) else {
        return false
      }
    }
    let month = Int(text[5] & 15) * 10 + Int(text[6] & 15)
    let day = Int(text[8] & 15) * 10 + Int(text[9] & 15)
    guard (1...12).contains(month), (1...31).contains(day) else { return false }
    if text.count == dateBytes { return true }
    guard text.count >= dateBytes + 6, text[dateBytes] == UInt8(ascii: "T"),
      text[dateBytes + 3] == UInt8(ascii: ":")
    else { return false }
    return isClock(text.extracting((dateBytes + 1)...))
  }

  /// A clock time with an optional offset.
  ///
  /// `hh:mm(:ss(.f{1,9})?)?(Z|±hh:mm)?`
  private static func isClock(_ text: Span<UInt8>) -> Bool {
    var at = 0
    for part in 0..<3 {
      if part > 0 {
        guard at < text.count, text[at] == UInt8(ascii: ":") else { break }
        at += 1
      }
      guard at + 2 <= text.count, ASCII.isDigit(text[at]), ASCII.isDigit(text[at + 1]) else {
        return false
      }
      at += 2
    }
    if at < text.count, text[at] == UInt8(ascii: ".") {
      let start = at + 1
      at = start
      while at < text.count, ASCII.isDigit(text[at]) { at += 1 }
      guard (1...9).contains(at - start) else { return false }
    }
    if at == text.count { return true }
    if text[at] == UInt8(ascii: "Z") { return at + 1 == text.count }
    guard text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-"), text.count - at == 6
    else { return false }
    return text[at + 3] == UInt8(ascii: ":") && ASCII.isDigit(text[at + 1])
      && ASCII.isDigit(text[at + 2]) && ASCII.isDigit(text[at + 4]) && ASCII.isDigit(text[at + 5])
  }
}
