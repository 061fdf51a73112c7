internal import Serialization

/// The program whose output is the key store, as `BILLING_MCP_KEYS_COMMAND` names it.
///
///     ["/usr/bin/aws", "secretsmanager", "get-secret-value", "--secret-id", "billing", …]
///
/// A list of arguments and no shell line: nothing in it is expanded, split or looked up.
package struct StoreCommand: Sendable, Equatable {
  /// The program's absolute path and its arguments.
  package let arguments: [String]

  /// What bounds a command and one run of it.
  package enum Limits {
    /// The most arguments, the program's path among them.
    package static let argumentsMax = 64
    /// The longest argument, in bytes.
    package static let argumentBytesMax = 4096
    /// The most output of one run, in bytes; more than that is no key store.
    package static let outputBytesMax = 1 << 20
    /// How long one run may take, in milliseconds.
    package static let runMillisecondsMax: UInt64 = 10_000
    /// How old a store may be that requests are answered by, in seconds.
    package static let cacheSecondsMax: UInt64 = 300
    /// From this age on it is fetched anew while it is still in use, in seconds.
    package static let refreshSeconds: UInt64 = 240
    /// How long the next run waits behind one that failed, in seconds.
    package static let retrySeconds: UInt64 = 5
  }

  /// Reads the JSON array; throws, with what was expected, for anything else.
  init(parsing text: String, variable: String) throws(ConfigurationProblem) {
    func problem(_ expected: String, _ found: String) -> ConfigurationProblem {
      ConfigurationProblem(
        .badConfiguration, "\(variable): expected \(expected), found \(found)")
    }
    let root: Node
    do throws(JSONError) {
      root = try Document(parsing: Array(text.utf8)).root
    } catch {
      throw problem("a JSON array of strings", "something else")
    }
    guard root.kind == .array else { throw problem("a JSON array of strings", "another value") }
    guard (1...Limits.argumentsMax).contains(root.count) else {
      throw problem("1 to \(Limits.argumentsMax) arguments", "\(root.count)")
    }
    var arguments: [String] = []
    for (index, node) in root.elements.enumerated() {
      guard let argument = node.string, !argument.utf8.contains(0) else {
        throw problem("a string without NUL as argument \(index + 1)", "something else")
      }
      guard argument.utf8.count <= Limits.argumentBytesMax else {
        throw problem(
          "at most \(Limits.argumentBytesMax) bytes in argument \(index + 1)",
          "\(argument.utf8.count)")
      }
      arguments.append(argument)
    }
    guard arguments[0].hasPrefix("/") else {
      throw problem("the absolute path of a program as argument 1", "another path")
    }
    self.arguments = arguments
  }

  /// The program's absolute path.
  package var program: String { arguments[0] }
}

/// One run of the store's program, as the executable carries it out.
///
/// No shell, a scrubbed environment, nothing on its standard input, its standard error thrown away.
package struct StoreRun: Sendable, Hashable {
  /// A running number within one session; the report of its end bears it.
  package let number: Int
}

/// Why a run gave no output to believe.
package enum StoreRunProblem: String, Error, Sendable, CaseIterable {
  /// There is no such program, or it may not be run.
  case notStarted = "a program that could not be started"
  /// It ended with another status than 0.
  case failed = "a program that failed"
  /// It was still running when its time was up.
  case timedOut = "a program that took too long"
  /// It wrote more than `StoreCommand.Limits.outputBytesMax`.
  case tooMuchOutput = "a program that wrote too much"
}
