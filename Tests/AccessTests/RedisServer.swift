import Access
import Foundation

/// A redis-server of a test's own, on a unix socket in a folder of its own; it dies with its value.
final class RedisServer {
  /// Where the program is; nil where none is installed.
  static let path = [
    "/usr/bin/redis-server", "/usr/local/bin/redis-server", "/opt/homebrew/bin/redis-server",
    "/usr/bin/valkey-server", "/usr/local/bin/valkey-server",
  ].first { FileManager.default.isExecutableFile(atPath: $0) }

  private let folder: URL
  private let arguments: [String]
  private var process: Process?

  /// A server that is not started yet.
  init(_ arguments: [String] = []) throws {
    folder = URL(filePath: "/tmp/redis-\(UUID().uuidString.prefix(8))")
    self.arguments = arguments
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    stop()
    try? FileManager.default.removeItem(at: folder)
  }

  /// The socket.
  var socket: String { folder.appending(path: "redis.sock").path() }

  /// The address with a database.
  func address(database: Int = 0) throws -> RedisAddress {
    try RedisAddress(parsing: "redis+unix://\(socket)?db=\(database)")
  }

  /// Starts it and waits until it says that it is ready.
  func start() throws {
    guard let path = Self.path else { return }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments =
      ["--port", "0", "--unixsocket", socket, "--save", "", "--dir", folder.path()] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    self.process = process
    var text = ""
    while !text.lowercased().contains("ready to accept connections") {
      let bytes = output.fileHandleForReading.availableData
      if bytes.isEmpty { return }
      text += String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Kills it.
  func stop() {
    guard let process, process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
