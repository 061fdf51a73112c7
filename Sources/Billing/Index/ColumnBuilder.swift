internal import Serialization

/// Gathers the values of a column, then numbers them in their order.
struct ColumnBuilder {
  private let shape: Shape
  private var slots: [ColumnValue: UInt32] = [:]
  private var tokens: [UInt32] = []
  /// Slot + 1 of each row; 0 for none.
  private var rows: [UInt32]
  private(set) var hasUnreadable = false

  init(shape: Shape, rowCount: Int) {
    self.shape = shape
    rows = Array(repeating: 0, count: rowCount)
  }

  /// Takes in the value of a row.
  mutating func add(_ row: Int, at token: Int, of document: Document) {
    let found: ColumnValue?
    do throws(DecimalError) {
      found = try ColumnValue(at: token, of: document, as: shape)
    } catch {
      hasUnreadable = true
      return
    }
    guard let found else { return }
    guard let slot = slots[found] else {
      tokens.append(UInt32(token))
      slots[found] = UInt32(tokens.count)
      rows[row] = UInt32(tokens.count)
      return
    }
    rows[row] = slot
    // A sum keeps as many decimals as its parts.
    let before = Int(tokens[Int(slot) - 1])
    if shape == .decimal, document.tape[token].length > document.tape[before].length {
      tokens[Int(slot) - 1] = UInt32(token)
    }
  }

  /// Ranks by row, tokens by rank, and how many ranks are closed.
  consuming func finish() -> (ranks: [UInt32], tokens: [UInt32], closedCount: Int) {
    let sorted = slots.sorted { $0.key < $1.key }
    var rankOfSlot: [UInt32] = Array(repeating: 0, count: tokens.count + 1)
    var closedCount = sorted.count
    for (index, entry) in sorted.enumerated() {
      rankOfSlot[Int(entry.value)] = UInt32(index + 1)
      if case .other = entry.key { closedCount -= 1 }
    }
    for row in rows.indices { rows[row] = rankOfSlot[Int(rows[row])] }
    return (rows, sorted.map { tokens[Int($0.value) - 1] }, closedCount)
  }
}
