/// Puts lines together from the blocks of a file that is read from its end to its beginning.
///
/// Memory is bounded by one block and one line: a line over `AuditLimits.lineBytesMax` is none.
package struct AuditBackward: Sendable {
  /// The rest of a line whose beginning is in a block before.
  private var rest: [UInt8] = []
  private var isOverlong = false
  /// Lines that were too long.
  package private(set) var overlongCount = 0

  /// Before the last block of a file.
  package init() {}

  /// The lines that end in a block, the last first; `isFirst`: the file begins with it.
  package mutating func lines(of block: [UInt8], isFirst: Bool) -> [ArraySlice<UInt8>] {
    var bytes = block
    if !isOverlong { bytes += rest }
    let begin = bytes.firstIndex(of: 0x0A)
    if isOverlong, let last = bytes.lastIndex(of: 0x0A) {
      bytes.removeSubrange((last + 1)...)
      endOverlong()
    } else if isOverlong, isFirst {
      endOverlong()
      return []
    }
    guard !isFirst else {
      rest = []
      return bounded(bytes[...])
    }
    // What stands before the first line feed may have begun earlier.
    keep(bytes[..<(begin ?? bytes.count)])
    return begin.map { bounded(bytes[$0...]) } ?? []
  }

  private mutating func keep(_ part: ArraySlice<UInt8>) {
    isOverlong = isOverlong || part.count > AuditLimits.lineBytesMax
    rest = isOverlong ? [] : Array(part)
  }

  private mutating func endOverlong() {
    isOverlong = false
    overlongCount += 1
  }

  private mutating func bounded(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    AuditLines(Array(bytes)).filter { line in
      let isBounded = line.count <= AuditLimits.lineBytesMax
      if !isBounded { overlongCount += 1 }
      return isBounded
    }
  }
}
