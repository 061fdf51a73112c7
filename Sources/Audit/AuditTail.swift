/// Reads the end of a log for the heads of the chains in it.
package enum AuditTail {
  /// The last record of each chain whose last record is in these bytes, the latest chain first, at
  /// most `AuditLimits.headsMax`.
  ///
  /// The bytes may begin in the middle of a line and hold anything: what is no record is passed
  /// over, and nothing in them is taken for more than a chain, a number and a hash.
  package static func heads(in tail: [UInt8]) -> [AuditHead] {
    var heads: [AuditHead] = []
    var rest = tail[...]
    while !rest.isEmpty, heads.count < AuditLimits.headsMax {
      let start = rest.lastIndex(of: 0x0A).map { $0 + 1 } ?? rest.startIndex
      let line = rest[start...]
      rest = rest[..<max(rest.startIndex, start - 1)]
      guard !line.isEmpty, let record = SealedRecord(line),
        !heads.contains(where: { $0.chain == record.head.chain })
      else { continue }
      heads.append(record.head)
    }
    return heads
  }
}
