/// Reads RFC 8259 JSON into a tape of tokens, in one pass and without recursion.
///
/// Stricter than the RFC in three ways: a repeated key, a lone surrogate and nesting over the limit
/// are errors. Where the RFC leaves a choice, the input's own spelling is kept.
struct JSONParser {
  /// An open container: its token, and where its keys begin in `keys`.
  private struct Frame {
    let token: Int
    let isObject: Bool
    let firstKey: Int
    var children: UInt32
  }

  private let limits: JSONLimits
  var at = 0
  private(set) var tape: [Token] = []
  private var open: [Frame] = []
  private var keys: [KeyMark] = []

  init(limits: JSONLimits) {
    self.limits = limits
  }

  /// The tape of a whole text; white space may surround its one value.
  mutating func parse(_ bytes: borrowing Span<UInt8>) throws(JSONError) -> [Token] {
    guard bytes.count <= limits.documentBytesMax else {
      throw JSONError(.size, found: "\(bytes.count) bytes", at: limits.documentBytesMax)
    }
    tape.reserveCapacity(bytes.count / 10 + 8)
    open.reserveCapacity(min(bytes.count / 64, 8))
    keys.reserveCapacity(min(bytes.count / 32, 32))
    try value(bytes, byte(bytes))
    while let frame = open.last {
      if frame.isObject {
        try continueObject(bytes)
      } else {
        try continueArray(bytes)
      }
    }
    _ = byte(bytes)
    guard at == bytes.count else { throw JSONError(.endOfInput, at: at, in: bytes) }
    return tape
  }

  // MARK: Containers

  /// Behind `{`, or behind a member: the members up to one that is a container, or to the end.
  private mutating func continueObject(_ bytes: borrowing Span<UInt8>) throws(JSONError) {
    let depth = open.count
    var children = open[depth - 1].children
    while open.count == depth {
      var next = byte(bytes)
      if next == UInt8(ascii: "}") {
        at &+= 1
        open[depth - 1].children = children
        return try close(bytes)
      }
      if children > 0 {
        guard next == UInt8(ascii: ",") else { throw JSONError(.commaOrBrace, at: at, in: bytes) }
        at &+= 1
        next = byte(bytes)
      }
      guard next == UInt8(ascii: "\"") else {
        throw JSONError(children == 0 ? .keyOrEnd : .key, at: at, in: bytes)
      }
      let token = try string(bytes)
      keys.append(KeyMark(token: tape.count, of: token, in: bytes))
      append(token)
      guard byte(bytes) == UInt8(ascii: ":") else { throw JSONError(.colon, at: at, in: bytes) }
      at &+= 1
      children &+= 1
      try value(bytes, byte(bytes))
    }
    open[depth - 1].children = children
  }

  /// Behind `[`, or behind an element: the elements up to one that is a container, or to the end.
  private mutating func continueArray(_ bytes: borrowing Span<UInt8>) throws(JSONError) {
    let depth = open.count
    var children = open[depth - 1].children
    while open.count == depth {
      var next = byte(bytes)
      if next == UInt8(ascii: "]") {
        at &+= 1
        open[depth - 1].children = children
        return try close(bytes)
      }
      if children > 0 {
        guard next == UInt8(ascii: ",") else { throw JSONError(.commaOrBracket, at: at, in: bytes) }
        at &+= 1
        next = byte(bytes)
      }
      children &+= 1
      try value(bytes, next)
    }
    open[depth - 1].children = children
  }

  private mutating func begin(
    _ kind: Token.Kind, in bytes: borrowing Span<UInt8>
  ) throws(JSONError) {
    guard open.count < limits.depthMax else {
      throw JSONError(.depth, found: "more than \(limits.depthMax) levels", at: at)
    }
    open.append(
      Frame(
        token: tape.count, isObject: kind == .object, firstKey: keys.count, children: 0))
    tape.append(Token(offset: UInt32(at), length: 0, next: 0, kind: kind, flags: []))
    at += 1
  }

  private mutating func close(_ bytes: borrowing Span<UInt8>) throws(JSONError) {
    let frame = open.removeLast()
    tape[frame.token].length = frame.children
    tape[frame.token].next = UInt32(tape.count)
    guard frame.isObject else { return }
    if let twin = KeyMark.duplicate(in: &keys, from: frame.firstKey, tape: tape, bytes: bytes) {
      throw JSONError(.uniqueKey, found: "a repeated key", at: Int(tape[twin].offset) - 1)
    }
    keys.removeLast(keys.count - frame.firstKey)
  }

  // MARK: Values

  /// The value that begins with a byte, which is the next one; 0 stands for the end.
  @inline(__always)
  private mutating func value(
    _ bytes: borrowing Span<UInt8>, _ first: UInt8
  ) throws(JSONError) {
    if first == UInt8(ascii: "\"") {
      append(try string(bytes))
    } else {
      try rarerValue(bytes, first)
    }
  }

  private mutating func rarerValue(
    _ bytes: borrowing Span<UInt8>, _ first: UInt8
  ) throws(JSONError) {
    switch first {
    case UInt8(ascii: "{"): try begin(.object, in: bytes)
    case UInt8(ascii: "["): try begin(.array, in: bytes)
    case UInt8(ascii: "-"), 0x30...0x39: append(try number(bytes))
    case UInt8(ascii: "t"): append(try literal(.true, "true", bytes))
    case UInt8(ascii: "f"): append(try literal(.false, "false", bytes))
    case UInt8(ascii: "n"): append(try literal(.null, "null", bytes))
    default: throw JSONError(.value, at: at, in: bytes)
    }
  }

  @inline(__always)
  private mutating func append(_ token: Token) {
    var token = token
    token.next = UInt32(truncatingIfNeeded: tape.count &+ 1)
    tape.append(token)
  }

  private mutating func literal(
    _ kind: Token.Kind, _ word: StaticString, _ bytes: borrowing Span<UInt8>
  ) throws(JSONError) -> Token {
    let start = at
    for byte in word.description.utf8 {
      guard at < bytes.count, bytes[at] == byte else {
        throw JSONError(.literal, at: at, in: bytes)
      }
      at += 1
    }
    return Token(
      offset: UInt32(start), length: UInt32(at - start), next: 0, kind: kind, flags: [])
  }

  /// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`, RFC 8259 §6.
  private mutating func number(_ bytes: borrowing Span<UInt8>) throws(JSONError) -> Token {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    if at < bytes.count, bytes[at] == UInt8(ascii: "0") {
      at += 1
    } else {
      try digits(bytes)
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      try digits(bytes)
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") {
        at += 1
      }
      try digits(bytes)
    }
    return Token(
      offset: UInt32(start), length: UInt32(at - start), next: 0, kind: .number, flags: [])
  }

  private mutating func digits(_ bytes: borrowing Span<UInt8>) throws(JSONError) {
    let start = at
    while at < bytes.count, bytes[at] &- 0x30 < 10 { at += 1 }
    guard at > start else { throw JSONError(.digit, at: at, in: bytes) }
  }

  /// The next byte that is no white space; 0, which begins nothing, at the end.
  @inline(__always)
  private mutating func byte(_ bytes: borrowing Span<UInt8>) -> UInt8 {
    while at < bytes.count {
      let byte = bytes[at]
      if byte > 0x20 { return byte }
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      at &+= 1
    }
    return 0
  }
}
