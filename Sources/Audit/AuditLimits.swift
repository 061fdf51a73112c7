/// The bounds of what is written to, and read back from, an audit log.
package enum AuditLimits {
  /// How much of a log's end is worth reading for the heads of its chains.
  package static let tailBytesMax = 64 << 10
  /// How many heads of other chains a first record names, the latest first.
  package static let headsMax = 8
  /// The longest line that is read back as a record.
  package static let lineBytesMax = 16 << 10
  /// How deep a record nests.
  static let depthMax = 8
  /// How much randomness names a chain.
  package static let chainBytes = 16
}
