import Audit
import Foundation
import Server

@testable import BillingMCP

/// A log on a disk with its closed files, read back by a test.
struct AuditLogs {
  let path: String

  /// The closed files and the live one, the oldest first.
  var files: [String] {
    let closed = ClosedAuditFiles(of: path)
    return closed.numbers.map(closed.path) + [path]
  }

  /// All bytes, in the order in which they were written.
  var bytes: [UInt8] { Array(contents.joined()) }

  private var contents: [[UInt8]] {
    files.map { FileManager.default.contents(atPath: $0).map { Array($0) } ?? [] }
  }

  /// What the chains come to, across files.
  var verdict: AuditVerdict { AuditVerification.verdict(of: contents) }

  /// The records, one line each.
  var lines: [String] {
    bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What happened, in order.
  var events: [String] { lines.compactMap { Self.member("event", of: $0) } }

  /// A member of a record that is a string.
  static func member(_ name: String, of line: String) -> String? {
    let key = "\"\(name)\":\""
    guard let range = line.range(of: key) else { return nil }
    return String(line[range.upperBound...].prefix { $0 != "\"" })
  }

  /// A log of this process, in a configuration by its variables.
  static func open(_ path: String, _ variables: [String: String] = [:]) throws -> AuditLog {
    let settings = variables.merging(["BILLING_MCP_AUDIT_LOG": path]) { $1 }
    let configuration = try Configuration(
      settings: settings, environment: ["HOME": "/nonexistent"], platform: .unix)
    return try AuditLog(configuration, transport: .stdio, key: nil)
  }

  /// An event, for a record.
  static var event: AuditEvent {
    let now = SystemClock.now
    return AuditEvent(
      .request, .ok, at: now.wall, monotonicNanoseconds: now.monotonicNanoseconds)
  }

  /// How often something is done: few times in the suite, as often as the issue asks when
  /// `BILLING_MCP_AUDIT_FULL` is set.
  static func count(_ few: Int, full: Int) -> Int {
    ProcessInfo.processInfo.environment["BILLING_MCP_AUDIT_FULL"] == nil ? few : full
  }

  /// Roles under which nobody meets a limit.
  static let openRoles = """
    roles:
      admin: {permissions: ["billing:*"]}
      readonly: {permissions: ["billing:*"]}
    limits:
      global: {limit: 1000000000, window: 60}
      users: {default: {limit: 1000000000, window: 60}}
      tools: {default: {limit: 1000000000, window: 60}}
      model_tokens: {limit: 1000000000000, window: 60}

    """
  /// A small call that is recorded.
  static let call =
    #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_current_user","arguments":{}}}"#
    + "\n"
}
