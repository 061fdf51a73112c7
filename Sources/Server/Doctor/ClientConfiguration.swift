internal import Serialization

/// What a client has to be told so that it starts this server, with every path absolute.
package struct ClientConfiguration: Sendable {
  /// The clients whose form of configuration is known.
  package enum Client: String, CaseIterable, Sendable {
    case claudeDesktop = "claude-desktop"
    case claudeCode = "claude-code"
    case cursor
    case vsCode = "vscode"

    /// The member that lists servers; VS Code has a name of its own for it.
    fileprivate var list: String { self == .vsCode ? "servers" : "mcpServers" }

    /// Whether an entry says how the server is spoken to; Claude Desktop knows but one way.
    fileprivate var namesTransport: Bool { self != .claudeDesktop }
  }

  private let client: Client
  private let program: String
  private let arguments: [String]
  private let settings: [(name: String, value: String)]
  /// The secrets that are set by value, and so are left out; by the names of their variables.
  package let omittedSecrets: [String]

  /// A configuration of a client named as `Client` spells it.
  ///
  /// `program` is an absolute path; `settings` are the flags that were given, by variable name, and
  /// `environment` the variables. Relative paths among them are taken from `folder`.
  package init(
    client: String, program: String, arguments: [String], settings: [String: String],
    environment: [String: String], folder: String
  ) throws(ConfigurationProblem) {
    guard let client = Client(rawValue: client) else {
      let names = Client.allCases.map(\.rawValue).joined(separator: ", ")
      throw ConfigurationProblem(
        .usage, "--client: expected one of \(names), found another word")
    }
    self.client = client
    self.program = program
    self.arguments = arguments
    var kept: [(name: String, value: String)] = []
    var omitted: [String] = []
    for variable in ConfigurationVariable.all {
      if let value = settings[variable.name] ?? environment[variable.name] {
        if variable.channel == .open {
          kept.append((variable.name, Self.absolute(value, variable, from: folder)))
        } else {
          omitted.append(variable.name)
        }
      }
      if let name = variable.fileName, let path = environment[name] {
        kept.append((name, Self.joined(folder, path)))
      }
    }
    self.settings = kept
    omittedSecrets = omitted
  }

  /// The configuration as one JSON object, without line end.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key(client.list)
    writer.beginObject()
    writer.key("billing")
    writer.beginObject()
    if client.namesTransport { writer.member("type", "stdio") }
    writer.member("command", program)
    writer.key("args")
    writer.beginArray()
    for argument in arguments { writer.string(argument) }
    writer.endArray()
    if !settings.isEmpty {
      writer.key("env")
      writer.beginObject()
      for (name, value) in settings { writer.member(name, value) }
      writer.endObject()
    }
    for _ in 0..<3 { writer.endObject() }
    return writer.bytes
  }

  /// A value in which a path no longer depends on where the program was started.
  private static func absolute(
    _ value: String, _ variable: ConfigurationVariable, from folder: String
  ) -> String {
    let parts = variable.placeholder.split(separator: "|").map(String.init)
    let isPath = parts.contains("PATH") || parts.contains("FOLDER")
    return isPath && !parts.contains(value) ? joined(folder, value) : value
  }

  private static func joined(_ folder: String, _ path: String) -> String {
    path.hasPrefix("/") ? path : (folder == "/" ? "/" : folder + "/") + path
  }
}
