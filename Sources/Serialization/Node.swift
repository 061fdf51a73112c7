/// A value of a document: a place on its tape.
///
/// For code that reads a handful of members. What walks whole documents works on `Document.tape`.
package struct Node: Sendable {
  /// The document that the value is of.
  package let document: Document
  /// The value's token.
  package let index: Int

  /// A place on a tape; the index must be a value's, not a key's.
  package init(document: Document, index: Int) {
    self.document = document
    self.index = index
  }

  /// The value's token.
  package var token: Token { document.tape[index] }
  /// What the value is.
  package var kind: Token.Kind { token.kind }
  /// The number of members or elements; 0 for a scalar.
  package var count: Int { kind == .object || kind == .array ? Int(token.length) : 0 }
  /// Whether the value is null.
  package var isNull: Bool { kind == .null }

  /// A string's content, escapes undone; nil for every other kind.
  package var string: String? { kind == .string ? document.text(at: index) : nil }
  /// A number exactly as it is spelled; nil for every other kind.
  package var numberText: String? { kind == .number ? document.text(at: index) : nil }
  /// A boolean; nil for every other kind.
  package var bool: Bool? { kind == .true ? true : kind == .false ? false : nil }
  /// A number that is spelled as an integer (no fraction, no exponent) and fits; nil otherwise.
  package var int: Int? { numberText.flatMap { Int($0) } }

  /// The value of a member; nil when there is none, or when this is no object.
  package subscript(key: String) -> Node? {
    guard kind == .object else { return nil }
    var at = index + 1
    let end = Int(token.next)
    while at < end {
      if document.text(at: at, equals: key) { return Node(document: document, index: at + 1) }
      at = Int(document.tape[at + 1].next)
    }
    return nil
  }

  /// An object's members in order, the key decoded; empty for every other kind.
  package var members: [(key: String, value: Node)] {
    guard kind == .object else { return [] }
    var found: [(key: String, value: Node)] = []
    var at = index + 1
    while at < Int(token.next) {
      found.append((document.text(at: at), Node(document: document, index: at + 1)))
      at = Int(document.tape[at + 1].next)
    }
    return found
  }

  /// An array's elements in order; empty for every other kind.
  package var elements: [Node] {
    guard kind == .array else { return [] }
    var found: [Node] = []
    found.reserveCapacity(count)
    var at = index + 1
    while at < Int(token.next) {
      found.append(Node(document: document, index: at))
      at = Int(document.tape[at].next)
    }
    return found
  }
}
