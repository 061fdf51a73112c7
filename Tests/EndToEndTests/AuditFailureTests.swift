import Audit
import Foundation
import Testing

@testable import BillingMCP

/// What becomes of requests while the log cannot be written: never silently unaudited.
@Suite struct AuditFailureTests {
  let place: Place
  let path: String

  init() throws {
    place = try Place()
    path = place.path + "/log/audit.jsonl"
  }

  enum Obstacle: String, CaseIterable {
    case folder
    case link
    case pipe
    case openFolder
  }

  /// Puts an obstacle where the log was.
  private func put(_ obstacle: Obstacle) throws {
    try FileManager.default.removeItem(atPath: path)
    switch obstacle {
    case .folder:
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    case .link:
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: place.path + "/elsewhere")
    case .pipe: #expect(unsafe mkfifo(path, 0o600) == 0)
    case .openFolder: try setMode(0o777)
    }
  }

  private func remove(_ obstacle: Obstacle) throws {
    if obstacle == .openFolder { return try setMode(0o700) }
    try FileManager.default.removeItem(atPath: path)
  }

  private func setMode(_ mode: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: place.path + "/log")
  }

  private func launch(_ mode: String, _ more: [String: String] = [:], script: String? = nil) throws
    -> Launch
  {
    let settings = ["BILLING_MCP_AUDIT_LOG": path, "BILLING_MCP_AUDIT": mode]
    return try Launch(
      environment: place.environment.merging(settings) { $1 }.merging(more) { $1 }, script: script)
  }

  /// The answer to one more call.
  private func answer(_ server: Launch, _ count: Int) -> String {
    server.write(AuditLogs.call)
    return server.lines(count).last ?? ""
  }

  @Test(arguments: Obstacle.allCases, ["required", "fallback"])
  func anObstacleInThePlaceOfTheLog(obstacle: Obstacle, mode: String) throws {
    let server = try launch(mode)
    #expect(!answer(server, 1).contains("isError\":true"))
    try put(obstacle)
    let refused = answer(server, 2).contains("isError\":true")
    #expect(refused == (mode == "required"))
    try remove(obstacle)
    #expect(!answer(server, 3).contains("isError\":true"))
    server.closeInput()
    #expect(server.finish() == .exit(0))
    #expect(server.errorText.contains("\"fallback\":true") == (mode == "fallback"))
    #expect(server.errorText.contains("expected a"))
    #expect(!FileManager.default.fileExists(atPath: place.path + "/elsewhere"))
    let log = AuditLogs(path: path)
    #expect(log.events == ["audit_log_replaced", "request", "server_stopped"])
    #expect(log.verdict.recordCount == 3)
  }

  @Test func aDeletedLogIsBegunAnew() throws {
    let server = try launch("required")
    for count in 1...3 {
      #expect(!answer(server, count).contains("isError\":true"))
      if count < 3 { try FileManager.default.removeItem(atPath: path) }
    }
    #expect(AuditLogs(path: path).events == ["audit_log_replaced", "request"])
  }

  /// A file system that is full in the middle of a line: `ulimit -f` counts blocks of 512 bytes.
  @Test(arguments: ["required", "fallback"])
  func aFullDiskRefusesOrFallsBack(mode: String) throws {
    let server = try launch(mode, script: "ulimit -f 4; exec \"$@\"")
    let answers = (1...20).map { answer(server, $0) }
    let refused = answers.filter { $0.contains("isError\":true") }
    #expect(refused.isEmpty == (mode == "fallback"))
    server.closeInput()
    #expect(server.finish() == .exit(0))
    let kept = Place.lines(of: path).filter { $0.contains("\"event\":\"request\"") }.count
    let said = server.errorText.split(separator: "\n").filter {
      $0.contains("\"fallback\":true") && $0.contains("\"event\":\"request\"")
    }.count
    // A record that does not fit leaves a part of itself; every answer has a whole one somewhere.
    let answered = answers.count - refused.count
    #expect(kept + said >= answered)
    #expect(answered > 0)
  }

  /// A pipe that nobody empties stands in for a disk that hangs.
  @Test func aLogThatHangsIsWaitedForOnceAndUsedAgainAfterwards() throws {
    let pipe = place.path + "/pipe"
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    let reader = unsafe open(pipe, O_RDWR | O_NONBLOCK)
    defer { close(reader) }
    var filling = 1
    while filling > 0 { filling = Program.write(reader, Array(repeating: 0x0A, count: 4096)[...]) }
    let server = try launch("required", ["BILLING_MCP_AUDIT_LOG": pipe])
    let began = Deadline.now
    #expect(answer(server, 1).contains("isError\":true"))
    let waited = Deadline.now - began
    #expect((1_900_000_000...8_000_000_000).contains(waited))
    let again = Deadline.now
    #expect(answer(server, 2).contains("isError\":true"))
    #expect(Deadline.now - again < 1_000_000_000)
    #expect(server.errorText.contains("found the disk hanging"))
    let clock = Deadline(10_000)
    var count = 2
    var isAnswered = false
    while !isAnswered, clock.remaining > 0 {
      while !Program.read(reader).isEmpty {}
      count += 1
      isAnswered = !answer(server, count).contains("isError\":true")
    }
    #expect(isAnswered)
    let idle = Deadline.now
    server.send(SIGTERM)
    #expect(server.finish() == .exit(0))
    #expect(Deadline.now - idle < 2_000_000_000)
  }
}
