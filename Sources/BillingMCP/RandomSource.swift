#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Random bytes from the operating system's cryptographic generator, fetched for several events at
/// once: a call of the system costs more than an event needs.
///
///     pool   |xxxxxxxxxxxx|................|      x: handed out and overwritten
///                         `- used
struct RandomSource: Sendable {
  /// As many as an event takes along, in bytes.
  static let eventBytes = 32

  /// What is fetched at once, in bytes; getentropy(3) gives no more.
  private static let poolBytes = 256

  private var pool = [UInt8](repeating: 0, count: poolBytes)
  private var used = poolBytes

  /// A source that has fetched nothing yet.
  init() {}

  /// Fresh bytes for one event, as no other event has.
  mutating func next() -> [UInt8] {
    if used == pool.count {
      Self.fill(&pool)
      used = 0
    }
    let range = used..<used + Self.eventBytes
    let bytes = Array(pool[range])
    // What an event was given is not found here later.
    for index in range { pool[index] = 0 }
    used = range.upperBound
    return bytes
  }

  /// Fresh bytes for one event, where there is only one.
  static func bytes() -> [UInt8] {
    var source = RandomSource()
    return source.next()
  }

  /// Nothing may go on without random bytes: where there are none, the process ends.
  private static func fill(_ bytes: inout [UInt8]) {
    // SAFETY: the system writes exactly as many bytes as the array holds, at most 256.
    let status = unsafe bytes.withUnsafeMutableBytes { room in
      guard let start = room.baseAddress else { return Int32(-1) }
      return unsafe getentropy(start, room.count)
    }
    precondition(status == 0, "the system has no random bytes")
  }
}
