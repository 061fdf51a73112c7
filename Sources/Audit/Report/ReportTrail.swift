/// What verification found, as a report tells it.
package struct ReportTrail: Sendable, Equatable {
  /// Whether the records can be believed.
  package enum Verdict: String, Sendable {
    /// Every hash is right, as far as what remains can tell.
    case sound = "The trail verifies."
    /// Something is not as it was written.
    case broken = "The trail does not verify."
    /// It could not be checked whole: a key is missing.
    case unproven = "The trail is not proven."
  }

  /// Something that is not as it was written.
  struct Finding: Sendable, Equatable {
    /// Where: a file and a line, or a chain.
    let place: String
    let problem: String
  }

  /// A fact about the trail: what it is called, and what it is.
  struct Fact: Sendable, Equatable {
    let name: String
    let value: String
  }

  /// Whether the records can be believed.
  package let verdict: Verdict
  /// What the verdict rests on, in one or two sentences.
  let explanation: String
  let facts: [Fact]
  /// The first findings, in the order of the log.
  let findings: [Finding]
  let findingCount: Int

  static let findingsMax = 100

  /// What the check of one log found.
  package init(_ check: AuditChainCheck) {
    let isSound = check.findings.isEmpty
    verdict = isSound ? .sound : .broken
    explanation =
      isSound
      ? "Every record carries the hash that its chain gives it."
      : "Figures below are counted from all lines that are records, altered ones too."
    facts = [
      Fact(name: "Sound records", value: ReportText.count(check.recordCount)),
      Fact(name: "Findings", value: ReportText.count(check.findings.count)),
    ]
    findings = check.findings.prefix(Self.findingsMax).map { finding in
      Finding(place: "line \(ReportText.count(finding.line))", problem: finding.problem.rawValue)
    }
    findingCount = check.findings.count
  }
}
