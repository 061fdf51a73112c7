internal import Serialization

/// The problems that a reading has met so far, the first of them with their places.
struct ProblemList {
  /// Where in a ledger the reading is.
  struct Place {
    let document: String
    var entity: Entity?
    var index: Int?
    var field: String?
  }

  private(set) var problems: [LedgerProblem] = []
  private(set) var omitted = 0

  /// Whether nothing is wrong.
  var isEmpty: Bool { problems.isEmpty }

  /// Notes a problem at an offset of a text.
  mutating func add(
    _ expected: LedgerProblem.Expectation, found: String, at place: Place, offset: Int,
    in bytes: [UInt8]
  ) {
    guard problems.count < LedgerRefusal.problemsMax else {
      omitted += 1
      return
    }
    let before = bytes.prefix(offset)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    problems.append(
      LedgerProblem(
        expected: expected, found: found, document: place.document, entity: place.entity,
        index: place.index, field: place.field, offset: offset, line: line))
  }

  /// Notes a problem with the value of a token, described by its kind unless `found` tells more.
  mutating func add(
    _ expected: LedgerProblem.Expectation, found: String? = nil, at place: Place, token: Int,
    of document: Document
  ) {
    let kind = document.tape[token].kind
    add(
      expected, found: found ?? Self.describe(kind, insteadOf: expected), at: place,
      offset: Int(document.tape[token].offset), in: document.bytes)
  }

  /// Notes a problem with the value that begins at a place of a text.
  mutating func add(
    _ expected: LedgerProblem.Expectation, found: String, at place: Place, start: Int,
    of text: [UInt8]
  ) {
    // The offset of a string is that of its content.
    let offset = text[start] == UInt8(ascii: "\"") ? start + 1 : start
    add(expected, found: found, at: place, offset: offset, in: text)
  }

  private static let noStrings: Set<LedgerProblem.Expectation> = [
    .root, .list, .record, .boolean, .integer,
  ]
  private static let numbers: Set<LedgerProblem.Expectation> = [.decimal, .integer]

  /// A value that could be right by its kind is another one.
  private static func describe(
    _ kind: Token.Kind, insteadOf expected: LedgerProblem.Expectation
  ) -> String {
    switch kind {
    case .object: "an object"
    case .array: "a list"
    case .string: noStrings.contains(expected) ? "a string" : "another string"
    case .number: numbers.contains(expected) ? "another number" : "a number"
    case .true, .false: "a boolean"
    case .null: "null"
    }
  }
}
