/// A command with everything that was given to it.
package struct CommandInvocation: Sendable, Equatable {
  /// Which command.
  package let command: Command.Name
  /// The arguments that stand by their place.
  package let operands: [String]
  /// The options of the command's own, by flag; the value of a switch is empty.
  package let options: [String: String]
  /// The values of flags that stand for variables, by variable name.
  package let settings: [String: String]

  /// Whether a switch was given.
  package func has(_ flag: String) -> Bool { options[flag] != nil }
}
