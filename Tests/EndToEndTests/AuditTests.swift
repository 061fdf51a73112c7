import Foundation
import Testing

/// What becomes of a request whose audit record can or cannot be written.
@Suite struct AuditTests {
  let place: Place

  init() throws { place = try Place() }

  private func serve(_ environment: [String: String], script: String? = nil) throws -> Launch {
    let all = place.environment.merging(environment) { $1 }
    let server = try Launch(environment: all, script: script)
    server.write(#"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"# + "\n")
    server.closeInput()
    #expect(server.finish() == .exit(0))
    return server
  }

  @Test func aRecordIsInTheUsersStateFolder() throws {
    #expect(try serve([:]).lines(0).count == 1)
    #expect(!Place.lines(of: place.auditLog).isEmpty)
  }

  @Test func severalProcessesAppendWholeLines() throws {
    let servers = try (0..<4).map { _ in try Launch(environment: place.environment) }
    for server in servers {
      server.write(
        String(repeating: #"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"# + "\n", count: 50))
      server.closeInput()
    }
    for server in servers { #expect(server.finish() == .exit(0)) }
    let lines = Place.lines(of: place.auditLog)
    #expect(lines.count >= 200)
    #expect(lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
  }

  @Test func aReadOnlyFolderIsNoTrap() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: place.path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: place.path)
    }
    #expect(try serve(["BILLING_MCP_AUDIT": "fallback"]).lines(0).count == 1)
    #expect(try serve(["BILLING_MCP_AUDIT": "required"]).lines(0).count == 1)
  }

  @Test func aFullDeviceRefusesUnderRequired() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let full = ["BILLING_MCP_AUDIT_LOG": "/dev/full"]
    let required = try serve(full.merging(["BILLING_MCP_AUDIT": "required"]) { $1 })
    #expect(required.lines(0).count == 1)
    #expect(required.text.contains("\"error\""))
  }

  /// `fallback` is for a log that fails, not for writing nowhere: the record has to be somewhere.
  @Test func aFullErrorStreamRefusesUnderFallback() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let full = ["BILLING_MCP_AUDIT_LOG": "/dev/full", "BILLING_MCP_AUDIT": "fallback"]
    let server = try serve(full, script: "exec \"$@\" 2>/dev/full")
    #expect(server.lines(0).count == 1)
    #expect(server.text.contains("\"error\""))
    let heard = try serve(full)
    #expect(!heard.text.contains("\"error\""))
  }
}
