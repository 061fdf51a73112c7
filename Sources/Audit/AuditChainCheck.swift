/// Checks that the records of a log are those that were written, in their order.
///
/// Found is every change within what remains. That a whole chain, or the end of one, was removed
/// cannot be seen from the log alone.
package struct AuditChainCheck: Sendable {
  /// Something in a log that is not as it was written.
  package struct Finding: Sendable, Equatable {
    /// What is wrong.
    package enum Problem: String, Sendable {
      case unreadable = "a line that is no record"
      case unterminated = "a last line without a line feed"
      case startsLate = "a chain that does not begin with its first record"
      case gap = "a record whose number does not follow"
      case changed = "a record whose hash does not match"
    }

    /// The line, from 1.
    package let line: Int
    /// What is wrong with it.
    package let problem: Problem
  }

  private struct Chain {
    var seal = ChainSeal()
    var sequence = 0
    var isBroken = false

    /// Takes the next record in; the chain is broken from the first problem on.
    mutating func advance(by record: SealedRecord) -> Finding.Problem? {
      sequence += 1
      let problem: Finding.Problem? =
        if record.head.sequence != sequence {
          sequence == 1 ? .startsLate : .gap
        } else {
          seal.seal(Array(record.body)) == record.head.hash ? nil : .changed
        }
      isBroken = problem != nil
      return problem
    }
  }

  /// Everything that is wrong, in the order of lines; of a broken chain only its first break.
  package let findings: [Finding]
  /// The number of sound records.
  package let recordCount: Int

  /// Checks a whole log.
  package init(_ log: [UInt8]) {
    var findings: [Finding] = []
    var chains: [String: Chain] = [:]
    var recordCount = 0
    let lines = log.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      guard let record = SealedRecord(line) else {
        findings.append(Finding(line: index + 1, problem: .unreadable))
        continue
      }
      var chain = chains[record.head.chain] ?? Chain()
      guard !chain.isBroken else { continue }
      if let problem = chain.advance(by: record) {
        findings.append(Finding(line: index + 1, problem: problem))
      } else {
        recordCount += 1
      }
      chains[record.head.chain] = chain
    }
    if let last = lines.last, !last.isEmpty {
      findings.append(Finding(line: lines.count, problem: .unterminated))
    }
    self.findings = findings
    self.recordCount = recordCount
  }
}
