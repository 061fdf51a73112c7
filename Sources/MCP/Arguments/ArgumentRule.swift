internal import Calendar
internal import Serialization

/// One schema of a tree of schemas, compiled: what a value has to be.
///
/// Understood are type (a name or a list), anyOf of schemas that say no more than a type, enum, pattern, format date, minLength, maxLength,
/// minimum, maximum, items, minItems, maxItems, properties, required and additionalProperties
/// false, which an object has to say. Annotations (title, description, default, examples, …) are
/// passed over.
struct ArgumentRule: Sendable {
  /// A set of JSON Schema types.
  struct Types: OptionSet, Sendable {
    let rawValue: UInt8

    static let string = Types(rawValue: 1)
    static let integer = Types(rawValue: 2)
    static let number = Types(rawValue: 4)
    static let boolean = Types(rawValue: 8)
    static let null = Types(rawValue: 16)
    static let array = Types(rawValue: 32)
    static let object = Types(rawValue: 64)

    /// The names that schemas use, each with how a sentence says it.
    static let named: [(name: String, types: Types, phrase: String)] = [
      ("string", .string, "a string"), ("integer", .integer, "an integer"),
      ("number", .number, "a number"), ("boolean", .boolean, "a boolean"),
      ("null", .null, "null"), ("array", .array, "an array"), ("object", .object, "an object"),
    ]

    var description: String {
      Self.named.filter { contains($0.types) }.map(\.phrase).joined(separator: " or ")
    }
  }

  var types: Types = []
  /// The values of `enum`, strings decoded and numbers as they are spelled; empty for none.
  var choices: [Choice] = []
  var pattern: ArgumentPattern?
  var isDate = false
  var length = Bounds()
  var value = Bounds()
  var count = Bounds()
  /// The rule of an array's elements: none or one.
  var elements: [ArgumentRule] = []
  var properties: [(name: String, rule: ArgumentRule)] = []
  var required: [String] = []

  /// A least and a most, both included.
  struct Bounds: Sendable {
    var least: Int?
    var most: Int?

    func contains(_ number: Int) -> Bool {
      number >= least ?? .min && number <= most ?? .max
    }
  }

  /// A value of `enum`: a string, or a scalar by its spelling.
  struct Choice: Sendable, Equatable {
    let isString: Bool
    let text: String

    init?(_ node: Node) {
      guard node.kind != .object, node.kind != .array else { return nil }
      isString = node.kind == .string
      text = node.document.text(at: node.index)
    }
  }

  // MARK: Checking

  /// The first problem of a value; nil when it is sound.
  ///
  /// Recursion is bounded by the schema's own depth: what the schema does not name is refused.
  func problem(of node: Node, at place: ArgumentProblem.Place) -> ArgumentProblem? {
    guard !types.isDisjoint(with: Self.types(of: node)) else {
      return ArgumentProblem(at: place, expected: .types(types), found: Self.kindName(of: node))
    }
    if let text = node.string, let problem = textProblem(text, at: place) { return problem }
    if !choices.isEmpty, !choices.contains(where: { $0 == Choice(node) }) {
      return ArgumentProblem(
        at: place, expected: .oneOf(choices.map(\.text)), found: "another value")
    }
    switch node.kind {
    case .number: return numberProblem(node, at: place)
    case .array: return arrayProblem(node, at: place)
    case .object: return objectProblem(node, at: place)
    default: return nil
    }
  }

  private func textProblem(
    _ text: String, at place: ArgumentProblem.Place
  ) -> ArgumentProblem? {
    if text.unicodeScalars.contains(where: Self.isForbidden) {
      return ArgumentProblem(at: place, expected: .cleanText, found: "some")
    }
    let characters = text.unicodeScalars.count
    if !length.contains(characters) {
      let isShort = characters < length.least ?? 0
      return ArgumentProblem(
        at: place, expected: .characters(least: length.least, most: length.most),
        found: isShort ? "fewer" : "more")
    }
    if let pattern, !pattern.matches(Array(text.utf8)) {
      return ArgumentProblem(
        at: place, expected: .pattern(pattern.spelling), found: "another text")
    }
    if isDate, CivilDate(iso8601: text) == nil {
      return ArgumentProblem(at: place, expected: .date, found: "another text")
    }
    return nil
  }

  private func numberProblem(
    _ node: Node, at place: ArgumentProblem.Place
  ) -> ArgumentProblem? {
    guard value.least != nil || value.most != nil, let spelling = node.numberText else {
      return nil
    }
    // A limit of a schema is a small integer: comparing through a binary fraction is exact enough.
    let number = Double(spelling) ?? .nan
    let isLow = number < Double(value.least ?? .min)
    let isHigh = number > Double(value.most ?? .max)
    guard isLow || isHigh || number.isNaN else { return nil }
    return ArgumentProblem(
      at: place, expected: .number(least: value.least, most: value.most),
      found: isLow ? "a smaller number" : "a greater number")
  }

  private func arrayProblem(
    _ node: Node, at place: ArgumentProblem.Place
  ) -> ArgumentProblem? {
    guard count.contains(node.count) else {
      return ArgumentProblem(
        at: place, expected: .elements(least: count.least, most: count.most),
        found: node.count < count.least ?? 0 ? "fewer" : "more")
    }
    guard let rule = elements.first else { return nil }
    for (index, element) in node.elements.enumerated() {
      if let problem = rule.problem(of: element, at: place.element(index)) { return problem }
    }
    return nil
  }

  private func objectProblem(
    _ node: Node, at place: ArgumentProblem.Place
  ) -> ArgumentProblem? {
    for (name, value) in node.members {
      guard let property = properties.first(where: { $0.name == name }) else {
        return ArgumentProblem(
          at: place, expected: .knownName(properties.map(\.name)), found: "another one")
      }
      if let problem = property.rule.problem(of: value, at: place.member(property.name)) {
        return problem
      }
    }
    guard let missing = required.first(where: { node[$0] == nil }) else { return nil }
    return ArgumentProblem(at: place.member(missing), expected: .presence)
  }

  // MARK: Kinds

  private static func types(of node: Node) -> Types {
    switch node.kind {
    case .string: .string
    // An integer that does not fit is no integer to any tool.
    case .number: isWhole(node) ? [.number, .integer] : .number
    case .true, .false: .boolean
    case .null: .null
    case .array: .array
    case .object: .object
    }
  }

  /// Whether a number is an integer to JSON Schema (2020-12, Core §4.2.3), which `20.0` is: some
  /// clients write every number with a fraction.
  private static func isWhole(_ node: Node) -> Bool {
    let parts = (node.numberText ?? "").split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, Int(whole) != nil else { return false }
    return parts.dropFirst().allSatisfy { $0.utf8.allSatisfy { $0 == 0x30 } }
  }

  private static func kindName(of node: Node) -> StaticString {
    switch node.kind {
    case .string: "a string"
    case .number: isWhole(node) ? "an integer" : "a number that is no plain 64-bit integer"
    case .true, .false: "a boolean"
    case .null: "null"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// Control characters (Cc, and the line and paragraph separators) and the bidirectional
  /// formatting characters of UAX #9 §2: an argument with one reads otherwise than it is.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
