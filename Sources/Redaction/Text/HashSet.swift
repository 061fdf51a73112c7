/// A set of values that are hashes already: their own bits choose the slot.
///
///     slots   [ · a · · b c · · ]      `c` and `b` want one slot
///     used    [ 1 4 5 ]                what `removeAll` has to empty
///     rest    { … }                    from `heldMax` values on: hashed anew, with a random key
///
/// Hostile values can share a slot, so only so many are held that a search stays short.
struct HashSet: Sendable {
  private static let slotBits: UInt64 = 9
  private static let heldMax = 256

  private var slots = [UInt64](repeating: 0, count: 1 << slotBits)
  private var used: [Int] = []
  private var rest: Set<UInt64> = []

  var isEmpty: Bool { used.isEmpty }

  init() {}

  init(_ hashes: some Sequence<UInt64>) {
    for hash in hashes { insert(hash) }
  }

  func contains(_ hash: UInt64) -> Bool {
    if used.isEmpty { return false }
    let hash = Self.marked(hash)
    return slots[slot(of: hash)] == hash || !rest.isEmpty && rest.contains(hash)
  }

  /// Adds a hash; false when it was there.
  @discardableResult
  mutating func insert(_ hash: UInt64) -> Bool {
    let hash = Self.marked(hash)
    let slot = slot(of: hash)
    if slots[slot] == hash { return false }
    guard used.count < Self.heldMax else { return rest.insert(hash).inserted }
    slots[slot] = hash
    used.append(slot)
    return true
  }

  /// Forgets every hash and keeps the memory.
  mutating func removeAll() {
    for slot in used { slots[slot] = 0 }
    used.clear()
    if !rest.isEmpty { rest.removeAll(keepingCapacity: true) }
  }

  /// The slot that holds a hash, or the empty one where it would be.
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) &>> (64 - Self.slotBits))
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  /// Zero marks an empty slot.
  private static func marked(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }
}
