internal import Serialization

/// What the parameters of `prompts/get` ask for.
package struct PromptRequest: Sendable {
  /// The name of the prompt, unchecked: it may be no prompt at all.
  package let name: String
  /// The arguments by name, their values unchecked.
  package let arguments: [String: String]
  /// What the client brings back of an earlier answer to the same request.
  package let input: InputReturned

  /// Reads the parameters of a `prompts/get` request; null arguments are none.
  package init(_ request: Request) throws(Fault) {
    guard let name = request.params?["name"]?.string else {
      throw Fault(.invalidParams, "expected name to be a string, found something else")
    }
    self.name = name
    arguments = try Self.strings(
      request.params?["arguments"],
      else: Fault(
        .invalidParams, "expected arguments to be an object of strings, found something else"))
    input = try InputReturned(request)
  }

  /// Refuses arguments that a prompt does not have, and the lack of those it requires.
  package func check(against prompt: PromptDescription) throws(Fault) {
    let known = Set(prompt.arguments.map(\.name))
    guard arguments.keys.allSatisfy(known.contains) else { throw .unknownArgument }
    guard prompt.arguments.allSatisfy({ !$0.isRequired || arguments[$0.name] != nil }) else {
      throw .missingArgument
    }
  }

  /// An object of strings; none and null are empty.
  static func strings(_ node: Node?, else fault: Fault) throws(Fault) -> [String: String] {
    guard let node, !node.isNull else { return [:] }
    guard node.kind == .object else { throw fault }
    var found: [String: String] = [:]
    for (key, value) in node.members {
      guard let text = value.string else { throw fault }
      found[key] = text
    }
    return found
  }
}
