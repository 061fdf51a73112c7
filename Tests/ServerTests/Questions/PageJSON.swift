import Serialization

/// JSON as pages print it: what fits into a line stands in one.
enum PageJSON {
  private static let columnsMax = 100

  /// A value in one line, without spaces.
  static func compact(_ node: Node) -> String {
    var writer = JSONWriter()
    writer.copy(node)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// A value laid out, without a last line feed.
  static func text(of node: Node) -> String { text(of: node, key: "", depth: 0, isLast: true) }

  /// The part of a value that another one shows: its members, and as many elements of a list.
  static func part(of node: Node, like shown: Node) throws -> Node {
    var writer = JSONWriter()
    write(node, like: shown, to: &writer)
    return try Document(parsing: writer.bytes).root
  }

  private static func write(_ node: Node, like shown: Node, to writer: inout JSONWriter) {
    guard node.kind == shown.kind, shown.count > 0 else { return writer.copy(node) }
    switch node.kind {
    case .object:
      writer.beginObject()
      for (key, value) in node.members {
        guard let part = shown[key] else { continue }
        writer.key(key)
        write(value, like: part, to: &writer)
      }
      writer.endObject()
    case .array:
      writer.beginArray()
      for (value, part) in zip(node.elements, shown.elements) {
        write(value, like: part, to: &writer)
      }
      writer.endArray()
    default: writer.copy(node)
    }
  }

  private static func text(of node: Node, key: String, depth: Int, isLast: Bool) -> String {
    let indent = String(repeating: "  ", count: depth)
    let end = isLast ? "" : ","
    let line = indent + key + inline(node) + end
    let isObject = node.kind == .object
    let children = isObject ? node.members : node.elements.map { (key: "", value: $0) }
    guard line.count > columnsMax, !children.isEmpty else { return line }
    let inner = children.enumerated().map { place, child in
      text(
        of: child.value, key: isObject ? name(child.key) : "", depth: depth + 1,
        isLast: place + 1 == children.count)
    }
    return
      ([indent + key + (isObject ? "{" : "[")] + inner + [indent + (isObject ? "}" : "]") + end])
      .joined(separator: "\n")
  }

  private static func inline(_ node: Node) -> String {
    switch node.kind {
    case .object:
      "{" + node.members.map { name($0.key) + inline($0.value) }.joined(separator: ", ") + "}"
    case .array: "[" + node.elements.map(inline).joined(separator: ", ") + "]"
    default: compact(node)
    }
  }

  private static func name(_ key: String) -> String {
    var writer = JSONWriter()
    writer.string(key)
    return String(decoding: writer.bytes, as: UTF8.self) + ": "
  }
}
