package import Calendar

/// A prompt about billing: what a person picks from a menu, and what the model is told then.
///
/// What is told stands in `PromptTable`. Behind it comes the record that an argument names, or, where
/// none is named, what the other arguments say; either goes through the pipeline.
package struct Prompt: Sendable {
  /// Something that the prompt is filled in with, of a closed shape.
  package struct Argument: Sendable {
    /// What its value looks like.
    package enum Form: Sendable {
      /// The id or number of a record.
      case record(Entity)
      /// A month, `2025-03`.
      case month
      /// Three capitals (ISO 4217).
      case currency
      /// One of a few words.
      case word([String])
    }

    /// Its name.
    package let name: String
    /// The name for people.
    package let title: String
    /// For a model: what to give.
    package let description: String
    /// What its value looks like.
    package let form: Form
    /// Whether there is no prompt without it.
    package var isRequired = true

    /// Whether a text has the form; those of records are checked where the record is looked up.
    package func admits(_ text: String) -> Bool {
      switch form {
      case .record: true
      case .month: Prompt.days(ofMonth: text) != nil
      case .currency: Shape.currency.closes(text)
      case .word(let words): words.contains(text)
      }
    }

    /// The entity of the record that it names; nil when it names none.
    package var entity: Entity? {
      if case .record(let entity) = form { entity } else { nil }
    }
  }

  /// The name in requests and permissions (`billing:prompt:NAME`).
  package let name: String
  /// The name for people.
  package let title: String
  /// For a model: what it is for.
  package let description: String
  /// What it takes; at most one of it names a record.
  package let arguments: [Argument]
  /// What the model is told.
  package let text: StaticString

  /// The record that is attached, by its kind and its id or number; nil when none is named.
  package func record(in arguments: [String: String]) -> (entity: Entity, id: String)? {
    for argument in self.arguments {
      guard let entity = argument.entity, let id = arguments[argument.name] else { continue }
      return (entity, id)
    }
    return nil
  }

  /// The first and last day of a month such as `2025-03`; nil for anything else.
  package static func days(ofMonth text: String) -> (first: CivilDate, last: CivilDate)? {
    guard let first = CivilDate(iso8601: text + "-01") else { return nil }
    let count = CivilDate.dayCount(year: first.year, month: first.month)
    return (first, first.adding(days: count - 1))
  }

  /// The prompt of this name.
  package static func named(_ name: String) -> Prompt? { all.first { $0.name == name } }
}
