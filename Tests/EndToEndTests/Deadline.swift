import Foundation

/// A moment at which a test gives up waiting for what will happen.
struct Deadline {
  private let end: UInt64

  /// So many milliseconds from now.
  init(_ milliseconds: Int32) { end = Self.now + UInt64(milliseconds) * 1_000_000 }

  /// What is left, in milliseconds.
  var remaining: Int32 { Self.now >= end ? 0 : Int32((end - Self.now) / 1_000_000 + 1) }

  /// Monotonic nanoseconds.
  static var now: UInt64 { DispatchTime.now().uptimeNanoseconds }

  /// One millisecond, for a state of a process that nothing can be polled for.
  static func tick() {
    _ = poll(nil, 0, 1)
  }

  /// Whether a descriptor becomes ready in time.
  static func isReady(_ number: Int32, _ events: Int32, _ milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: number, events: Int16(events), revents: 0)
    // One entry, which lives through the call.
    return unsafe poll(&entry, 1, milliseconds) > 0
  }

  /// The first of the descriptors that has bytes, or its end, to read.
  static func firstReadable(_ numbers: [Int32], _ milliseconds: Int32) -> Int32? {
    var entries = numbers.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    // As many entries as are counted, which live through the call.
    guard unsafe poll(&entries, nfds_t(numbers.count), milliseconds) > 0 else { return nil }
    return entries.first { $0.revents != 0 }?.fd
  }
}
