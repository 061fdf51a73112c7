/// A place in a list: behind a row, or where that row stood.
///
/// In a cursor it is named by what is known of the row without the ledger: its sort keys, its id and
/// the id of the row behind it, both as hashes, and as a hint where it stood in the ledger.
///
///     hint 4 | hash of the id 8 | hash of the next id 8 | each sort key: length 1, text
///
/// So an edit elsewhere moves nothing. When the row itself has gone, the list goes on behind its sort
/// keys, among equal ones with the row that stood next, and when that has gone too at the hint.
struct ListPlace {
  /// The row as a hint.
  var hint = 0
  var id: UInt64 = 0
  var next: UInt64 = 0
  /// The values of the sort keys; nil for none.
  var keys: [String?] = []

  private static let noneLength: UInt8 = 0xFF
  private static let fixedBytes = 20

  /// The place in the form of a cursor.
  var bytes: [UInt8] {
    var bytes = Self.bytes(of: UInt64(hint), 4) + Self.bytes(of: id, 8) + Self.bytes(of: next, 8)
    for key in keys {
      let text = key.map { Array($0.utf8) }
      guard let text, text.count < Self.noneLength else {
        bytes.append(Self.noneLength)
        continue
      }
      bytes.append(UInt8(text.count))
      bytes += text
    }
    return bytes
  }

  /// A place with nothing but keys, or none yet.
  init(keys: [String?] = []) { self.keys = keys }

  /// Reads the form of a cursor; nil for another one.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.fixedBytes else { return nil }
    hint = Int(Self.number(bytes[0..<4]))
    id = Self.number(bytes[4..<12])
    next = Self.number(bytes[12..<20])
    var at = Self.fixedBytes
    while at < bytes.count {
      let length = bytes[at]
      at += 1
      if length == Self.noneLength {
        keys.append(nil)
        continue
      }
      guard at + Int(length) <= bytes.count else { return nil }
      keys.append(String(decoding: bytes[at..<at + Int(length)], as: UTF8.self))
      at += Int(length)
    }
  }

  /// A number that an id is known by again: FNV-1a; it stands in cursors alone, where it is
  /// encrypted and signed.
  static func hash(of id: [UInt8]) -> UInt64 {
    id.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func bytes(of number: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * (count - 1 - $0))) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
