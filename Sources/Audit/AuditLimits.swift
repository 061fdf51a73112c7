/// The bounds of what is written to, and read back from, an audit log.
package enum AuditLimits {
  /// How much of a log's end is worth reading for the heads of its chains.
  package static let tailBytesMax = 64 << 10
  /// How many heads of other chains a first record names, the latest first.
  package static let headsMax = 8
  /// How many heads an event of its own may name; they fit a line of `lineBytesMax`.
  package static let eventHeadsMax = 64
  /// How many records a chain may grow without an anchor.
  package static let anchorRecordsMax = 256
  /// How long a chain may grow without an anchor, in seconds.
  package static let anchorSecondsMax = 10
  /// The longest line of an anchor file that is read.
  package static let anchorLineBytesMax = 512
  /// The longest line that is read back as a record.
  package static let lineBytesMax = 16 << 10
  /// How deep a record nests.
  static let depthMax = 8
  /// How long a record's hash is.
  static let hashBytes = 32
  /// How long a chain's name is: `processBytes` and four bytes that count the process's chains.
  package static let chainBytes = 16
  /// How much randomness names a process's chains in one destination.
  package static let processBytes = 12

  // MARK: Verification

  /// How many chains of a log are told apart; each takes about 200 bytes of memory.
  static let chainsMax = 4 << 20
  /// How many chains may begin late: each has its first record kept until the end.
  static let lateChainsMax = 1024
  /// How many digests may be spent on keys that no record at hand leads to; they take some 20 s.
  static let keyStepsMax = 1 << 26
  /// How many chains of a process may be missing in a row, each a failed write: a damaged name must
  /// not cost more than a moment.
  static let missingOrdinalsMax = (1 << 20) - 1
  /// How many records back the head that another chain names is compared by its hash.
  static let recentRecordsMax = 4096
  /// How many torn lines, and lines that are no record, are listed; the others are counted.
  static let listedLinesMax = 256
  /// The largest anchor file that is read.
  package static let anchorBytesMax = 256 << 20
}
