internal import Serialization

/// Finds the id of a message that is over a limit, so that its sender does not wait for ever.
///
/// One pass, no recursion and no memory: it only counts how deep it is, and looks at the keys of
/// the outermost object. The id itself is then parsed like any other value.
enum IDScanner {
  /// The id of the message on a line; nil when there is none that can be read, or more than one.
  static func id(in line: [UInt8]) -> RequestID? {
    var found: RequestID?
    var depth = 0
    var at = 0
    while at < line.count {
      switch line[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        let end = stringEnd(from: at, in: line)
        if depth == 1, line[at..<end].elementsEqual(#""id""#.utf8),
          let value = valueRange(behindKey: end, in: line)
        {
          guard found == nil, let root = try? Document(parsing: Array(line[value])).root else {
            return nil
          }
          found = RequestID(root)
        }
        at = end
        continue
      default: break
      }
      at += 1
    }
    return found
  }

  /// The place behind the string that opens at `start`.
  private static func stringEnd(from start: Int, in line: [UInt8]) -> Int {
    var at = start + 1
    while at < line.count, line[at] != UInt8(ascii: "\"") {
      at += line[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(at + 1, line.count)
  }

  /// The scalar behind the colon behind a key; nil when there is no colon.
  private static func valueRange(behindKey end: Int, in line: [UInt8]) -> Range<Int>? {
    var start = end
    while start < line.count, isSpace(line[start]) { start += 1 }
    guard start < line.count, line[start] == UInt8(ascii: ":") else { return nil }
    start += 1
    while start < line.count, isSpace(line[start]) { start += 1 }
    guard start < line.count else { return nil }
    if line[start] == UInt8(ascii: "\"") { return start..<stringEnd(from: start, in: line) }
    var stop = start
    while stop < line.count, ASCII.isAlphanumeric(line[stop]) || line[stop] == 0x2D { stop += 1 }
    return start..<stop
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
