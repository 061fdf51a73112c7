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

  /// Whether an identifier has one of the two shapes of most: then no detector finds a kind in it
  /// that counts in an identifier, no sanitizer an instruction, and a harvested value that is all of
  /// it is one that begins with its first word.
  ///
  ///     3437f5abea3a0683ead81dcd365fdcd6     hexadecimal, in small letters, some of each
  ///     INV-46974821                         letters, a hyphen, digits
  ///
  /// Not two letters in front of hexadecimal digits: those can be an IBAN or an Italian fiscal code;
  /// and not only digits that are text in hexadecimal (`FirstLook`).
  static func isIdentifier(_ text: Span<UInt8>, _ traits: TextTraits) -> Bool {
    if traits == [.letters, .digits] { return isHexadecimal(text) }
    guard traits == [.letters, .digits, .joints], text.count <= numberedBytesMax else {
      return false
    }
    var at = 0
    while at < text.count, ASCII.isLetter(text[at]) { at += 1 }
    guard at > 0, at < text.count, text[at] == UInt8(ascii: "-") else { return false }
    let digits = text.count - at - 1
    guard (1...amountDigitsMax).contains(digits) else { return false }
    for index in at + 1..<text.count where !ASCII.isDigit(text[index]) { return false }
    return true
  }

  private static let numberedBytesMax = FirstLook.longRunBytesMin - 1
  private static let hexadecimalBytes = 17...64

  private static func isHexadecimal(_ text: Span<UInt8>) -> Bool {
    guard hexadecimalBytes.contains(text.count),
      ASCII.isDigit(text[0]) || ASCII.isDigit(text[1])
    else { return false }
    var isText = true
    for index in text.indices {
      let byte = text[index]
      guard ASCII.isDigit(byte) || byte &- 0x61 < 6 else { return false }
      // As text, every other digit is the high half of a byte: 2 to 7 in ASCII.
      if index & 1 == 0, byte &- 0x32 > 5 { isText = false }
    }
    return !isText
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
