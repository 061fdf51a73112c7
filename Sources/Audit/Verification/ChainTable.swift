internal import Digest

/// Every chain of a log, and what the next record of each has to follow.
///
/// Linking looks at numbers only and takes each record's hash by its word, so that hashing can come
/// after it, in any order.
struct ChainTable {
  /// One chain.
  struct Chain {
    let name: ChainName
    /// The number of its first record in the log.
    let first: Int
    /// Whether its first record says that it is keyed.
    let saysKeyed: Bool

    // As linked.
    fileprivate var linked: Int
    fileprivate var hash: DigestWords
    fileprivate var key: ChainKey?
    fileprivate var isHashed: Bool
    fileprivate var hasClosed = false

    // As judged.
    /// The number of its last sound record.
    var last = 0
    var isClosed = false
    /// Whether its last line lacks the line feed.
    var isTorn = false
    var lastPlace: AuditFinding.Place?
    /// The index of its finding.
    var finding: Int?
    /// How many of its anchors are behind it.
    var anchorsMet = 0
  }

  /// The first record of a chain whose beginning is not in the log.
  struct LateStart {
    let chain: Int
    let sequence: Int
    let body: [UInt8]
    let hash: DigestWords
    let key: DigestWords?
    let place: AuditFinding.Place
  }

  var chains: [Chain] = []
  private(set) var lateStarts: [LateStart] = []
  private var index: [ChainName: Int] = [:]
  private let key: AuditKey?
  private var keyStepsLeft = AuditLimits.keyStepsMax
  /// The reserve of the process whose chain began last, before that chain.
  private var recent: (name: ChainName, reserve: ChainReserve)?
  private var recentChain = -1

  /// No chain yet; with the key of the log, chains are checked by it.
  init(key: AuditKey?) { self.key = key }

  /// Whether records are checked with a key.
  var hasKey: Bool { key != nil }

  /// The chain of that name, in the order in which they began.
  func find(_ name: ChainName) -> Int? { index[name] }

  /// Says of each record of a block what it has to follow.
  mutating func link(_ block: inout AuditBlock) {
    for at in block.records.indices {
      let name = block.records[at].chain
      if recentChain < 0 || chains[recentChain].name != name {
        recentChain = index[name] ?? -1
      }
      if recentChain >= 0 {
        follow(&block.records[at])
      } else {
        begin(&block, at)
      }
    }
  }

  private mutating func follow(_ record: inout SealedLine) {
    record.link.chain = recentChain
    let expected = chains[recentChain].linked + 1
    guard record.sequence == expected else {
      record.link.problem = record.sequence > expected ? .removed : .inserted
      chains[recentChain].isHashed = false
      return
    }
    if chains[recentChain].hasClosed { record.link.problem = .afterClosing }
    if chains[recentChain].isHashed {
      record.link.previous = chains[recentChain].hash
      record.link.key = chains[recentChain].key?.words
      chains[recentChain].key?.step()
    }
    chains[recentChain].linked = expected
    chains[recentChain].hash = record.hash
    chains[recentChain].hasClosed = record.flags.contains(.closing)
  }

  private mutating func begin(_ block: inout AuditBlock, _ at: Int) {
    let record = block.records[at]
    guard chains.count < AuditLimits.chainsMax else {
      block.records[at].link.problem = .unverifiable
      return
    }
    let isFirst = record.sequence == 1
    let saysKeyed = isFirst && record.flags.contains(.keyed)
    var chain = Chain(
      name: record.chain, first: record.sequence, saysKeyed: saysKeyed, linked: record.sequence,
      hash: record.hash, isHashed: hasKey || !saysKeyed,
      hasClosed: record.flags.contains(.closing))
    recentChain = chains.count
    block.records[at].link.chain = recentChain
    let first = hasKey ? recordKey(of: record.chain, record.sequence) : nil
    chain.key = first
    chain.key?.step()
    if hasKey, first == nil {
      block.records[at].link.problem = .unverifiable
      chain.isHashed = false
    } else if isFirst, chain.isHashed {
      block.records[at].link.previous = .zero
      block.records[at].link.key = first?.words
    } else if !isFirst {
      if lateStarts.count < AuditLimits.lateChainsMax {
        lateStarts.append(
          LateStart(
            chain: recentChain, sequence: record.sequence,
            body: Array(block.bytes[record.bodyStart..<record.bodyEnd]), hash: record.hash,
            key: first?.words,
            place: AuditFinding.Place(file: block.file, line: block.firstLine + record.line)))
      } else {
        block.records[at].link.problem = .startsLate
      }
    }
    index[record.chain] = recentChain
    chains.append(chain)
  }

  /// The key of a record; nil when it takes too many steps to work out.
  private mutating func recordKey(of name: ChainName, _ sequence: Int) -> ChainKey? {
    guard let key else { return nil }
    var reserve: ChainReserve
    var ordinal: UInt32 = 0
    if let recent, recent.name.first == name.first, recent.name.ordinal <= name.ordinal {
      (reserve, ordinal) = (recent.reserve, recent.name.ordinal)
    } else {
      reserve = ChainReserve(key, process: name.process)
    }
    let steps = Int(name.ordinal - ordinal)
    guard steps <= min(keyStepsLeft, AuditLimits.missingOrdinalsMax),
      sequence - 1 <= keyStepsLeft - steps
    else { return nil }
    keyStepsLeft -= steps + sequence - 1
    for _ in 0..<steps { reserve.step() }
    recent = (name, reserve)
    var first = reserve.firstKey
    for _ in 1..<sequence { first.step() }
    return first
  }
}
