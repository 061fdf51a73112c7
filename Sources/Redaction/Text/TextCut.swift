import Serialization

/// Where a text that is too long ends, and what it says instead of the rest.
struct TextCut {
  /// How many bytes stay.
  let bytes: Int
  /// `… [N more characters]`.
  let suffix: String

  private static let countDigitsMax = 8
  private static let opening = Array("\u{2026} [".utf8)
  private static let closing = Array(" more characters]".utf8)

  /// The cut of a text at `lengthMax` scalars; nil when it is not longer, or is already cut there.
  init?(_ text: Span<UInt8>, lengthMax: Int) {
    guard text.count > lengthMax else { return nil }
    var scalars = 0
    var cut = text.count
    for index in text.indices where text[index] & 0xC0 != 0x80 {
      if scalars == lengthMax { cut = index }
      scalars += 1
    }
    guard scalars > lengthMax, !Self.isCut(text, at: cut) else { return nil }
    bytes = cut
    suffix = "\u{2026} [\(scalars - lengthMax) more characters]"
  }

  /// Whether what begins at `start` is the suffix of an earlier cut, and all of it.
  private static func isCut(_ text: Span<UInt8>, at start: Int) -> Bool {
    var at = start
    guard text.extracting(at...).starts(with: opening) else { return false }
    at += opening.count
    let digits = at
    while at < text.count, ASCII.isDigit(text[at]) { at += 1 }
    return (1...countDigitsMax).contains(at - digits) && text.count - at == closing.count
      && text.extracting(at...).starts(with: closing)
  }
}

extension Span<UInt8> {
  /// Whether these bytes begin with others.
  func starts(with prefix: [UInt8]) -> Bool {
    guard count >= prefix.count else { return false }
    for index in prefix.indices where self[index] != prefix[index] { return false }
    return true
  }
}
