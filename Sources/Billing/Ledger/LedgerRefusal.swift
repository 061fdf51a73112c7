/// A ledger that cannot be used, with everything that is wrong with it up to a limit.
package struct LedgerRefusal: Error, Equatable, Sendable {
  /// The most problems that are reported one by one.
  package static let problemsMax = 100

  /// The problems in the order of the reading; at least one.
  package let problems: [LedgerProblem]
  /// How many more there are.
  package let omitted: Int
}
