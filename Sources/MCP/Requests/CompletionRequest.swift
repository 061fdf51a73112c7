internal import Serialization

/// What the parameters of `completion/complete` ask for.
package struct CompletionRequest: Sendable {
  /// Whose argument is to be completed.
  package enum Reference: Sendable, Hashable {
    /// A prompt, by name; it may be none.
    case prompt(String)
    /// A resource or a template, by URI or by template; it may be none.
    case resource(String)
  }

  /// Whose argument is to be completed.
  package let reference: Reference
  /// The name of the argument, unchecked.
  package let argument: String
  /// What was typed of it, unchecked; often empty.
  package let value: String
  /// The arguments that are chosen already, unchecked; empty before 2025-06-18, which has none.
  package let chosen: [String: String]

  /// Reads the parameters of a `completion/complete` request.
  package init(_ request: Request) throws(Fault) {
    guard let params = request.params, let reference = params["ref"].flatMap(Self.reference) else {
      throw Fault(
        .invalidParams, "expected ref to name a prompt or a resource, found something else")
    }
    guard let argument = params["argument"], let name = argument["name"]?.string,
      let value = argument["value"]?.string
    else {
      throw Fault(
        .invalidParams, "expected argument to have a name and a value, found something else")
    }
    self.reference = reference
    self.argument = name
    self.value = value
    chosen =
      request.address.version.hasCompletionContext ? try Self.chosen(params["context"]) : [:]
  }

  private static func reference(_ node: Node) -> Reference? {
    switch node["type"]?.string {
    case "ref/prompt": node["name"]?.string.map { .prompt($0) }
    case "ref/resource": node["uri"]?.string.map { .resource($0) }
    default: nil
    }
  }

  private static func chosen(_ context: Node?) throws(Fault) -> [String: String] {
    let fault = Fault(
      .invalidParams, "expected context.arguments to be an object of strings, found something else")
    guard let context, !context.isNull else { return [:] }
    guard context.kind == .object else { throw fault }
    return try PromptRequest.strings(context["arguments"], else: fault)
  }
}
