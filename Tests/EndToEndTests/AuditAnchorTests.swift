import Foundation
import Testing

@testable import Audit
@testable import BillingMCP

/// The file of another owner that is told how far the log got.
@Suite struct AuditAnchorTests {
  let place: Place
  let path: String

  init() throws {
    place = try Place()
    path = place.path + "/audit.jsonl"
  }

  private func anchors(_ file: String) -> [AuditAnchor] {
    Place.lines(of: file).compactMap { AuditAnchor(Array($0.utf8)[...]) }
  }

  @Test func theFirstTheLastAndEvery256thRecordAreTold() throws {
    let anchor = try place.write("anchor", "")
    var log = try AuditLogs.open(path, ["BILLING_MCP_AUDIT_ANCHOR": anchor])
    for _ in 0..<600 {
      let isWritten = log.append(AuditLogs.event)
      #expect(isWritten)
    }
    let isClosed = log.close()
    #expect(isClosed)
    let told = anchors(anchor)
    #expect(told.first?.event == .began && told.last?.event == .closed)
    #expect(Set(told.map(\.head.sequence)).isSuperset(of: [1, 257, 513, 601]))
    let written = Set(AuditLogs(path: path).lines.compactMap { AuditLogs.member("hash", of: $0) })
    #expect(told.allSatisfy { written.contains($0.head.hash) })
  }

  @Test func anAnchorThatIsNotThereIsNotMade() throws {
    let anchor = place.path + "/anchor"
    #expect(throws: (any Error).self) {
      try AuditLogs.open(path, ["BILLING_MCP_AUDIT_ANCHOR": anchor])
    }
    #expect(!FileManager.default.fileExists(atPath: anchor))
    let server = try Launch(
      environment: place.environment.merging(["BILLING_MCP_AUDIT_ANCHOR": anchor]) { $1 })
    server.closeInput()
    #expect(server.finish() == .exit(78))
    #expect(server.errorText.contains("expected a file, found none"))
  }

  @Test func anAnchorThatFailsRefusesUnderRequiredAndIsSaidOnceUnderFallback() throws {
    for mode in ["required", "fallback"] {
      let anchor = try place.write("anchor", "")
      let log = place.path + "/\(mode).jsonl"
      var audit = try AuditLogs.open(
        log, ["BILLING_MCP_AUDIT_ANCHOR": anchor, "BILLING_MCP_AUDIT": mode])
      try FileManager.default.removeItem(atPath: anchor)
      for _ in 0..<3 {
        let isWritten = audit.append(AuditLogs.event)
        #expect(isWritten == (mode == "fallback"))
      }
      let events = AuditLogs(path: log).events
      #expect(
        events.count { $0 == "audit_anchor_unavailable" } == (mode == "fallback" ? 1 : 0))
      try place.write("anchor", "")
      let isWritten = audit.append(AuditLogs.event)
      #expect(isWritten)
      #expect(anchors(anchor).count == 1)
      #expect(AuditLogs(path: log).verdict.isSound)
    }
  }
}
