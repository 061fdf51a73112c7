internal import Synchronization

/// Makes what was written to a file survive a loss of power within about a second, on a thread of
/// its own: no record waits for it.
///
/// Its descriptor is another one of the same open file, so that nobody waits for it to be closed.
final class AuditSyncer: Sendable {
  private struct State {
    var descriptor: Descriptor?
    var isDirty = false
    var hasFailed = false
    var hasThread = false
    var isAsleep = false
  }

  /// How long after a sync there is no other, in milliseconds.
  private static let pauseMilliseconds: Int32 = 1_000

  private let state = Mutex(State())
  private let wake = WakePipe()

  /// Takes another file in place of the last one.
  func take(_ descriptor: Descriptor) {
    let other = descriptor.duplicate()
    state.withLock { state in
      state.descriptor?.close()
      state.descriptor = other
      state.isDirty = false
    }
  }

  /// Hears that the file was written to.
  func fileWasWritten() {
    let (isFirst, isAsleep) = state.withLock { state in
      defer {
        state.isDirty = true
        state.hasThread = true
        state.isAsleep = false
      }
      return (!state.hasThread, state.isAsleep)
    }
    if isAsleep { wake.wake() }
    if isFirst, ThreadBody.start(ThreadBody { self.run() }) == nil {
      state.withLock { $0.hasThread = false }
    }
  }

  /// Whether a sync has failed since the last question: what it has lost is lost.
  func takeFailure() -> Bool {
    state.withLock { state in
      defer { state.hasFailed = false }
      return state.hasFailed
    }
  }

  private func run() {
    while true {
      guard let descriptor = takeWork() else {
        wake.wait(milliseconds: -1)
        continue
      }
      let isSynced = descriptor.sync() == nil
      giveBack(descriptor, isSynced)
      Poll.pause(milliseconds: Self.pauseMilliseconds)
    }
  }

  private func takeWork() -> Descriptor? {
    state.withLock { state in
      state.isAsleep = !state.isDirty
      guard state.isDirty else { return nil }
      state.isDirty = false
      return state.descriptor.take()
    }
  }

  private func giveBack(_ descriptor: Descriptor, _ isSynced: Bool) {
    let isReplaced = state.withLock { state in
      if !isSynced { state.hasFailed = true }
      guard state.descriptor == nil else { return true }
      state.descriptor = descriptor
      return false
    }
    if isReplaced { descriptor.close() }
  }
}
