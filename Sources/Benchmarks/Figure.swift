/// One number that was measured, and what it must not be over, if anything.
struct Figure {
  let name: String
  let value: Int
  let most: Int?
  let unit: String

  /// Whether the number is not over what it must not be over.
  var isMet: Bool { most.map { value <= $0 } ?? true }

  /// The figure as it is printed.
  var line: String {
    let bound = most.map { " (at most \($0) \(unit): \(isMet ? "met" : "MISSED"))" }
    return "\(name): \(value) \(unit)" + (bound ?? "")
  }
}
