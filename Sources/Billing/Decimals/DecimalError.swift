/// Why there is no decimal; it never holds the text that came in.
package enum DecimalError: Error, Equatable, Sendable {
  /// The text is no decimal.
  case spelling
  /// The number has more digits or decimals than there is room for.
  case outOfRange

  /// One line for people.
  package var message: String {
    switch self {
    case .spelling: "expected a decimal such as -12.50, found something else"
    case .outOfRange:
      """
      expected amounts of at most \(DecimalNumber.digitsMax) digits and \(DecimalNumber.scaleMax) \
      decimals, found a larger one
      """
    }
  }
}
