/// A place in a text that people read: line and column, both from 1.
///
/// The column counts Unicode scalars, as editors without surprises do; a tab is one.
package struct Place: Equatable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int

  /// A place that is already known.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a byte offset in a text whose lines end in line feeds.
  init(of offset: Int, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) { Self.step(over: byte, &line, &column) }
    self.init(line: line, column: column)
  }

  /// The places of many offsets in one pass; the offsets must not fall.
  static func table(of offsets: [Int], in bytes: [UInt8]) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(offsets.count)
    var line = 1
    var column = 1
    var at = 0
    for offset in offsets {
      while at < offset {
        step(over: bytes[at], &line, &column)
        at += 1
      }
      places.append(Place(line: line, column: column))
    }
    return places
  }

  private static func step(over byte: UInt8, _ line: inout Int, _ column: inout Int) {
    if byte == 0x0A {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}
