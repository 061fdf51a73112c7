internal import Serialization

/// The records of one process: a chain of its own in a log that other processes append to as well.
///
///     LF {"timestamp":…,"heads":[…],"chain":"c1","sequence":1,"hash":"h1"} LF    first line
///        {"timestamp":…,            "chain":"c1","sequence":2,"hash":"h2"} LF    second
///        {"timestamp":…,            "chain":"c9","sequence":7,"hash":"i7"} LF    another process
///
/// The line feed in front of a chain's first record ends what a process that died in a write left
/// behind. Each line is meant for one `write(2)`. When that fails or is short, `abandon` the chain;
/// records that go to the standard error stream instead are a trail of their own.
package struct AuditTrail: Sendable {
  /// Where lines go.
  package enum Destination: Sendable {
    /// The audit log.
    case log
    /// The standard error stream, because the log cannot be written; every record says so.
    case fallback
  }

  private let destination: Destination
  private let process: [UInt8]
  private var chain: ChainName
  private var reserve: ChainReserve?
  private var seal: ChainSeal
  private var sequence = 0
  /// The heads of the chains that came before; named by this chain's first record.
  private var heads: [AuditHead]
  /// The last record that was made; nil when there is none yet.
  package private(set) var last: AuditHead?
  /// The record before it: this chain's head if writing the last one failed.
  private var lastButOne: AuditHead?
  /// Whether records are sealed with a key.
  package var isKeyed: Bool { reserve != nil }

  /// A new chain behind the heads that `AuditTail` read; `random` are `AuditLimits.processBytes`
  /// or more bytes that name this process's chains here, drawn once.
  ///
  /// With a key the chain is sealed by it. The key itself is not kept: erase it once every trail of
  /// the process is made.
  package init(
    random: [UInt8], after heads: [AuditHead] = [], to destination: Destination = .log,
    key: AuditKey? = nil
  ) {
    process = ChainName.process(random)
    chain = ChainName(process: process, ordinal: 0)
    let reserve = key.map { [process] in ChainReserve($0, process: process) }
    self.reserve = reserve
    seal = ChainSeal(key: reserve?.firstKey)
    self.reserve?.step()
    self.heads = Array(heads.prefix(AuditLimits.headsMax))
    self.destination = destination
  }

  /// Names the heads of the chains that came before; without effect behind the first record.
  package mutating func follow(_ heads: [AuditHead]) {
    if last == nil { self.heads = Array(heads.prefix(AuditLimits.headsMax)) }
  }

  /// The record of an event as the next line of the chain, ended by a line feed.
  ///
  /// A closing record is the last one of a whole chain: what comes after it is found to be forged.
  /// `server_stopped` always is one.
  package mutating func line(for event: AuditEvent, closing: Bool = false) -> [UInt8] {
    sequence += 1
    let isFirst = sequence == 1
    var writer = JSONWriter(capacity: 640)
    writer.beginObject()
    event.write(to: &writer)
    if destination == .fallback {
      writer.member("fallback", true)
    }
    let named = Array(event.heads.prefix(AuditLimits.eventHeadsMax)) + (isFirst ? heads : [])
    if !named.isEmpty { Self.write(named, to: &writer) }
    if isFirst, isKeyed { writer.member("keyed", true) }
    if closing || event.name == .serverStopped { writer.member("closing", true) }
    writer.member("chain", chain.text)
    writer.member("sequence", sequence)
    let hash = seal.seal(writer.bytes)
    writer.member("hash", hash)
    writer.endObject()
    lastButOne = last
    last = AuditHead(chain: chain.text, sequence: sequence, hash: hash)
    var line = writer.bytes
    line.append(0x0A)
    return isFirst ? [0x0A] + line : line
  }

  /// Ends the chain after a write that failed or was short; the next record begins a new one.
  ///
  /// The new chain names the last record of this one that was written whole.
  package mutating func abandon() {
    heads = lastButOne.map { [$0] } ?? heads
    chain = ChainName(process: process, ordinal: chain.ordinal &+ 1)
    seal = ChainSeal(key: reserve?.firstKey)
    reserve?.step()
    sequence = 0
    (last, lastButOne) = (nil, nil)
  }

  /// Ends the chain behind a last record that was written whole; the next record begins a new one.
  ///
  /// For a file that is not the one that the chain is in, or a record that was given up.
  package mutating func beginAnew() {
    lastButOne = last ?? lastButOne
    abandon()
  }

  private static func write(_ heads: [AuditHead], to writer: inout JSONWriter) {
    writer.key("heads")
    writer.beginArray()
    for head in heads {
      writer.beginObject()
      writer.member("chain", head.chain)
      writer.member("sequence", head.sequence)
      writer.member("hash", head.hash)
      writer.endObject()
    }
    writer.endArray()
  }
}
