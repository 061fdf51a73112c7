/// Why a billing tool gives no answer; it never holds a value that came in.
package enum BillingError: Error, Equatable, Sendable {
  /// There is no such tool in this room.
  case unknownTool
  /// No such record, or none that the caller may see: the two cannot be told apart.
  case notFound(Entity)
  /// The cursor is not one that this caller was given for this query.
  case invalidCursor
  /// An argument is missing or of another kind; `name` is the schema's, never the caller's.
  case invalidArgument(name: String, expected: String)
  /// Amounts of the ledger, or their sums, have more digits than there is room for.
  case unfitAmount

  /// One line for the caller.
  package var message: String {
    switch self {
    case .unknownTool: "expected a tool of tools/list, found another name"
    case .notFound(let entity): "expected an existing \(entity.rawValue), found none"
    case .invalidCursor:
      "expected the nextCursor of the page before with the same arguments, found another cursor"
    case .invalidArgument(let name, let expected):
      "\(name): expected \(expected), found something else"
    case .unfitAmount: DecimalError.outOfRange.message
    }
  }
}
