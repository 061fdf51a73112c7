internal import Access

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The connection to Redis: it moves bytes, and decides nothing (`RedisLink` does).
///
///     link ──connect──▶ connecting ──POLLOUT──▶ open ──bytes──▶ link
///                           `──── error ──────────`──── end ──▶ closed
struct RedisSocket: Sendable {
  private enum State: Sendable {
    case none
    case connecting(Descriptor)
    case open(Descriptor)
  }

  private var state = State.none
  private var output = WriteQueue()
  private var place: Int?

  /// One read(2), in bytes.
  private static let readBytesMax = 16 << 10

  /// Begins to connect, and closes what was open; false when that fails at once.
  mutating func connect(to address: RedisAddress) -> Bool {
    close()
    let descriptor: Descriptor? =
      switch address.endpoint {
      case .unix(let path): SocketAddress.connectUnix(path)
      case .tcp(let host, let port): SocketAddress.connectTCP(host, port)
      }
    guard let descriptor else { return false }
    state = .connecting(descriptor)
    return true
  }

  /// Sends bytes as far as they go; the rest waits.
  mutating func send(_ bytes: [UInt8]) {
    output.append(bytes)
    if case .open(let descriptor) = state { _ = output.flush(to: descriptor) }
  }

  /// Closes the connection, if there is one.
  mutating func close() {
    switch state {
    case .none: return
    case .connecting(let descriptor), .open(let descriptor): descriptor.close()
    }
    state = .none
    output = WriteQueue()
  }

  /// Adds what is waited for.
  mutating func add(to poll: inout Poll) {
    switch state {
    case .none: place = nil
    case .connecting(let descriptor): place = poll.add(descriptor, .writable)
    case .open(let descriptor):
      place = poll.add(
        descriptor, output.count > 0 ? [.readable, .writable] : .readable)
    }
  }

  /// What happened since the last wait, in order.
  mutating func progress(_ poll: Poll) -> [RedisLink.Event] {
    guard let place, !poll.found(place).isEmpty else { return [] }
    self.place = nil
    switch state {
    case .none: return []
    case .connecting(let descriptor):
      guard SocketAddress.pendingError(of: descriptor) == 0 else { return end() }
      state = .open(descriptor)
      return [.connected]
    case .open(let descriptor):
      if case .broken = output.flush(to: descriptor) { return end() }
      return read(descriptor)
    }
  }

  private mutating func read(_ descriptor: Descriptor) -> [RedisLink.Event] {
    var room = [UInt8](repeating: 0, count: Self.readBytesMax)
    switch descriptor.read(into: &room) {
    case .bytes(let count): return [.received(Array(room[..<count]))]
    case .later: return []
    case .endOfInput, .broken, .failed: return end()
    }
  }

  private mutating func end() -> [RedisLink.Event] {
    close()
    return [.closed]
  }
}
