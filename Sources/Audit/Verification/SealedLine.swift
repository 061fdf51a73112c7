internal import Digest
internal import Serialization

/// The fixed end of a record's line, read without parsing what is before it.
///
///     {"timestamp":…,"heads":[…],"keyed":true,"closing":true,"chain":"…","sequence":12,"hash":"…"}
///     `---------------------------- body -----------------------------------------´
///
/// Whether the rest is JSON is no question here: its hash says whether it is what was written.
struct SealedLine {
  /// Where the body begins in the block: behind what a torn line left in front, if anything.
  var bodyStart: Int
  /// Where the body ends, and with it what the hash is over.
  let bodyEnd: Int
  /// The line in its block, from 0.
  let line: Int
  let chain: ChainName
  let sequence: Int
  let hash: DigestWords
  let flags: Flags
  /// Filled in when the record is linked to its chain.
  var link = Link()

  /// What the end of the body says in fixed places.
  struct Flags: OptionSet {
    let rawValue: UInt8
    static let closing = Flags(rawValue: 1)
    static let keyed = Flags(rawValue: 2)
    static let heads = Flags(rawValue: 4)
    /// The line has no line feed.
    static let unterminated = Flags(rawValue: 8)
  }

  /// What the record is checked against.
  struct Link {
    /// The index of its chain; negative: none is kept any more.
    var chain = -1
    /// The hash before it; nil: it cannot be hashed.
    var previous: DigestWords?
    var key: DigestWords?
    /// What its number alone shows.
    var problem: AuditFinding.Kind?
  }

  private static let end = Array(#""}"#.utf8)
  private static let hashKey = Array(#","hash":""#.utf8)
  private static let sequenceKey = Array(#"","sequence":"#.utf8)
  private static let chainKey = Array(#","chain":""#.utf8)
  private static let keyed = Array(#","keyed":true"#.utf8)
  private static let closing = Array(#","closing":true"#.utf8)
  private static let digitsMax = 18
  /// What every record begins with, and no record has anywhere else: quotes in strings are escaped.
  static let opening = Array(#"{"timestamp":""#.utf8)

  /// The record on a line, given without its line feed; nil when its end has another shape.
  init?(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, line: Int, isTerminated: Bool) {
    guard range.count <= AuditLimits.lineBytesMax else { return nil }
    var at = range.upperBound
    func take(_ text: [UInt8]) -> Bool {
      guard at - range.lowerBound >= text.count else { return false }
      for (offset, byte) in text.enumerated() where bytes[at - text.count + offset] != byte {
        return false
      }
      at -= text.count
      return true
    }
    func takeWord(digits: Int) -> UInt64? {
      guard at - range.lowerBound >= digits else { return nil }
      at -= digits
      return Self.word(bytes, at..<at + digits)
    }
    guard take(Self.end) else { return nil }
    var words = SIMD8<UInt32>()
    for index in stride(from: 7, through: 0, by: -1) {
      guard let word = takeWord(digits: 8) else { return nil }
      words[index] = UInt32(truncatingIfNeeded: word)
    }
    guard take(Self.hashKey) else { return nil }
    bodyEnd = at
    var sequence = 0
    var place = 1
    let digitsEnd = at
    while at > range.lowerBound, bytes[at - 1] &- 0x30 < 10 {
      guard digitsEnd - at < Self.digitsMax else { return nil }
      at -= 1
      sequence += Int(bytes[at] - 0x30) * place
      place *= 10
    }
    guard at < digitsEnd, sequence > 0, take(Self.sequenceKey),
      let low = takeWord(digits: 16), let high = takeWord(digits: 16), take(Self.chainKey)
    else { return nil }
    var flags: Flags = isTerminated ? [] : .unterminated
    if take(Self.closing) { flags.insert(.closing) }
    if take(Self.keyed) { flags.insert(.keyed) }
    if at > range.lowerBound, bytes[at - 1] == UInt8(ascii: "]") { flags.insert(.heads) }
    bodyStart = range.lowerBound
    self.line = line
    chain = ChainName(high: high, low: low)
    self.sequence = sequence
    hash = DigestWords(words)
    self.flags = flags
  }

  /// Up to 16 lower-case hexadecimal digits; nil when there is anything else among them.
  private static func word(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt64? {
    var word: UInt64 = 0
    for index in range {
      let byte = bytes[index]
      guard LowerHex.isDigit(byte) else { return nil }
      word = word &<< 4 | UInt64(byte < 0x3A ? byte &- 0x30 : byte &- 0x57)
    }
    return word
  }
}
