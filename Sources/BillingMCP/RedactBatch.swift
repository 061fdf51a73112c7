internal import Server
internal import Synchronization

/// Some of the documents of `redact`, answered side by side and told in order.
///
///     lines    1 2 | 3 | 4 5 | 6 7 8      cut into pieces of about as many bytes
///     threads  a     b   a     b          each takes the next piece when it has answered one
///     answers  1 2   3   4 5   6 7 8      put together again
struct RedactBatch {
  /// Lines that follow each other.
  private typealias Piece = ArraySlice<(number: Int, line: [UInt8])>

  /// What one thread has answered of a batch, one piece behind the other.
  private struct Share: Sendable {
    var filter: CommandRedaction
    var output: [UInt8] = []
    /// For each piece: which one it is, and where its answers end in `output`.
    var pieces: [(index: Int, end: Int)] = []
    var problems: [(number: Int, problem: String)] = []
  }

  /// What one thread works with from batch to batch.
  ///
  /// Changed where it is: a filter that is copied for a batch has all its scratch memory copied with
  /// it at the first change.
  private final class Bench: Sendable {
    private let share: Mutex<Share>

    init(_ filter: CommandRedaction) { share = Mutex(Share(filter: filter)) }

    /// Answers the pieces that nobody has taken yet; what was answered before is forgotten.
    func answer(_ pieces: [Piece], taking next: borrowing Atomic<Int>) {
      share.withLock { share in
        share.output.removeAll(keepingCapacity: true)
        share.pieces.removeAll(keepingCapacity: true)
        share.problems.removeAll()
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < pieces.count else { return }
          for (number, line) in pieces[index] {
            if let problem = share.filter.filter(line, into: &share.output) {
              share.problems.append((number, problem))
            }
          }
          share.pieces.append((index, share.output.count))
        }
      }
    }

    /// Appends the answers to a piece to `output`; false when this bench has not answered it.
    ///
    /// To be asked for the pieces in order: `told` counts those of this bench.
    func tell(_ piece: Int, _ told: inout Int, into output: inout [UInt8]) -> Bool {
      share.withLock { share in
        guard told < share.pieces.count, share.pieces[told].index == piece else { return false }
        let start = told > 0 ? share.pieces[told - 1].end : 0
        output += share.output[start..<share.pieces[told].end]
        told += 1
        return true
      }
    }

    /// The lines that could not be answered, and why.
    var problems: [(number: Int, problem: String)] { share.withLock { $0.problems } }
  }

  /// The piece that is taken next.
  private final class Counter: Sendable {
    let next = Atomic(0)
  }

  /// A batch smaller than this is not worth a second thread, in bytes.
  private static let sharedBytesMin = 64 << 10
  /// What a thread takes at a time, in bytes: a thread that is held up leaves the rest to others.
  private static let pieceBytes = 16 << 10

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
    let parts = byteCount < Self.sharedBytesMin ? 1 : benches.count
    let pieces = cut()
    answer(pieces, on: benches[..<parts])
    var told = [Int](repeating: 0, count: parts)
    for piece in pieces.indices {
      for part in 0..<parts where benches[part].tell(piece, &told[part], into: &output) { break }
    }
    let problems = benches[..<parts].flatMap(\.problems).sorted { $0.number < $1.number }
    lines.removeAll(keepingCapacity: true)
    byteCount = 0
    return problems
  }

  /// Answers the pieces: here, and on a thread for each other bench.
  private func answer(_ pieces: [Piece], on benches: ArraySlice<Bench>) {
    let counter = Counter()
    let workers = benches.dropFirst().map { bench in
      Worker { bench.answer(pieces, taking: counter.next) }
    }
    benches.first?.answer(pieces, taking: counter.next)
    for worker in workers { worker.finish() }
  }

  /// The lines in pieces of about `pieceBytes`.
  private func cut() -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    var bytes = 0
    for index in lines.indices {
      bytes += lines[index].line.count
      guard bytes >= Self.pieceBytes || index + 1 == lines.count else { continue }
      pieces.append(lines[start...index])
      start = index + 1
      bytes = 0
    }
    return pieces
  }
}
