/// Walks the containers of a long text, so that one piece of it at a time has a tape.
///
///     { "accounts" : [ {…} , {…} ] , … }
///     enter  key     enter piece piece hasNext -> false …
///
/// Who walks to the end (`finish`) has met everything that a parse of the whole text refuses. What
/// an error says may differ from it: parse the whole text for the parser's own words.
package struct JSONPieces {
  /// The text.
  package let bytes: [UInt8]
  private let limits: JSONLimits
  private var at = 0
  /// The containers that were entered: the bracket that closes each, and its keys so far.
  private var open: [(closing: UInt8, isFirst: Bool, keys: Set<String>)] = []

  /// A walk from the beginning; throws for a text over the limit.
  package init(_ bytes: [UInt8], limits: JSONLimits) throws(JSONError) {
    guard bytes.count <= limits.documentBytesMax else {
      throw JSONError(.size, found: "\(bytes.count) bytes", at: limits.documentBytesMax)
    }
    self.bytes = bytes
    self.limits = limits
    passSpace(from: 0)
  }

  /// Enters the object that is next; false, and nothing is passed, when there is none.
  package mutating func enterObject() -> Bool {
    enter(UInt8(ascii: "{"), closedBy: UInt8(ascii: "}"))
  }

  /// Enters the array that is next; false, and nothing is passed, when there is none.
  package mutating func enterArray() -> Bool {
    enter(UInt8(ascii: "["), closedBy: UInt8(ascii: "]"))
  }

  /// Whether the container has a next member or element, which is then in front; leaves it if not.
  package mutating func hasNext() throws(JSONError) -> Bool {
    guard let frame = open.last else { return false }
    if at < bytes.count, bytes[at] == frame.closing {
      open.removeLast()
      passSpace(from: at + 1)
      return false
    }
    if frame.isFirst {
      open[open.count - 1].isFirst = false
      return true
    }
    guard at < bytes.count, bytes[at] == UInt8(ascii: ",") else {
      throw JSONError(
        frame.closing == UInt8(ascii: "}") ? .commaOrBrace : .commaOrBracket, at: at,
        in: bytes.span)
    }
    passSpace(from: at + 1)
    return true
  }

  /// The key that is next, as the document of one string, and the colon behind it.
  package mutating func key() throws(JSONError) -> Document {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
      throw JSONError(.key, at: at, in: bytes.span)
    }
    let start = at
    let key = try piece()
    guard open[open.count - 1].keys.insert(key.text(at: 0)).inserted else {
      throw JSONError(.uniqueKey, found: "a repeated key", at: start)
    }
    guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else {
      throw JSONError(.colon, at: at, in: bytes.span)
    }
    passSpace(from: at + 1)
    return key
  }

  /// The value that is next.
  package mutating func piece() throws(JSONError) -> Document {
    let within = JSONLimits(
      documentBytesMax: limits.documentBytesMax, depthMax: limits.depthMax - open.count)
    guard at < bytes.count else { throw JSONError(.value, at: at, in: bytes.span) }
    let piece = try Document(piece: at, of: bytes, limits: within)
    passSpace(from: JSONPiece.end(of: at, in: bytes.span))
    return piece
  }

  /// Throws when there is anything left.
  package func finish() throws(JSONError) {
    guard open.isEmpty, at == bytes.count else {
      throw JSONError(.endOfInput, at: at, in: bytes.span)
    }
  }

  private mutating func enter(_ opening: UInt8, closedBy closing: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == opening else { return false }
    passSpace(from: at + 1)
    open.append((closing, true, []))
    return true
  }

  private mutating func passSpace(from start: Int) {
    let next = JSONPiece.skipSpace(from: start, in: bytes.span)
    at = next
  }
}
