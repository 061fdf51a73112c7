/// A value of a configuration file, read strictly: each accessor throws with the place of what is
/// not as it must be.
///
///     let root = try ConfigurationNode(parsing: bytes)
///     for (key, value) in try root.mapping(known: ["limits", "entities"], required: ["limits"]) {
///       switch key {
///       case "limits": depth = try value.mapping(known: ["depth"])…
///
/// A key is known, or it is an error that names the nearest known one: a typo must not open
/// anything.
package struct ConfigurationNode: Sendable {
  /// A member of a mapping whose keys are the file's own, such as the names of entities.
  package struct Member: Sendable {
    /// The key's content.
    package let key: String
    /// Where the key stands.
    package let keyPlace: Place
    /// The value.
    package let value: ConfigurationNode

    /// The error for a key that is not as it must be; `found` must be a class of thing.
    package func keyFailure(expected: String, found: String) -> ConfigurationError {
      ConfigurationError(at: keyPlace, expected: expected, found: found)
    }
  }

  private let source: YAMLDocument
  private let index: Int

  private init(source: YAMLDocument, index: Int) {
    self.source = source
    self.index = index
  }

  /// The root of a document that is already read.
  package init(rootOf source: YAMLDocument) {
    self.init(source: source, index: 0)
  }

  /// Reads a whole file; the root is what it holds.
  package init(parsing bytes: [UInt8]) throws(ConfigurationError) {
    do {
      self.init(rootOf: try YAMLDocument(parsing: bytes))
    } catch {
      throw ConfigurationError(error)
    }
  }

  /// The value in the shared document.
  package var node: Node { source.document.node(at: index) }
  /// Where the value begins.
  package var place: Place { source.places[index] }

  /// The class of what is here, as error messages name it.
  package var found: String {
    switch node.kind {
    case .object: "a mapping"
    case .array: "a list"
    case .string: "a text"
    case .number: "a number"
    case .true, .false: "a boolean"
    case .null: "nothing"
    }
  }

  /// The error for this value; `found` must be a class of thing, never the value.
  package func failure(expected: String, found: String) -> ConfigurationError {
    ConfigurationError(at: place, expected: expected, found: found)
  }

  // MARK: Collections

  /// The members of a mapping, in order; every key must be known, every required key there.
  package func mapping(
    known: [String], required: [String] = []
  ) throws(ConfigurationError) -> [(key: String, value: ConfigurationNode)] {
    let members = try members()
    for member in members where !known.contains(where: { Self.isSame($0, member.key) }) {
      throw member.keyFailure(
        expected: "a key of this mapping (\(Self.hint(for: member.key, among: known)))",
        found: "an unknown key")
    }
    for key in required where !members.contains(where: { Self.isSame($0.key, key) }) {
      throw failure(expected: "a mapping with the key \"\(key)\"", found: "one without it")
    }
    return members.map { ($0.key, $0.value) }
  }

  /// The members of a mapping, in order, whatever their keys.
  package func members() throws(ConfigurationError) -> [Member] {
    guard node.kind == .object else { throw failure(expected: "a mapping", found: found) }
    var members: [Member] = []
    var at = index + 1
    while at < Int(node.token.next) {
      members.append(
        Member(
          key: source.document.text(at: at), keyPlace: source.places[at],
          value: ConfigurationNode(source: source, index: at + 1)))
      at = Int(source.document.tape[at + 1].next)
    }
    return members
  }

  /// The elements of a list, in order.
  package func list() throws(ConfigurationError) -> [ConfigurationNode] {
    guard node.kind == .array else { throw failure(expected: "a list", found: found) }
    return node.elements.map { ConfigurationNode(source: source, index: $0.index) }
  }

  // MARK: Scalars

  /// A text; numbers, booleans and nothing are none, unless they are quoted.
  package func text() throws(ConfigurationError) -> String {
    guard let text = node.string else { throw failure(expected: "a text", found: found) }
    return text
  }

  /// A whole number without fraction or exponent, within a range.
  package func integer(in range: ClosedRange<Int>) throws(ConfigurationError) -> Int {
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard node.kind == .number else { throw failure(expected: expected, found: found) }
    guard let value = node.int, range.contains(value) else {
      throw failure(expected: expected, found: "another number")
    }
    return value
  }

  /// `true` or `false`.
  package func boolean() throws(ConfigurationError) -> Bool {
    guard let value = node.bool else { throw failure(expected: "true or false", found: found) }
    return value
  }

  /// One of the texts that are the cases of a type.
  package func choice<T>(
    of type: T.Type
  ) throws(ConfigurationError) -> T where T: RawRepresentable<String> & CaseIterable {
    let known = T.allCases.map(\.rawValue)
    guard let text = node.string else {
      throw failure(expected: "one of \(known.joined(separator: ", "))", found: found)
    }
    guard let value = T.allCases.first(where: { Self.isSame($0.rawValue, text) }) else {
      let nearest = NearestName.nearest(to: text, among: known)
      let hint = nearest.map { " (nearest: \"\($0)\")" } ?? ""
      throw failure(
        expected: "one of \(known.joined(separator: ", "))\(hint)", found: "another text")
    }
    return value
  }

  /// Whether two texts are the same bytes: `==` takes canonical equivalents for equal.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  private static func hint(for key: String, among known: [String]) -> String {
    NearestName.nearest(to: key, among: known).map { "nearest known: \"\($0)\"" }
      ?? "known: \(known.joined(separator: ", "))"
  }
}
