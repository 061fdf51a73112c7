internal import Server

/// `profile measure`: how much the masks of a profile hide in a ledger.
enum MeasureCommand {
  /// The word that stands for the built-in ledger.
  private static let sample = "sample"

  /// Measures a ledger and writes a table, or JSON when no person reads it.
  static func run(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    let profile = try ProfilesFolder.profile(
      context.configuration.profile, context.configuration)
    let census = try census(
      of: context.invocation.operands[0], profile: profile,
      pseudonymKey: try context.pseudonymKey())
    if context.streams.output.isTerminal {
      try context.write(Array(census.table.utf8))
    } else {
      try context.write(json: census.json)
    }
    return .success
  }

  private static func census(
    of ledger: String, profile: [UInt8], pseudonymKey: [UInt8]
  ) throws(ConfigurationProblem) -> CommandCensus {
    if ledger == sample {
      return try CommandCensus(sampleUnder: profile, pseudonymKey: pseudonymKey)
    }
    let (documents, isFolder) = try LedgerCommand.documents(at: ledger)
    return try CommandCensus(
      documents, isFolder: isFolder, profile: profile, pseudonymKey: pseudonymKey)
  }
}
