import Foundation
import Server
import Testing

@testable import Audit
@testable import BillingMCP

/// The chain and the file that it is in: what becomes of the one when something befalls the other.
@Suite struct AuditLogTests {
  let place: Place
  let path: String

  init() throws {
    place = try Place()
    path = place.path + "/audit.jsonl"
  }

  private var logs: AuditLogs { AuditLogs(path: path) }

  private static let small = ["BILLING_MCP_AUDIT_ROTATE_BYTES": "65536"]

  /// Writes records until there are so many closed files.
  private func fill(_ log: inout AuditLog, closed count: Int) {
    for _ in 0..<2_000 where ClosedAuditFiles(of: path).numbers.count < count {
      let isWritten = log.append(AuditLogs.event)
      #expect(isWritten)
    }
  }

  // MARK: What befalls the file

  @Test(arguments: ["deleted", "replaced", "truncated"])
  func aLossIsRecordedBeforeTheNextRecordInANewChain(loss: String) throws {
    var log = try AuditLogs.open(path)
    let first = log.append(AuditLogs.event)
    let old = try #require(AuditTail.heads(in: logs.bytes).first)
    switch loss {
    case "deleted": try FileManager.default.removeItem(atPath: path)
    case "replaced":
      try FileManager.default.moveItem(atPath: path, toPath: path + ".bak")
      try place.write("audit.jsonl", "")
    default: #expect(unsafe truncate(path, 10) == 0)
    }
    let second = log.append(AuditLogs.event)
    #expect(first && second)
    let lines = logs.lines.suffix(2)
    #expect(
      lines.compactMap { AuditLogs.member("event", of: $0) } == ["audit_log_replaced", "request"])
    let notice = try #require(lines.first)
    #expect(AuditLogs.member("details", of: notice) == loss)
    #expect(notice.contains(old.hash))
    #expect(AuditTail.heads(in: logs.bytes).first?.chain != old.chain)
    // What the lost file held is missed: the notice names it.
    #expect(logs.verdict.recordCount == 2 && !logs.verdict.isSound)
  }

  @Test func aLossIsNotForgottenWhileTheLogCannotBeWritten() throws {
    var log = try AuditLogs.open(path)
    let first = log.append(AuditLogs.event)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let second = log.write(AuditLogs.event)
    #expect(first && !second.isWritten)
    #expect(second.problem?.hasSuffix("expected a regular file, found a folder") == true)
    let again = log.write(AuditLogs.event)
    #expect(!again.isWritten && again.problem == nil)
    try FileManager.default.removeItem(atPath: path)
    let third = log.append(AuditLogs.event)
    #expect(third)
    #expect(logs.events == ["audit_log_replaced", "request"])
    #expect(logs.verdict.recordCount == 2)
  }

  @Test func aRecordThatWasGivenUpEndsItsChain() throws {
    var log = try AuditLogs.open(path)
    let first = log.append(AuditLogs.event)
    log.abandon()
    let second = log.append(AuditLogs.event)
    #expect(first && second)
    #expect(AuditTail.heads(in: logs.bytes).count == 2)
    #expect(logs.verdict.isSound)
  }

  // MARK: Rotation

  @Test func aChainGoesOnInTheNextFile() throws {
    var log = try AuditLogs.open(path, Self.small)
    fill(&log, closed: 3)
    let isClosed = log.close()
    #expect(isClosed)
    #expect(logs.verdict.isSound)
    #expect(AuditTail.heads(in: logs.bytes).count == 1)
    #expect(logs.events.last == "server_stopped")
    for file in logs.files.dropFirst() {
      let first = try #require(Place.lines(of: file).first)
      #expect(AuditLogs.member("event", of: first) == "audit_log_rotated")
      #expect(first.contains("\"heads\":[{"))
    }
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func othersNoticeAndKeepTheirChains() throws {
    var one = try AuditLogs.open(path, Self.small)
    let first = one.append(AuditLogs.event)
    var other = try AuditLogs.open(path, Self.small)
    fill(&other, closed: 2)
    let second = one.append(AuditLogs.event)
    #expect(first && second)
    #expect(!logs.events.contains("audit_log_replaced"))
    #expect(logs.verdict.isSound)
    #expect(AuditTail.heads(in: logs.bytes).count == 2)
  }

  /// What a rotation leaves that ends after any of its steps.
  @Test(arguments: ["closed", "closed and empty"])
  func aRotationThatWasCutOffIsFinishedByTheNext(step: String) throws {
    var log = try AuditLogs.open(path)
    let first = log.append(AuditLogs.event)
    try FileManager.default.moveItem(atPath: path, toPath: path + ".000001")
    if step != "closed" { try place.write("audit.jsonl", "") }
    var late = try AuditLogs.open(path)
    let second = late.append(AuditLogs.event)
    let third = log.append(AuditLogs.event)
    #expect(first && second && third)
    #expect(logs.events == ["request", "audit_log_rotated", "request", "request"])
    #expect(logs.verdict.isSound)
  }

  @Test func aFileThatIsNoLongerOursIsNoRotation() throws {
    var log = try AuditLogs.open(path)
    let first = log.append(AuditLogs.event)
    try FileManager.default.moveItem(atPath: path, toPath: path + ".000001")
    #expect(unsafe truncate(path + ".000001", 0) == 0)
    let second = log.append(AuditLogs.event)
    #expect(first && second)
    #expect(Place.lines(of: path).first?.contains("audit_log_replaced") == true)
  }

  @Test func theOldestFilesOverTheCountAreDroppedBehindARecord() throws {
    var log = try AuditLogs.open(
      path, Self.small.merging(["BILLING_MCP_AUDIT_ROTATE_COUNT": "2"]) { $1 })
    for _ in 0..<2_000 where ClosedAuditFiles(of: path).numbers.last ?? 0 < 4 {
      let isWritten = log.append(AuditLogs.event)
      #expect(isWritten)
    }
    #expect(ClosedAuditFiles(of: path).numbers == [3, 4])
    let dropped = Place.lines(of: path).filter { $0.contains("audit_log_dropped") }
    #expect(dropped.count == 1)
    #expect(dropped.first?.contains("\"heads\":[{") == true)
  }

  @Test func aFileTooManyIsDroppedByTheNextRotation() throws {
    for number in 1...3 { try place.write("audit.jsonl.00000\(number)", "") }
    var log = try AuditLogs.open(
      path, Self.small.merging(["BILLING_MCP_AUDIT_ROTATE_COUNT": "1"]) { $1 })
    for _ in 0..<2_000 where ClosedAuditFiles(of: path).numbers.last ?? 0 < 4 {
      let isWritten = log.append(AuditLogs.event)
      #expect(isWritten)
    }
    #expect(ClosedAuditFiles(of: path).numbers == [4])
  }

  @Test func onlyNamesOfOneSpellingAreClosedFiles() throws {
    for name in ["1", "0000001", "000000", "00001a", "000002", "lock", "1000000"] {
      try place.write("audit.jsonl." + name, "")
    }
    #expect(ClosedAuditFiles(of: path).numbers == [0, 2, 1_000_000])
  }

  @Test func whatIsNoRegularFileIsNeverRotated() throws {
    var log = try AuditLogs.open("/dev/null", Self.small)
    for _ in 0..<200 {
      let isWritten = log.append(AuditLogs.event)
      #expect(isWritten)
    }
    #expect(!FileManager.default.fileExists(atPath: "/dev/null.000001"))
  }

  // MARK: Sync

  @Test(arguments: ["never", "interval", "always"])
  func everySyncWritesTheSame(fsync: String) throws {
    var log = try AuditLogs.open(path, ["BILLING_MCP_AUDIT_FSYNC": fsync])
    for _ in 0..<3 {
      let isWritten = log.append(AuditLogs.event)
      #expect(isWritten)
    }
    #expect(logs.lines.count == 3 && logs.verdict.isSound)
  }
}
