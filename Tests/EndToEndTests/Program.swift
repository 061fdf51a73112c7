import Foundation

/// The built executable, and what the tests need of the system.
enum Program {
  /// The folder of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path()

  /// The binary of this build: SwiftPM puts it beside the bundle of the tests.
  ///
  /// `BILLING_MCP_TEST_BINARY` names another one, such as a release build.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["BILLING_MCP_TEST_BINARY"] { return named }
    for place in CommandLine.arguments + [Bundle.main.executablePath ?? ""] {
      var folder = URL(filePath: place)
      while folder.pathComponents.count > 1 {
        folder.deleteLastPathComponent()
        let candidate = folder.appending(path: "BillingMCP").path()
        if let type = try? FileManager.default.attributesOfItem(atPath: candidate)[.type],
          type as? FileAttributeType == .typeRegular
        {
          return candidate
        }
      }
    }
    return package + ".build/debug/BillingMCP"
  }()

  /// SOCK_STREAM, which is an enumeration on Linux.
  static var streamSocket: Int32 {
    #if canImport(Glibc)
      Int32(SOCK_STREAM.rawValue)
    #else
      SOCK_STREAM
    #endif
  }

  /// FIONREAD of ioctl(2), which macOS defines by a macro that Swift does not import.
  static var bytesWaitingRequest: UInt {
    #if canImport(Darwin)
      0x4004_667F
    #else
      UInt(FIONREAD)
    #endif
  }

  /// One write(2), negative when nothing could be written; a reader that is gone is no signal.
  static func write(_ number: Int32, _ bytes: ArraySlice<UInt8>) -> Int {
    _ = signal(SIGPIPE, SIG_IGN)
    // At most `count` bytes of a buffer that lives through the call.
    return unsafe bytes.withUnsafeBytes { content in
      unsafe Foundation.write(number, content.baseAddress, content.count)
    }
  }

  /// One read(2); empty at the end of the stream.
  static func read(_ number: Int32) -> [UInt8] {
    var room = [UInt8](repeating: 0, count: 64 << 10)
    // At most `count` bytes into a buffer that lives through the call.
    let count = unsafe room.withUnsafeMutableBytes { content in
      unsafe Foundation.read(number, content.baseAddress, content.count)
    }
    return Array(room.prefix(max(0, count)))
  }
}
