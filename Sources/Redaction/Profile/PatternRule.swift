import Serialization

/// What the pattern of a profile's own detector must be, so that it finds one thing and not every
/// word or number.
///
///     EMP-######   @@####   4711-@@@        not: ab   ---   @@@@   ###
struct PatternRule: Sendable {
  /// What is expected.
  let expected: String
  /// What was found instead, never the pattern itself.
  let found: String
  /// Whether a pattern is as it must be.
  let holds: @Sendable ([UInt8]) -> Bool

  /// The longest pattern, in bytes: what a byte of a text costs is at most this many comparisons.
  static let patternBytesMax = 64
  private static let patternBytesMin = 3
  /// The shortest pattern of slots alone: `####` would take every year.
  private static let slotsMin = 5

  /// The rules, in the order in which they are tried.
  static let table: [PatternRule] = [
    PatternRule(
      expected: "at least three ASCII characters, at most \(patternBytesMax)",
      found: "a pattern of another length"
    ) { (patternBytesMin...patternBytesMax).contains($0.count) },
    PatternRule(expected: "printable ASCII characters", found: "another one") { pattern in
      pattern.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    },
    PatternRule(
      expected: "a pattern with at least three of #, @, letters and digits", found: "fewer"
    ) { pattern in
      pattern.count { isSlot($0) || ASCII.isAlphanumeric($0) } >= patternBytesMin
    },
    PatternRule(
      expected: "at least \(slotsMin) slots, or something else beside them",
      found: "a pattern of fewer"
    ) { pattern in
      pattern.count >= slotsMin || !pattern.allSatisfy(isSlot)
    },
  ]

  private static func isSlot(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@")
  }
}
