internal import Serialization

/// A regular expression of the one kind that schemas here use: `^`, a row of steps, `$`.
///
///     ^   [A-Z]{3}     -      [A-Za-z0-9_-]{1,64}   $
///         `- step -´  step    `----- step -------´
///
/// A step is an ASCII class, `\d` or one ASCII character, with `{m}`, `{m,n}`, `{m,}`, `+`, `*` or
/// `?` behind it. Each step takes all it can: matching is one pass without going back. That reads
/// a pattern right only when a step of varying length shares no byte with what may follow it, so
/// every other pattern is refused when it is compiled.
struct ArgumentPattern: Sendable {
  private struct Step: Sendable {
    var bytes: ByteSet
    var countMin = 1
    var countMax = 1
  }

  /// The pattern as the schema spells it, for messages.
  let spelling: String
  private let steps: [Step]

  init(_ spelling: String) throws(SchemaError) {
    self.spelling = spelling
    var reader = Reader(bytes: Array(spelling.utf8))
    guard let steps = reader.steps(), Self.isDeterministic(steps) else {
      throw SchemaError("expected a pattern of plain classes between ^ and $, found another one")
    }
    self.steps = steps
  }

  /// Whether a whole text matches.
  func matches(_ text: [UInt8]) -> Bool {
    var at = 0
    for step in steps {
      var count = 0
      while count < step.countMax, at < text.count, step.bytes.contains(text[at]) {
        at += 1
        count += 1
      }
      guard count >= step.countMin else { return false }
    }
    return at == text.count
  }

  private static func isDeterministic(_ steps: [Step]) -> Bool {
    for (index, step) in steps.enumerated() where step.countMin != step.countMax {
      for follower in steps[(index + 1)...] {
        if !step.bytes.isDisjoint(with: follower.bytes) { return false }
        if follower.countMin > 0 { break }
      }
    }
    return true
  }

  /// A set of ASCII characters.
  private struct ByteSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    mutating func insert(_ range: ClosedRange<UInt8>) {
      for byte in range where byte < 0x80 {
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
      }
    }

    func contains(_ byte: UInt8) -> Bool {
      guard byte < 0x80 else { return false }
      return byte < 64 ? low >> UInt64(byte) & 1 == 1 : high >> UInt64(byte - 64) & 1 == 1
    }

    func isDisjoint(with other: ByteSet) -> Bool {
      low & other.low == 0 && high & other.high == 0
    }
  }

  /// Reads a pattern's spelling; nil from any step means that it is not of this kind.
  private struct Reader {
    let bytes: [UInt8]
    var at = 0

    /// What means something other than itself outside a class.
    private static let special = Array(#"^$.|()[]{}*+?\"#.utf8)

    var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    mutating func take(_ byte: UInt8) -> Bool {
      guard next == byte else { return false }
      at += 1
      return true
    }

    mutating func steps() -> [Step]? {
      guard take(UInt8(ascii: "^")) else { return nil }
      var steps: [Step] = []
      while let byte = next, byte != UInt8(ascii: "$") {
        guard let set = set(), let step = quantified(set) else { return nil }
        steps.append(step)
      }
      guard take(UInt8(ascii: "$")), at == bytes.count else { return nil }
      return steps
    }

    private mutating func set() -> ByteSet? {
      if take(UInt8(ascii: "[")) { return bracketed() }
      if take(UInt8(ascii: "\\")) { return escaped() }
      guard let byte = next, byte < 0x80, !Self.special.contains(byte) else { return nil }
      at += 1
      return single(byte)
    }

    private func single(_ byte: UInt8) -> ByteSet {
      var set = ByteSet()
      set.insert(byte...byte)
      return set
    }

    private mutating func escaped() -> ByteSet? {
      guard let byte = next, byte < 0x80 else { return nil }
      at += 1
      if byte == UInt8(ascii: "d") {
        var set = ByteSet()
        set.insert(0x30...0x39)
        return set
      }
      return ASCII.isAlphanumeric(byte) ? nil : single(byte)
    }

    /// Behind `[`: characters and ranges; a `-` stands for itself at either end.
    private mutating func bracketed() -> ByteSet? {
      var set = ByteSet()
      var isEmpty = true
      while let first = next, first != UInt8(ascii: "]") {
        guard first >= 0x20, first < 0x80, first != UInt8(ascii: "\\"),
          !(isEmpty && first == UInt8(ascii: "^"))
        else { return nil }
        at += 1
        isEmpty = false
        if next == UInt8(ascii: "-"), at + 1 < bytes.count, bytes[at + 1] != UInt8(ascii: "]") {
          let last = bytes[at + 1]
          guard first <= last, last < 0x80, last != UInt8(ascii: "\\") else { return nil }
          set.insert(first...last)
          at += 2
        } else {
          set.insert(first...first)
        }
      }
      return take(UInt8(ascii: "]")) && !isEmpty ? set : nil
    }

    private mutating func quantified(_ set: ByteSet) -> Step? {
      var step = Step(bytes: set)
      switch next {
      case UInt8(ascii: "+"): step.countMax = .max
      case UInt8(ascii: "*"): (step.countMin, step.countMax) = (0, .max)
      case UInt8(ascii: "?"): step.countMin = 0
      case UInt8(ascii: "{"):
        at += 1
        guard let least = number() else { return nil }
        step.countMin = least
        step.countMax = least
        if take(UInt8(ascii: ",")) {
          if next == UInt8(ascii: "}") {
            step.countMax = .max
          } else {
            guard let most = number(), most >= least else { return nil }
            step.countMax = most
          }
        }
        guard next == UInt8(ascii: "}") else { return nil }
      default: return step
      }
      at += 1
      return step
    }

    private mutating func number() -> Int? {
      let start = at
      while let byte = next, ASCII.isDigit(byte) { at += 1 }
      return Int(String(decoding: bytes[start..<at], as: UTF8.self))
    }
  }
}
