package import Calendar

/// When an event happened, on both clocks; no library reads one.
package struct Moment: Sendable {
  /// The wall clock: for people and expiry dates; it may jump.
  package let wall: Timestamp
  /// A clock that only goes forwards, in nanoseconds: for limits and durations.
  package let monotonicNanoseconds: UInt64

  /// A moment on both clocks.
  package init(wall: Timestamp, monotonicNanoseconds: UInt64) {
    self.wall = wall
    self.monotonicNanoseconds = monotonicNanoseconds
  }
}
