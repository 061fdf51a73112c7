import Audit
import Calendar
import Foundation
import Testing

/// What `audit tail` shows of a log, and what it follows.
@Suite struct AuditTailTests {
  let place: Place
  let log: String

  init() throws {
    place = try Place()
    log = place.path + "/audit.jsonl"
  }

  /// Records of a chain, as many as are asked for.
  private struct Writer {
    private var trail: AuditTrail

    init(_ chain: UInt8) { trail = AuditTrail(random: [UInt8](repeating: chain, count: 32)) }

    mutating func lines(_ count: Int, _ outcome: AuditEvent.Outcome = .ok) -> String {
      (0..<count).map { _ in
        let event = AuditEvent(
          .request, outcome, at: Timestamp(milliseconds: 0), monotonicNanoseconds: 1)
        return String(decoding: trail.line(for: event), as: UTF8.self)
      }.joined()
    }
  }

  private func tail(_ arguments: String...) throws -> Launch {
    let environment = place.environment.merging(["BILLING_MCP_AUDIT_LOG": log]) { $1 }
    return try Launch(["audit", "tail"] + arguments, environment: environment)
  }

  private func append(_ text: String) throws {
    let file = try #require(FileHandle(forWritingAtPath: log))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  private static func sequences(_ lines: [String]) -> [Int] {
    lines.compactMap { line in
      line.components(separatedBy: #""sequence":"#).last?.prefix { $0.isNumber }
    }.compactMap { Int($0) }
  }

  @Test func theLastRecordsAreReadThroughRotatedFiles() throws {
    var writer = Writer(1)
    try place.write("audit.jsonl.000001", writer.lines(300))
    try place.write("audit.jsonl.000002", writer.lines(300) + "no record\n")
    try place.write("audit.jsonl", writer.lines(3) + "{\"torn")
    try place.write("audit.jsonl.lock", "")
    let tail = try tail("--lines", "400")
    #expect(tail.finish() == .exit(0))
    #expect(Self.sequences(tail.lines(0)) == Array(204...603))
    #expect(tail.errorText.contains("1 line is no record"))
  }

  @Test func aFilterReachesAsFarBackAsItNeeds() throws {
    var writer = Writer(1)
    try place.write("audit.jsonl.000001", writer.lines(2, .notFound) + writer.lines(500))
    try place.write("audit.jsonl", writer.lines(500))
    let tail = try tail("--outcome", "not_found")
    #expect(tail.finish() == .exit(0))
    #expect(Self.sequences(tail.lines(0)) == [1, 2])
  }

  @Test func whatIsAppendedIsFollowedThroughRotationTruncationAndReplacement() throws {
    var writer = Writer(1)
    try place.write("audit.jsonl", writer.lines(2))
    let tail = try tail("--follow")
    #expect(Self.sequences(tail.lines(2)) == [1, 2])
    try append(writer.lines(1))
    #expect(tail.lines(3).count == 3)
    try append(writer.lines(1))
    for number in ["000001", "000002"] {
      try FileManager.default.moveItem(atPath: log, toPath: "\(log).\(number)")
      try place.write("audit.jsonl", writer.lines(1))
    }
    #expect(Self.sequences(tail.lines(6)) == Array(1...6))
    try place.write("other", writer.lines(5))
    // Both paths are NUL-terminated for the call.
    let status = unsafe rename(place.path + "/other", log)
    #expect(status == 0)
    #expect(Self.sequences(tail.lines(11)) == Array(1...11))
    try #require(FileHandle(forWritingAtPath: log)).truncate(atOffset: 0)
    while !tail.errorText.contains("truncated"), tail.wait(milliseconds: 50) == .running {
      _ = tail.lines(12, milliseconds: 50)
    }
    try append(writer.lines(1))
    #expect(Self.sequences(tail.lines(12)) == Array(1...12))
    tail.send(SIGINT)
    #expect(tail.finish() == .signal(SIGINT))
    for word in ["rotated", "replaced", "truncated"] { #expect(tail.errorText.contains(word)) }
  }

  @Test func followingEndsWithItsReader() throws {
    try place.write("audit.jsonl", "")
    let tail = try tail("--follow")
    tail.closeOutput()
    #expect(tail.wait(milliseconds: 10_000) == .exit(0))
  }

  @Test func aLogThatIsNotThereOrNoFileIsExit66() throws {
    let missing = try tail()
    #expect(missing.finish() == .exit(66))
    try FileManager.default.createSymbolicLink(atPath: log, withDestinationPath: "/etc/passwd")
    let link = try tail()
    #expect(link.finish() == .exit(66))
    #expect(link.lines(0).isEmpty)
  }
}
