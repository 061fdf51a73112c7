import Serialization

/// Where a walk is, as product and people write it: dotted names, `[]` for any element.
struct FieldPath {
  /// The path is the first `length` bytes; what is behind them was left and is overwritten.
  private var bytes: [UInt8] = []
  private var length = 0
  /// Length before each component that is entered, and whether its name is one that may be printed.
  private var stack: [(length: Int, isKnown: Bool)] = []
  private var unknown = 0

  /// Whether every name on the way may be printed.
  var isKnown: Bool { unknown == 0 }
  /// A hash of the path, for telling paths apart.
  var hash: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<length { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash
  }
  /// The path as it may be printed.
  var released: ReleasedText {
    ReleasedText(released: String(decoding: bytes[..<length], as: UTF8.self))
  }

  /// Enters a member.
  mutating func enter(key index: Int, of document: Document, isKnown: Bool) {
    stack.append((length, isKnown))
    if !isKnown { unknown += 1 }
    if length > 0 { append(UInt8(ascii: ".")) }
    let token = document.tape[index]
    if token.isEscaped {
      var key: [UInt8] = []
      JSONText.decode(token, from: document.bytes.span, into: &key)
      append(key.span)
    } else {
      append(document.bytes.span.extracting(token.range))
    }
  }

  /// Enters a member of the answer's own frame.
  mutating func enter(frame key: String) {
    stack.append((length, true))
    append(Array(key.utf8).span)
  }

  /// Enters the elements of a list.
  mutating func enterElements() {
    stack.append((length, true))
    append(UInt8(ascii: "["))
    append(UInt8(ascii: "]"))
  }

  /// Leaves what was entered last.
  mutating func leave() {
    let last = stack.removeLast()
    if !last.isKnown { unknown -= 1 }
    length = last.length
  }

  /// Back at the root.
  mutating func removeAll() {
    length = 0
    stack.clear()
    unknown = 0
  }

  private mutating func append(_ byte: UInt8) {
    if bytes.count == length { bytes.append(0) }
    bytes[length] = byte
    length += 1
  }

  private mutating func append(_ component: Span<UInt8>) {
    let end = length + component.count
    if bytes.count < end {
      bytes.append(contentsOf: repeatElement(0, count: end - bytes.count))
    }
    ByteRun.write(component, over: &bytes, at: length)
    length = end
  }
}
