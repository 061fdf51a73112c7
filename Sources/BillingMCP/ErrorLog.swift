/// Lines for people, on stderr, which never make anyone wait.
///
/// What does not fit the queue is dropped and counted; a full pipe that nobody reads costs lines,
/// not requests.
struct ErrorLog: Sendable {
  /// The stream for people.
  let descriptor: Descriptor
  private var queue = WriteQueue()
  private var dropped = 0

  /// What may wait, in bytes.
  private static let queueBytesMax = 64 << 10

  /// A log to the stream that the process was given.
  init(_ descriptor: Descriptor) { self.descriptor = descriptor }

  /// Whether lines wait.
  var isWaiting: Bool { queue.count > 0 }

  /// One line, which is bounded by its writer; control characters are shown as `?`.
  mutating func line(_ text: String) {
    guard queue.count < Self.queueBytesMax else {
      dropped += 1
      return
    }
    var bytes = Array("billing-mcp: ".utf8)
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value
      bytes.append(contentsOf: String(isControl ? "?" : scalar).utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
    queue.append(bytes)
    flush()
  }

  /// One line as it is, its line feed included; dropped and counted like any other.
  mutating func alarm(_ line: [UInt8]) {
    guard queue.count < Self.queueBytesMax else {
      dropped += 1
      return
    }
    queue.append(line)
    flush()
  }

  /// An audit record in place of the log; false when it is not written whole within the wait.
  ///
  /// Lines that wait go first, so that records and lines do not mix. A stream that fails forgets
  /// what waits: an empty queue alone does not say that the record is out.
  mutating func append(record: [UInt8]) -> Bool {
    finish(milliseconds: Self.recordMillisecondsMax)
    guard !isWaiting else { return false }
    queue.append(record)
    return finish(milliseconds: Self.recordMillisecondsMax) == .empty
  }

  /// How long an audit record may take to leave, in milliseconds.
  private static let recordMillisecondsMax: Int32 = 50

  /// Writes what the stream takes now.
  @discardableResult
  mutating func flush() -> WriteQueue.Progress {
    let progress = queue.flush(to: descriptor)
    if progress == .empty, dropped > 0 {
      let count = dropped
      dropped = 0
      line("\(count) lines were dropped: nobody read this stream")
    }
    return progress
  }

  /// Waits a moment for the last lines to leave.
  @discardableResult
  mutating func finish(milliseconds: Int32) -> WriteQueue.Progress {
    let progress = flush()
    guard progress == .waiting else { return progress }
    _ = Poll.wait(for: descriptor, .writable, milliseconds: milliseconds)
    return flush()
  }
}
