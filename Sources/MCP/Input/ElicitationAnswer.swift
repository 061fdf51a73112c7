package import Serialization

/// What a user answered: the result of `elicitation/create`, or a member of `inputResponses`.
package struct ElicitationAnswer: Sendable {
  /// What the user did.
  package enum Action: String, Sendable {
    /// The form was sent.
    case accept
    /// The user said no.
    case decline
    /// The user said nothing.
    case cancel
  }

  /// What the user did.
  package let action: Action
  private let content: Node?

  /// Reads a result; a form that was not accepted has no content, whatever came with it.
  package init(_ node: Node) throws(Fault) {
    guard node.kind == .object,
      let action = node["action"]?.string.flatMap(Action.init(rawValue:))
    else {
      throw Fault(
        .invalidParams, "expected action to be accept, decline or cancel, found something else")
    }
    let content = node["content"].flatMap { $0.isNull ? nil : $0 }
    guard content.map({ $0.kind == .object }) ?? true else {
      throw Fault(.invalidParams, "expected content to be an object, found something else")
    }
    self.action = action
    self.content = action == .accept ? content : nil
  }

  /// What a confirmation was answered with; nil when it was not.
  package func confirmation(_ field: String) -> Bool? { content?[field]?.bool }

  /// What was chosen, unchecked; nil when nothing was.
  package func choice(_ field: String) -> String? { content?[field]?.string }
}
