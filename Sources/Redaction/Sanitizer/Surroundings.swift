/// What stands around a word: brackets, colons, markers of a chat template.
enum Surroundings {
  /// Whether a colon follows, spaces and closing marks aside.
  static func hasColon(_ text: borrowing Span<UInt8>, after end: Int) -> Bool {
    var index = end
    while index < text.count, index < end + 4 {
      switch text[index] {
      case 0x3a: return true
      case 0xef: return index + 2 < text.count && text[index + 1] == 0xbc && text[index + 2] == 0x9a
      case 0x20, 0x2a, 0x5d, 0x22: index += 1
      default: return false
      }
    }
    return false
  }

  /// Whether a word is in `<…>`, `[…]` or `{…}`, a slash or bars aside.
  static func isBracketed(_ text: borrowing Span<UInt8>, _ word: Word) -> Bool {
    guard let before = byte(text, before: word.start, skipping: [0x2f, 0x7c, 0x5f]),
      let after = byte(text, after: word.end, skipping: [0x7c, 0x5f, 0x2f])
    else { return false }
    // `<|im_start|>` is two words: either side of the bracket is enough for one that is tied.
    let opens = before == 0x3c || before == 0x5b || before == 0x7b
    let closes = after == 0x3e || after == 0x5d || after == 0x7d
    return closes && (opens || word.isTied || text[word.start - 1] == 0x5f)
  }

  /// Whether a word is a tag: `<word>`, `</word>`.
  static func isTagged(_ text: borrowing Span<UInt8>, _ word: Word) -> Bool {
    byte(text, before: word.start, skipping: [0x2f]) == 0x3c && word.end < text.count
      && text[word.end] == 0x3e
  }

  /// Whether a word begins a token of a chat template: `<|word|>`, `<|end user prompt|>`.
  static func isBarred(_ text: borrowing Span<UInt8>, _ word: Word) -> Bool {
    guard word.start >= 2, text[word.start - 1] == 0x7c, text[word.start - 2] == 0x3c else {
      return false
    }
    var end = word.end
    let limit = min(text.count - 1, end + tokenBytesMax)
    while end < limit, text[end] == 0x20 || Letter.ascii(text[end]) != 0 { end += 1 }
    return end < limit && text[end] == 0x7c && text[end + 1] == 0x3e
  }

  /// Whether a role's name stands as a chat template writes it.
  static func isTemplated(_ text: borrowing Span<UInt8>, _ word: Word) -> Bool {
    let start = word.start
    let end = word.end
    if isBarred(text, word) { return true }
    if isTagged(text, word) { return Letter.ascii(text[start]) == 0x73 && end - start == 6 }
    return hasColon(text, after: end) && hashes(text, before: start) >= 2
  }

  /// Whether a word begins a line or the text and a colon follows.
  static func isHeading(_ text: borrowing Span<UInt8>, _ word: Word) -> Bool {
    guard hasColon(text, after: word.end) else { return false }
    guard word.start > 0 else { return true }
    guard text[word.start - 1] <= 0x20 else { return text[word.start - 1] == 0x2a }
    return word.startsSentence || text[word.start - 1] == 0x0a
      || (word.start > 1 && text[word.start - 2] <= 0x20)
  }

  /// `![alt](https://host/?q=…)`: a client that renders it sends what the query holds.
  static func isImage(_ text: borrowing Span<UInt8>, _ word: Word) -> Bool {
    guard word.start >= 4, text[word.start - 1] == 0x28, text[word.start - 2] == 0x5d else {
      return false
    }
    var index = word.start - 3
    let stop = max(0, index - altBytesMax)
    while index > stop, text[index] != 0x5b { index -= 1 }
    guard text[index] == 0x5b, index > 0, text[index - 1] == 0x21 else { return false }
    var isQuery = false
    index = word.end
    let limit = min(text.count, word.end + urlBytesMax)
    while index < limit, text[index] != 0x29, text[index] != 0x0a {
      if text[index] == 0x3d, isQuery { return true }
      isQuery = isQuery || text[index] == 0x3f
      index += 1
    }
    return false
  }

  /// How long an image's alternative text is looked for, in bytes.
  private static let altBytesMax = 256
  /// How far a token of a chat template is read, in bytes.
  private static let tokenBytesMax = 32
  /// How far a URL is read, in bytes.
  private static let urlBytesMax = 1024

  private static func hashes(_ text: borrowing Span<UInt8>, before start: Int) -> Int {
    var index = start - 1
    while index >= 0, text[index] == 0x20 || text[index] == 0x2a { index -= 1 }
    var count = 0
    while index >= 0, text[index] == 0x23 {
      count += 1
      index -= 1
      if count == 3 { break }
    }
    return count
  }

  private static func byte(
    _ text: borrowing Span<UInt8>, before start: Int, skipping: [UInt8]
  ) -> UInt8? {
    var index = start - 1
    while index >= 0, index > start - 4, skipping.contains(text[index]) { index -= 1 }
    return index >= 0 ? text[index] : nil
  }

  private static func byte(
    _ text: borrowing Span<UInt8>, after end: Int, skipping: [UInt8]
  ) -> UInt8? {
    var index = end
    while index < text.count, index < end + 3, skipping.contains(text[index]) { index += 1 }
    return index < text.count ? text[index] : nil
  }
}
