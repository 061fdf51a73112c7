internal import Digest
internal import Serialization

/// Checks that the records of a log are those that were written, in their order.
///
/// Fed with the blocks of any number of files, the oldest first; each is linked, hashed by whoever
/// has a thread to spare, and judged:
///
///     for block in blocks.map({ $0.scanned() }) {
///       verification.link(&block)
///       verification.judge(block, mismatches: block.mismatches())
///     }
///
/// Memory does not grow with the log, only with the number of its chains. Found is every change
/// within what remains; that an end, a chain or a file is missing shows where another chain or the
/// anchor names it. Without a key, none of it is proof against one who computes the chains anew.
package struct AuditVerification: Sendable {
  var table: ChainTable
  var heads = NamedHeads()
  let anchors: AuditAnchors?
  var findings: [AuditFinding] = []
  private var tornLines: [AuditFinding.Place] = []
  private var recordCount = 0
  private var unlistedCount = 0
  private var linkedFile = -1
  private var nextLine = 1
  /// Lines that are no records, one directly behind the other; the next line says what they are.
  private var undecided: [(place: AuditFinding.Place, isTorn: Bool)] = []
  /// The earliest anchor that the log has.
  var firstAnchorMet = Int.max

  /// A check of a log, with its key and its anchor as far as they are there.
  package init(key: AuditKey?, anchors: AuditAnchors?) {
    table = ChainTable(key: key)
    self.anchors = anchors
  }

  /// Checks a whole log that is in memory: its files, the oldest first.
  package static func verdict(
    of files: [[UInt8]], key: AuditKey? = nil, anchors: AuditAnchors? = nil
  ) -> AuditVerdict {
    var verification = AuditVerification(key: key, anchors: anchors)
    var blocks = AuditBlocks()
    for file in files {
      blocks.beginFile()
      if let block = blocks.take(file[...]) { verification.check(block) }
      verification.check(blocks.endFile())
    }
    return verification.verdict()
  }

  /// Takes in the next block in one go.
  package mutating func check(_ block: consuming AuditBlock) {
    var block = block.scanned()
    link(&block)
    judge(block, mismatches: block.mismatches())
  }

  /// Says of each record of the next block what it has to follow.
  package mutating func link(_ block: inout AuditBlock) {
    if block.file != linkedFile { (linkedFile, nextLine) = (block.file, 1) }
    block.firstLine = nextLine
    nextLine += block.lineCount
    table.link(&block)
  }

  /// Takes in the next block that was linked, given the indexes of what does not match.
  package mutating func judge(_ block: AuditBlock, mismatches: [Int]) {
    var odd = block.oddLines[...]
    var wrong = mismatches[...]
    for (index, record) in block.records.enumerated() {
      while let line = odd.first, line.line < record.line {
        odd.removeFirst()
        judge(line, in: block)
      }
      let isMatch = wrong.first != index
      if !isMatch { wrong.removeFirst() }
      judge(record, isMatch: isMatch, in: block)
    }
    for line in odd { judge(line, in: block) }
    if block.isLast { decide(isTorn: false) }
  }

  // MARK: Lines that are no records

  private mutating func judge(_ line: AuditBlock.OddLine, in block: AuditBlock) {
    let place = place(line.line, in: block)
    if let last = undecided.last?.place, last.line + 1 < place.line || !line.isTorn {
      decide(isTorn: false)
    }
    // A crash leaves one torn line, or a few: more are no crash's, and memory stays bounded.
    if undecided.count >= AuditLimits.listedLinesMax { decide(isTorn: false) }
    undecided.append((place, line.isTorn))
    if !line.isTerminated { decide(isTorn: true) }
  }

  /// Whether what was found is what a crash leaves: the end of a file, or the line feed with which
  /// another process's first record begins, has to come directly behind it.
  private mutating func decide(isTorn: Bool) {
    for line in undecided {
      if isTorn, line.isTorn {
        tear(line.place)
      } else if findings.count < AuditLimits.listedLinesMax {
        findings.append(
          AuditFinding(kind: .unreadable, chain: nil, sequence: nil, place: line.place))
      } else {
        unlistedCount += 1
      }
    }
    undecided = []
  }

  private mutating func tear(_ place: AuditFinding.Place) {
    if tornLines.count < AuditLimits.listedLinesMax { tornLines.append(place) }
  }

  func place(_ line: Int, in block: AuditBlock) -> AuditFinding.Place {
    AuditFinding.Place(file: block.file, line: block.firstLine + line)
  }

  // MARK: Records

  private mutating func judge(_ record: SealedLine, isMatch: Bool, in block: AuditBlock) {
    let at = place(record.line, in: block)
    if let last = undecided.last?.place {
      decide(isTorn: record.sequence == 1 && last.line + 1 == at.line)
    }
    let index = record.link.chain
    guard index >= 0 else {
      if findings.last?.kind != .unverifiable {
        findings.append(
          AuditFinding(
            kind: .unverifiable, chain: record.chain.text, sequence: record.sequence, place: at))
      }
      return
    }
    if let finding = table.chains[index].finding {
      reconsider(finding, record)
    } else if let kind = problem(of: record, isMatch: isMatch, at, in: block) {
      let isMissing = kind == .removed || kind == .truncated
      report(kind, of: index, isMissing ? table.chains[index].last + 1 : record.sequence, at)
    } else {
      accept(record, at, in: block)
    }
  }

  private mutating func problem(
    of record: SealedLine, isMatch: Bool, _ place: AuditFinding.Place, in block: AuditBlock
  ) -> AuditFinding.Kind? {
    if let problem = record.link.problem { return problem }
    if table.hasKey, record.sequence == 1, !record.flags.contains(.keyed) { return .unkeyed }
    if !isMatch {
      guard block.isSoundBehindTornLine(record) else { return .altered }
      tear(place)
    }
    return nil
  }

  private mutating func accept(
    _ record: SealedLine, _ place: AuditFinding.Place, in block: AuditBlock
  ) {
    let index = record.link.chain
    recordCount += 1
    table.chains[index].last = record.sequence
    table.chains[index].isClosed = record.flags.contains(.closing)
    table.chains[index].lastPlace = place
    if record.flags.contains(.unterminated) {
      table.chains[index].isTorn = true
      tear(place)
    }
    heads.remember(index, record.sequence, record.hash)
    meetAnchors(index, record, place)
    if record.flags.contains(.heads), let root = block.document(of: record)?.root {
      judgeHeads(root, place)
    }
  }

  /// What comes later can say more of what is known to be wrong.
  private mutating func reconsider(_ finding: Int, _ record: SealedLine) {
    guard findings[finding].sequence == record.sequence else { return }
    switch findings[finding].kind {
    case .removed, .truncated: findings[finding].kind = .reordered
    case .altered: findings[finding].kind = .inserted
    default: break
    }
  }

  /// Reports the first thing that is wrong with a chain.
  mutating func report(
    _ kind: AuditFinding.Kind, of chain: Int, _ sequence: Int, _ place: AuditFinding.Place?
  ) {
    guard table.chains[chain].finding == nil else { return }
    table.chains[chain].finding = findings.count
    findings.append(
      AuditFinding(
        kind: kind, chain: table.chains[chain].name.text, sequence: sequence, place: place))
  }

  // MARK: The end

  /// What everything came to; to be called once, behind the last block.
  package consuming func verdict() -> AuditVerdict {
    decide(isTorn: false)
    judgeLateStarts()
    judgeMissingHeads()
    judgeAnchors()
    let states = ChainStates(table.chains, tornLines)
    let chains = table.chains.enumerated().map { index, chain in
      AuditVerdict.Chain(
        name: chain.name.text, state: states[index], first: chain.first, last: chain.last,
        isKeyed: chain.saysKeyed, finding: chain.finding.map { findings[$0] })
    }
    return AuditVerdict(
      fileCount: linkedFile + 1, recordCount: recordCount, chains: chains, findings: findings,
      unlistedCount: unlistedCount, tornLines: tornLines, droppedCount: heads.droppedCount,
      needsKey: !table.hasKey && table.chains.contains(where: \.saysKeyed))
  }
}
