/// What is wrong in a configuration file, and where.
///
/// Names what the reader knows (keys, choices, ranges), never what the file holds: a secret that
/// was pasted into the wrong place does not reach a log.
package struct ConfigurationError: Error, Equatable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int
  /// One line: `line 4, column 3: expected …, found …`.
  package let message: String

  /// An error at a place; `found` must be a class of thing, not the thing.
  package init(at place: Place, expected: String, found: String) {
    line = place.line
    column = place.column
    message = "line \(line), column \(column): expected \(expected), found \(found)"
  }

  /// A text that could not be read at all.
  package init(_ error: YAMLError) {
    self.init(at: error.place, expected: error.expected.rawValue, found: error.found)
  }
}
