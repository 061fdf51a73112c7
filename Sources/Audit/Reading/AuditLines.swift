/// The lines of a stretch of log from its end to its beginning, without their line feeds.
///
/// Empty lines are left out. A copy is a place to go back to.
package struct AuditLines: Sequence, IteratorProtocol, Sendable {
  private let bytes: [UInt8]
  private let start: Int
  private var end: Int

  /// The lines of some bytes; `isCut`: what stands before the first line feed began elsewhere.
  package init(_ bytes: [UInt8], isCut: Bool = false) {
    self.bytes = bytes
    end = bytes.count
    start = isCut ? bytes.firstIndex(of: Self.lineFeed).map { $0 + 1 } ?? bytes.count : 0
  }

  /// The line before the last one that was given; nil when there is none.
  package mutating func next() -> ArraySlice<UInt8>? {
    while end > start {
      var at = end
      while at > start, bytes[at - 1] != Self.lineFeed { at -= 1 }
      let line = bytes[at..<end]
      end = Swift.max(start, at - 1)
      if !line.isEmpty { return line }
    }
    return nil
  }

  private static let lineFeed: UInt8 = 0x0A
}
