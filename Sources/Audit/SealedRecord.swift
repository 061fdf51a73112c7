internal import Serialization

/// A line of a log read back, as far as its chain goes.
///
///     {"timestamp":…,"chain":"…","sequence":2,"hash":"…"}
///     `-------------- body -----------------´
///
/// Whoever can write the log decides what is read here: all of it is checked for its shape.
struct SealedRecord {
  let head: AuditHead
  /// What the hash is over: the line up to its last member.
  let body: ArraySlice<UInt8>

  private static let hashKey = Array(#","hash":""#.utf8)
  private static let end = Array(#""}"#.utf8)
  private static let limits = JSONLimits(
    documentBytesMax: AuditLimits.lineBytesMax, depthMax: AuditLimits.depthMax)

  /// The record on a line, given without its line feed; nil when it is no sealed record.
  init?(_ line: ArraySlice<UInt8>) {
    guard line.count <= AuditLimits.lineBytesMax,
      let root = try? Document(parsing: Array(line), limits: Self.limits).root,
      let head = AuditHead(root)
    else { return nil }
    let seal = Self.hashKey + head.hash.utf8 + Self.end
    guard line.suffix(seal.count).elementsEqual(seal) else { return nil }
    self.head = head
    body = line.dropLast(seal.count)
  }
}
