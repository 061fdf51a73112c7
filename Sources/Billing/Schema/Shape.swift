internal import Serialization

/// What the value of a field looks like.
///
/// A closed shape leaves no room for prose: a string that has it needs no suspicion. A ledger is
/// refused over ids, numbers, references, dates, currencies and decimals of another shape; codes
/// are only described, since billing systems invent their own. Null stands for an absent value.
package enum Shape: Sendable, Equatable {
  /// An identifier (see `Identifier`), given as a string or as a whole number.
  case id
  /// The number that people call a record by; an identifier too.
  case number
  /// The id of a record of that entity.
  case reference(Entity)
  /// A civil date, `2024-01-15`; a timestamp is accepted.
  case date
  /// A date and time, `2024-01-15T10:30:00Z`; a civil date is accepted.
  case timestamp
  /// Three capitals (ISO 4217).
  case currency
  /// A JSON number, or a string holding a decimal such as `-12.50`.
  case decimal
  /// One of a few words, the usual ones being these.
  case code([String])
  /// True or false.
  case boolean
  /// A whole number.
  case integer
  /// Anything a person may have typed.
  case text
  /// An object of that entity, or in some ledgers a text in its place.
  case record(Entity)
  /// A list of objects of that entity.
  case list(Entity)

  /// Whether a string has this shape and the shape is closed.
  ///
  /// False for texts, for codes out of the ordinary, and for containers.
  package func closes(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return switch self {
    case .id, .number, .reference: Identifier.isWellFormed(bytes.span)
    case .date, .timestamp: ShapeCheck.isMoment(bytes.span)
    case .currency: ShapeCheck.isCurrency(bytes.span)
    case .decimal: ShapeCheck.isDecimal(bytes.span)
    case .code(let usual): usual.contains(text)
    case .boolean: text == "true" || text == "false"
    case .integer: Int(text) != nil
    case .text, .record, .list: false
    }
  }

  /// What a ledger wants of a value that does not have this shape; nil when it has.
  func expectation(at index: Int, of document: Document) -> LedgerProblem.Expectation? {
    check.expectation(at: index, of: document)
  }

  /// The test that a value of this shape has to pass.
  var check: ShapeCheck {
    switch self {
    case .id, .number, .reference: .identifier
    case .date, .timestamp: .moment
    case .currency: .currency
    case .decimal: .decimal
    case .code, .text: .text
    case .boolean: .boolean
    case .integer: .integer
    case .record: .anything
    case .list: .list
    }
  }
}
