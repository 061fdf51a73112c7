import Access
import Foundation

/// A small poll loop around a `RedisLink`, as an executable would have it.
final class RedisHost {
  private(set) var link: RedisLink
  private(set) var answers: [UInt64: Result<RateLimitDecision, RedisFailure>] = [:]
  private var descriptor: Int32?
  private var ticket: UInt64 = 0

  /// A host that is not connected yet.
  init(_ address: RedisAddress, password: String? = nil) {
    link = RedisLink(address: address, password: password.map { Array($0.utf8) })
  }

  deinit { hangUp() }

  private static var now: UInt64 { DispatchTime.now().uptimeNanoseconds }

  /// Asks without waiting; returns the ticket.
  func ask(_ question: RateLimitQuestion) -> UInt64 {
    ticket += 1
    perform(link.ask(question, ticket: ticket, at: Self.now))
    return ticket
  }

  /// Asks and waits for the answer; how long that took, in nanoseconds.
  func wait(
    for question: RateLimitQuestion
  ) -> (result: Result<RateLimitDecision, RedisFailure>?, nanoseconds: UInt64) {
    let start = Self.now
    let ticket = ask(question)
    while answers[ticket] == nil, Self.now - start < 3_000_000_000 { step() }
    return (answers.removeValue(forKey: ticket), Self.now - start)
  }

  /// Goes on until every question has its answer.
  func settle() {
    while link.openQuestionCount > 0 { step() }
  }

  /// Goes on until questions are sent at once, for five seconds at most.
  func connect() {
    let start = Self.now
    while !link.isReady, Self.now - start < 5_000_000_000 { step() }
  }

  /// Waits for the next thing to happen, and lets it.
  func step() {
    let now = Self.now
    let deadline = link.nextDeadline.map { $0 <= now ? 0 : ($0 - now) / 1_000_000 + 1 }
    let milliseconds = Int32(min(deadline ?? 100, 100))
    guard let descriptor else {
      _ = poll(nil, 0, milliseconds)
      perform(link.handle(.clock, at: Self.now))
      return
    }
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // One entry, which lives through the call.
    if unsafe poll(&entry, 1, milliseconds) > 0 { receive(descriptor) }
    perform(link.handle(.clock, at: Self.now))
  }

  private func receive(_ descriptor: Int32) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    // As many bytes as the array has.
    let count = unsafe read(descriptor, &buffer, buffer.count)
    if count > 0 {
      perform(link.handle(.received(Array(buffer[..<count])), at: Self.now))
    } else {
      hangUp()
      perform(link.handle(.closed, at: Self.now))
    }
  }

  private func perform(_ effects: [RedisLink.Effect]) {
    for effect in effects {
      switch effect {
      case .connect(let address):
        descriptor = Self.connect(address)
        perform(link.handle(descriptor == nil ? .closed : .connected, at: Self.now))
      case .send(let bytes):
        // As many bytes as the array has.
        if let descriptor { _ = unsafe send(descriptor, bytes, bytes.count, Self.noSignal) }
      case .close: hangUp()
      case .answered(let ticket, let result): answers[ticket] = result
      }
    }
  }

  private func hangUp() {
    if let descriptor { close(descriptor) }
    descriptor = nil
  }

  #if canImport(Darwin)
    static let noSignal: Int32 = 0
    private static let stream = SOCK_STREAM
  #else
    static let noSignal = Int32(MSG_NOSIGNAL)
    private static let stream = Int32(SOCK_STREAM.rawValue)
  #endif

  static func connect(_ address: RedisAddress) -> Int32? {
    guard case .unix(let path) = address.endpoint else { return nil }
    let descriptor = socket(AF_UNIX, stream, 0)
    guard descriptor >= 0 else { return nil }
    var name = sockaddr_un()
    name.sun_family = sa_family_t(AF_UNIX)
    // The path is at most as long as an address of the link's allows, which is less than it has room.
    unsafe withUnsafeMutableBytes(of: &name.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    // The structure lives through the call, and its length goes along.
    let status = unsafe withUnsafePointer(to: &name) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe Foundation.connect(descriptor, $0, size)
      }
    }
    if status == 0 { return descriptor }
    close(descriptor)
    return nil
  }
}
