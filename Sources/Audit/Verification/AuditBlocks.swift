/// Cuts what is read of a log's files into blocks of whole lines.
///
/// A line longer than any record keeps its beginning only: it is reported, and costs no memory.
package struct AuditBlocks: Sendable {
  private var rest: [UInt8] = []
  private var file = -1
  /// Whether the rest is the beginning of a line that is too long.
  private var isSkipping = false

  /// Before the first file.
  package init() {}

  /// Begins the next file.
  package mutating func beginFile() {
    file += 1
    rest = []
    isSkipping = false
  }

  /// The whole lines of what was read up to here; nil when there is none yet.
  package mutating func take(_ bytes: ArraySlice<UInt8>) -> AuditBlock? {
    guard let end = bytes.lastIndex(of: 0x0A) else {
      keep(bytes)
      return nil
    }
    var lines = rest
    var whole = bytes[...end]
    if isSkipping, let lineEnd = whole.firstIndex(of: 0x0A) { whole = whole[lineEnd...] }
    lines += whole
    (rest, isSkipping) = ([], false)
    keep(bytes[(end + 1)...])
    return AuditBlock(lines, file: file, isLast: false)
  }

  /// What is left at the end of the file, possibly nothing.
  package mutating func endFile() -> AuditBlock {
    defer { rest = [] }
    return AuditBlock(rest, file: file, isLast: true)
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    // One byte more than fits shows that the line is too long.
    let room = AuditLimits.lineBytesMax + 1 - rest.count
    rest += bytes.prefix(room)
    if bytes.count > room { isSkipping = true }
  }
}
