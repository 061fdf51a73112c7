package import Serialization

/// What the parameters of `tools/call` ask for.
package struct ToolCall: Sendable {
  /// The name of the tool, unchecked: it may be no tool at all.
  package let name: String
  /// The arguments, an object; nil when there are none.
  package let arguments: Node?
  /// What the client brings back of an earlier answer to the same call.
  package let input: InputReturned

  /// Reads the parameters of a `tools/call` request; null arguments, as some clients send them,
  /// are none.
  package init(_ request: Request) throws(Fault) {
    guard let name = request.params?["name"]?.string else {
      throw Fault(.invalidParams, "expected name to be a string, found something else")
    }
    let arguments = request.params?["arguments"].flatMap { $0.isNull ? nil : $0 }
    guard arguments.map({ $0.kind == .object }) ?? true else {
      throw Fault(.invalidParams, "expected arguments to be an object, found something else")
    }
    self.name = name
    self.arguments = arguments
    input = try InputReturned(request)
  }
}
