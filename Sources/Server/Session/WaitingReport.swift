internal import MCP

/// What the client of one request hears while it waits for something outside, when it named a token.
///
///     1  waiting for the key store     told as the waiting begins
///     2  going on                      told as it ends, unless the answer is there already
///
/// A question to Redis is not told: it is over, one way or the other, before a client would notice.
struct WaitingReport {
  private var progress: ProgressReport?
  private var steps = 0
  private var isOutside = false

  /// Begins to wait; nil when there is nothing to tell.
  mutating func begin(_ request: Request, for message: StaticString, at now: Moment) -> Notice? {
    isOutside = true
    return tell(request, message, at: now)
  }

  /// Goes on; nil when it did not wait, and when there is nothing to tell.
  mutating func end(_ request: Request, at now: Moment) -> Notice? {
    guard isOutside else { return nil }
    isOutside = false
    return tell(request, "going on", at: now)
  }

  private mutating func tell(
    _ request: Request, _ message: StaticString, at now: Moment
  ) -> Notice? {
    progress = progress ?? ProgressReport(request)
    steps += 1
    return progress?.advance(to: steps, saying: message, at: now.monotonicNanoseconds)
  }
}

extension Exchange {
  /// What its client hears as it begins to wait.
  mutating func waits(_ message: StaticString, at now: Moment) -> [Session.Effect] {
    write(waiting.begin(request, for: message, at: now))
  }

  /// What its client hears as it goes on; nothing when only the answer is left, or nobody waits.
  mutating func goesOn(at now: Moment) -> [Session.Effect] {
    if case .decided = stage { return [] }
    return write(waiting.end(request, at: now))
  }

  private func write(_ notice: Notice?) -> [Session.Effect] {
    notice?.frame(for: request.address.version).map { [.write($0)] } ?? []
  }
}
