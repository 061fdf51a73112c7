/// Collections in flow style, `[…]` and `{…}` (YAML 1.2.2 §7.4), of which JSON's are a part.
extension YAMLParser {
  /// A node in flow style; its further lines are indented by at least `indent`.
  mutating func flowNode(indent: Int) throws(YAMLError) {
    switch cursor.byte {
    case UInt8(ascii: "["): try flowSequence(indent: indent)
    case UInt8(ascii: "{"): try flowMapping(indent: indent)
    default: try emitResolved(try scalar(.init(isFlow: true, indent: indent)))
    }
  }

  private mutating func flowSequence(indent: Int) throws(YAMLError) {
    try begin(isMapping: false, at: cursor.at)
    cursor.advance()
    while true {
      try flowSpace(indent: indent)
      if cursor.byte == UInt8(ascii: "]") { break }
      try flowElement(indent: indent)
      try flowSpace(indent: indent)
      if cursor.byte == UInt8(ascii: "]") { break }
      guard cursor.byte == UInt8(ascii: ",") else { throw cursor.failure(.commaOrBracket) }
      cursor.advance()
    }
    cursor.advance()
    end(isMapping: false)
  }

  /// An element of a sequence: a node, or `key: value` as a mapping of one.
  private mutating func flowElement(indent: Int) throws(YAMLError) {
    guard cursor.byte != UInt8(ascii: "["), cursor.byte != UInt8(ascii: "{") else {
      return try flowNode(indent: indent)
    }
    let scalar = try self.scalar(.init(isFlow: true, indent: indent))
    cursor.skipBlanks()
    guard isAtFlowColon(behind: scalar) else { return try emitResolved(scalar) }
    try checkImplicit(scalar)
    try begin(isMapping: true, at: scalar.range.lowerBound)
    var keys: Set<[UInt8]> = []
    try emitKey(scalar, in: &keys)
    try flowValue(behind: scalar, indent: indent)
    end(isMapping: true)
  }

  private mutating func flowMapping(indent: Int) throws(YAMLError) {
    try begin(isMapping: true, at: cursor.at)
    var keys: Set<[UInt8]> = []
    cursor.advance()
    while true {
      try flowSpace(indent: indent)
      if cursor.byte == UInt8(ascii: "}") { break }
      guard !YAMLCursor.isFlowIndicator(cursor.byte) else { throw cursor.failure(.textKey) }
      let key = try scalar(.init(isFlow: true, indent: indent))
      try emitKey(key, in: &keys)
      try flowSpace(indent: indent)
      if isAtFlowColon(behind: key) {
        try flowValue(behind: key, indent: indent)
        try flowSpace(indent: indent)
      } else {
        null(at: cursor.at)
      }
      if cursor.byte == UInt8(ascii: "}") { break }
      guard cursor.byte == UInt8(ascii: ",") else { throw cursor.failure(.commaOrBrace) }
      cursor.advance()
    }
    cursor.advance()
    end(isMapping: true)
  }

  /// The value behind the colon that is at the cursor, or nothing, which is null.
  private mutating func flowValue(
    behind key: YAMLScalar, indent: Int
  ) throws(YAMLError) {
    cursor.advance()
    let start = cursor.at
    try flowSpace(indent: indent)
    switch cursor.byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): null(at: start)
    default:
      guard cursor.at > start || !key.isPlain else { throw cursor.failure(.space) }
      try flowNode(indent: indent)
    }
  }

  /// Whether a colon is here that parts a key from its value: behind a quoted key, any colon.
  private func isAtFlowColon(behind key: YAMLScalar) -> Bool {
    guard cursor.byte == UInt8(ascii: ":") else { return false }
    let next = cursor.byte(ahead: 1)
    return !key.isPlain || YAMLCursor.isSpace(next) || YAMLCursor.isFlowIndicator(next)
  }

  /// White space, comments and line ends between the tokens of a flow collection.
  private mutating func flowSpace(indent: Int) throws(YAMLError) {
    let crossed = cursor.skipToContent()
    guard crossed, !cursor.isAtEnd else { return }
    guard !cursor.isAtMarker else { throw cursor.failure(.value) }
    guard cursor.indent >= indent else { throw cursor.failure(.deeperIndentation) }
  }
}
