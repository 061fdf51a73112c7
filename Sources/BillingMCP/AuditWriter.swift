internal import Audit
internal import Synchronization

/// A thread that writes audit records, so that a disk that hangs is waited for within a bound.
///
/// write(2) on a regular file takes as long as the disk takes, on NFS or FUSE for ever, and nothing
/// ends it. One record is handed over at a time:
///
///     loop     hand ── poll ── result            hand ── poll …… giveUp   hand: no
///     thread       └ append ┘  rests, sleeps          └ append …………………………………… ┘ settled
///
/// Each side sleeps while the other works. Looking for each other without sleeping was measured: it
/// saves a few microseconds on an idle machine, and on a busy one the system takes whoever spins for
/// a hog, and requests wait for milliseconds.
final class AuditWriter: Sendable {
  /// What the thread does; called on it alone, one call at a time.
  struct Work: Sendable {
    /// Writes the record of an event; whether it is written.
    let append: @Sendable (AuditEvent) -> Bool
    /// Hears that the last record was given up, whatever became of it.
    let abandon: @Sendable () -> Void
    /// Does what was left for a quiet moment; when to be called again, in milliseconds, negative:
    /// not before the next record.
    let rest: @Sendable () -> Int32
    /// Writes what closes the log; whether it is written.
    let close: @Sendable () -> Bool
  }

  /// How long a record may take to be written, in milliseconds.
  static let auditWriteMillisecondsMax: UInt64 = 2_000

  private let post: Post
  private let hasThread: Bool
  private let work: Work

  /// Starts the thread; where none can be had, records are written by who hands them over.
  init(_ work: Work) {
    let post = Post()
    self.post = post
    self.work = work
    hasThread = ThreadBody.start(ThreadBody { Self.serve(post, work) }) != nil
  }

  deinit { post.end() }

  private static func serve(_ post: Post, _ work: Work) {
    var number: UInt64 = 0
    while let job = post.next(after: number, rest: work.rest) {
      number += 1
      post.settle(number, isWritten: perform(job, work))
    }
    post.close()
  }

  private static func perform(_ job: Post.Job, _ work: Work) -> Bool {
    if job.followsGivenUp { work.abandon() }
    guard let event = job.event else { return work.close() }
    return work.append(event)
  }

  // MARK: What the loop calls

  /// Hands a record over, nil for the one that closes the log; false when the one before has not
  /// been written yet.
  func hand(_ event: AuditEvent?) -> Bool {
    guard post.isFree else { return false }
    let job = post.hand(event)
    guard !hasThread else { return true }
    post.settle(job.number, isWritten: Self.perform(job, work))
    return true
  }

  /// What becomes readable when `result` was nil and is known.
  var readEnd: Descriptor { post.toLoop.readEnd }

  /// Whether the record that was handed over is written; nil as long as that is not known.
  func result() -> Bool? {
    post.toLoop.forget()
    return post.resultOrWake()
  }

  /// As `result`, waited for so long; nil: not yet.
  func result(within milliseconds: UInt64) -> Bool? {
    let end = SystemClock.monotonicNanoseconds + milliseconds * 1_000_000
    var result = result()
    while result == nil {
      let now = SystemClock.monotonicNanoseconds
      guard now < end else { return nil }
      let left = Int32(clamping: (end - now) / 1_000_000 + 1)
      _ = Poll.wait(for: post.toLoop.readEnd, .readable, milliseconds: left)
      result = self.result()
    }
    return result
  }

  /// As `result`, waited for within the bound; false when the record is given up.
  func finish(milliseconds: UInt64 = auditWriteMillisecondsMax) -> Bool {
    if let result = result(within: milliseconds) { return result }
    giveUp()
    return false
  }

  /// Counts the record as unwritten; until it is settled, no other is taken.
  func giveUp() { post.giveUp() }
}

extension AuditWriter {
  /// Where the loop and the thread meet: at most one record is on its way.
  private final class Post: Sendable {
    struct Job: Sendable {
      let event: AuditEvent?
      let number: UInt64
      let followsGivenUp: Bool
    }

    private let slot = Mutex<Job?>(nil)
    /// The number of the last record that was handed over.
    private let handed = Atomic<UInt64>(0)
    /// The number of the last record that was settled, twice, and one more if it is written.
    private let settled = Atomic<UInt64>(0)
    private let isGivenUp = Atomic<Bool>(false)
    private let isEnded = Atomic<Bool>(false)
    private let writerSleeps = Atomic<Bool>(false)
    private let loopSleeps = Atomic<Bool>(false)
    private let toWriter = WakePipe()
    let toLoop = WakePipe()

    // MARK: The loop's side

    var isFree: Bool {
      settled.load(ordering: .acquiring) / 2 == handed.load(ordering: .relaxed)
    }

    func hand(_ event: AuditEvent?) -> Job {
      let number = handed.load(ordering: .relaxed) + 1
      let job = Job(
        event: event, number: number,
        followsGivenUp: isGivenUp.exchange(false, ordering: .relaxed))
      slot.withLock { $0 = job }
      handed.store(number, ordering: .sequentiallyConsistent)
      wakeWriter()
      return job
    }

    private var result: Bool? {
      let settled = settled.load(ordering: .sequentiallyConsistent)
      guard settled / 2 == handed.load(ordering: .relaxed) else { return nil }
      return settled % 2 == 1
    }

    /// As `result`; where it is nil, the pipe is written to once it is known.
    func resultOrWake() -> Bool? {
      loopSleeps.store(true, ordering: .sequentiallyConsistent)
      guard let result else { return nil }
      loopSleeps.store(false, ordering: .relaxed)
      return result
    }

    func giveUp() { isGivenUp.store(true, ordering: .relaxed) }

    private func wakeWriter() {
      if writerSleeps.exchange(false, ordering: .sequentiallyConsistent) { toWriter.wake() }
    }

    func end() {
      isEnded.store(true, ordering: .sequentiallyConsistent)
      toWriter.wake()
    }

    // MARK: The thread's side

    /// The next record; nil when there will be none.
    func next(after number: UInt64, rest: @Sendable () -> Int32) -> Job? {
      while true {
        if let job = take(after: number) { return job }
        if isEnded.load(ordering: .sequentiallyConsistent) { return nil }
        let milliseconds = rest()
        writerSleeps.store(true, ordering: .sequentiallyConsistent)
        if let job = take(after: number) {
          writerSleeps.store(false, ordering: .relaxed)
          return job
        }
        toWriter.wait(milliseconds: milliseconds)
        writerSleeps.store(false, ordering: .relaxed)
      }
    }

    private func take(after number: UInt64) -> Job? {
      guard handed.load(ordering: .sequentiallyConsistent) > number else { return nil }
      return slot.withLock { slot in
        defer { slot = nil }
        return slot
      }
    }

    func settle(_ number: UInt64, isWritten: Bool) {
      settled.store(number * 2 + (isWritten ? 1 : 0), ordering: .sequentiallyConsistent)
      if loopSleeps.exchange(false, ordering: .sequentiallyConsistent) { toLoop.wake() }
    }

    func close() {
      toWriter.close()
      toLoop.close()
    }
  }
}
