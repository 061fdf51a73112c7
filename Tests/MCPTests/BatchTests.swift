import MCP
import Testing

@Suite("Envelope of batches")
struct BatchTests {
  /// What the messages of a line turned out to be; nil when it is no batch.
  static func messages(_ line: String, legacy: ProtocolVersion = .mar2025) -> [String]? {
    var envelope = Envelope()
    envelope.legacyVersion = legacy
    guard case .batch(let messages) = envelope.read(Array(line.utf8)) else { return nil }
    return messages.map { EnvelopeTests.summary(of: $0) }
  }

  static let ping = #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#
  static let note = #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#

  @Test("[item 10] arrays are batches under 2025-03-26 only")
  func versions() {
    for version in ProtocolVersion.allCases where !version.isModern {
      let found = Self.messages("[\(Self.ping)]", legacy: version)
      #expect(found == (version == .mar2025 ? ["ping 1 2025-03-26"] : nil))
    }
    #expect(EnvelopeTests.summary("[\(Self.ping)]") == "-32600 - 2025-11-25")
  }

  @Test("[item 10] each message of a batch is read for itself")
  func mixed() {
    let other = #"{"jsonrpc":"2.0","id":"b","method":"no/such"}"#
    let response = #"{"jsonrpc":"2.0","id":1,"result":{}}"#
    let line = "[\(Self.ping),\(Self.note),1,\(other),\(response),[\(Self.ping)],{}]"
    #expect(
      Self.messages(line) == [
        "ping 1 2025-03-26", "notification notifications/initialized", "-32600 - 2025-03-26",
        "-32601 \"b\" 2025-03-26", "response", "-32600 - 2025-03-26", "-32600 - 2025-03-26",
      ])
    #expect(Self.messages("[\(Self.note)]") == ["notification notifications/initialized"])
  }

  @Test("[item 10] initialize and modern requests are not batched")
  func strangers() {
    let start =
      #"{"jsonrpc":"2.0","id":2,"method":"initialize","params":{"protocolVersion":"2025-03-26"}}"#
    let modern = EnvelopeTests.call("tools/list", "{\(EnvelopeTests.modern)}", id: "3")
    let removed = EnvelopeTests.call("ping", "{\(EnvelopeTests.modern)}", id: "4")
    #expect(
      Self.messages("[\(start),\(modern),\(removed),\(Self.ping)]") == [
        "-32600 2 2025-03-26", "-32600 3 2025-03-26", "-32600 4 2025-03-26", "ping 1 2025-03-26",
      ])
  }

  @Test("[item 10] a batch has 1 to 100 messages", arguments: [0, 1, 100, 101])
  func count(_ count: Int) {
    let line = "[" + Array(repeating: Self.ping, count: count).joined(separator: ",") + "]"
    let isOne = 1...WireLimits.batchRequestsMax ~= count
    #expect(Self.messages(line)?.count == (isOne ? count : nil))
    #expect(EnvelopeTests.summary(line, legacy: .mar2025).hasPrefix(isOne ? "batch" : "-32600 -"))
  }
}
