#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The numbered lines of a stream.
///
///     room   . . . . { " a " : 1 } LF { " b "
///                    `start        `  `--´ the beginning of a line: moved to the front,
///                                  end     and read on behind it
///
/// Lines end at a line feed, a carriage return before it is dropped, a byte-order mark is ignored at
/// the start of the stream. The room grows with the longest line, up to its limit.
struct LineSource: Sendable {
  /// What the stream holds next.
  enum Item: Sendable {
    case line([UInt8])
    /// Nothing but white space.
    case blank
    /// A line over the limit, skipped.
    case overlong
    /// Nothing before `fill()`.
    case starved
    case end

    /// Whether what came before has to be answered first: nothing more is there yet, nothing comes,
    /// or an error has to stand in its place.
    var isPause: Bool {
      switch self {
      case .starved, .overlong, .end: true
      case .line, .blank: false
      }
    }
  }

  private let descriptor: Descriptor
  private let lineBytesMax: Int
  private var room: [UInt8]
  /// The bytes that are not handed out yet: `start ..< filled`, without line feed up to `searched`.
  private var start = 0
  private var searched = 0
  private var filled = 0
  private var hasEnded = false
  /// Whether the present line has passed the limit and is skipped up to its end.
  private var isSkipping = false
  /// The number of the line that came last, from 1.
  private(set) var number = 0

  private static let roomBytes = 512 << 10

  /// The lines of a stream from here on, each at most so many bytes before its line feed.
  init(_ descriptor: Descriptor, lineBytesMax: Int) {
    self.descriptor = descriptor
    self.lineBytesMax = lineBytesMax
    room = [UInt8](repeating: 0, count: Self.roomBytes)
  }

  /// The next line of what was read.
  mutating func next() -> Item {
    if let end = lineEnd() {
      return take(upTo: end, next: end + 1)
    }
    searched = filled
    if hasEnded { return isSkipping || start < filled ? take(upTo: filled, next: filled) : .end }
    if filled - start > lineBytesMax {
      isSkipping = true
      start = filled
    }
    return .starved
  }

  /// Reads on, waiting for it.
  mutating func fill() throws(SystemError) {
    makeRoom()
    switch descriptor.read(into: &room, from: filled) {
    case .bytes(let count): filled += count
    case .later: _ = Poll.wait(for: descriptor, .readable, milliseconds: -1)
    case .endOfInput, .broken: hasEnded = true
    case .failed(let error): throw error
    }
  }

  /// Where the first line feed of what was not searched yet is.
  private func lineEnd() -> Int? {
    // The memory is borrowed for the search alone. Measured: the library's search takes a tenth of
    // the time of one that checks every byte.
    unsafe room.withUnsafeBytes { bytes -> Int? in
      guard searched < filled, let base = bytes.baseAddress else { return nil }
      let found = unsafe memchr(base + searched, 0x0A, filled - searched)
      return unsafe found.map { unsafe UnsafeRawPointer($0) - base }
    }
  }

  private mutating func take(upTo end: Int, next: Int) -> Item {
    defer {
      start = next
      searched = next
      isSkipping = false
    }
    number += 1
    return isSkipping || end - start > lineBytesMax ? .overlong : item(start..<end)
  }

  private func item(_ range: Range<Int>) -> Item {
    var range = range
    if number == 1, room[range].starts(with: [0xEF, 0xBB, 0xBF]) {
      range = range.lowerBound + 3..<range.upperBound
    }
    if !range.isEmpty, room[range.upperBound - 1] == 0x0D {
      range = range.lowerBound..<range.upperBound - 1
    }
    let isBlank = room[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    return isBlank ? .blank : .line(Array(room[range]))
  }

  /// Moves what is held to the front, and doubles the room that it fills.
  private mutating func makeRoom() {
    guard filled == room.count else { return }
    if start > 0 {
      room.removeSubrange(..<start)
      filled -= start
      searched -= start
      start = 0
    }
    let size = max(Self.roomBytes, filled > room.capacity / 2 ? 2 * filled : room.count)
    room.append(contentsOf: repeatElement(0, count: size - room.count))
  }
}
