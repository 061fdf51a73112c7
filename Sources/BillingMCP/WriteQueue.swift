#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Bytes on their way to a descriptor that may not take them yet.
///
///     bytes   . . . . a b c d e f g
///             `sent-´ `--waiting--´
///                   `start
struct WriteQueue: Sendable {
  /// How far a flush came.
  enum Progress: Sendable {
    /// Everything is out.
    case empty
    /// Some of it waits for the reader.
    case waiting
    /// Nobody will read it; it is forgotten.
    case broken
  }

  private var bytes: [UInt8] = []
  private var start = 0

  /// Memory that is kept when everything is out, in bytes.
  private static let idleBytesMax = 256 << 10
  /// What a pipe or a terminal takes without waiting once it is writable (POSIX, `PIPE_BUF`).
  private static let pipeBytesMax = Int(PIPE_BUF)

  /// What waits, in bytes.
  var count: Int { bytes.count - start }

  /// Puts bytes behind those that wait.
  mutating func append(_ more: [UInt8]) {
    if count == 0 {
      bytes = more
      start = 0
      return
    }
    if start > bytes.count / 2 {
      bytes.removeSubrange(..<start)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// Everything that waits, which is then forgotten.
  mutating func take() -> [UInt8] {
    let waiting = Array(bytes[start...])
    clear()
    return waiting
  }

  /// Writes what the descriptor takes without waiting.
  mutating func flush(to descriptor: Descriptor) -> Progress {
    while count > 0 {
      guard let chunk = nextChunk(for: descriptor) else { return .waiting }
      switch descriptor.write(bytes[start..<start + chunk]) {
      case .bytes(let written): start += written
      case .later, .endOfInput: return .waiting
      case .broken, .failed:
        clear()
        return .broken
      }
    }
    clear()
    return .empty
  }

  /// How much may be written now without waiting; nil: nothing.
  private func nextChunk(for descriptor: Descriptor) -> Int? {
    switch descriptor.kind {
    case .file, .folder, .socket: return count
    case .pipe, .device:
      let found = Poll.wait(for: descriptor, .writable, milliseconds: 0)
      return found.isEmpty ? nil : min(count, Self.pipeBytesMax)
    }
  }

  private mutating func clear() {
    bytes.removeAll(keepingCapacity: bytes.capacity <= Self.idleBytesMax)
    start = 0
  }
}
