/// One reason why a ledger is refused, and its place; it never holds a value of the ledger.
package struct LedgerProblem: Sendable, Equatable {
  /// What a ledger wants at the place.
  package enum Expectation: String, Sendable, CaseIterable {
    case json = "JSON"
    case fileName =
      "accounts, customers, subscriptions, invoices or payments, each with .json or .csv behind it"
    case onlyFile = "each list in one file, .json or .csv"
    case header = "a row of the names of fields, each once"
    case cells = "as many cells as the first row has"
    case comma = "a comma or the end of the row"
    case closingQuote = "a closing quote"
    case root = "an object of lists"
    case member = "a member named accounts, customers, subscriptions, invoices or payments"
    case list = "a list"
    case record = "an object"
    case key = "an identifier in this field"
    case identifier = "an identifier of 1 to 64 letters, digits, '-' and '_'"
    case noPaymentNumber = "an identifier that cannot be a card number or an IBAN"
    case unique = "an identifier that no earlier record of the list has"
    case target = "the id of a record in the ledger, or null"
    case decimal = "a number, or a string holding a decimal"
    case amount = "an amount of at most 36 digits, 18 of them decimals"
    case date = "a date YYYY-MM-DD, or a date and time with its offset"
    case currency = "a currency of three capitals"
    case text = "a string"
    case boolean = "true or false"
    case integer = "a whole number"
  }

  /// What was expected.
  package let expected: Expectation
  /// The class of what stood there instead.
  package let found: String
  /// The name of the document, as its reader was given it.
  package let document: String
  /// The list; nil when the problem is above the lists.
  package let entity: Entity?
  /// The record's index in its list, from 0; nil when the problem is above the records.
  package let index: Int?
  /// The path of the field within the record, made of names of the schema; nil when there is none.
  package let field: String?
  /// The place in bytes from the start of the document.
  package let offset: Int
  /// The line of the place, from 1; lines end at a line feed.
  package let line: Int

  /// The path from the document's root, such as `invoices[12].lineItems[3].amount`.
  package var path: String {
    var path = entity?.listKey ?? ""
    if let index { path += "[\(index)]" }
    if let field { path += ".\(field)" }
    return path
  }

  /// One line: the place, what was expected there and what was found.
  package var message: String {
    let place = path.isEmpty ? "" : "\(path): "
    let finding = "\(document):\(line): \(place)expected \(expected.rawValue), found \(found)"
    // A table's offsets are those of the list that was made of it, which nobody can look at.
    return document.hasSuffix(".csv") ? finding : "\(finding) at byte \(offset)"
  }
}
