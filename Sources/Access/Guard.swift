/// What slows down whoever tries doors: wrong credentials, ids that are not there, denials, bait.
///
///     wrong credential    1 … 5 in a minute: at once     6th: 0.1 s, then 0.2, 0.4 … 2 s
///     miss or denial      1 … 10 in a minute: at once    then that tool, for that user, likewise
///     honeytoken read     an alert; refused only where the roles file says so
///
/// Only the answers to failing credentials are held back: who has a good one is never delayed by
/// another's guesses. A delay is for the host to keep; nothing here waits.
///
/// **Bounded**, whoever comes: `AccessLimits.watchedMax` pairs of user and tool, each with a few
/// moments. When there are more, the pair that was quiet the longest is forgotten.
package struct Guard: Sendable {
  /// A user's use of one tool.
  private struct Watched: Hashable {
    let user: String
    let tool: String
  }

  /// What was watched, and what of it is to be recorded.
  package struct Finding: Sendable, Equatable {
    /// How long to hold the answer back, in nanoseconds; 0 for not at all.
    package let delayNanoseconds: UInt64
    /// The event to write into the audit log; at most one a minute for each cause.
    package let event: GuardEvent?
  }

  /// The ids that nobody has a reason to read, by id.
  package var honeytokens: [String: Honeytoken]
  private var credentials = GuardTally()
  private var watched: [Watched: GuardTally] = [:]
  /// The latest moment seen; a clock that runs backwards stands still instead.
  private var latest: UInt64 = 0

  /// A guard that has seen nothing yet.
  package init(honeytokens: [String: Honeytoken] = [:]) { self.honeytokens = honeytokens }

  /// How many pairs of user and tool are watched, never over `AccessLimits.watchedMax`.
  package var watchedCount: Int { watched.count }

  // MARK: Credentials

  /// Counts a wrong credential and says how long to hold its answer back.
  ///
  /// Not for a missing one, nor when the store cannot be read: those are nobody's guesses. `now` is
  /// monotonic, in nanoseconds.
  package mutating func wrongCredential(at now: UInt64) -> Finding {
    latest = max(latest, now)
    return credentials.count(
      beyond: AccessLimits.wrongCredentialsFree, at: latest, as: .credentialGuessing)
  }

  // MARK: Misses and denials

  /// How long to hold back a call of a tool by a user, because of earlier misses and denials.
  package mutating func delayNanoseconds(user: String, tool: String, at now: UInt64) -> UInt64 {
    latest = max(latest, now)
    let delay = watched[Watched(user: user, tool: tool)]?
      .delay(beyond: AccessLimits.missesFree, at: latest)
    return delay ?? 0
  }

  /// Counts an id that was not there, for a user and a tool; the delay is for the next call.
  package mutating func miss(user: String, tool: String, at now: UInt64) -> Finding {
    count(Watched(user: user, tool: tool), as: .enumeration, at: now)
  }

  /// Counts a denied permission, for a user and a tool; the delay is for the next call.
  package mutating func denial(user: String, tool: String, at now: UInt64) -> Finding {
    count(Watched(user: user, tool: tool), as: .probing, at: now)
  }

  private mutating func count(
    _ pair: Watched, as event: GuardEvent, at now: UInt64
  ) -> Finding {
    latest = max(latest, now)
    if watched[pair] == nil { makeRoom() }
    return watched[pair, default: GuardTally()]
      .count(beyond: AccessLimits.missesFree, at: latest, as: event)
  }

  /// Forgets the pair that was quiet the longest.
  private mutating func makeRoom() {
    guard watched.count >= AccessLimits.watchedMax else { return }
    let quietest = watched.min { $0.value.last < $1.value.last }
    if let quietest { watched[quietest.key] = nil }
  }

  // MARK: Bait

  /// The honeytoken that a record is, if it is one: each reading of it is an alert.
  package func honeytoken(_ recordID: String) -> Honeytoken? { honeytokens[recordID] }
}
