/// The version of the program.
package enum CommandVersion {
  /// As in `CHANGELOG.md` and `serverInfo`; semver.org 2.0.0.
  package static let literal: StaticString = "0.1.0"
  /// The same, as a string.
  package static let current = literal.description
}
