internal import Server
internal import Synchronization

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

  /// What one thread works with from batch to batch.
  ///
  /// Changed where it is: a filter that is copied for a batch has all its scratch memory copied with
  /// it at the first change.
  private final class Bench: Sendable {
    private let part: Mutex<Part>

    init(_ filter: CommandRedaction) { part = Mutex(Part(filter: filter)) }

    /// Answers lines; what the last ones came to is forgotten.
    func answer(_ piece: ArraySlice<(number: Int, line: [UInt8])>) {
      part.withLock { part in
        part.output.removeAll(keepingCapacity: true)
        part.problems.removeAll()
        for (number, line) in piece {
          if let problem = part.filter.filter(line, into: &part.output) {
            part.problems.append((number, problem))
          }
        }
      }
    }

    /// Appends the answers to `output` and gives the problems.
    func tell(into output: inout [UInt8]) -> [(number: Int, problem: String)] {
      part.withLock { part in
        output += part.output
        return part.problems
      }
    }
  }

  /// A batch smaller than this is not worth a second thread, in bytes.
  private static let sharedBytesMin = 64 << 10

  private let benches: [Bench]
  private var lines: [(number: Int, line: [UInt8])] = []
  /// What waits, in bytes.
  private(set) var byteCount = 0

  /// An empty batch; each thread has a filter of its own, with its own scratch memory.
  init(_ filter: CommandRedaction) {
    benches = (0..<WorkerCount.best).map { _ in Bench(filter) }
  }

  /// Puts a line behind the others.
  mutating func append(_ line: [UInt8], number: Int) {
    lines.append((number, line))
    byteCount += line.count
  }

  /// Answers everything that waits: appends the answers to `output` and gives the problems.
  mutating func run(into output: inout [UInt8]) -> [(number: Int, problem: String)] {
    var problems: [(number: Int, problem: String)] = []
    let parts = byteCount < Self.sharedBytesMin ? 1 : benches.count
    var rest = lines[...]
    var pieces: [ArraySlice<(number: Int, line: [UInt8])>] = []
    for part in 0..<parts {
      pieces.append(takeShare(of: &rest, among: parts - part))
    }
    answer(pieces)
    for bench in benches[..<parts] { problems += bench.tell(into: &output) }
    lines.removeAll(keepingCapacity: true)
    byteCount = 0
    return problems
  }

  /// Answers each piece: the first one here, each other on a thread.
  private func answer(_ pieces: [ArraySlice<(number: Int, line: [UInt8])>]) {
    let workers = pieces.indices.dropFirst().map { index in
      let (bench, piece) = (benches[index], pieces[index])
      return Worker { bench.answer(piece) }
    }
    benches[0].answer(pieces[0])
    for worker in workers { worker.finish() }
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
