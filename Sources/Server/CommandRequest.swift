/// What a command line asks for.
package enum CommandRequest: Sendable, Equatable {
  /// Run a command.
  case run(CommandInvocation)
  /// Print this text, which ends with a line feed.
  case print(String)
}
