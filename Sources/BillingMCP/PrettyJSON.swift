internal import Serialization

/// JSON for a person at a terminal: a member or an element on each line, two spaces a level.
enum PrettyJSON {
  /// The text laid out, without a last line feed; what is not JSON stays as it is.
  static func text(of json: [UInt8]) -> [UInt8] {
    guard let document = try? Document(parsing: json) else { return json }
    var text: [UInt8] = []
    append(document.root, depth: 0, to: &text)
    return text
  }

  /// Recursion is bounded by the depth that the parser allows.
  private static func append(_ node: Node, depth: Int, to text: inout [UInt8]) {
    guard node.count > 0 else {
      append(scalar: node, to: &text)
      return
    }
    let isObject = node.kind == .object
    text.append(UInt8(ascii: isObject ? "{" : "["))
    var isFirst = true
    let children = isObject ? node.members : node.elements.map { (key: "", value: $0) }
    for (key, value) in children {
      if !isFirst { text.append(UInt8(ascii: ",")) }
      isFirst = false
      breakLine(depth + 1, &text)
      if isObject {
        var writer = JSONWriter()
        writer.string(key)
        text += writer.bytes
        text += Array(": ".utf8)
      }
      append(value, depth: depth + 1, to: &text)
    }
    breakLine(depth, &text)
    text.append(UInt8(ascii: isObject ? "}" : "]"))
  }

  private static func append(scalar node: Node, to text: inout [UInt8]) {
    var writer = JSONWriter()
    writer.copy(node)
    text += writer.bytes
  }

  private static func breakLine(_ depth: Int, _ text: inout [UInt8]) {
    text.append(UInt8(ascii: "\n"))
    text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
