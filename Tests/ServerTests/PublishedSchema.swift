import Serialization

/// A published `outputSchema`, and what of a value does not conform to it.
///
/// It knows the keywords that output schemas are written in; any other is a problem of its own, so
/// that nothing which is promised goes unchecked.
struct PublishedSchema {
  private let root: Node

  init(_ root: Node) { self.root = root }

  /// What does not conform, by its path; empty when everything does.
  func problems(in value: Node) -> [String] { Self.problems(of: value, by: root, at: "$") }

  private static let keywords: Set<String> = [
    "type", "properties", "required", "additionalProperties", "items", "description", "title",
  ]

  private static func problems(of value: Node, by schema: Node, at path: String) -> [String] {
    let unknown = schema.members.map(\.key).filter { !keywords.contains($0) }
    var found = unknown.map { "\(path): keyword \($0)" }
    if let type = schema["type"] {
      let names = type.string.map { [$0] } ?? type.elements.compactMap(\.string)
      if !names.contains(where: { isOf($0, value) }) { found.append("\(path): type") }
    }
    for name in schema["required"]?.elements.compactMap(\.string) ?? []
    where value.kind == .object && value[name] == nil {
      found.append("\(path).\(name): missing")
    }
    for (name, member) in value.kind == .object ? value.members.map({ ($0.key, $0.value) }) : [] {
      if let inner = schema["properties"]?[name] {
        found += problems(of: member, by: inner, at: "\(path).\(name)")
      } else if schema["additionalProperties"]?.bool == false {
        found.append("\(path).\(name): not in the schema")
      }
    }
    if value.kind == .array, let items = schema["items"] {
      for element in value.elements { found += problems(of: element, by: items, at: "\(path)[]") }
    }
    return found
  }

  private static func isOf(_ type: String, _ value: Node) -> Bool {
    switch type {
    case "object": value.kind == .object
    case "array": value.kind == .array
    case "string": value.kind == .string
    case "number": value.kind == .number
    case "integer": value.int != nil
    case "boolean": value.bool != nil
    case "null": value.isNull
    default: false
    }
  }
}
