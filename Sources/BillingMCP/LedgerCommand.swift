internal import Server

/// `ledger check`: what is wrong with a ledger, and where.
enum LedgerCommand {
  /// Checks the file or the folder.
  static func check(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    let (documents, isFolder) = try documents(at: context.invocation.operands[0])
    var log = context.log
    let problems = CommandLedger.problems(in: documents, isFolder: isFolder)
    for problem in problems { log.line(problem) }
    log.finish(milliseconds: logMillisecondsMax)
    return problems.isEmpty ? .success : .badData
  }

  /// The documents of a ledger that a person names, and whether they are those of a folder.
  static func documents(
    at path: String
  ) throws(ConfigurationProblem) -> ([CommandLedger.Document], isFolder: Bool) {
    var documents: [CommandLedger.Document] = []
    let files = DecidingFiles.ledger(at: path)
    for (file, place) in files {
      switch NamedFile.read(place, bytesMax: file.rule.bytesMax) {
      case .success(let bytes):
        documents.append(CommandLedger.Document(name: name(of: file, at: place), bytes: bytes))
      case .failure(let problem):
        if problem.isMissing, file != .ledger { continue }
        throw ConfigurationProblem(.noInput, problem.message)
      }
    }
    guard !documents.isEmpty else {
      throw ConfigurationProblem(
        .noInput, "\(path): expected one of \(parts), found none of them")
    }
    return (documents, isFolder: files.count > 1)
  }

  private static func name(of file: DecidingFile, at place: String) -> String {
    if case .ledgerPart(let part) = file { part } else { place }
  }

  private static var parts: String {
    DecidingFile.ledgerParts.joined(separator: ", ")
  }

  /// How long the findings may take to leave, in milliseconds.
  private static let logMillisecondsMax: Int32 = 1000
}
