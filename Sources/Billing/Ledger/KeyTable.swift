internal import Serialization

/// Finds the row of a list by the content of one of its fields, eight bytes a row.
///
/// An open-addressing table of rows over the tokens of their keys; no key is copied:
///
///     tokens  row 0 -> 12   row 1 -> 40   row 2 -> 0 (no key)
///     slots   [ - | row 1 | - | row 0 ]        slot = hash(content) mod 4, then the next free one
///
/// A key that two rows have finds neither: a guess would be somebody else's record.
struct KeyTable: Sendable {
  /// Token of each row's key; 0, which is never a key, for none.
  private let tokens: [UInt32]
  /// Row + 1 in each slot, 0 in a free one; the number of slots is a power of two.
  private var slots: [UInt32]
  /// The rows whose key comes again, and the later rows that repeat it.
  private(set) var repeated: [(first: Int, later: Int)] = []
  private var ambiguous: Set<Int> = []

  /// An empty table.
  init() {
    tokens = []
    slots = [0]
  }

  /// A table over the key tokens of all rows.
  init(tokens: [UInt32], of document: Document) {
    self.tokens = tokens
    var capacity = 8
    while capacity < tokens.count * 2 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    for row in tokens.indices where tokens[row] != 0 {
      let key = KeyText(Int(tokens[row]), of: document)
      let slot = self.slot(of: key, in: document)
      if slots[slot] == 0 {
        slots[slot] = UInt32(row + 1)
      } else {
        repeated.append((Int(slots[slot]) - 1, row))
        ambiguous.insert(Int(slots[slot]) - 1)
      }
    }
  }

  /// The one row with this key; nil when there is none, or more than one.
  func row(of key: KeyText, in document: Document) -> Int? {
    let found = Int(slots[slot(of: key, in: document)]) - 1
    return found < 0 || ambiguous.contains(found) ? nil : found
  }

  /// The token of a row's key; nil when it has none, and for a row that there is not.
  func token(of row: Int) -> Int? {
    tokens.indices.contains(row) && tokens[row] != 0 ? Int(tokens[row]) : nil
  }

  /// The slot with this key, or the free one where it belongs.
  private func slot(of key: KeyText, in document: Document) -> Int {
    let mask = slots.count - 1
    var slot = key.hash & mask
    while slots[slot] != 0 {
      if KeyText(Int(tokens[Int(slots[slot]) - 1]), of: document) == key { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }
}
