package import Calendar
internal import Serialization

/// A line of the anchor: that a record of the log existed, kept where the log's owner cannot write.
///
///     {"timestamp":…,"chain":…,"sequence":256,"hash":…,"keyed":true,"event":"reached"}
///
/// What the log lacks of that, its end, a chain or a whole file, was removed.
package struct AuditAnchor: Sendable, Equatable {
  /// Where in its chain the record is.
  package enum Event: String, CaseIterable, Sendable {
    /// The first record.
    case began
    /// One of those between.
    case reached
    /// The closing record.
    case closed
  }

  /// When the line was made, in UTC; advisory.
  package let timestamp: Timestamp
  /// The record.
  package let head: AuditHead
  /// Whether its chain is sealed with a key.
  package let isKeyed: Bool
  /// Where in its chain the record is.
  package let event: Event

  /// The anchor of a record that was written.
  package init(_ head: AuditHead, _ event: Event, isKeyed: Bool, at timestamp: Timestamp) {
    self.timestamp = timestamp
    self.head = head
    self.isKeyed = isKeyed
    self.event = event
  }

  /// The anchor as one line, with its line feed.
  package var line: [UInt8] {
    var writer = JSONWriter(capacity: 256)
    writer.beginObject()
    writer.member("timestamp", timestamp.iso8601Milliseconds)
    writer.member("chain", head.chain)
    writer.member("sequence", head.sequence)
    writer.member("hash", head.hash)
    writer.member("keyed", isKeyed)
    writer.member("event", event.rawValue)
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  /// The anchor on a line, given without its line feed; nil when it is none.
  package init?(_ line: ArraySlice<UInt8>) {
    guard line.count <= AuditLimits.anchorLineBytesMax,
      let root = try? Document(parsing: Array(line)).root,
      let timestamp = root["timestamp"]?.string.flatMap({ Timestamp(iso8601: $0) }),
      let head = AuditHead(root),
      let isKeyed = root["keyed"]?.bool,
      let event = root["event"]?.string.flatMap({ Event(rawValue: $0) })
    else { return nil }
    self.init(head, event, isKeyed: isKeyed, at: timestamp)
  }
}

extension AuditHead {
  /// The head that an object spells; nil when it spells none.
  init?(_ node: Node) {
    guard let chain = node["chain"]?.string,
      LowerHex.spells(chain, bytes: AuditLimits.chainBytes),
      let sequence = node["sequence"]?.int, sequence > 0,
      let hash = node["hash"]?.string, LowerHex.spells(hash, bytes: AuditLimits.hashBytes)
    else { return nil }
    self.init(chain: chain, sequence: sequence, hash: hash)
  }
}
