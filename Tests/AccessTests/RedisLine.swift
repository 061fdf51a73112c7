import Access
import Foundation

/// A plain connection to a Redis: a command, its reply.
final class RedisLine {
  private let descriptor: Int32
  private var reader = RESPReader()

  /// Connects to a socket; every command fails when there is none.
  init(_ path: String) throws {
    let address = try RedisAddress(parsing: "redis+unix://\(path)")
    descriptor = RedisHost.connect(address) ?? -1
  }

  deinit { close(descriptor) }

  /// The reply to a command; nil when the connection has ended.
  func ask(_ command: [UInt8]) throws -> RESPValue? {
    // As many bytes as the array has.
    guard unsafe send(descriptor, command, command.count, RedisHost.noSignal) > 0 else {
      return nil
    }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      if let reply = try reader.reply() { return reply }
      // As many bytes as the array has.
      let count = unsafe read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return nil }
      reader.append(buffer[..<count])
    }
  }
}
