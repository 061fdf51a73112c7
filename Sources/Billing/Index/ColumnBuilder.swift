internal import Serialization

/// Gathers the values of a column, then numbers them in their order.
struct ColumnBuilder {
  private let shape: Shape
  private var slots: [ColumnValue: UInt32] = [:]
  private var places: [UInt32] = []
  /// Slot + 1 of each row; 0 for none.
  private var rows: [UInt32]
  private(set) var hasUnreadable = false

  init(shape: Shape, rowCount: Int) {
    self.shape = shape
    rows = Array(repeating: 0, count: rowCount)
  }

  /// Takes in the value of a row, which begins at a place.
  mutating func add(_ row: Int, at place: Int, of text: [UInt8]) {
    guard let document = try? Document(piece: place, of: text) else { return }
    let found: ColumnValue?
    do throws(DecimalError) {
      found = try ColumnValue(at: 0, of: document, as: shape)
    } catch {
      hasUnreadable = true
      return
    }
    guard let found else { return }
    guard let slot = slots[found] else {
      places.append(UInt32(place))
      slots[found] = UInt32(places.count)
      rows[row] = UInt32(places.count)
      return
    }
    rows[row] = slot
    // A sum keeps as many decimals as its parts.
    guard shape == .decimal else { return }
    let before = KeyText(at: Int(places[Int(slot) - 1]), of: text)
    if document.root.token.length > before.count { places[Int(slot) - 1] = UInt32(place) }
  }

  /// Ranks by row, places by rank, and how many ranks are closed.
  consuming func finish() -> (ranks: [UInt32], places: [UInt32], closedCount: Int) {
    let sorted = slots.sorted { $0.key < $1.key }
    var rankOfSlot: [UInt32] = Array(repeating: 0, count: places.count + 1)
    var closedCount = sorted.count
    for (index, entry) in sorted.enumerated() {
      rankOfSlot[Int(entry.value)] = UInt32(index + 1)
      if case .other = entry.key { closedCount -= 1 }
    }
    for row in rows.indices { rows[row] = rankOfSlot[Int(rows[row])] }
    return (rows, sorted.map { places[Int($0.value) - 1] }, closedCount)
  }
}
