internal import Serialization

/// Reads a command line against the table of commands.
///
/// Options may stand anywhere, as `--flag value` or `--flag=value`; `--` ends them. Messages name
/// places and known words, never what was typed: it could be a secret in the wrong place.
package struct CommandLineParser {
  private let command: Command
  private var rest: ArraySlice<String>
  private let count: Int
  private var operands: [String] = []
  private var options: [String: String] = [:]
  private var settings: [String: String] = [:]

  /// Reads the arguments behind the program's name.
  package static func parse(
    _ arguments: [String]
  ) throws(ConfigurationProblem) -> CommandRequest {
    let visible = arguments.prefix { $0 != "--" }
    if visible.contains("--version") { return .print(CommandHelp.version) }
    let wantsHelp = visible.contains("--help") || visible.contains("-h")
    if wantsHelp, visible.first?.hasPrefix("-") ?? true { return .print(CommandHelp.overview) }
    if wantsHelp, let group = group(of: arguments) { return .print(CommandHelp.text(of: group)) }
    let (command, words) = try choose(arguments)
    if wantsHelp { return .print(CommandHelp.text(of: command)) }
    var parser = CommandLineParser(
      command: command, rest: arguments[words...], count: arguments.count)
    return .run(try parser.run())
  }

  private init(command: Command, rest: ArraySlice<String>, count: Int) {
    self.command = command
    self.rest = rest
    self.count = count
  }

  /// The commands whose first word is given, when their second is not; nil when one is chosen.
  private static func group(of arguments: [String]) -> [Command]? {
    let group = Command.all.filter { $0.words[0] == arguments.first }
    let isChosen = group.contains { arguments.starts(with: $0.words) }
    return group.isEmpty || isChosen ? nil : group
  }

  /// The command, and how many words choose it.
  private static func choose(
    _ arguments: [String]
  ) throws(ConfigurationProblem) -> (Command, words: Int) {
    guard let first = arguments.first, !first.hasPrefix("-") else { return (Command.all[0], 0) }
    let group = Command.all.filter { $0.words[0] == first }
    if let command = group.first(where: { arguments.starts(with: $0.words) }) {
      return (command, command.words.count)
    }
    if !group.isEmpty {
      let seconds = group.map { $0.words[1] }
      let choice = [seconds.dropLast().joined(separator: ", "), seconds.last ?? ""]
        .filter { !$0.isEmpty }.joined(separator: " or ")
      let found = arguments.count > 1 ? "another word" : "the end"
      throw usage("expected \(first) \(choice), found \(found)")
    }
    let nearest = NearestName.nearest(to: first, among: Command.all.map { $0.words[0] })
    throw usage(
      "argument 1: expected a command, found an unknown word"
        + (nearest.map { "; did you mean \($0)?" } ?? "; --help lists them"))
  }

  private mutating func run() throws(ConfigurationProblem) -> CommandInvocation {
    var takesOptions = true
    while let argument = rest.popFirst() {
      if takesOptions, argument == "--" {
        takesOptions = false
      } else if takesOptions, argument.hasPrefix("-"), argument != "-" {
        try option(argument)
      } else {
        operands.append(argument)
      }
    }
    try checkOperands()
    for option in command.options where option.isRequired && options[option.flag] == nil {
      throw Self.usage("expected \(option.flag) \(option.placeholder ?? ""), found none")
    }
    return CommandInvocation(
      command: command.name, operands: operands, options: options, settings: settings)
  }

  private func checkOperands() throws(ConfigurationProblem) {
    if operands.count > command.operands.count {
      throw Self.usage(
        "expected \(Self.counted(command.operands.count)), found \(operands.count); "
          + CommandHelp.usage(of: command))
    }
    for operand in command.operands.dropFirst(operands.count) where operand.isRequired {
      throw Self.usage("expected \(operand.name), found none; \(CommandHelp.usage(of: command))")
    }
  }

  private mutating func option(_ argument: String) throws(ConfigurationProblem) {
    let place = "argument \(count - rest.count)"
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let flag = String(parts[0])
    let inline = parts.count == 2 ? String(parts[1]) : nil
    if let known = command.options.first(where: { $0.flag == flag }) {
      try once(flag, options[flag], place)
      options[flag] = try value(of: known.placeholder, flag: flag, inline: inline, place)
      return
    }
    let variables = command.variables.compactMap { ConfigurationVariable.named($0) }
    guard let variable = variables.first(where: { $0.flag == flag }) else {
      throw unknown(flag, variables: variables, place)
    }
    try once(flag, settings[variable.name], place)
    settings[variable.name] = try value(
      of: variable.placeholder, flag: flag, inline: inline, place)
  }

  private func once(
    _ flag: String, _ present: String?, _ place: String
  ) throws(ConfigurationProblem) {
    guard present != nil else { return }
    throw Self.usage("\(place): expected \(flag) once, found it again")
  }

  private mutating func value(
    of placeholder: String?, flag: String, inline: String?, _ place: String
  ) throws(ConfigurationProblem) -> String {
    guard let placeholder else {
      guard inline == nil else {
        throw Self.usage("\(place): expected \(flag) without a value, found one")
      }
      return ""
    }
    if let inline { return inline }
    guard let next = rest.first, !next.hasPrefix("--") else {
      throw Self.usage("\(place): expected \(flag) \(placeholder), found no value")
    }
    rest.removeFirst()
    return next
  }

  private func unknown(
    _ flag: String, variables: [ConfigurationVariable], _ place: String
  ) -> ConfigurationProblem {
    let words = String(flag.dropFirst(2).uppercased().map { $0 == "-" ? "_" : $0 })
    let secrets = ConfigurationVariable.all.filter { $0.flag == nil }
    let names = [words, ConfigurationVariable.prefix + words]
    if let secret = secrets.first(where: { names.contains($0.name) }) {
      let file = secret.fileName.map { " or \($0)" } ?? ""
      return Self.usage("\(place): a secret has no flag: set \(secret.name)\(file)")
    }
    let known = command.options.map(\.flag) + variables.compactMap(\.flag)
    let nearest = NearestName.nearest(to: flag, among: known)
    return Self.usage(
      "\(place): expected an option of \(command.words.joined(separator: " ")), "
        + "found an unknown one" + (nearest.map { "; did you mean \($0)?" } ?? ""))
  }

  private static func usage(_ message: String) -> ConfigurationProblem {
    ConfigurationProblem(.usage, message)
  }

  private static func counted(_ count: Int) -> String {
    switch count {
    case 0: "no arguments"
    case 1: "one argument"
    default: "at most \(count) arguments"
    }
  }
}
