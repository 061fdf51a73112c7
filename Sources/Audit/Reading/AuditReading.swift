package import Calendar

/// The latest part of a log, read once: what questions about the log are answered from.
package struct AuditReading: Sendable {
  /// Whole files and the end of one, oldest first; the bytes of each file end with a line feed.
  private let bytes: [UInt8]
  /// Whether nothing older is there.
  package let isWhole: Bool

  /// What was read; `isWhole` only when the bytes begin where the oldest file does.
  package init(_ bytes: [UInt8], isWhole: Bool) {
    self.bytes = bytes
    self.isWhole = isWhole
  }

  /// The lines, the latest first; one that is not there from its beginning is left out.
  package var lines: AuditLines { AuditLines(bytes, isCut: !isWhole) }

  /// When the oldest record says that it was written; nil when there is none among the first lines.
  package var since: Timestamp? {
    var rest = bytes[...]
    if !isWhole { rest = rest.drop { $0 != 0x0A } }
    for line in rest.split(separator: 0x0A, maxSplits: Self.firstLinesMax).prefix(
      Self.firstLinesMax)
    {
      if let record = AuditRecord(line) { return record.timestamp }
    }
    return nil
  }

  /// How many lines are tried for the oldest record.
  private static let firstLinesMax = 16
}
