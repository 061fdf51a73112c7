/// The commands that help to launch the server.
extension Command {
  static let launching: [Command] = [
    Command(
      name: .doctor, words: ["doctor"], operands: [], options: [],
      variables: ConfigurationVariable.all.map(\.name),
      summary: "Says what a launch with this configuration needs, and how to mend it.",
      details: """
        Looks at files, profiles, keys, data, audit log, limits and users as a launch would, and
        changes nothing. A line for each on a terminal, one JSON object a line otherwise. Exit
        status 78 when the server would not start or would refuse every request.
        """),
    Command(
      name: .configPrint, words: ["config", "print"], operands: [],
      options: [
        Option(
          flag: "--client",
          placeholder: ClientConfiguration.Client.allCases.map(\.rawValue).joined(separator: "|"),
          isRequired: true, summary: "The program that is to start the server.")
      ],
      variables: ConfigurationVariable.all.map(\.name),
      summary: "Prints a client's configuration that starts this server with these settings.",
      details: """
        Paths become absolute: clients start programs in folders of their own. A secret is never
        printed; name a file that holds it instead. docs/clients.md says where each client keeps
        its configuration.
        """),
  ]
}
