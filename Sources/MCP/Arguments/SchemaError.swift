/// What is wrong with a tool's own description or schema: a mistake of this program's, not of a
/// client's.
package struct SchemaError: Error, Equatable, Sendable {
  /// One sentence, *expected …, found …*.
  package let message: String

  /// An error with its sentence.
  package init(_ message: String) { self.message = message }
}
