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
    /// A file and a line.
    let place: String
    /// The chain and the number of its record; nil for a line that is no record.
    let chain: String?
    let sequence: Int?
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

  /// What verification found in files, given by their paths in the order of reading.
  package init(_ found: AuditVerdict, files: [String]) {
    let keyed = found.chains.count { $0.isKeyed }
    findingCount = found.findings.count + found.unlistedCount
    verdict = findingCount > 0 ? .broken : found.needsKey ? .unproven : .sound
    explanation =
      switch verdict {
      case .broken:
        "Figures on this page count all lines that are records, those in doubt too."
      case .unproven:
        "The log is keyed and BILLING_MCP_AUDIT_KEY is not there: only its order was checked."
      case .sound where keyed > 0:
        "Every record carries the hash that its chain and the key give it."
      case .sound:
        "Every record carries the hash that its chain gives it. There is no key: this finds "
          + "accidents, not someone who computes the chains anew."
      }
    facts = Self.facts(of: found, keyed: keyed)
    findings = found.findings.prefix(Self.findingsMax).map { finding in
      Finding(
        place: Self.place(finding.place, files), chain: finding.chain, sequence: finding.sequence,
        problem: finding.kind.words)
    }
  }

  private static func facts(of found: AuditVerdict, keyed: Int) -> [Fact] {
    var facts = [
      Fact(name: "Files", value: ReportText.count(found.fileCount)),
      Fact(name: "Sound records", value: ReportText.count(found.recordCount)),
      Fact(name: "Chains", value: ReportText.count(found.chains.count)),
      Fact(name: "Keyed chains", value: ReportText.count(keyed)),
    ]
    for state in AuditVerdict.State.allCases {
      let count = found.chains.count { $0.state == state }
      facts.append(Fact(name: "Chains \(state.rawValue)", value: ReportText.count(count)))
    }
    facts.append(Fact(name: "Torn lines", value: ReportText.count(found.tornLines.count)))
    facts.append(Fact(name: "Files dropped by count", value: ReportText.count(found.droppedCount)))
    return facts
  }

  private static func place(_ place: AuditFinding.Place?, _ files: [String]) -> String {
    guard let place else { return "the end of the log" }
    let file = files.indices.contains(place.file) ? files[place.file] : "file \(place.file + 1)"
    return "\(file), line \(ReportText.count(place.line))"
  }
}

extension AuditFinding.Kind {
  /// What is wrong, for people who read it once.
  fileprivate var words: String {
    switch self {
    case .altered: "the record was altered"
    case .removed: "the record was removed; its chain goes on without it"
    case .reordered: "the record stands behind others that came after it"
    case .inserted: "the chain has a record of this number already"
    case .startsLate: "the chain begins here; nothing says that what was before was dropped"
    case .afterClosing: "a record behind the chain's closing one"
    case .unkeyed: "a chain without a key, in a log that has one"
    case .replaced: "the record is known elsewhere with another hash"
    case .truncated: "the record is known elsewhere, and the chain ends before it"
    case .missingChain: "the chain is known elsewhere, and there is none of it"
    case .unreadable: "a line that is no record"
    case .unverifiable: "more than can be worked out; no honest log needs it"
    }
  }
}
