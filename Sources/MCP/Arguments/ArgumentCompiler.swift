internal import Serialization

/// Compiles a JSON Schema into a rule: one row per keyword, everything else is refused.
extension ArgumentRule {
  private enum Keyword: String {
    case type
    case anyOf
    case `enum`
    case pattern
    case format
    case minLength
    case maxLength
    case minimum
    case maximum
    case items
    case minItems
    case maxItems
    case properties
    case required
    case additionalProperties
    // Annotations: what they say binds nobody.
    case title
    case description
    case `default`
    case examples
    case schema = "$schema"
  }

  init(_ schema: Node) throws(SchemaError) {
    guard schema.kind == .object else {
      throw SchemaError("expected a schema to be an object, found something else")
    }
    var isClosed = false
    for (name, node) in schema.members {
      guard let keyword = Keyword(rawValue: name) else {
        throw SchemaError("expected keywords that are enforced, found \(name)")
      }
      if keyword == .additionalProperties { isClosed = node.bool == false }
      guard try read(keyword, node) else {
        throw SchemaError("expected a value that is understood for \(name), found another one")
      }
    }
    guard !types.isEmpty else { throw SchemaError("expected a schema to have a type, found none") }
    guard isClosed || !types.contains(.object) else {
      throw SchemaError("expected additionalProperties false in an object, found it open")
    }
    for name in required where !properties.contains(where: { $0.name == name }) {
      throw SchemaError("expected required names to be properties, found \(name)")
    }
  }

  /// Takes one keyword in; false when its value is not understood.
  private mutating func read(_ keyword: Keyword, _ node: Node) throws(SchemaError) -> Bool {
    switch keyword {
    case .type:
      for name in node.kind == .array ? node.elements : [node] {
        guard let row = Types.named.first(where: { $0.name == name.string }) else { return false }
        types.insert(row.types)
      }
    case .anyOf:
      for element in node.elements {
        let branch = try ArgumentRule(element)
        // Branches are told apart by their types alone.
        guard branch.isPlain, types.isDisjoint(with: branch.types) else { return false }
        types.insert(branch.types)
        elements += branch.elements
      }
      return !types.isEmpty
    case .enum:
      for element in node.elements {
        guard let choice = Choice(element) else { return false }
        choices.append(choice)
      }
      return !choices.isEmpty
    case .pattern:
      guard let spelling = node.string else { return false }
      pattern = try ArgumentPattern(spelling)
    case .format:
      isDate = true
      return node.string == "date"
    case .minLength: return Self.read(node, into: &length.least)
    case .maxLength: return Self.read(node, into: &length.most)
    case .minimum: return Self.read(node, into: &value.least)
    case .maximum: return Self.read(node, into: &value.most)
    case .minItems: return Self.read(node, into: &count.least)
    case .maxItems: return Self.read(node, into: &count.most)
    case .items: elements = [try ArgumentRule(node)]
    case .properties:
      for (name, schema) in node.members {
        properties.append((name, try ArgumentRule(schema)))
      }
      return node.kind == .object
    case .required:
      for element in node.elements {
        guard let name = element.string else { return false }
        required.append(name)
      }
      return node.kind == .array
    case .additionalProperties: return node.bool == false
    case .title, .description, .default, .examples, .schema: break
    }
    return true
  }

  /// Whether it says no more of a value than its type, and of an array that of its elements.
  private var isPlain: Bool {
    choices.isEmpty && pattern == nil && !isDate && properties.isEmpty
      && [length, value, count].allSatisfy { $0.least == nil && $0.most == nil }
  }

  private static func read(_ node: Node, into bound: inout Int?) -> Bool {
    bound = node.int
    return bound != nil
  }
}
