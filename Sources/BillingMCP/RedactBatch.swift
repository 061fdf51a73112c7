internal import Server

/// Some of the documents of `redact`, answered side by side and told in order.
///
///     lines   1 2 3 4 | 5 6 7 8        cut where the bytes are halved
///     answers 1 2 3 4   5 6 7 8        each part on a thread, put together again
struct RedactBatch {
  /// What a part of a batch came to.
  private struct Part: Sendable {
    var filter: CommandRedaction
    var output: [UInt8] = []
    var problems: [(number: Int, problem: String)] = []
  }

  /// A batch smaller than this is not worth a second thread, in bytes.
  private static let sharedBytesMin = 64 << 10

  private var filters: [CommandRedaction]
  private var lines: [(number: Int, line: [UInt8])] = []
  /// What waits, in bytes.
  private(set) var byteCount = 0

  /// An empty batch; each thread has a filter of its own, with its own scratch memory.
  init(_ filter: CommandRedaction) {
    filters = Array(repeating: filter, count: WorkerCount.best)
  }

  /// Puts a line behind the others.
  mutating func append(_ line: [UInt8], number: Int) {
    lines.append((number, line))
    byteCount += line.count
  }

  /// Answers everything that waits: appends the answers to `output` and gives the problems.
  mutating func run(into output: inout [UInt8]) -> [(number: Int, problem: String)] {
    var problems: [(number: Int, problem: String)] = []
    let parts = byteCount < Self.sharedBytesMin ? 1 : filters.count
    var rest = lines[...]
    var pieces: [ArraySlice<(number: Int, line: [UInt8])>] = []
    for part in 0..<parts {
      pieces.append(takeShare(of: &rest, among: parts - part))
    }
    for (index, part) in answer(pieces).enumerated() {
      filters[index] = part.filter
      output += part.output
      problems += part.problems
    }
    lines.removeAll(keepingCapacity: true)
    byteCount = 0
    return problems
  }

  /// Answers each piece: the first one here, each other on a thread.
  private func answer(_ pieces: [ArraySlice<(number: Int, line: [UInt8])>]) -> [Part] {
    let workers = pieces.indices.dropFirst().map { index in
      let (filter, piece) = (filters[index], pieces[index])
      return Worker { Self.answer(piece, filter) }
    }
    return [Self.answer(pieces[0], filters[0])] + workers.map { $0.finish() }
  }

  private static func answer(
    _ piece: ArraySlice<(number: Int, line: [UInt8])>, _ filter: CommandRedaction
  ) -> Part {
    var part = Part(filter: filter)
    for (number, line) in piece {
      if let problem = part.filter.filter(line, into: &part.output) {
        part.problems.append((number, problem))
      }
    }
    return part
  }

  /// The first lines of those that are left, with about an equal share of their bytes.
  private func takeShare(
    of rest: inout ArraySlice<(number: Int, line: [UInt8])>, among count: Int
  ) -> ArraySlice<(number: Int, line: [UInt8])> {
    if count == 1 {
      defer { rest = [] }
      return rest
    }
    let share = rest.reduce(0) { $0 + $1.line.count } / count
    var bytes = 0
    var end = rest.startIndex
    while end < rest.endIndex, bytes < share {
      bytes += rest[end].line.count
      end += 1
    }
    defer { rest = rest[end...] }
    return rest[..<end]
  }
}
