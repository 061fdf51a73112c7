import Serialization

/// A text without spaces that is several words all the same: `ignore_all_rules`, `ignoreAllRules`.
enum JoinedWords {
  /// Shorter ones say too little.
  static let bytesMin = 12
  /// Fewer places where words meet are a status, a name, a unit: `Pending_Renewal`.
  static let seamsMin = 2

  /// Whether a text of letters and joints has so many places where words meet.
  static func areIn(_ text: Span<UInt8>, _ traits: TextTraits) -> Bool {
    guard text.count >= bytesMin, traits.isSubset(of: [.letters, .joints, .maskMarks]) else {
      return false
    }
    var seams = 0
    for index in 1..<text.count where isSeam(text, index) { seams += 1 }
    return seams >= seamsMin
  }

  /// Writes the words with spaces between them.
  static func separate(_ text: Span<UInt8>, into separated: inout [UInt8]) {
    separated.clear()
    for index in text.indices {
      let isLetter = ASCII.isLetter(text[index])
      if isLetter, index > 0, isSeam(text, index), ASCII.isLetter(text[index - 1]) {
        separated.append(0x20)
      }
      separated.append(isLetter ? text[index] : 0x20)
    }
  }

  /// Writes a word of two with a space between them; false when it is one, or holds more than
  /// letters.
  static func separateOnce(_ text: Span<UInt8>, into separated: inout [UInt8]) -> Bool {
    guard TextTraits(of: text) == .letters else { return false }
    separate(text, into: &separated)
    return separated.count > text.count
  }

  /// Whether a word begins at a byte: behind a joint, or a capital behind a small letter.
  @inline(__always)
  private static func isSeam(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard ASCII.isLetter(text[index]) else { return false }
    let before = text[index - 1]
    return !ASCII.isLetter(before) || before &- 0x61 < 26 && text[index] &- 0x41 < 26
  }
}
