internal import Digest
internal import Serialization

/// What records say of other chains' records.
struct NamedHeads: Sendable {
  /// A record of a chain.
  struct Key: Hashable {
    let chain: ChainName
    let sequence: Int
  }

  private struct Recent {
    let chain: Int
    let sequence: Int
    let hash: DigestWords
  }

  /// A chain that was named before it was there.
  struct Missing {
    let chain: ChainName
    let place: AuditFinding.Place
  }

  /// The last records of the log, the oldest at `next` once all places are taken.
  private var recent: [Recent] = []
  private var next = 0
  /// The heads that were dropped with the oldest files.
  private(set) var dropped: [Key: DigestWords] = [:]
  /// How many records say so.
  private(set) var droppedCount = 0
  /// The chains that were named and not there.
  private(set) var missing: [Missing] = []
  private var missingNames: Set<ChainName> = []

  /// Keeps a record's hash in mind for a while.
  mutating func remember(_ chain: Int, _ sequence: Int, _ hash: DigestWords) {
    let record = Recent(chain: chain, sequence: sequence, hash: hash)
    if recent.count < AuditLimits.recentRecordsMax {
      recent.append(record)
    } else {
      recent[next] = record
      next = (next + 1) % AuditLimits.recentRecordsMax
    }
  }

  /// The hash of a record; nil when it is too long ago.
  func hash(of chain: Int, _ sequence: Int) -> DigestWords? {
    recent.first { $0.sequence == sequence && $0.chain == chain }?.hash
  }

  /// Takes in what a record says was dropped.
  mutating func drop(_ heads: [(name: ChainName, sequence: Int, hash: DigestWords)]) {
    droppedCount += 1
    for head in heads where dropped.count < AuditLimits.lateChainsMax * AuditLimits.eventHeadsMax {
      dropped[Key(chain: head.name, sequence: head.sequence)] = head.hash
    }
  }

  /// Takes in that a chain was named and is not there.
  mutating func miss(_ chain: ChainName, at place: AuditFinding.Place) {
    guard missing.count < AuditLimits.lateChainsMax, missingNames.insert(chain).inserted else {
      return
    }
    missing.append(Missing(chain: chain, place: place))
  }
}

/// What records and the anchor say of chains, against what the log has of them.
extension AuditVerification {
  /// Compares the heads that a sound record names with the log up to there.
  mutating func judgeHeads(_ root: Node, _ place: AuditFinding.Place) {
    let named = (root["heads"]?.elements ?? []).prefix(
      AuditLimits.eventHeadsMax + AuditLimits.headsMax)
    var found: [(name: ChainName, sequence: Int, hash: DigestWords)] = []
    for node in named {
      guard let head = AuditHead(node), let name = ChainName(text: head.chain),
        let hash = Hex.decode(head.hash)
      else { continue }
      found.append((name, head.sequence, DigestWords(bytes: hash)))
    }
    if root["event"]?.string == AuditEvent.Name.auditLogDropped.rawValue {
      heads.drop(found)
      return
    }
    for head in found {
      // A chain that is linked already, and begins behind this record, is not there yet.
      guard let index = table.find(head.name), table.chains[index].lastPlace != nil else {
        heads.miss(head.name, at: place)
        continue
      }
      let chain = table.chains[index]
      if head.sequence > chain.last {
        report(.truncated, of: index, chain.last + 1, place)
      } else if let hash = heads.hash(of: index, head.sequence), hash != head.hash {
        report(.replaced, of: index, head.sequence, place)
      }
    }
  }

  /// Compares a sound record with what the anchor knows of it.
  mutating func meetAnchors(_ index: Int, _ record: SealedLine, _ place: AuditFinding.Place) {
    guard let points = anchors?.points[record.chain] else { return }
    while table.chains[index].anchorsMet < points.count {
      let point = points[table.chains[index].anchorsMet]
      guard point.sequence <= record.sequence else { return }
      table.chains[index].anchorsMet += 1
      guard point.sequence == record.sequence else { continue }
      firstAnchorMet = min(firstAnchorMet, point.order)
      if point.hash != record.hash { report(.replaced, of: index, record.sequence, place) }
    }
  }

  /// A chain may begin late where a record says that what was before it was dropped.
  mutating func judgeLateStarts() {
    var hasher = MessageHasher()
    // Without the key, a chain whose first record is gone may be keyed wherever another one is.
    let isUnchecked = !table.hasKey && table.chains.contains(where: \.saysKeyed)
    for late in table.lateStarts {
      let chain = table.chains[late.chain]
      if isUnchecked, let index = chain.finding, findings[index].kind == .altered {
        withdraw(late.chain)
      }
      let key = NamedHeads.Key(chain: chain.name, sequence: late.sequence - 1)
      var kind = AuditFinding.Kind.startsLate
      if let previous = heads.dropped[key] {
        let hash = hasher.digest(
          prefix: previous, piece: 0..<late.body.count, of: late.body.span, key: late.key)
        if hash == late.hash || isUnchecked { continue }
        kind = .altered
      }
      let sequence = kind == .startsLate ? 1 : late.sequence
      // It comes before everything else that was found of this chain.
      let finding = AuditFinding(
        kind: kind, chain: chain.name.text, sequence: sequence, place: late.place)
      if let index = table.chains[late.chain].finding {
        findings[index] = finding
      } else {
        report(kind, of: late.chain, sequence, late.place)
      }
    }
  }

  private mutating func withdraw(_ chain: Int) {
    guard let index = table.chains[chain].finding else { return }
    table.chains[chain].finding = nil
    findings.remove(at: index)
    for other in table.chains.indices {
      if let after = table.chains[other].finding, after > index {
        table.chains[other].finding = after - 1
      }
    }
  }

  /// A chain that another one names was there; only in the first file can it have been dropped.
  mutating func judgeMissingHeads() {
    for head in heads.missing {
      if heads.droppedCount > 0, head.place.file == 0 { continue }
      if let index = table.find(head.chain) {
        report(.reordered, of: index, table.chains[index].first, head.place)
      } else {
        findings.append(
          AuditFinding(
            kind: .missingChain, chain: head.chain.text, sequence: 1, place: head.place))
      }
    }
  }

  /// What the anchor knows and the log does not have.
  mutating func judgeAnchors() {
    guard let anchors else { return }
    let known = Set(findings.filter { $0.kind == .missingChain }.compactMap(\.chain))
    let points = anchors.points.sorted { ($0.value[0].order) < ($1.value[0].order) }
    for (name, points) in points {
      guard let last = points.last else { continue }
      guard let index = table.find(name) else {
        // What is older than everything that the log still has may have been dropped with it.
        let isDropped = heads.droppedCount > 0 && points.allSatisfy { $0.order < firstAnchorMet }
        if isDropped || known.contains(name.text) { continue }
        findings.append(
          AuditFinding(kind: .missingChain, chain: name.text, sequence: 1, place: nil))
        continue
      }
      let chain = table.chains[index]
      if last.sequence > chain.last { report(.truncated, of: index, chain.last + 1, nil) }
    }
  }
}
