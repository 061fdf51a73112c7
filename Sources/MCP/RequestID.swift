package import Serialization

/// The id of a request: a string or an integer, spelled as it came.
///
/// JSON-RPC 2.0 §4 would allow null and fractions; MCP forbids the first, and the second is
/// refused because an id like `1.0` comes back from some libraries as `1`.
package struct RequestID: Sendable, Hashable {
  /// The id's JSON text, quotes and escapes included, safe to put on a line.
  package let spelling: [UInt8]

  /// The id that a node spells; nil when it is neither a string nor an integer.
  package init?(_ node: Node) {
    switch node.kind {
    case .string: break
    case .number:
      let digits = node.document.bytes[node.token.range]
      guard digits.allSatisfy({ ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }) else { return nil }
    default: return nil
    }
    var writer = JSONWriter()
    writer.copy(node)
    spelling = writer.bytes
  }
}
