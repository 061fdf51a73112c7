internal import Audit
internal import Server

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// `audit verify`: whether the log is as it was written.
///
///     read   | block 1 | block 2 |          one after the other
///     scan   | block 1 |                    each on a thread
///            | block 2 |
///     link   | block 1 | block 2 |
///     hash   | block 1 |                    each on a thread
///            | block 2 |
///     judge  | block 1 | block 2 |
enum AuditVerifyCommand {
  /// How much is read at once, in bytes.
  private static let blockBytes = 4 << 20
  /// How much of an answer is written at once, in bytes.
  private static let answerBytes = 64 << 10
  /// How long the advice may take to leave, in milliseconds.
  private static let logMillisecondsMax: Int32 = 1000

  /// Checks the log and says what was found.
  static func run(_ context: CommandContext) throws(ConfigurationProblem) -> CommandExit {
    guard let path = context.invocation.operands.first ?? context.configuration.auditLog else {
      throw ConfigurationProblem(
        .noInput, "BILLING_MCP_AUDIT_LOG: expected a path, found none and no home folder")
    }
    let anchors = try anchors(context)
    var key = try context.auditKey()
    var verification = AuditVerification(key: key, anchors: anchors)
    key?.erase()
    let files = try AuditLogFiles(path)
    var blocks = AuditBlocks()
    for file in files.files {
      try read(file, &blocks, &verification)
    }
    let verdict = CommandVerdict(
      verification.verdict(), files: files.files.map(\.path), anchors: anchors)
    try tell(verdict, context)
    return verdict.status
  }

  private static func anchors(
    _ context: CommandContext
  ) throws(ConfigurationProblem) -> AuditAnchors? {
    guard let path = context.invocation.options["--anchor"] else { return nil }
    return AuditAnchors(
      try CommandContext.readNamed(path, bytesMax: AuditLimits.anchorBytesMax))
  }

  private static func tell(
    _ verdict: CommandVerdict, _ context: CommandContext
  ) throws(ConfigurationProblem) {
    if context.streams.output.isTerminal {
      try context.write(Array(verdict.text.utf8))
    } else {
      var answer: [UInt8] = []
      try verdict.forEachLine { line throws(ConfigurationProblem) in
        answer += line
        guard answer.count >= answerBytes else { return }
        try context.write(answer)
        answer.removeAll(keepingCapacity: true)
      }
      try context.write(answer)
    }
    guard let advice = verdict.advice else { return }
    var log = context.log
    log.line(advice)
    log.finish(milliseconds: logMillisecondsMax)
  }

  // MARK: Reading

  private static func read(
    _ file: AuditLogFiles.File, _ blocks: inout AuditBlocks,
    _ verification: inout AuditVerification
  ) throws(ConfigurationProblem) {
    let descriptor = try file.open()
    defer { descriptor.close() }
    blocks.beginFile()
    var room = [UInt8](repeating: 0, count: blockBytes)
    var batch: [AuditBlock] = []
    while true {
      switch descriptor.read(into: &room) {
      case .bytes(let count):
        if let block = blocks.take(room[..<count]) { batch.append(block) }
        if batch.count == WorkerCount.best { check(&batch, &verification) }
      case .later: continue
      case .endOfInput, .broken:
        batch.append(blocks.endFile())
        check(&batch, &verification)
        return
      case .failed(let error):
        throw ConfigurationProblem(
          .noInput, FileProblem(path: file.path, reason: .unreadable(symbol: error.symbol)).message)
      }
    }
  }

  /// Checks some blocks, which are taken away.
  private static func check(
    _ batch: inout [AuditBlock], _ verification: inout AuditVerification
  ) {
    batch = sideBySide(batch) { $0.scanned() }
    for index in batch.indices { verification.link(&batch[index]) }
    let mismatches = sideBySide(batch) { $0.mismatches() }
    for (block, wrong) in zip(batch, mismatches) {
      verification.judge(block, mismatches: wrong)
    }
    batch = []
  }

  /// What work makes of each: the first one here, each other on a thread.
  private static func sideBySide<Output: Sendable>(
    _ blocks: [AuditBlock], _ work: @escaping @Sendable (AuditBlock) -> Output
  ) -> [Output] {
    let workers = blocks.dropFirst().map { block in Worker { work(block) } }
    return blocks.prefix(1).map(work) + workers.map { $0.finish() }
  }
}
