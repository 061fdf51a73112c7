internal import Server

/// A file of credentials, which these commands change under a lock and servers read.
struct CredentialFile {
  private let file: DecidingFile
  private let path: String

  /// The file of that kind at a path.
  init(_ file: DecidingFile, at path: String) {
    self.file = file
    self.path = path
  }

  /// The bytes, judged as a server judges them; nil when there is no file.
  func read() throws(ConfigurationProblem) -> [UInt8]? {
    switch JudgedFile.read(path, rule: file.rule) {
    case .success(let reading): return reading.bytes
    case .failure(let problem) where problem.isMissing: return nil
    case .failure(let problem): throw ConfigurationProblem(.badConfiguration, problem.message)
    }
  }

  /// Reads the file, asks for a change, records it, and then replaces the file.
  ///
  /// The record goes first: nothing changes without a trace. A change that fails behind its record is
  /// recorded as failed.
  func change(
    _ context: CommandContext,
    _ edit: ([UInt8]?) throws(ConfigurationProblem) -> CommandChange
  ) throws(ConfigurationProblem) -> CommandChange {
    let lock = try FileLock.take(path)
    defer { lock.release() }
    let present = try read()
    if present == nil, let reason = JudgedFile.judgeFolder(of: path) {
      throw ConfigurationProblem(
        .badConfiguration, FileProblem(path: path, reason: reason).message)
    }
    let change = try edit(present)
    var audit = try CommandAudit(context)
    try audit.append(change.records)
    guard let content = change.content else { return change }
    switch AtomicFile.replace(path, with: content, random: RandomSource.bytes()) {
    case .replaced: return change
    case .unchanged(let error):
      try audit.append(change.records, isDone: false)
      throw ConfigurationProblem(
        .cannotCreate, "\(path): expected to replace the file, found \(error.symbol)")
    case .unsettled(let error):
      var log = context.log
      log.line("\(path): replaced, but not certain to survive a loss of power: \(error.symbol)")
      return change
    }
  }

  /// Prints what a change came to: facts to stderr, then the secret, if there is one, to stdout.
  static func show(
    _ change: CommandChange, _ context: CommandContext
  ) throws(ConfigurationProblem) -> CommandExit {
    var log = context.log
    for fact in change.facts { log.line(fact) }
    log.finish(milliseconds: logMillisecondsMax)
    if let secret = change.secret { try context.write(Array((secret + "\n").utf8)) }
    return .success
  }

  /// How long the facts may take to leave, in milliseconds.
  private static let logMillisecondsMax: Int32 = 1000
}
