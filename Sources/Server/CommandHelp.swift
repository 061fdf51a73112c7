/// The help texts, made from the tables of commands and variables.
enum CommandHelp {
  /// `--version`.
  static let version = "BillingMCP \(CommandVersion.current)\n"

  /// `--help` without a command.
  static var overview: String {
    var text = "BillingMCP answers a model's billing questions, personal data taken out.\n\n"
    for command in Command.all {
      text += usage(of: command) + "\n    " + command.summary + "\n"
    }
    text += "\nBillingMCP COMMAND --help says more. --version prints the version.\n"
    text += "\nExit status: 0, 1 the answer is an error, 64 usage, 65 bad data, 66 no input,\n"
    return text + "73 cannot create, 77 refused, 78 bad configuration.\n"
  }

  /// `--help` of the first word of several commands.
  static func text(of group: [Command]) -> String {
    group.map { text(of: $0) }.joined(separator: "\n")
  }

  /// `--help` of one command.
  static func text(of command: Command) -> String {
    var text = usage(of: command) + "\n\n" + command.summary + "\n" + command.details + "\n"
    if !command.options.isEmpty { text += "\nOptions:\n" }
    for option in command.options {
      let value = option.placeholder.map { " " + $0 } ?? ""
      text += "  \(option.flag)\(value)\n      \(option.summary)\n"
    }
    let variables = command.variables.compactMap { ConfigurationVariable.named($0) }
    if !variables.isEmpty { text += "\nConfiguration, by flag or environment variable:\n" }
    for variable in variables { text += entry(of: variable) }
    return text
  }

  /// The one line that shows how a command is written.
  static func usage(of command: Command) -> String {
    var words = ["BillingMCP"] + command.words
    words += command.operands.map { $0.isRequired ? $0.name : "[\($0.name)]" }
    for option in command.options {
      let word = ([option.flag] + (option.placeholder.map { [$0] } ?? [])).joined(separator: " ")
      words.append(option.isRequired ? word : "[\(word)]")
    }
    let variables = command.variables.compactMap { ConfigurationVariable.named($0) }
    if variables.count > variablesShownMax {
      words.append("[OPTIONS]")
    } else {
      words += variables.compactMap { variable in
        variable.flag.map { "[\($0) \(variable.placeholder)]" }
      }
    }
    return words.joined(separator: " ")
  }

  /// How many flags of variables a usage line names one by one.
  private static let variablesShownMax = 3

  private static func entry(of variable: ConfigurationVariable) -> String {
    let names: String
    if let flag = variable.flag {
      names = "\(flag) \(variable.placeholder), \(variable.name)"
    } else {
      names = ([variable.name] + (variable.fileName.map { [$0] } ?? [])).joined(separator: ", ")
    }
    return "  \(names)\n      \(variable.summary)\n      Unset: \(variable.whenUnset).\n"
  }
}
