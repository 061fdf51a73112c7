internal import Audit
internal import Server

/// What every command is given.
struct CommandContext: Sendable {
  let invocation: CommandInvocation
  let configuration: Configuration
  let streams: StandardStreams
  var log: ErrorLog

  /// Writes an answer to stdout, waiting as long as its reader takes.
  ///
  /// A reader that went away has seen enough: that is no failure.
  func write(_ bytes: [UInt8]) throws(ConfigurationProblem) {
    switch streams.output.writeAll(bytes) {
    case .failed(let error):
      throw ConfigurationProblem(
        .inputOutput, "expected a writable standard output, found \(error.symbol)")
    default: return
    }
  }

  /// Writes a JSON document and a line feed: laid out on a terminal, one line otherwise.
  func write(json: [UInt8]) throws(ConfigurationProblem) {
    try write((streams.output.isTerminal ? PrettyJSON.text(of: json) : json) + [0x0A])
  }

  /// Reads stdin to its end.
  func readInput(bytesMax: Int) throws(ConfigurationProblem) -> [UInt8] {
    var input: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      switch streams.input.read(into: &room) {
      case .bytes(let count):
        input.append(contentsOf: room[..<count])
        guard input.count <= bytesMax else {
          throw ConfigurationProblem(
            .badData, "standard input: expected at most \(bytesMax) bytes, found more")
        }
      case .later: _ = Poll.wait(for: streams.input, .readable, milliseconds: -1)
      case .endOfInput, .broken: return input
      case .failed(let error):
        throw ConfigurationProblem(
          .noInput, "expected a readable standard input, found \(error.symbol)")
      }
    }
  }

  /// The key of pseudonyms, for commands without a session.
  func pseudonymKey() throws(ConfigurationProblem) -> [UInt8] {
    let random = RandomSource.bytes()
    return try PseudonymKey.choose(
      configured: try secret(configuration.pseudonymKey), random: random)
  }

  /// The key of the audit log; nil: none is configured.
  ///
  /// Throws exit 78 for a key that is too short, or a file that is not believed.
  func auditKey() throws(ConfigurationProblem) -> AuditKey? {
    guard let secret = try secret(configuration.auditKey) else { return nil }
    guard let key = AuditKey(secret) else {
      throw ConfigurationProblem(
        .badConfiguration,
        "BILLING_MCP_AUDIT_KEY: expected at least \(AuditKey.bytesMin) bytes, found fewer")
    }
    return key
  }

  /// A secret by its variable or its file, which is judged first.
  private func secret(
    _ configured: ConfigurationSecret
  ) throws(ConfigurationProblem) -> [UInt8]? {
    switch configured {
    case .unset: return nil
    case .value(let bytes): return bytes
    case .file(let path):
      switch JudgedFile.read(path, rule: DecidingFile.pseudonymKey.rule) {
      case .success(let reading): return ConfigurationSecret.content(ofFile: reading.bytes)
      case .failure(let problem): throw ConfigurationProblem(.badConfiguration, problem.message)
      }
    }
  }

  /// Reads a file that the command line names: whoever names it answers for it, so it is not judged.
  static func readNamed(_ path: String, bytesMax: Int) throws(ConfigurationProblem) -> [UInt8] {
    switch NamedFile.read(path, bytesMax: bytesMax) {
    case .success(let bytes): return bytes
    case .failure(let problem): throw ConfigurationProblem(.noInput, problem.message)
    }
  }
}
