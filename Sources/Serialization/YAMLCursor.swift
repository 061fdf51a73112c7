/// A place in a YAML text, with what its line says of structure.
///
///     key:  # comment        at the colon: indent 0, column 3
///       - a                  skipToContent() ends at the dash: indent 2, column 2
///
/// Indentation is spaces alone; a tab may part tokens, and `isBehindTab` remembers that one did,
/// because no block mapping or sequence may begin there (YAML 1.2.2 §6.1).
struct YAMLCursor {
  /// The text, as `YAMLInput` leaves it.
  let bytes: [UInt8]
  /// The place, in bytes.
  private(set) var at = 0
  /// Where the line of the place begins, in bytes.
  private(set) var lineStart = 0
  /// The number of spaces at the start of the line.
  private(set) var indent = 0
  /// Whether a tab stands between this place and the token or line start before it.
  private(set) var isBehindTab = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    measureIndent()
  }

  // MARK: Looking

  /// The byte at the place; 0 at the end of the text.
  var byte: UInt8 { byte(ahead: 0) }

  /// The byte some bytes further on; 0 behind the end of the text.
  func byte(ahead: Int) -> UInt8 { at + ahead < bytes.count ? bytes[at + ahead] : 0 }

  var isAtEnd: Bool { at >= bytes.count }
  var isAtLineEnd: Bool { isAtEnd || bytes[at] == 0x0A }
  /// The place in its line, in bytes from 0.
  var column: Int { at - lineStart }

  /// Whether a comment begins here: `#` at the start of a line or behind white space.
  var isAtComment: Bool {
    byte == UInt8(ascii: "#") && (at == lineStart || Self.isBlank(bytes[at - 1]))
  }

  /// Whether a document marker is here: `---` or `...` at the start of a line.
  var isAtMarker: Bool {
    guard at == lineStart, byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else {
      return false
    }
    return byte(ahead: 1) == byte && byte(ahead: 2) == byte && Self.isSpace(byte(ahead: 3))
  }

  /// Whether an indicator of block structure (`-`, `?`, `:`) is here, with white space behind it.
  func isAtIndicator(_ indicator: Unicode.Scalar) -> Bool {
    byte == UInt8(ascii: indicator) && Self.isSpace(byte(ahead: 1))
  }

  /// The indentation of the content here; -1 where the document ends.
  var contentIndent: Int { isAtEnd || isAtMarker ? -1 : indent }

  /// Space or tab.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Space, tab, line feed, or the end of the text.
  static func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || byte == 0x0A || byte == 0 }

  /// Line feed, or the end of the text.
  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0 }

  /// `,`, `[`, `]`, `{` or `}`.
  static func isFlowIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  // MARK: Moving

  /// Moves on within the line.
  mutating func advance(to place: Int) {
    at = place
    isBehindTab = false
  }

  /// Moves over one byte that is no line feed.
  mutating func advance() { advance(to: at + 1) }

  /// Moves over spaces and tabs.
  mutating func skipBlanks() {
    while Self.isBlank(byte) {
      if byte == 0x09 { isBehindTab = true }
      at += 1
    }
  }

  /// Moves to the start of the next line, or the end of the text.
  mutating func skipLine() {
    while !isAtLineEnd { at += 1 }
    if !isAtEnd { at += 1 }
    lineStart = at
    isBehindTab = false
    measureIndent()
  }

  /// Moves over white space, comments and line ends; says whether a line ended.
  @discardableResult
  mutating func skipToContent() -> Bool {
    var crossed = false
    while true {
      skipBlanks()
      guard isAtComment || isAtLineEnd, !isAtEnd else { return crossed }
      skipLine()
      crossed = true
    }
  }

  private mutating func measureIndent() {
    var end = lineStart
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    indent = end - lineStart
  }

  // MARK: Failing

  /// The error at this place, described by the class of what is here.
  func failure(_ expected: YAMLError.Expectation) -> YAMLError {
    failure(expected, found: isAtMarker ? "a document marker" : Self.describe(byte))
  }

  /// The error at this place, or at another offset.
  func failure(
    _ expected: YAMLError.Expectation, found: String, at offset: Int? = nil
  ) -> YAMLError {
    YAMLError(expected: expected, found: found, place: Place(of: offset ?? at, in: bytes))
  }

  private static func describe(_ byte: UInt8) -> String {
    switch byte {
    case 0: "the end of the input"
    case 0x0A: "the end of the line"
    case 0x09: "a tab"
    case 0x20: "a space"
    case UInt8(ascii: "-"): "a dash"
    case UInt8(ascii: "?"): "a complex key"
    case UInt8(ascii: ":"): "a colon"
    case UInt8(ascii: ","): "a comma"
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): "a bracket"
    case UInt8(ascii: "#"): "a '#' without a space before it"
    case UInt8(ascii: "&"): "an anchor"
    case UInt8(ascii: "*"): "an alias"
    case UInt8(ascii: "!"): "a tag"
    case UInt8(ascii: "|"), UInt8(ascii: ">"): "a block scalar"
    case UInt8(ascii: "\""), UInt8(ascii: "'"): "a quote"
    case UInt8(ascii: "%"): "a directive"
    case UInt8(ascii: "@"), UInt8(ascii: "`"): "a reserved indicator"
    default: "text"
    }
  }
}
