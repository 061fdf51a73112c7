/// What is wrong with the arguments of a call, in words that hold nothing of what was sent.
///
/// The place is made of property names of the schema and of positions in lists, the expectation of
/// the schema's own keywords, and what was found is one of a few fixed words.
package struct ArgumentProblem: Sendable, Equatable {
  /// A place in the arguments.
  enum Place: Sendable {
    case arguments
    case path(String)

    static func argument(_ name: String) -> Place { .path(name) }

    func member(_ name: String) -> Place {
      switch self {
      case .arguments: .path(name)
      case .path(let path): .path(path + "." + name)
      }
    }

    func element(_ index: Int) -> Place {
      switch self {
      case .arguments: .path("[\(index)]")
      case .path(let path): .path(path + "[\(index)]")
      }
    }
  }

  /// What the schema asks for.
  enum Expectation: Sendable {
    case presence
    case types(ArgumentRule.Types)
    case oneOf([String])
    case pattern(String)
    case date
    case cleanText
    case characters(least: Int?, most: Int?)
    case number(least: Int?, most: Int?)
    case elements(least: Int?, most: Int?)
    case knownName([String])
  }

  /// The argument's path, in names of the schema; nil when it is about the arguments as a whole.
  package let path: String?
  /// One sentence, *expected …, found …*.
  package let message: String

  init(at place: Place, expected: Expectation, found: StaticString = "none") {
    switch place {
    case .arguments: path = nil
    case .path(let text): path = text
    }
    let subject = path ?? "the arguments"
    message = "expected \(Self.describe(expected, of: subject)), found \(found)"
  }

  private static func describe(_ expectation: Expectation, of subject: String) -> String {
    switch expectation {
    case .presence: "\(subject) to be given"
    case .types(let types): "\(subject) to be \(types.description)"
    case .oneOf(let values): "\(subject) to be one of \(values.joined(separator: ", "))"
    case .pattern(let pattern): "\(subject) to match \(pattern)"
    case .date: "\(subject) to be a date as YYYY-MM-DD"
    case .cleanText: "\(subject) without control or bidirectional formatting characters"
    case .characters(let least, let most):
      "\(subject) to have \(range(least, most)) characters"
    case .number(let least, let most): "\(subject) to be \(range(least, most))"
    case .elements(let least, let most): "\(subject) to have \(range(least, most)) elements"
    case .knownName(let names):
      names.isEmpty
        ? "no members in \(subject)"
        : "only the members \(names.joined(separator: ", ")) in \(subject)"
    }
  }

  private static func range(_ least: Int?, _ most: Int?) -> String {
    switch (least, most) {
    case (let least?, let most?): least == most ? "\(least)" : "\(least) to \(most)"
    case (let least?, nil): "at least \(least)"
    case (nil, let most?): "at most \(most)"
    case (nil, nil): "any number of"
    }
  }
}
