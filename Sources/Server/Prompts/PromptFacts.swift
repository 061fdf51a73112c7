internal import Billing
internal import Calendar
internal import Redaction
internal import Serialization

/// What is attached to a prompt that names no record: its day, and what its arguments say.
///
/// The arguments came from outside, so they go through the pipeline as an entity of their own.
enum PromptFacts {
  /// The entity of what is attached.
  static let entity = "server.prompt"

  /// Refuses an argument that is not of its form.
  static func check(
    _ arguments: [String: String], of prompt: Prompt
  ) throws(Response.Failure) {
    for argument in prompt.arguments {
      guard let text = arguments[argument.name], !argument.admits(text) else { continue }
      let name = ReleasedText.identifier(argument.name)
      let message: ReleasedText =
        switch argument.form {
        case .record: "\(name): expected an id or number, found something else"
        case .month: "\(name): expected a month such as 2025-03, found something else"
        case .currency: "\(name): expected three capitals such as USD, found something else"
        case .word: "\(name): expected a value that completion offers, found another one"
        }
      throw Response.Failure(.invalidRequest, message)
    }
  }

  /// The JSON of what is attached; the arguments have passed `check`.
  static func json(
    of prompt: Prompt, _ arguments: [String: String], today: CivilDate
  ) -> [UInt8] {
    var writer = JSONWriter(capacity: 128)
    writer.beginObject()
    var hasPeriod = false
    for argument in prompt.arguments {
      let text = arguments[argument.name]
      switch argument.form {
      case .record: continue
      case .month:
        guard let text, let days = Prompt.days(ofMonth: text) else { continue }
        writer.member("month", text)
        writer.member("from", days.first.iso8601)
        writer.member("to", days.last.iso8601)
        hasPeriod = true
      case .word where argument.name == "months":
        writer.member("months", text.flatMap { Int($0) } ?? Prompt.renewalMonthsUsual)
      case .word, .currency:
        if let text { writer.member(argument.name, text) }
      }
    }
    if !hasPeriod { writer.member("as_of", today.iso8601) }
    writer.endObject()
    return writer.bytes
  }
}
