internal import Digest
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
  private let chain: String
  private var seal = ChainSeal()
  private var sequence = 0
  /// The heads of the chains that came before; named by this chain's first record.
  private let heads: [AuditHead]
  /// The last record that was made; nil when there is none yet.
  package private(set) var last: AuditHead?
  /// The record before it: this chain's head if writing the last one failed.
  private var lastButOne: AuditHead?

  /// A new chain behind the heads that `AuditTail` read, named by `AuditLimits.chainBytes` or more
  /// random bytes.
  package init(
    random: [UInt8], after heads: [AuditHead] = [], to destination: Destination = .log
  ) {
    chain = Self.chain(random)
    self.heads = Array(heads.prefix(AuditLimits.headsMax))
    self.destination = destination
  }

  /// The record of an event as the next line of the chain, ended by a line feed.
  package mutating func line(for event: AuditEvent) -> [UInt8] {
    sequence += 1
    let isFirst = sequence == 1
    var writer = JSONWriter(capacity: 640)
    writer.beginObject()
    event.write(to: &writer)
    if destination == .fallback {
      writer.member("fallback", true)
    }
    if isFirst, !heads.isEmpty { Self.write(heads, to: &writer) }
    writer.member("chain", chain)
    writer.member("sequence", sequence)
    let hash = seal.seal(writer.bytes)
    writer.member("hash", hash)
    writer.endObject()
    lastButOne = last
    last = AuditHead(chain: chain, sequence: sequence, hash: hash)
    return (isFirst ? [0x0A] : []) + writer.bytes + [0x0A]
  }

  /// Ends the chain after a write that failed or was short; the next record begins a new one.
  ///
  /// The new chain names the last record of this one that was written whole.
  package mutating func abandon(random: [UInt8]) {
    let earlier = lastButOne.map { [$0] } ?? heads
    self = AuditTrail(random: random, after: earlier, to: destination)
  }

  private static func chain(_ random: [UInt8]) -> String {
    precondition(random.count >= AuditLimits.chainBytes, "a chain's name needs 16 random bytes")
    return Hex.encode(Array(random.prefix(AuditLimits.chainBytes)))
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
