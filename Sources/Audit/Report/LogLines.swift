/// Cuts the blocks of a log into lines, holding no more than one line at a time.
struct LogLines: Sendable {
  /// The beginning of a line whose end is in a block to come.
  private var pending: [UInt8] = []
  /// Whether the line that is being read is too long to be a record.
  private var isOverlong = false

  /// Passes on each line of a block, without its line feed; nil stands for a line that was too long.
  mutating func take(_ block: ArraySlice<UInt8>, _ receive: (ArraySlice<UInt8>?) -> Void) {
    var rest = block
    while let end = rest.firstIndex(of: 0x0A) {
      pass(rest[..<end], receive)
      rest = rest[(end + 1)...]
    }
    keep(rest)
  }

  /// Passes on what stands after the last line feed, if anything does.
  mutating func finish(_ receive: (ArraySlice<UInt8>?) -> Void) {
    if isOverlong || !pending.isEmpty { pass([], receive) }
  }

  private mutating func pass(_ end: ArraySlice<UInt8>, _ receive: (ArraySlice<UInt8>?) -> Void) {
    if pending.isEmpty, !isOverlong {
      receive(end.count > AuditLimits.lineBytesMax ? nil : end)
      return
    }
    keep(end)
    receive(isOverlong ? nil : pending[...])
    pending.removeAll(keepingCapacity: true)
    isOverlong = false
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    guard !isOverlong else { return }
    if pending.count + bytes.count > AuditLimits.lineBytesMax {
      pending.removeAll(keepingCapacity: true)
      isOverlong = true
    } else {
      pending += bytes
    }
  }
}
