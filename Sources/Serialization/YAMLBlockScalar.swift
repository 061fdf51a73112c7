/// Literal (`|`) and folded (`>`) blocks with their indicators (YAML 1.2.2 §8.1).
///
///     key: >-          header: folded, without its last line end
///
///       one            the first line with text sets the indentation, here 2
///       two            one line end between texts folds to a space
///         * three      a line that begins with a space keeps its line ends
struct YAMLBlockScalar {
  /// What becomes of the line ends behind the last text.
  private enum Chomping {
    case strip
    case clip
    case keep
  }

  private let isFolded: Bool
  private let parent: Int
  private var chomping = Chomping.clip
  /// The indentation of the text; nil until the header or the first line with text sets it.
  private var indent: Int?
  private var scalar = YAMLScalar()
  /// The line ends since the last text, its own included.
  private var breaks = 0
  private var hasText = false
  private var lastIsSpaced = false

  /// The scalar whose `|` or `>` is at the cursor, which ends at the start of the line behind it.
  static func scan(
    _ cursor: inout YAMLCursor, parent: Int
  ) throws(YAMLError) -> YAMLScalar {
    var block = YAMLBlockScalar(isFolded: cursor.byte == UInt8(ascii: ">"), parent: parent)
    let start = cursor.at
    try block.header(&cursor)
    try block.lines(&cursor)
    // Readers disagree on whether the last line end counts when the text does not have it.
    guard block.chomping == .strip || cursor.bytes[cursor.at - 1] == 0x0A else {
      throw cursor.failure(.finalLineEnd)
    }
    block.scalar.range = start..<cursor.at
    return block.scalar
  }

  private init(isFolded: Bool, parent: Int) {
    self.isFolded = isFolded
    self.parent = parent
  }

  private mutating func header(_ cursor: inout YAMLCursor) throws(YAMLError) {
    var hasChomping = false
    cursor.advance()
    while true {
      switch cursor.byte {
      case UInt8(ascii: "+") where !hasChomping, UInt8(ascii: "-") where !hasChomping:
        chomping = cursor.byte == UInt8(ascii: "+") ? .keep : .strip
        hasChomping = true
      case UInt8(ascii: "1")...UInt8(ascii: "9") where indent == nil:
        // Readers disagree on what an indicator counts from when nothing is around the block.
        guard parent >= 0 else {
          throw cursor.failure(.nestedBlockHeader, found: "an indentation indicator")
        }
        indent = parent + Int(cursor.byte - 0x30)
      default:
        cursor.skipBlanks()
        guard cursor.isAtLineEnd || cursor.isAtComment else {
          throw cursor.failure(.blockHeader)
        }
        cursor.skipLine()
        return
      }
      cursor.advance()
    }
  }

  private mutating func lines(_ cursor: inout YAMLCursor) throws(YAMLError) {
    var widestEmpty = 0
    while !cursor.isAtEnd, !cursor.isAtMarker {
      let spaces = cursor.indent
      let isEmpty = YAMLCursor.isLineEnd(cursor.byte(ahead: spaces))
      if isEmpty, spaces <= indent ?? spaces {
        widestEmpty = max(widestEmpty, spaces)
        breaks += 1
        cursor.skipLine()
        continue
      }
      guard spaces >= indent ?? (parent + 1) else {
        guard cursor.byte(ahead: spaces) != 0x09 else {
          throw cursor.failure(.spaces, found: "a tab", at: cursor.at + spaces)
        }
        break
      }
      if indent == nil, widestEmpty > spaces {
        throw cursor.failure(
          .siblingIndentation, found: "less than an empty line above", at: cursor.at + spaces)
      }
      indent = indent ?? spaces
      line(&cursor, from: cursor.at + (indent ?? spaces))
    }
    end()
  }

  /// Takes one line of text, which begins behind the indentation.
  private mutating func line(_ cursor: inout YAMLCursor, from start: Int) {
    cursor.advance(to: start)
    let isSpaced = YAMLCursor.isBlank(cursor.byte)
    if isFolded, hasText, !isSpaced, !lastIsSpaced {
      scalar.appendFold(breaks: breaks)
    } else {
      scalar.appendLineFeeds(breaks)
    }
    while !cursor.isAtLineEnd {
      scalar.content.append(cursor.byte)
      cursor.advance()
    }
    cursor.skipLine()
    hasText = true
    lastIsSpaced = isSpaced
    breaks = 1
  }

  private mutating func end() {
    let kept =
      switch chomping {
      case .strip: 0
      case .clip: hasText ? 1 : 0
      case .keep: breaks
      }
    scalar.appendLineFeeds(kept)
    scalar.isMultiline = true
  }
}
