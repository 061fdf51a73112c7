/// Reads the YAML subset and writes it as JSON text, with the offset of each token in its source.
///
/// Recursive descent, one function per construct: block collections here, flow collections in
/// `YAMLFlowParser.swift`, scalars each in a type of its own. Every function begins with the cursor
/// at its construct. Those for block constructs end at the first content behind it, on a line of its
/// own; the others directly behind the construct.
struct YAMLParser {
  /// What a block node stands behind, which decides what it may be.
  private enum Position {
    /// The start of the text: the node has its own line.
    case start
    /// `---`: no block collection on the same line.
    case marker
    /// `-`: a block collection may begin on the same line.
    case dash
    /// `key:`: no block collection on the same line, but a sequence may stand as far left as the key.
    case colon
  }

  var cursor: YAMLCursor
  private var writer = JSONWriter()
  private var offsets: [Int] = []
  private var depth = 0

  init(_ text: [UInt8]) {
    cursor = YAMLCursor(text)
  }

  /// The one document of the text: its JSON, and the offset of each of its tokens.
  mutating func parse() throws(YAMLError) -> (json: [UInt8], offsets: [Int]) {
    cursor.skipToContent()
    guard cursor.column > 0 || cursor.byte != UInt8(ascii: "%") else {
      throw cursor.failure(.document)
    }
    if cursor.isAtMarker, cursor.byte == UInt8(ascii: "-") {
      cursor.advance(to: cursor.at + 3)
      try blockNode(in: -1, .marker)
    } else {
      guard cursor.contentIndent >= 0 else { throw cursor.failure(.document) }
      try blockNode(in: -1, .start)
    }
    if cursor.isAtMarker, cursor.byte == UInt8(ascii: ".") {
      cursor.advance(to: cursor.at + 3)
      try endLine()
    }
    guard cursor.isAtEnd else { throw cursor.failure(.endOfDocument) }
    return (writer.bytes, offsets)
  }

  // MARK: Block structure

  /// A node in block style, or nothing, which is null; `parent` is the indentation around it.
  private mutating func blockNode(in parent: Int, _ position: Position) throws(YAMLError) {
    let start = cursor.at
    let hasOwnLine = cursor.skipToContent() || position == .start
    if hasOwnLine {
      let isSequenceOfKey =
        position == .colon && cursor.contentIndent == parent && cursor.isAtIndicator("-")
      if cursor.contentIndent <= parent && !isSequenceOfKey { return null(at: start) }
    } else if cursor.isAtEnd {
      return null(at: start)
    }
    let mayNest = hasOwnLine || position == .dash
    if cursor.isAtIndicator("-") {
      guard mayNest else { throw cursor.failure(.ownLine) }
      return try blockSequence()
    }
    switch cursor.byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      let open = cursor.at
      try flowNode(indent: parent + 1)
      cursor.skipBlanks()
      guard !cursor.isAtIndicator(":") else {
        throw cursor.failure(.textKey, found: "a bracket", at: open)
      }
      try endLine()
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      emit(try YAMLBlockScalar.scan(&cursor, parent: parent))
      cursor.skipToContent()
    default: try blockScalarOrMapping(in: parent, mayNest: mayNest)
    }
  }

  private mutating func blockScalarOrMapping(
    in parent: Int, mayNest: Bool
  ) throws(YAMLError) {
    let column = cursor.column
    let isBehindTab = cursor.isBehindTab
    let scalar = try self.scalar(.init(isFlow: false, indent: parent + 1))
    cursor.skipBlanks()
    guard cursor.isAtIndicator(":") else {
      try emitResolved(scalar)
      return try endLine()
    }
    guard !scalar.isPlain || !scalar.isMultiline else { throw cursor.failure(.endOfLine) }
    guard mayNest else { throw cursor.failure(.ownLine) }
    guard !isBehindTab else {
      throw cursor.failure(.spaces, found: "a tab", at: scalar.range.lowerBound)
    }
    try blockMapping(at: column, firstKey: scalar)
  }

  /// A mapping whose first key is read: the cursor is at the colon behind it.
  private mutating func blockMapping(
    at column: Int, firstKey: YAMLScalar
  ) throws(YAMLError) {
    var key = firstKey
    var keys: Set<[UInt8]> = []
    try begin(isMapping: true, at: key.range.lowerBound)
    while true {
      try checkImplicit(key)
      try emitKey(key, in: &keys)
      cursor.advance()
      try blockNode(in: column, .colon)
      guard try hasSibling(at: column) else { break }
      key = try blockKey()
    }
    end(isMapping: true)
  }

  /// The key of a further member; ends at the colon behind it.
  private mutating func blockKey() throws(YAMLError) -> YAMLScalar {
    guard !YAMLCursor.isFlowIndicator(cursor.byte), !cursor.isAtIndicator("-") else {
      throw cursor.failure(.textKey)
    }
    let key = try scalar(.init(isFlow: false, indent: 0, mayFold: false))
    cursor.skipBlanks()
    guard cursor.isAtIndicator(":") else { throw cursor.failure(.colon) }
    return key
  }

  private mutating func blockSequence() throws(YAMLError) {
    let column = cursor.column
    guard !cursor.isBehindTab else { throw cursor.failure(.spaces, found: "a tab") }
    try begin(isMapping: false, at: cursor.at)
    repeat {
      cursor.advance()
      try blockNode(in: column, .dash)
    } while try hasSibling(at: column) && cursor.isAtIndicator("-")
    end(isMapping: false)
  }

  /// Whether the content here belongs to the collection at a column; deeper content to nothing.
  private func hasSibling(at column: Int) throws(YAMLError) -> Bool {
    guard cursor.contentIndent >= column else { return false }
    guard !cursor.isBehindTab else { throw cursor.failure(.spaces, found: "a tab") }
    guard cursor.contentIndent == column else {
      throw cursor.failure(.siblingIndentation, found: "a deeper one")
    }
    return true
  }

  /// Behind a node: the rest of the line must be empty; ends at the next content.
  private mutating func endLine() throws(YAMLError) {
    guard cursor.skipToContent() || cursor.isAtEnd else { throw cursor.failure(.endOfLine) }
  }

  // MARK: Scalars

  /// A plain or quoted scalar; every other start of a node is refused.
  mutating func scalar(_ context: YAMLPlainScalar.Context) throws(YAMLError) -> YAMLScalar {
    if cursor.byte == UInt8(ascii: "\"") || cursor.byte == UInt8(ascii: "'") {
      return try YAMLQuotedScalar.scan(&cursor, indent: context.indent)
    }
    guard !cursor.isAtMarker, YAMLPlainScalar.begins(at: cursor, isFlow: context.isFlow) else {
      throw cursor.failure(.value)
    }
    return YAMLPlainScalar.scan(&cursor, context)
  }

  /// Refuses a key before a colon on its line that is longer than YAML allows, or of many lines.
  func checkImplicit(_ key: YAMLScalar) throws(YAMLError) {
    let start = key.range.lowerBound
    guard !key.isMultiline else {
      throw cursor.failure(.keyOnOneLine, found: "a key on several lines", at: start)
    }
    guard key.range.count <= YAMLLimits.implicitKeyBytesMax else {
      throw cursor.failure(
        .shortKey, found: "more than \(YAMLLimits.implicitKeyBytesMax) bytes", at: start)
    }
  }

  // MARK: Output

  /// Opens an object or array that begins at an offset of the text.
  mutating func begin(isMapping: Bool, at offset: Int) throws(YAMLError) {
    guard depth < YAMLLimits.depthMax else {
      throw cursor.failure(
        .depth, found: "more than \(YAMLLimits.depthMax) levels", at: offset)
    }
    depth += 1
    offsets.append(offset)
    if isMapping { writer.beginObject() } else { writer.beginArray() }
  }

  /// Closes what was opened last.
  mutating func end(isMapping: Bool) {
    depth -= 1
    if isMapping { writer.endObject() } else { writer.endArray() }
  }

  /// Writes the null of a node that is not there.
  mutating func null(at offset: Int) {
    offsets.append(offset)
    writer.null()
  }

  /// Writes a scalar as the text it is.
  private mutating func emit(_ scalar: YAMLScalar) {
    offsets.append(scalar.range.lowerBound)
    writer.string(utf8: scalar.content.span)
  }

  /// Writes a scalar as what it means.
  mutating func emitResolved(_ scalar: YAMLScalar) throws(YAMLError) {
    guard scalar.isPlain else { return emit(scalar) }
    switch YAMLCoreSchema.meaning(of: scalar.content) {
    case .text: return emit(scalar)
    case .null: writer.null()
    case .bool(let value): writer.bool(value)
    case .number(let json): writer.raw(json)
    case .refused(let expected, let found):
      throw cursor.failure(expected, found: found, at: scalar.range.lowerBound)
    }
    offsets.append(scalar.range.lowerBound)
  }

  /// Writes a key; one that is no text is taken only where its spelling is JSON's as well.
  mutating func emitKey(_ key: YAMLScalar, in keys: inout Set<[UInt8]>) throws(YAMLError) {
    let start = key.range.lowerBound
    if key.isPlain {
      let isUnambiguous =
        switch YAMLCoreSchema.meaning(of: key.content) {
        case .text: true
        case .bool(let value): key.content.elementsEqual((value ? "true" : "false").utf8)
        case .number(let json): json == key.content && json.dropFirst().allSatisfy(ASCII.isDigit)
        case .null, .refused: false
        }
      guard isUnambiguous else {
        throw cursor.failure(.textKey, found: "a null or number without quotes", at: start)
      }
    }
    guard keys.insert(key.content).inserted else {
      throw cursor.failure(.uniqueKey, found: "a repeated key", at: start)
    }
    offsets.append(start)
    writer.key(String(decoding: key.content, as: UTF8.self))
  }
}
