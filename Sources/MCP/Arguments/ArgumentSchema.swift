package import Serialization

/// A tool's `inputSchema`, compiled once, as what its arguments are checked against.
///
/// The one source of what a tool takes: the schema that is published is the schema that is
/// enforced. Only the keywords listed at `ArgumentRule` are understood; a schema with any other
/// does not compile, so nothing that it promises can go unchecked.
package struct ArgumentSchema: Sendable {
  private let root: ArgumentRule

  /// Compiles a JSON Schema whose root is an object without additional properties.
  package init(_ schema: Node) throws(SchemaError) {
    root = try ArgumentRule(schema)
    guard root.types == .object else {
      throw SchemaError("expected a schema whose root has type object, found another root")
    }
  }

  /// The first problem of a call's arguments, in document order; nil when they are sound.
  ///
  /// No arguments are `{}`. Numbers are integers as JSON Schema has them but for their spelling:
  /// `20.0` and `2e1` are refused, so that what is checked is what a tool reads.
  package func problem(in arguments: Node?) -> ArgumentProblem? {
    guard let arguments else {
      return root.required.first.map { ArgumentProblem(at: .argument($0), expected: .presence) }
    }
    return root.problem(of: arguments, at: .arguments)
  }
}
