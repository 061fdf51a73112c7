import Serialization

/// Where a walk is, as product and people write it: dotted names, `[]` for any element.
///
///     lineItems[].memo      key lineItems │ elements │ key memo
///
/// Few fields are ever spoken of: the names stay in the document, and are put together when asked
/// for.
struct FieldPath {
  /// One step down.
  private struct Step {
    enum Name {
      /// A member of the document, by its key.
      case key(Token)
      /// A member of the answer's own frame: where its key is in `frames`.
      case frame(Range<Int>)
      case elements
    }
    let name: Name
    /// Whether the name may be printed.
    let isKnown: Bool
  }

  private static let usualBytes = 64

  private var steps: [Step] = []
  private var unknown = 0
  /// The bytes of the document that is walked.
  private var document: [UInt8] = []
  /// The keys of the answer's own frame, one after another.
  private var frames: [UInt8] = []

  /// Whether every name on the way may be printed.
  var isKnown: Bool { unknown == 0 }
  /// A hash of the path, for telling paths apart.
  var hash: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    if isPlain {
      // The bytes of `spelling`, not put together for it.
      var isFirst = true
      for step in steps {
        guard case .key(let token) = step.name else { continue }
        if !isFirst { add(UInt8(ascii: ".")) }
        isFirst = isFirst && token.length == 0
        for index in token.range { add(document[index]) }
      }
    } else {
      for byte in spelling { add(byte) }
    }
    return hash
  }
  /// The path as it may be printed.
  var released: ReleasedText {
    ReleasedText(released: String(decoding: spelling, as: UTF8.self))
  }

  /// The document that keys are of from here on, until another is or `removeAll`.
  mutating func walk(_ document: Document) { self.document = document.bytes }

  /// Enters a member of the document, by the token of its key.
  @inline(__always)
  mutating func enter(key token: Token, isKnown: Bool) {
    steps.append(Step(name: .key(token), isKnown: isKnown))
    if !isKnown { unknown &+= 1 }
  }

  /// Enters a member of the answer's own frame.
  mutating func enter(frame key: String) {
    let start = frames.count
    frames += key.utf8
    steps.append(Step(name: .frame(start..<frames.count), isKnown: true))
  }

  /// Enters the elements of a list.
  mutating func enterElements() {
    steps.append(Step(name: .elements, isKnown: true))
  }

  /// Leaves what was entered last.
  @inline(__always)
  mutating func leave() {
    let last = steps.removeLast()
    if !last.isKnown { unknown &-= 1 }
    if case .frame(let range) = last.name { frames.removeLast(range.count) }
  }

  /// Back at the root, of no document.
  mutating func removeAll() {
    steps.clear()
    unknown = 0
    document = []
    frames.clear()
  }

  /// Whether it is of keys alone, that are spelled as they are.
  private var isPlain: Bool {
    steps.allSatisfy { if case .key(let token) = $0.name { !token.isEscaped } else { false } }
  }

  private var spelling: [UInt8] {
    var spelling: [UInt8] = []
    spelling.reserveCapacity(Self.usualBytes)
    for step in steps {
      switch step.name {
      case .elements: spelling += [UInt8(ascii: "["), UInt8(ascii: "]")]
      case .frame(let range): spelling += frames[range]
      case .key(let token):
        if !spelling.isEmpty { spelling.append(UInt8(ascii: ".")) }
        JSONText.decode(token, from: document.span, into: &spelling)
      }
    }
    return spelling
  }
}
