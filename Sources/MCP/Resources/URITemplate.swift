internal import Serialization

/// A URI template of level 1: literals and `{variable}` (RFC 6570 §1.2).
///
///     billing://account/{id}      literal "billing://account/", variable "id"
///     billing://account/8ac6%2D7  id = "8ac6-7"
///
/// A variable matches one or more unreserved or percent-encoded characters, which is what an
/// expansion can produce; a literal behind it therefore begins with a reserved character. So a match
/// is one pass without going back. Literals match byte by byte.
package struct URITemplate: Sendable, Hashable {
  private enum Part: Sendable, Hashable {
    case literal([UInt8])
    case variable(String)
  }

  /// The template as it is published.
  package let text: String
  private let parts: [Part]

  /// The names of the variables, in order.
  package var variables: [String] {
    parts.compactMap { part in
      if case .variable(let name) = part { name } else { nil }
    }
  }

  /// Compiles a template; throws for what is not of the form above, a mistake of this program's.
  package init(_ text: String) throws(SchemaError) {
    var parts: [Part] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.first {
      if first == UInt8(ascii: "{") {
        guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { throw Self.malformed }
        let name = rest[(rest.startIndex + 1)..<end]
        guard !name.isEmpty, name.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == 0x5F }) else {
          throw Self.malformed
        }
        if case .variable = parts.last { throw Self.malformed }
        parts.append(.variable(String(decoding: name, as: UTF8.self)))
        rest = rest[(end + 1)...]
      } else {
        let literal = rest.prefix { $0 != UInt8(ascii: "{") }
        let isDelimiting = !PercentEncoding.isUnreserved(first) && first != UInt8(ascii: "%")
        guard !literal.contains(UInt8(ascii: "}")), parts.isEmpty || isDelimiting else {
          throw Self.malformed
        }
        parts.append(.literal(Array(literal)))
        rest = rest[literal.endIndex...]
      }
    }
    self.text = text
    self.parts = parts
    guard Set(variables).count == variables.count else { throw Self.malformed }
  }

  /// What each variable stands for in a URI, percent-decoded; nil when the URI does not match.
  ///
  /// The values are the client's and unchecked: any text without `/`, `\` and control characters.
  package func values(in uri: ResourceURI) -> [String: String]? {
    var values: [String: String] = [:]
    var rest = Array(uri.text.utf8)[...]
    for part in parts {
      switch part {
      case .literal(let literal):
        guard rest.starts(with: literal) else { return nil }
        rest = rest.dropFirst(literal.count)
      case .variable(let name):
        let value = rest.prefix { PercentEncoding.isUnreserved($0) || $0 == UInt8(ascii: "%") }
        guard !value.isEmpty, let decoded = PercentEncoding.decode(value) else { return nil }
        values[name] = decoded
        rest = rest.dropFirst(value.count)
      }
    }
    return rest.isEmpty ? values : nil
  }

  private static let malformed = SchemaError(
    "expected a URI template of literals and {variable} with a reserved character between, "
      + "found another one")
}
