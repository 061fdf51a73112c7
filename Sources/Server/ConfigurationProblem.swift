/// Why the arguments or the environment cannot be used.
///
/// The message goes to stderr. It names variables, options and places, never a value.
package struct ConfigurationProblem: Error, Equatable, Sendable {
  /// What the process ends with.
  package let status: CommandExit
  /// One line: what was expected, what was found.
  package let message: String

  /// A problem that ends the process with this status.
  package init(_ status: CommandExit, _ message: String) {
    self.status = status
    self.message = message
  }
}
