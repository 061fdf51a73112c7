import Audit
import Calendar
import Testing

/// A log as several processes write it: line by line, each with what the tests know of it.
struct AuditWriting {
  struct Line {
    let bytes: [UInt8]
    let chain: String
    let sequence: Int
    let process: Int
  }

  static let secret = Array("the secret of these tests, 32 by".utf8)

  static func key() throws -> AuditKey { try #require(AuditKey(secret)) }

  /// Lines of a few processes in random turns, every tenth a long one.
  static func lines(
    _ count: Int, processes: Int, key: AuditKey?, using dice: inout Dice
  ) -> [Line] {
    var trails: [Int: AuditTrail] = [:]
    var lines: [Line] = []
    for number in 0..<count {
      let process = Int(dice.next() % UInt64(processes))
      var trail =
        trails[process]
        ?? AuditTrail(
          random: AuditTrailTests.random(UInt8(process + 1)),
          after: trails.values.compactMap(\.last), key: key)
      let event = number % 10 == 0 ? AuditTrailTests.full : AuditTrailTests.plain
      let bytes = trail.line(for: event)
      trails[process] = trail
      lines.append(
        Line(
          bytes: bytes, chain: trail.last?.chain ?? "", sequence: trail.last?.sequence ?? 0,
          process: process))
    }
    return lines
  }

  static func log(_ lines: some Sequence<Line>) -> [UInt8] { lines.flatMap(\.bytes) }

  /// The anchor of every `step`th record of each chain, and of its first.
  static func anchors(_ lines: [Line], every step: Int) throws -> AuditAnchors {
    var file: [UInt8] = []
    for line in lines where line.sequence == 1 || line.sequence % step == 0 {
      let head = try #require(AuditTail.heads(in: line.bytes).first)
      file +=
        AuditAnchor(
          head, line.sequence == 1 ? .began : .reached, isKeyed: true,
          at: Timestamp(milliseconds: 0)
        ).line
    }
    return AuditAnchors(file)
  }
}

/// Numbers of a seed (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
