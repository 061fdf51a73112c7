/// Plain scalars: no quotes, ended by what could be structure (YAML 1.2.2 §7.3.3).
enum YAMLPlainScalar {
  /// Where a plain scalar stands, which decides what ends it.
  struct Context {
    /// Whether `,`, `[`, `]`, `{` and `}` end it.
    var isFlow: Bool
    /// The least indentation of its further lines.
    var indent: Int
    /// Whether it may have further lines.
    var mayFold = true
  }

  /// Whether a plain scalar can begin at a place.
  static func begins(at cursor: YAMLCursor, isFlow: Bool) -> Bool {
    switch cursor.byte {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      isSafe(cursor.byte(ahead: 1), isFlow: isFlow)
    case UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"),
      UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      false
    default: !YAMLCursor.isSpace(cursor.byte) && !YAMLCursor.isFlowIndicator(cursor.byte)
    }
  }

  /// The scalar that begins at the cursor, which ends behind its last character.
  static func scan(_ cursor: inout YAMLCursor, _ context: Context) -> YAMLScalar {
    var scalar = YAMLScalar(isPlain: true)
    let start = cursor.at
    while true {
      let end = endOfText(from: cursor, isFlow: context.isFlow)
      scalar.content.append(contentsOf: cursor.bytes[cursor.at..<end])
      cursor.advance(to: end)
      guard context.mayFold, let (next, breaks) = continuation(of: cursor, context) else { break }
      scalar.isMultiline = true
      scalar.appendFold(breaks: breaks)
      cursor = next
    }
    scalar.range = start..<cursor.at
    return scalar
  }

  /// Whether a byte may stand behind a colon, dash or question mark that is content.
  private static func isSafe(_ byte: UInt8, isFlow: Bool) -> Bool {
    !YAMLCursor.isSpace(byte) && !(isFlow && YAMLCursor.isFlowIndicator(byte))
  }

  /// Where the text of the line ends, the white space behind it left out.
  private static func endOfText(from cursor: YAMLCursor, isFlow: Bool) -> Int {
    let bytes = cursor.bytes
    var at = cursor.at
    var end = at
    while at < bytes.count, bytes[at] != 0x0A {
      let byte = bytes[at]
      if YAMLCursor.isBlank(byte) {
        at += 1
        continue
      }
      if byte == UInt8(ascii: "#"), at > end { break }
      if byte == UInt8(ascii: ":"),
        !isSafe(at + 1 < bytes.count ? bytes[at + 1] : 0, isFlow: isFlow)
      {
        break
      }
      if isFlow, YAMLCursor.isFlowIndicator(byte) { break }
      at += 1
      end = at
    }
    return end
  }

  /// The start of the scalar's next line of text and the line ends before it, if it goes on.
  private static func continuation(
    of cursor: YAMLCursor, _ context: Context
  ) -> (next: YAMLCursor, breaks: Int)? {
    var next = cursor
    var breaks = 0
    next.skipBlanks()
    while next.isAtLineEnd, !next.isAtEnd {
      next.skipLine()
      next.skipBlanks()
      breaks += 1
    }
    guard breaks > 0, !next.isAtEnd, !next.isAtMarker, next.indent >= context.indent,
      next.byte != UInt8(ascii: "#"),
      endOfText(from: next, isFlow: context.isFlow) > next.at
    else { return nil }
    return (next, breaks)
  }
}
