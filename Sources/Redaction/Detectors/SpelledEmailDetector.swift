import Serialization

/// Addresses written so that machines miss them: `jane at example dot com`, `jane [at] example.com`.
enum SpelledEmailDetector {
  private static let localBytesMax = 64
  private static let labelsMax = 6

  /// Scans from the space or bracket before the word for `@`.
  static func scan(_ text: borrowing Span<UInt8>, _ sighting: inout Sighting) -> Finding? {
    let gap = sighting.position
    let isBracketed = text[gap] != UInt8(ascii: " ")
    var position = gap + 1
    // Every word for the sign begins with a or c; most bytes after a space end the scan here.
    let initial = ASCII.lowercased(UTF8Text.byte(text, position))
    guard initial == UInt8(ascii: "a") || initial == UInt8(ascii: "c") else { return nil }
    let word = position
    position = UTF8Text.wordEnd(text, at: word)
    let isShort = position - word == 2
    guard position - word <= 10,
      Vocabulary.shared.classes(of: text, from: word, to: position).contains(.at)
    else { return nil }
    if isBracketed {
      guard isClosing(UTF8Text.byte(text, position)) else { return nil }
      position += 1
      if UTF8Text.byte(text, position) == UInt8(ascii: " ") { position += 1 }
    } else {
      guard UTF8Text.byte(text, position) == UInt8(ascii: " ") else { return nil }
      position += 1
    }
    let style = Style(isBracketed: isBracketed, isEnglish: isShort)
    let hasSpace = isBracketed && UTF8Text.byte(text, gap - 1) == UInt8(ascii: " ")
    guard let end = domainEnd(text, at: position, style),
      let start = localStart(text, before: hasSpace ? gap - 1 : gap)
    else { return nil }
    return Finding(kind: .email, range: start..<end)
  }

  private struct Style {
    let isBracketed: Bool
    /// English spells the point `dot` only: *at this point in time* is no address.
    let isEnglish: Bool
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  private static func domainEnd(
    _ text: borrowing Span<UInt8>, at start: Int, _ style: Style
  ) -> Int? {
    var position = start
    var isSpelled = false
    var end: Int?
    for labels in 1...labelsMax {
      let labelEnd = EmailDetector.labelEnd(text, at: position)
      guard labelEnd > position else { break }
      if labels > 1, EmailDetector.isTopLevel(text, position, labelEnd),
        isSpelled || style.isBracketed
      {
        end = labelEnd
      }
      if UTF8Text.byte(text, labelEnd) == UInt8(ascii: ".") {
        position = labelEnd + 1
      } else if let next = dotEnd(text, at: labelEnd, style) {
        isSpelled = true
        position = next
      } else {
        break
      }
    }
    return end
  }

  /// Where the label after ` dot `, `(dot)` or ` [dot] ` starts.
  private static func dotEnd(
    _ text: borrowing Span<UInt8>, at start: Int, _ style: Style
  ) -> Int? {
    var position = start
    let hasSpace = UTF8Text.byte(text, position) == UInt8(ascii: " ")
    if hasSpace { position += 1 }
    let opening = UTF8Text.byte(text, position)
    let isBracketed =
      opening == UInt8(ascii: "(") || opening == UInt8(ascii: "[") || opening == UInt8(ascii: "{")
    if isBracketed { position += 1 }
    guard hasSpace || isBracketed else { return nil }
    let wordEnd = UTF8Text.wordEnd(text, at: position)
    let classes = Vocabulary.shared.classes(of: text, from: position, to: wordEnd)
    guard classes.contains(.dot), !style.isEnglish || wordEnd - position == 3 else { return nil }
    position = wordEnd
    if isBracketed {
      guard isClosing(UTF8Text.byte(text, position)) else { return nil }
      position += 1
    }
    if UTF8Text.byte(text, position) == UInt8(ascii: " ") { return position + 1 }
    return isBracketed ? position : nil
  }

  private static func localStart(_ text: borrowing Span<UInt8>, before end: Int) -> Int? {
    var start = atomStart(text, before: end)
    guard start < end else { return nil }
    // `jane dot doe at …`
    for _ in 0..<labelsMax {
      guard UTF8Text.byte(text, start - 1) == UInt8(ascii: " ") else { break }
      let word = UTF8Text.wordStart(text, before: start - 1)
      guard UTF8Text.byte(text, word - 1) == UInt8(ascii: " "), start - 1 - word >= 3,
        Vocabulary.shared.classes(of: text, from: word, to: start - 1).contains(.dot)
      else { break }
      let earlier = atomStart(text, before: word - 1)
      guard earlier < word - 1 else { break }
      start = earlier
    }
    return start
  }

  private static func atomStart(_ text: borrowing Span<UInt8>, before end: Int) -> Int {
    var start = end
    while end - start < localBytesMax {
      let byte = UTF8Text.byte(text, start - 1)
      if ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
      {
        start -= 1
      } else if let letter = UTF8Text.letterStart(text, before: start) {
        start = letter
      } else {
        break
      }
    }
    return start
  }
}
