/// Writes compact JSON text: one line, no white space, members in the order they are given.
///
/// Untouched values are copied from their document, so numbers and escapes keep their spelling.
/// Commas are the writer's business; pairing begin with end, and keys with values, the caller's.
package struct JSONWriter: Sendable {
  private var text: ByteRoom
  private var needsComma = false

  /// An empty text.
  package init() { text = ByteRoom() }

  /// An empty text with room for `capacity` bytes.
  package init(capacity: Int) { text = ByteRoom(capacity: capacity) }

  /// The text so far, copied; a whole document once every container is closed.
  package var bytes: [UInt8] { text.bytes }
  /// How many bytes the text has.
  package var byteCount: Int { text.count }

  /// Appends the text to an array, as `bytes` has it.
  package func write(to output: inout [UInt8]) { text.write(to: &output) }

  /// Forgets the text and keeps the memory.
  package mutating func removeAll() {
    text.removeAll()
    needsComma = false
  }

  // MARK: Containers and keys

  /// Opens an object.
  package mutating func beginObject() { begin(UInt8(ascii: "{")) }
  /// Closes the innermost object.
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  /// Opens an array.
  package mutating func beginArray() { begin(UInt8(ascii: "[")) }
  /// Closes the innermost array.
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// A member's key; its value must follow.
  package mutating func key(_ name: String) {
    string(name)
    text.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A member's key as its document spells it; its value must follow.
  package mutating func key(copying index: Int, of document: Document) {
    let token = document.tape[index]
    let colon = token.range.upperBound + 1
    if !token.flags.contains(.lineBreaks), document.bytes[colon] == UInt8(ascii: ":") {
      // Nearly always the colon stands right behind the key, and is copied with it.
      separate()
      let member = token.range.lowerBound &- 1..<colon &+ 1
      text.append(document.bytes.span.extracting(member))
      needsComma = false
      return
    }
    scalar(copying: index, of: document)
    text.append(UInt8(ascii: ":"))
    needsComma = false
  }

  // MARK: Values

  /// A string with this content.
  package mutating func string(_ content: String) {
    var content = content
    // The bytes are borrowed for this call alone, and the writer copies them.
    content.withUTF8 { unsafe self.string(utf8: $0.span) }
  }

  /// A string with this UTF-8 content.
  package mutating func string(utf8 content: borrowing Span<UInt8>) {
    separate()
    let quote = UInt8(ascii: "\"")
    if JSONText.plainEnd(in: content, from: 0) == content.count {
      return text.append(quote, content, quote)
    }
    text.append(quote)
    JSONText.encode(content, into: &text)
    text.append(quote)
  }

  /// An integer.
  package mutating func integer(_ value: Int) {
    separate()
    text.append(contentsOf: String(value).utf8)
  }

  /// A boolean.
  package mutating func bool(_ value: Bool) {
    separate()
    text.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// A null.
  package mutating func null() {
    separate()
    text.append(contentsOf: "null".utf8)
  }

  /// A number, or any other JSON text that is known to be whole and valid, as it is spelled.
  package mutating func raw(_ json: some Collection<UInt8>) {
    separate()
    text.append(contentsOf: json)
  }

  /// The same of bytes that lie in one piece of memory.
  package mutating func raw(_ json: borrowing Span<UInt8>) {
    separate()
    text.append(json)
  }

  /// A value with everything in it, white space between tokens left out.
  package mutating func copy(_ node: Node) {
    copy(node.index, of: node.document)
  }

  /// The value at an index of a document's tape; as `copy(_:)`.
  package mutating func copy(_ index: Int, of document: Document) {
    switch document.tape[index].kind {
    case .object, .array: copyContainer(index, of: document)
    default: scalar(copying: index, of: document)
    }
  }

  private mutating func copyContainer(_ index: Int, of document: Document) {
    let end = Int(document.tape[index].next)
    var at = index
    /// The containers still open: where each ends, and whether it is an object.
    var open: [(end: Int, isObject: Bool)] = []
    var isKey = false
    while at < end {
      let token = document.tape[at]
      if isKey {
        key(copying: at, of: document)
        isKey = false
        at += 1
        continue
      }
      switch token.kind {
      case .object, .array:
        let isObject = token.kind == .object
        if isObject { beginObject() } else { beginArray() }
        open.append((Int(token.next), isObject))
      default: scalar(copying: at, of: document)
      }
      at += 1
      while let last = open.last, last.end == at {
        if last.isObject { endObject() } else { endArray() }
        open.removeLast()
      }
      isKey = open.last?.isObject ?? false
    }
  }

  private mutating func scalar(copying index: Int, of document: Document) {
    let token = document.tape[index]
    separate()
    guard token.kind == .string else {
      text.append(document.bytes.span.extracting(token.range))
      return
    }
    if token.flags.contains(.lineBreaks) {
      text.append(UInt8(ascii: "\""))
      JSONText.escapeLineBreaks(document.bytes.span.extracting(token.range), into: &text)
      text.append(UInt8(ascii: "\""))
    } else {
      let quoted = token.range.lowerBound - 1..<token.range.upperBound + 1
      text.append(document.bytes.span.extracting(quoted))
    }
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    text.append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    text.append(bracket)
    needsComma = true
  }

  @inline(__always)
  private mutating func separate() {
    if needsComma { text.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
