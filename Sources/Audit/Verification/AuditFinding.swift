/// Something in a log that is not as it was written.
package struct AuditFinding: Sendable, Equatable {
  /// What is wrong.
  package enum Kind: String, Sendable, CaseIterable {
    /// The record's hash is not that of its text behind the record before it.
    case altered
    /// The chain goes on behind this record without it.
    case removed
    /// The record is there, behind others that came after it.
    case reordered
    /// A record with a number that the chain has already.
    case inserted
    /// The chain begins behind this record, and no sound record says that those before were dropped.
    case startsLate = "starts_late"
    /// A record behind the chain's closing one.
    case afterClosing = "after_closing"
    /// A chain without a key, in a log that has one.
    case unkeyed
    /// Elsewhere, in another chain or in the anchor, the record is known with another hash.
    case replaced
    /// The anchor, or another chain, knows this record, and the chain ends before it.
    case truncated
    /// The anchor, or another chain, knows this chain, and there is none of it.
    case missingChain = "missing_chain"
    /// A line that is no record.
    case unreadable
    /// More than this program is prepared to work out; no honest log needs it.
    case unverifiable
  }

  /// A line of a file.
  package struct Place: Sendable, Equatable {
    /// The index of the file, in the order in which they were read.
    package let file: Int
    /// The line, from 1.
    package let line: Int

    /// A line of a file.
    package init(file: Int, line: Int) { (self.file, self.line) = (file, line) }
  }

  /// What is wrong.
  package var kind: Kind
  /// The chain; nil for a line that is no record.
  package let chain: String?
  /// The number of the first record that is not as it was; nil for a line that is no record.
  package let sequence: Int?
  /// Where it shows; nil: at the end of everything.
  package let place: Place?
}
