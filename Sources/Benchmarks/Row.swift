/// What a benchmark measured: the cost of one byte, row or call.
struct Row {
  /// What was measured, at which size.
  let name: String
  /// In what the value is.
  let unit: String
  let value: Double

  /// The value with two decimals.
  var text: String {
    let hundredths = Int((value * 100).rounded())
    let rest = String(hundredths % 100)
    return "\(hundredths / 100)." + (rest.utf8.count == 1 ? "0" + rest : rest)
  }

  init(_ name: String, _ value: Double, _ unit: String) {
    self.name = name
    self.unit = unit
    self.value = value
  }
}
