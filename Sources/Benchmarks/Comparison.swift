/// Measurements held against older ones, with a verdict on each.
enum Comparison {
  /// How much a value may differ before it counts, in percent of the old one.
  private static let tolerancePercent = 10.0

  /// The lines of the table; `isWorse` when a row is slower.
  static func lines(old: [Row], new: [Row]) -> (lines: [String], isWorse: Bool) {
    var cells = [["", "old", "new", "change", "verdict"]]
    var isWorse = false
    for row in new {
      guard let before = old.first(where: { $0.name == row.name && $0.unit == row.unit }) else {
        cells.append([row.name, "", row.text, "", "new"])
        continue
      }
      let percent = before.value > 0 ? (row.value / before.value - 1) * 100 : 0
      let verdict =
        abs(percent) <= tolerancePercent ? "same" : percent > 0 ? "slower" : "faster"
      isWorse = isWorse || verdict == "slower"
      cells.append([
        "\(row.name) (\(row.unit))", before.text, row.text, "\(Int(percent.rounded())) %", verdict,
      ])
    }
    for row in old where !new.contains(where: { $0.name == row.name }) {
      cells.append([row.name, row.text, "", "", "gone"])
    }
    let note = "same: at most \(Int(tolerancePercent)) % more or less"
    return (Sheet.lines(cells) + [note], isWorse)
  }
}
