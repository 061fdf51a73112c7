package import Serialization

/// The id of a request: a string or an integer, spelled as it came.
///
/// JSON-RPC 2.0 §4 would allow null and fractions; MCP forbids the first, and the second is
/// refused because an id like `1.0` comes back from some libraries as `1`. Two ids are the same
/// when they say the same: `"a"` and `"\u0061"` are one id, `1` and `"1"` are two.
package struct RequestID: Sendable, Hashable {
  /// The id's JSON text, quotes and escapes included, safe to put on a line.
  package let spelling: [UInt8]
  /// The id in the one spelling that ids are compared in.
  private let value: [UInt8]

  /// The id that a node spells; nil when it is neither a string nor an integer.
  package init?(_ node: Node) {
    var writer = JSONWriter()
    writer.copy(node)
    spelling = writer.bytes
    switch node.kind {
    case .string: value = Self.quoted(node.string ?? "")
    case .number:
      guard spelling.allSatisfy({ ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }) else {
        return nil
      }
      value = spelling == Array("-0".utf8) ? Array("0".utf8) : spelling
    default: return nil
    }
  }

  /// An id of this server's own, for a request to the client.
  package init(text: String) {
    spelling = Self.quoted(text)
    value = spelling
  }

  /// Whether both say the same.
  package static func == (left: RequestID, right: RequestID) -> Bool { left.value == right.value }

  /// What says the same hashes the same.
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }

  private static func quoted(_ text: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(text)
    return writer.bytes
  }
}
