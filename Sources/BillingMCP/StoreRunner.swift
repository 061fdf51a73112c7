internal import Server

/// One run of the key store's program: collects its output until it ends, or its time or room is up.
struct StoreRunner: Sendable {
  private let run: StoreRun
  private let child: ChildProcess
  private let deadline: UInt64
  private var output: [UInt8] = []
  private var hasClosed = false

  /// How long to wait between looks at a program that has closed its output, in nanoseconds.
  private static let lookNanoseconds: UInt64 = 2_000_000

  /// Starts the program; what it printed comes from `progress`.
  init(_ run: StoreRun, _ command: StoreCommand) throws(StoreRunProblem) {
    self.run = run
    let milliseconds = StoreCommand.Limits.runMillisecondsMax
    deadline = SystemClock.monotonicNanoseconds + milliseconds * 1_000_000
    switch ChildProcess.start(command.arguments, environment: ProcessEnvironment.forChildren()) {
    case .success(let child): self.child = child
    case .failure: throw .notStarted
    }
  }

  /// Adds what the run waits for.
  func add(to poll: inout Poll) { poll.add(child.output, .readable, unless: hasClosed) }

  /// When to look again though nothing has come, on the monotonic clock.
  var wakeAt: UInt64 {
    hasClosed ? min(deadline, SystemClock.monotonicNanoseconds + Self.lookNanoseconds) : deadline
  }

  /// Reads what is there; how the run ended, once it has.
  mutating func progress() -> Session.Event? {
    while !hasClosed {
      var room = [UInt8](repeating: 0, count: 64 << 10)
      switch child.output.read(into: &room) {
      case .bytes(let count):
        output.append(contentsOf: room[..<count])
        if output.count > StoreCommand.Limits.outputBytesMax { return end(.tooMuchOutput) }
      case .later: return outOfTime()
      case .endOfInput, .broken, .failed: hasClosed = true
      }
    }
    guard let isGood = child.ended() else { return outOfTime() }
    child.output.close()
    return .storeFetched(run, isGood ? .success(output) : .failure(.failed))
  }

  /// Ends the program, whatever it is at.
  func abandon() { _ = end(.timedOut) }

  private func outOfTime() -> Session.Event? {
    SystemClock.monotonicNanoseconds >= deadline ? end(.timedOut) : nil
  }

  private func end(_ problem: StoreRunProblem) -> Session.Event {
    child.kill()
    child.reap()
    child.output.close()
    return .storeFetched(run, .failure(problem))
  }
}
