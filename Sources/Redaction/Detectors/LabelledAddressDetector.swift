import Serialization

/// What a word such as *address* and a colon announce: an address in any form, to its end.
///
///     Anschrift: Ziegertring 86, 45456 Stade
///     Billing address: Flat 61m
///     Gregory Glen
///     WR91 6LB
///
/// It holds a number, and ends before the next label, at a full stop, or after four lines.
enum LabelledAddressDetector {
  private static let bytesMax = 200
  private static let lineBytesMax = 60
  private static let linesMax = 4

  /// Scans from the colon.
  static func scan(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let colon = sighting.position
    var wordEnd = colon
    if UTF8Text.byte(text, wordEnd - 1) == UInt8(ascii: " ") { wordEnd -= 1 }
    let word = UTF8Text.wordStart(text, before: wordEnd)
    guard word < wordEnd else { return nil }
    let vocabulary = Vocabulary.shared
    let classes = vocabulary.classes(of: text, from: word, to: wordEnd)
    guard
      classes.contains(.addressLabel)
        || text[word] >= 0xE3
          && vocabulary.classes(inside: text, from: word, to: wordEnd).contains(.addressLabel),
      !isMachines(text, before: word)
    else { return nil }
    var start = colon + 1
    while start - colon < 4, isSpace(UTF8Text.byte(text, start)) { start += 1 }
    let end = extent(text, from: start)
    guard hasNumber(text, start..<end) else { return nil }
    return Finding(kind: .address, range: start..<end)
  }

  /// Whether the word before says that it is no place: `IP address`, `email address`.
  private static func isMachines(_ text: borrowing Span<UInt8>, before word: Int) -> Bool {
    let mark = UTF8Text.byte(text, word - 1)
    guard mark == UInt8(ascii: " ") || mark == UInt8(ascii: "-") else { return false }
    let start = UTF8Text.wordStart(text, before: word - 1)
    for other in others where other.count == word - 1 - start {
      if UTF8Text.matches(text, other, at: start) { return true }
    }
    return false
  }

  private static let others: [[UInt8]] = [
    "ip", "email", "mail", "mac", "web", "wallet", "internet", "memory", "url", "contract",
    "server",
  ].map { Array($0.utf8) }

  private static func extent(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    var lastMark = start
    var lineStart = start
    var lines = 1
    scan: while position < text.count, position - start < bytesMax {
      switch text[position] {
      case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "="):
        position = lastMark
        break scan
      case UInt8(ascii: ";"), UInt8(ascii: "|"): break scan
      case UInt8(ascii: "."):
        if isStop(text, position, lineStart) { break scan }
      case UInt8(ascii: ","): lastMark = position
      case UInt8(ascii: "\n"):
        lastMark = position
        lines += 1
        if lines > linesMax || position - lineStart > lineBytesMax
          || !startsLine(text, position + 1)
        {
          break scan
        }
        lineStart = position + 1
      default: break
      }
      position += 1
    }
    position = min(position, text.count)
    while position > start, position < text.count, text[position] & 0xC0 == 0x80 { position -= 1 }
    while position > start, isTrimmed(text[position - 1]) { position -= 1 }
    return position
  }

  /// Whether a point ends a sentence: a word of four letters or digits stand before it, and no
  /// digit behind.
  private static func isStop(
    _ text: borrowing Span<UInt8>, _ point: Int, _ lineStart: Int
  ) -> Bool {
    if UTF8Text.isDigit(text, point + 1) { return false }
    if UTF8Text.isDigit(text, point - 1) { return true }
    let word = UTF8Text.wordStart(text, before: point)
    return UTF8Text.scalarCount(text, word..<point) > 3 || UTF8Text.byte(text, point - 1) >= 0xE3
  }

  private static func startsLine(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    UTF8Text.isCapital(text, at: index) || UTF8Text.isDigit(text, index)
      || UTF8Text.byte(text, index) >= 0xE3
  }

  private static func hasNumber(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var digits = 0
    var letters = 0
    for index in range {
      if ASCII.isDigit(text[index]) { digits += 1 } else if text[index] >= 0x41 { letters += 1 }
    }
    return digits > 0 && letters >= 3
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func isTrimmed(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
  }
}
