/// Bytes written one behind the other, in memory that is kept from text to text.
///
///     room   { " i d " : 1 , 0 0 0 0 0 0 0 0      zeros, or what an earlier text left
///            `---- count ---´
///
/// An array that grows with each append asks for its room each time. Measured: half of what the
/// writer cost.
struct ByteRoom: Sendable {
  private var room: [UInt8]
  /// How many bytes are written.
  private(set) var count = 0

  private static let bytesMin = 64

  /// No bytes, and room for so many.
  init(capacity: Int = 0) { room = [UInt8](repeating: 0, count: capacity) }

  /// What is written.
  var bytes: [UInt8] { Array(room[..<count]) }

  /// Forgets what is written and keeps the memory.
  mutating func removeAll() { count = 0 }

  /// Writes one byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == room.count { grow(by: 1) }
    room[count] = byte
    count &+= 1
  }

  /// Writes bytes that may lie in any memory but this.
  @inline(__always)
  mutating func append(_ bytes: borrowing Span<UInt8>) {
    if room.count &- count < bytes.count { grow(by: bytes.count) }
    ByteRun.write(bytes, over: &room, at: count)
    count &+= bytes.count
  }

  /// Writes one byte, bytes that may lie in any memory but this, and one byte more.
  mutating func append(_ first: UInt8, _ bytes: borrowing Span<UInt8>, _ last: UInt8) {
    let end = count &+ bytes.count &+ 1
    if room.count <= end { grow(by: bytes.count + 2) }
    room[count] = first
    ByteRun.write(bytes, over: &room, at: count &+ 1)
    room[end] = last
    count = end &+ 1
  }

  /// Writes bytes of any kind of collection.
  mutating func append(contentsOf bytes: some Collection<UInt8>) {
    // The memory is borrowed for this call alone, and the bytes are copied.
    let isWritten: Void? = bytes.withContiguousStorageIfAvailable { append(unsafe $0.span) }
    if isWritten == nil {
      for byte in bytes { append(byte) }
    }
  }

  /// Appends what is written to an array.
  func write(to output: inout [UInt8]) { output.append(contentsOf: room[..<count]) }

  @inline(never)
  private mutating func grow(by more: Int) {
    let size = max(Self.bytesMin, 2 * room.count, count + more)
    var larger = [UInt8](repeating: 0, count: size)
    ByteRun.write(room.span.extracting(0..<count), over: &larger, at: 0)
    room = larger
  }
}
