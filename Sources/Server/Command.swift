/// A command of the program: the words that choose it, and what it takes.
///
/// The table `Command.all` drives parsing and every help text; a command exists when it is in it.
package struct Command: Sendable {
  /// Which command it is.
  package enum Name: Sendable, CaseIterable {
    case serve
    case call
    case redact
    case explain
    case profileCheck
    case profileShow
    case profileParse
    case profileMeasure
    case ledgerCheck
    case keysNew
    case keysList
    case keysRevoke
    case keysRotate
    case tokenNew
    case tokenRevoke
    case auditVerify
    case auditHash
    case auditTail
    case auditReport
    case doctor
    case configPrint
  }

  /// An argument that stands by its place.
  struct Operand: Sendable {
    let name: String
    let isRequired: Bool
  }

  /// An option that only some commands have and no variable stands for.
  struct Option: Sendable {
    let flag: String
    /// What its value is, as help shows it; nil for a switch.
    let placeholder: String?
    let isRequired: Bool
    let summary: String
  }

  /// Which command it is.
  package let name: Name
  /// The words that choose it, in order.
  let words: [String]
  let operands: [Operand]
  let options: [Option]
  /// The variables that it looks at; their flags are its options too.
  let variables: [String]
  /// One line for the list of commands.
  let summary: String
  /// What the help of the command says beyond that; lines of at most 80 columns.
  let details: String

  /// The command of that name.
  static func named(_ name: Name) -> Command? { all.first { $0.name == name } }
}

extension Command {
  private static let policy = ["BILLING_MCP_PROFILE", "BILLING_MCP_PROFILES"]
  private static let entity = Option(
    flag: "--entity", placeholder: "ENTITY", isRequired: true,
    summary: "What a record is: account, customer, invoice … as the profile names it.")

  /// Every command, in the order in which help lists them; the first is what no word chooses.
  static let all = requests + credentials + audit + launching

  /// Every command that serves, redacts, or checks a file.
  private static let requests: [Command] = [
    Command(
      name: .serve, words: ["serve"], operands: [], options: [],
      variables: ConfigurationVariable.all.map(\.name),
      summary: "Serves the Model Context Protocol on stdin and stdout; the default.",
      details: "An MCP client starts it. It ends with its input, SIGINT or SIGTERM."),
    Command(
      name: .call, words: ["call"],
      operands: [
        Operand(name: "TOOL", isRequired: true), Operand(name: "JSON", isRequired: false),
      ],
      options: [], variables: ConfigurationVariable.all.map(\.name),
      summary: "Calls one tool through the same gate, redaction and audit log.",
      details: """
        JSON is the object of the tool's arguments. The answer is pretty on a terminal and one
        line otherwise. Exit status 1 when it is an error, 77 when the gate refused.
        """),
    Command(
      name: .redact, words: ["redact"], operands: [],
      options: [
        Option(
          flag: "--entity", placeholder: "ENTITY", isRequired: false,
          summary: "What a record is; one that the profile does not name allows nothing."),
        Option(
          flag: "--findings", placeholder: nil, isRequired: false,
          summary: "Adds meta.findings: path, kind, place and action of each, never the value."),
        Option(
          flag: "--document", placeholder: nil, isRequired: false,
          summary: "Takes the whole input as one document."),
      ],
      variables: policy, summary: "Redacts JSON documents, one on each line of stdin.",
      details: """
        A line gives one line {"llm_view":…,"meta":…}. A bad line is reported on stderr with its
        number, the others still come out, and the exit status is 65. The profile is a name, or
        the path of a .yaml file.
        """),
    Command(
      name: .explain, words: ["explain"], operands: [], options: [entity], variables: policy,
      summary: "Says of each field of a record on stdin what becomes of it, and by which rule.",
      details: "The profile is a name, or the path of a .yaml file."),
    Command(
      name: .profileCheck, words: ["profile", "check"],
      operands: [Operand(name: "FILE", isRequired: true)], options: [], variables: [],
      summary: "Checks a profile and says where it is wrong.",
      details: "Exit status 78 when it is, with line and column on stderr."),
    Command(
      name: .profileShow, words: ["profile", "show"],
      operands: [Operand(name: "NAME", isRequired: true)], options: [],
      variables: ["BILLING_MCP_PROFILES"],
      summary: "Shows the policy that a profile comes to, defaults filled in.",
      details: "NAME is a name, or the path of a .yaml file."),
    Command(
      name: .profileParse, words: ["profile", "parse"],
      operands: [Operand(name: "FILE", isRequired: true)], options: [], variables: [],
      summary: "Prints what the YAML reader reads, as JSON.",
      details: "FILE is any file in the subset of YAML that profiles are written in."),
    Command(
      name: .profileMeasure, words: ["profile", "measure"],
      operands: [Operand(name: "LEDGER", isRequired: true)], options: [], variables: policy,
      summary: "Counts how many values share a mask, field by field: how much a mask hides.",
      details: """
        LEDGER is a JSON file, a folder of them, or the word sample (./sample is a file). The answer
        is a table on a terminal and one line of JSON otherwise: counts, never a value or a mask. The
        profile is a name, or the path of a .yaml file.
        """),
    Command(
      name: .ledgerCheck, words: ["ledger", "check"],
      operands: [Operand(name: "PATH", isRequired: true)], options: [], variables: [],
      summary: "Checks a ledger and says where it is wrong.",
      details: "PATH is a JSON file or a folder of them. Exit status 65 when it is wrong."),
  ]
}
