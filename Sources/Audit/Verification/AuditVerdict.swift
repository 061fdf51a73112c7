/// What became of a log's check.
package struct AuditVerdict: Sendable {
  /// How a chain stands.
  package enum State: String, Sendable, CaseIterable {
    /// It has its closing record.
    case closed
    /// Its process still runs, or ended without a word.
    case open
    /// Its process died in a write.
    case torn
    /// A write failed, and its process went on with another chain.
    case abandoned
  }

  /// A chain of the log.
  package struct Chain: Sendable, Equatable {
    /// Its name, 32 hexadecimal digits.
    package let name: String
    /// How it stands.
    package let state: State
    /// The number of its first record in the log; more than 1 when those before were dropped.
    package let first: Int
    /// The number of its last sound record.
    package let last: Int
    /// Whether it says that it is keyed.
    package let isKeyed: Bool
    /// What is wrong with it.
    package let finding: AuditFinding?
  }

  /// How many files were read.
  package let fileCount: Int
  /// How many records are sound; without the key of a keyed log, in their order only.
  package let recordCount: Int
  /// Every chain, in the order in which they begin.
  package let chains: [Chain]
  /// The first thing that is wrong with each chain, and lines that are no records.
  package let findings: [AuditFinding]
  /// How many lines that are no records are not listed.
  package let unlistedCount: Int
  /// Lines that a crash or a full disk tore.
  package let tornLines: [AuditFinding.Place]
  /// How many sound records say that the oldest file was dropped by the count.
  package let droppedCount: Int
  /// Whether there are keyed chains, and no key was given to check them with.
  package let needsKey: Bool

  /// Whether nothing is wrong with what could be checked.
  package var isSound: Bool { findings.isEmpty }
}
