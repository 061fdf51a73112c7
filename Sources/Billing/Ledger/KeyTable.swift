internal import Serialization

/// Finds the row of a list by the content of one of its fields, some sixteen bytes a row.
///
/// An open-addressing table of rows over the places of their keys; no key is copied:
///
///     places  row 0 -> 12   row 1 -> 40   row 2 -> 0 (no key)
///     slots   [ - | row 1 | - | row 0 ]        slot = hash(content) mod 4, then the next free one
///
/// A key that two rows have finds neither: a guess would be somebody else's record.
struct KeyTable: Sendable {
  /// Where each row's key begins in the text; 0, where never a key does, for none.
  private let places: [UInt32]
  /// Row + 1 in each slot, 0 in a free one; the number of slots is a power of two.
  ///
  /// A row needs only the low bits. The high ones are of its key's hash, so that a probe reads
  /// another key in the text only where it is most likely the one that is looked for.
  private var slots: [UInt32]
  /// The rows whose key comes again, and the later rows that repeat it.
  private(set) var repeated: [(first: Int, later: Int)] = []
  private var ambiguous: Set<Int> = []

  /// An empty table.
  init() {
    places = []
    slots = [0]
  }

  /// A table over the places of all rows' keys.
  init(places: [UInt32], of text: [UInt8]) {
    self.places = places
    var capacity = 8
    while capacity < places.count * 3 / 2 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    for row in places.indices where places[row] != 0 {
      let key = KeyText(at: Int(places[row]), of: text)
      let slot = self.slot(of: key, in: text)
      if slots[slot] == 0 {
        slots[slot] = UInt32(row + 1) | mark(of: key.hash)
      } else {
        repeated.append((self.row(in: slot), row))
        ambiguous.insert(self.row(in: slot))
      }
    }
  }

  /// The one row with this key; nil when there is none, or more than one.
  func row(of key: KeyText, in text: [UInt8]) -> Int? {
    let found = row(in: slot(of: key, in: text))
    return found < 0 || ambiguous.contains(found) ? nil : found
  }

  /// Where a row's key begins; nil when it has none, and for a row that there is not.
  func place(of row: Int) -> Int? {
    places.indices.contains(row) && places[row] != 0 ? Int(places[row]) : nil
  }

  /// The row of a slot; -1 for a free one.
  private func row(in slot: Int) -> Int { Int(slots[slot] & UInt32(slots.count - 1)) - 1 }

  /// The bits of a hash that stand above the rows.
  private func mark(of hash: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 32) & ~UInt32(slots.count - 1)
  }

  /// The slot with this key, or the free one where it belongs.
  private func slot(of key: KeyText, in text: [UInt8]) -> Int {
    let mask = slots.count - 1
    let hash = key.hash
    let mark = mark(of: hash)
    var slot = hash & mask
    while slots[slot] != 0 {
      if slots[slot] & ~UInt32(mask) == mark,
        KeyText(at: Int(places[row(in: slot)]), of: text) == key
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }
}
