internal import Digest
internal import Serialization

/// Some whole lines of a log, and what they are found to be.
///
///     scan    on any thread     the ends of the lines, each by itself
///     link    in order          what record each one follows (`AuditVerification`)
///     hash    on any thread     whether each is what it says, by the hash before it
///     judge   in order          what that means (`AuditVerification`)
///
/// As every record spells its own hash, none has to wait for the hash of the one before it.
package struct AuditBlock: Sendable {
  /// A line that is no record.
  struct OddLine: Sendable {
    /// The line in the block, from 0.
    let line: Int
    /// Whether its beginning is that of a record: what a write that broke off leaves.
    let isTorn: Bool
    let isTerminated: Bool
  }

  let bytes: [UInt8]
  let file: Int
  /// The number of its first line; set when it is linked.
  var firstLine = 1
  /// Whether nothing of the file comes behind it.
  let isLast: Bool
  var records: [SealedLine] = []
  private(set) var oddLines: [OddLine] = []
  private(set) var lineCount = 0

  /// Whole lines of a file; only the last line of the file may lack its line feed.
  init(_ bytes: [UInt8], file: Int, isLast: Bool) {
    self.bytes = bytes
    self.file = file
    self.isLast = isLast
  }

  /// Reads the end of every line.
  package consuming func scanned() -> AuditBlock {
    let bytes = bytes
    let span = bytes.span
    records.reserveCapacity(bytes.count / 320)
    var start = 0
    while start < bytes.count {
      let end = Self.lineEnd(span, from: start)
      if end > start { take(start..<end, of: span) }
      lineCount += 1
      start = end + 1
    }
    return self
  }

  private mutating func take(_ range: Range<Int>, of bytes: borrowing Span<UInt8>) {
    let line = lineCount
    let isTerminated = range.upperBound < bytes.count
    if let record = SealedLine(bytes, range, line: line, isTerminated: isTerminated) {
      records.append(record)
      return
    }
    // What a crash leaves is the beginning of a record, and never reads as a whole one.
    let isTorn =
      range.count <= AuditLimits.lineBytesMax
      && zip(self.bytes[range], SealedLine.opening).allSatisfy { $0 == $1 }
      && AuditRecord(whole: self.bytes[range]) == nil
    oddLines.append(OddLine(line: line, isTorn: isTorn, isTerminated: isTerminated))
  }

  private static func lineEnd(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at &+ ByteWord.bytesCount <= bytes.count, !ByteWord(bytes, at: at).contains(0x0A) {
      at &+= ByteWord.bytesCount
    }
    while at < bytes.count, bytes[at] != 0x0A { at &+= 1 }
    return at
  }

  /// The indexes of the records whose hash is not that of their text; of those that were linked.
  package func mismatches() -> [Int] {
    var hasher = MessageHasher()
    var found: [Int] = []
    for index in records.indices where !matches(records[index], &hasher) { found.append(index) }
    return found
  }

  private func matches(_ record: borrowing SealedLine, _ hasher: inout MessageHasher) -> Bool {
    guard let previous = record.link.previous else { return true }
    let piece = record.bodyStart..<record.bodyEnd
    return record.hash
      == hasher.digest(prefix: previous, piece: piece, of: bytes.span, key: record.link.key)
  }

  /// Whether a record is sound behind the torn line of another process, which has no line end.
  func isSoundBehindTornLine(_ record: SealedLine) -> Bool {
    guard let start = lastOpening(before: record.bodyEnd, from: record.bodyStart),
      start > record.bodyStart,
      zip(bytes[record.bodyStart..<start], SealedLine.opening).allSatisfy({ $0 == $1 })
    else { return false }
    var record = record
    record.bodyStart = start
    var hasher = MessageHasher()
    return matches(record, &hasher)
  }

  private func lastOpening(before end: Int, from start: Int) -> Int? {
    let opening = SealedLine.opening
    return stride(from: end - opening.count, through: start, by: -1).first { at in
      bytes[at..<at + opening.count].elementsEqual(opening)
    }
  }

  /// The record parsed, body and all; nil when it is no JSON object.
  func document(of record: SealedLine) -> Document? {
    try? Document(
      parsing: Array(bytes[record.bodyStart..<record.bodyEnd]) + [UInt8(ascii: "}")],
      limits: JSONLimits(
        documentBytesMax: AuditLimits.lineBytesMax, depthMax: AuditLimits.depthMax))
  }
}
