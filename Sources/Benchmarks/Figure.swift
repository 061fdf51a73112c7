/// One number that was measured, and what it must not be over.
struct Figure {
  let name: String
  let value: Int
  let most: Int
  let unit: String

  /// Whether the number is not over what it must not be over.
  var isMet: Bool { value <= most }

  /// The figure as it is printed.
  var line: String {
    "\(name): \(value) \(unit) (at most \(most) \(unit): \(isMet ? "met" : "MISSED"))"
  }
}
