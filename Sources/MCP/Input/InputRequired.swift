internal import Serialization

/// The answer that asks a modern client for input, after which it sends the request again.
package struct InputRequired: Sendable {
  let questions: [(key: String, elicitation: Elicitation)]
  let state: String?

  /// An answer to a request whose method may get one.
  ///
  /// At least one of questions and state must be there, and keys must differ. Throws −32021 when the
  /// client did not declare that it can show a form.
  package init(
    _ questions: [(key: String, elicitation: Elicitation)], state: String?,
    for request: Request
  ) throws(Fault) {
    precondition(
      request.address.version.isModern && request.method.mayRequireInput,
      "expected a modern request that may require input")
    precondition(!questions.isEmpty || state != nil, "expected a question or a state")
    precondition(Set(questions.map(\.key)).count == questions.count, "expected keys that differ")
    guard questions.isEmpty || request.clientCapabilities.elicitation.contains(.form) else {
      throw Fault(missingElicitation: .form)
    }
    self.questions = questions
    self.state = state
  }
}
