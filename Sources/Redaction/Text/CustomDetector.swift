import Serialization

/// A detector of a profile: `#` a digit, `@` a letter, any other character itself.
///
/// Every pattern has a fixed length, so a scan looks at each byte at most that many times; a match
/// touches no letter or digit on either side.
struct CustomDetector: Sendable {
  /// The profile's name for what it finds.
  let kind: String
  private let pattern: [UInt8]

  /// The detector of a profile's entry, which the profile reader has checked.
  init(_ entry: Profile.Custom) {
    kind = entry.kind
    pattern = entry.pattern
  }

  /// Calls `found` for every match in a text, from the start, without overlaps.
  func scan(_ text: Span<UInt8>, found: (Range<Int>) -> Void) {
    var at = 0
    while at + pattern.count <= text.count {
      let end = at + pattern.count
      if matches(text, at: at), !touches(text, at - 1, pattern.first ?? 0),
        !touches(text, end, pattern.last ?? 0)
      {
        found(at..<end)
        at = end
      } else {
        at += 1
      }
    }
  }

  /// Whether it finds anything in a text.
  func finds(in text: Span<UInt8>) -> Bool {
    var isFound = false
    scan(text) { _ in isFound = true }
    return isFound
  }

  private func matches(_ text: Span<UInt8>, at start: Int) -> Bool {
    for index in pattern.indices {
      let byte = text[start + index]
      switch pattern[index] {
      case UInt8(ascii: "#"): guard ASCII.isDigit(byte) else { return false }
      case UInt8(ascii: "@"): guard ASCII.isLetter(byte) else { return false }
      case let literal: guard byte == literal else { return false }
      }
    }
    return true
  }

  /// Whether a letter or digit at `index` continues the match that ends in `edge`.
  private func touches(_ text: Span<UInt8>, _ index: Int, _ edge: UInt8) -> Bool {
    guard index >= 0, index < text.count else { return false }
    let isWordEdge =
      edge == UInt8(ascii: "#") || edge == UInt8(ascii: "@") || ASCII.isAlphanumeric(edge)
    return isWordEdge && ASCII.isAlphanumeric(text[index])
  }
}
