/// What is counted by name, for so many names at most; what comes after them is counted together.
struct ReportNames<Value: Sendable>: Sendable {
  private(set) var values: [String: Value] = [:]
  /// Everything under names that came when the table was full; nil when none did.
  private(set) var others: Value?

  private let namesMax: Int
  private let empty: Value

  init(namesMax: Int, empty: Value) {
    self.namesMax = namesMax
    self.empty = empty
  }

  /// Changes what is counted under a name.
  mutating func update(_ name: String, _ change: (inout Value) -> Void) {
    if values[name] == nil, values.count >= namesMax {
      var value = others ?? empty
      change(&value)
      others = value
    } else {
      var value = values[name] ?? empty
      change(&value)
      values[name] = value
    }
  }

  /// The names with the greatest numbers first, equal ones in the order of their names.
  func ranked(by number: (Value) -> Int) -> [(name: String, value: Value)] {
    values.map { (name: $0.key, value: $0.value) }.sorted { left, right in
      let (first, second) = (number(left.value), number(right.value))
      return first == second ? left.name < right.name : first > second
    }
  }
}
