/// A place that breaks a rule of the house, printed as compilers print theirs.
struct Violation: Equatable, CustomStringConvertible {
  let path: String
  let line: Int
  let message: String

  var description: String { "\(path):\(line): \(message)" }
}

extension Collection where Element == Violation {
  /// One violation a line, for the message of a failed expectation.
  var report: String { map(\.description).joined(separator: "\n") }
}
