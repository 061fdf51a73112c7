/// Writes commands of the Redis serialization protocol, version 2: arrays of bulk strings.
///
///     ["SELECT", "1"]  →  *2\r\n$6\r\nSELECT\r\n$1\r\n1\r\n
///
/// Every part is sent with its length, so that no byte of it can end the command or begin another.
package enum RESPWriter {
  /// The bytes of a command by its parts.
  package static func command(_ parts: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(16) { $0 + $1.count + 16 })
    header("*", parts.count, to: &bytes)
    for part in parts {
      header("$", part.count, to: &bytes)
      bytes.append(contentsOf: part)
      bytes.append(contentsOf: lineEnd)
    }
    return bytes
  }

  private static let lineEnd: [UInt8] = [UInt8(ascii: "\r"), UInt8(ascii: "\n")]

  private static func header(_ kind: String, _ count: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: kind.utf8)
    bytes.append(contentsOf: String(count).utf8)
    bytes.append(contentsOf: lineEnd)
  }
}
