internal import Synchronization

/// What one thread runs and another takes over when a write hangs.
///
/// write(2) on a regular file takes as long as the disk takes, on NFS or FUSE for ever, and nothing
/// ends it. A thread that did nothing but write would cost two switches of threads for each record;
/// so whoever runs writes too, and leaves what it runs on the desk meanwhile:
///
///     thread    runs      writes     runs      writes ……………………………………… back: gives the sink, watches
///     desk      -         runner     -         runner  -                  sink
///     watcher   sleeps ………………………………………………………………… └ too long: runs ………………………………………………………
///
/// The runner is one value that cannot be copied: who has it runs, nobody else can. The sink is on
/// the desk while nobody writes; while a write hangs there is none, and whoever runs goes on without.
/// The watcher looks at the desk now and then, and sleeps for good while nothing is written.
final class Baton<Runner: ~Copyable & Sendable, Sink: Sendable>: Sendable {
  private struct Desk: ~Copyable, Sendable {
    var runner: Runner?
    var sink: Sink?
    /// Until when the write at hand is waited for, on the monotonic clock; `max`: there is none.
    var until = UInt64.max
    /// The number of writes begun.
    var count: UInt64 = 0
    var watcher = Watcher.none

    /// Takes the runner of a write that was waited for long enough.
    mutating func look(at now: UInt64, after last: Look, taking taken: inout Runner?) -> Look {
      let isWriting = until != .max
      let isSame = count == last.count
      if isWriting, until <= now || last.isAlert && isSame {
        taken = runner.take()
        until = .max
      }
      watcher = isWriting || !isSame ? .looking : .asleep
      let left = until > now ? until - now : 0
      return Look(
        count: count, isHanging: isWriting && isSame,
        wait: watcher == .asleep ? nil : min(left, Baton.lookNanoseconds))
    }
  }

  /// What the watcher saw on the desk.
  private struct Look {
    var count: UInt64 = 0
    /// Whether the write was there at the look before.
    var isHanging = false
    /// When to look again, in nanoseconds; nil: when it is woken.
    var wait: UInt64?
    /// Whether the alert was heard since.
    var isAlert = false
  }

  private enum Watcher {
    case none
    case asleep
    case looking
  }

  /// How often the watcher looks while there are writes, in nanoseconds.
  private static var lookNanoseconds: UInt64 { 250_000_000 }

  private let desk: Mutex<Desk>
  private let wake = WakePipe()
  private let alert: Descriptor?
  private let run: @Sendable (inout Runner?, Baton, _ isTakenOver: Bool) -> Int32?
  private let abandon: @Sendable (inout Sink) -> Void
  private let end: @Sendable (Int32) -> Void

  /// A baton with its sink on the desk.
  ///
  /// `run` takes a runner on until it ends, with its status, or until `write` has it no longer: then
  /// it gives nil; where it is taken over, the write that it stopped for was given up. `abandon` tells the sink that its last write was given up, whatever became of it.
  /// `end` hears the status where the runner ends on another thread than that of `serve`. Once
  /// `alert` is readable, a write that hangs is waited for no longer.
  init(
    _ sink: Sink, alert: Descriptor? = nil,
    run: @escaping @Sendable (inout Runner?, Baton, _ isTakenOver: Bool) -> Int32?,
    abandon: @escaping @Sendable (inout Sink) -> Void,
    end: @escaping @Sendable (Int32) -> Void
  ) {
    desk = Mutex(Desk(runner: nil, sink: sink))
    self.alert = alert
    self.run = run
    self.abandon = abandon
    self.end = end
  }

  /// Runs, and watches while another thread runs; gives the status if the runner ends here.
  func serve(_ runner: consuming Runner?) -> Int32 {
    while true {
      let isTakenOver = runner == nil
      if isTakenOver { runner = takeOver() }
      if let status = run(&runner, self, isTakenOver) { return status }
    }
  }

  /// Writes, for so long at most; nil: there is no sink, or the write was given up.
  ///
  /// Takes the runner away when another thread has gone on with it: the caller has nothing more to
  /// do with it then.
  func write<Outcome>(
    _ runner: inout Runner?, within nanoseconds: UInt64, _ body: (inout Sink) -> Outcome
  ) -> Outcome? {
    guard var sink = begin(&runner, within: nanoseconds) else { return nil }
    let outcome = body(&sink)
    desk.withLock { desk in
      runner = desk.runner.take()
      // What was given up may be written all the same.
      if runner == nil { abandon(&sink) } else { desk.until = .max }
      desk.sink = sink
    }
    return runner == nil ? nil : outcome
  }

  private func begin(_ runner: inout Runner?, within nanoseconds: UInt64) -> Sink? {
    let until = SystemClock.monotonicNanoseconds + nanoseconds
    var watcher = Watcher.looking
    let sink = desk.withLock { desk -> Sink? in
      guard let sink = desk.sink.take() else { return nil }
      desk.runner = runner.take()
      desk.until = until
      desk.count &+= 1
      watcher = desk.watcher
      desk.watcher = .looking
      return sink
    }
    guard sink != nil else { return nil }
    if watcher == .none {
      let body = ThreadBody { self.end(self.serve(nil)) }
      // Without a watcher a write takes as long as it takes; the next one tries again.
      if ThreadBody.start(body) == nil { desk.withLock { $0.watcher = .none } }
    } else if watcher == .asleep || nanoseconds < Self.lookNanoseconds {
      wake.wake()
    }
    return sink
  }

  /// Watches until a write has been waited for long enough, and takes what its thread ran.
  private func takeOver() -> Runner? {
    var seen = Look()
    while true {
      var runner: Runner?
      let now = SystemClock.monotonicNanoseconds
      seen = desk.withLock { $0.look(at: now, after: seen, taking: &runner) }
      if runner != nil { return runner }
      seen.isAlert = isAlerted(within: seen.wait, heeding: seen.isHanging ? alert : nil)
    }
  }

  /// Waits to be woken, for so many nanoseconds; whether it was the alert.
  private func isAlerted(within nanoseconds: UInt64?, heeding alert: Descriptor?) -> Bool {
    var poll = Poll()
    poll.add(wake.readEnd, .readable)
    if let alert { poll.add(alert, .readable) }
    poll.wait(milliseconds: nanoseconds.map { Int32(clamping: $0 / 1_000_000 + 1) } ?? -1)
    wake.forget()
    return alert != nil && !poll.found(1).isEmpty
  }
}
